import '@testing-library/jest-dom';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HostError } from '../../src/hosts/host-error';
import { MemoryHost } from '../../src/hosts/memory';
import { actionIn, start, type OpenedHost } from '../../src/taskpane/start';
import { faults } from './support/pane';
import { engine } from './support/session';
import { smallWorkbook } from './support/workbook';

function makeRoot(): HTMLElement {
  document.body.innerHTML = '<div id="root"><div id="skeleton">…</div></div>';
  return document.getElementById('root')!;
}

const opened = (): OpenedHost => ({ host: new MemoryHost(smallWorkbook()), language: 'zh-CN' });

describe('the start of the pane', () => {
  test('shows the pane in place of the skeleton and does what the ribbon asks', async () => {
    await act(() => start({ root: makeRoot(), engine, open: async () => opened(), action: 'check' }));
    expect(document.getElementById('skeleton')).not.toBeInTheDocument();
    expect(await screen.findByText(/^3 张表，/u)).toBeInTheDocument();
  });

  test('where there is no Excel shows the way to the page', async () => {
    const open = () => Promise.reject(new HostError('unsupported'));
    await act(() => start({ root: makeRoot(), engine, open }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/Excel 2021/u);
    expect(screen.getByRole('link')).toHaveAttribute('href', 'page.html');
    expect(await faults()).toEqual([]);
  });

  test('that takes too long says so, and opens the pane all the same when the answer comes', async () => {
    let answer = (_: OpenedHost): void => undefined;
    const open = () => new Promise<OpenedHost>((resolve) => (answer = resolve));
    await act(async () => {
      void start({ root: makeRoot(), engine, open, patience: 10 });
      await new Promise((resolve) => setTimeout(resolve, 40));
    });
    expect(screen.getByRole('alert')).toHaveTextContent(/Excel/u);
    act(() => answer(opened()));
    expect(await screen.findByRole('tab', { name: '核对' })).toBeInTheDocument();
  });

  test('that failed can be tried again', async () => {
    const open = jest
      .fn<Promise<OpenedHost>, []>()
      .mockRejectedValueOnce(new Error('network'))
      .mockImplementation(async () => opened());
    await act(() => start({ root: makeRoot(), engine, open }));
    expect(screen.getByRole('alert')).toHaveTextContent('network');
    await userEvent.click(screen.getByRole('button'));
    await waitFor(() => expect(screen.getByRole('tab', { name: '核对' })).toBeInTheDocument());
  });

  test('reads what the ribbon asks for from the address', () => {
    expect(actionIn('?action=check-sheet')).toBe('check-sheet');
    expect(actionIn('?action=delete-all')).toBeUndefined();
    expect(actionIn('')).toBeUndefined();
  });
});
