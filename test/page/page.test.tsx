import '@testing-library/jest-dom';
import { act, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { HeldWorkbook } from '../../src/hosts/held-workbook';
import { Documents } from '../../src/page/documents';
import { Page } from '../../src/page/Page';
import { openSettings } from '../../src/taskpane/session';
import { engine } from '../taskpane/support/session';
import { smallWorkbook } from '../taskpane/support/workbook';

configure({ asyncUtilTimeout: 10_000 });
// jsdom lays nothing out, so there is nothing to scroll.
Element.prototype.scrollIntoView = () => undefined;

const handedOut: string[] = [];

/** Reading and writing files has tests of its own; here a file is what its name says. */
jest.mock('../../src/hosts/file', () => ({
  openFile: (_: Uint8Array, name: string) => Promise.resolve(new NamedFile(name)),
  saveCopy: (_: unknown, name: string) => Promise.resolve({ name: name.replace(/\..*$/u, '.xlsx'), bytes: [] }),
}));

jest.mock('../../src/page/download', () => ({
  downloadFile: ({ name }: { name: string }) => handedOut.push(name),
}));

class NamedFile extends HeldWorkbook {
  override readonly capabilities;

  constructor(name: string) {
    super({ ...smallWorkbook(), name });
    this.capabilities = {
      kind: 'file',
      canWrite: true,
      whyNotWrite: null,
      canSave: name.endsWith('.xlsx'),
      hasSelection: true,
      version: 'file',
    } as const;
  }

  override save() {
    return Promise.resolve({ name: this.name, bytes: new Uint8Array() });
  }
}

async function showPage(...names: readonly string[]): Promise<{ user: UserEvent; documents: Documents }> {
  handedOut.length = 0;
  const settings = openSettings(null);
  settings.set({ locale: 'zh', theme: 'light' });
  const documents = new Documents(engine, settings);
  render(<Page documents={documents} settings={settings} openSample={() => Promise.resolve()} />);
  for (const name of names) await act(() => documents.open(name, () => Promise.resolve(new Uint8Array())));
  return { user: userEvent.setup(), documents };
}

async function acceptIn(documents: Documents): Promise<void> {
  const { session } = documents.current!;
  await act(() => session.accept(session.getSnapshot().view!.findings[0]!.id, '财政已批复'));
}

async function faults(): Promise<string[]> {
  const { violations } = await axe(document.body);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
}

const press = (user: UserEvent, name: string): Promise<void> => user.click(screen.getByRole('button', { name }));
const asked = () => screen.queryByRole('alertdialog');

function leave(): boolean {
  return !globalThis.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

describe('closing a file', () => {
  test('without changes asks nothing, and it can be opened again with a key press', async () => {
    const { user } = await showPage('预算.xlsx');
    expect(leave()).toBe(false);
    await press(user, '关闭 预算.xlsx');
    expect(asked()).not.toBeInTheDocument();
    expect(screen.getByText('最近关闭（1）')).toHaveFocus();
    expect(screen.getByRole('status')).toHaveTextContent('已关闭 预算.xlsx，可从“最近关闭”重新打开');
    expect(await faults()).toEqual([]);
    await user.click(screen.getByText('最近关闭（1）'));
    await press(user, '重新打开 预算.xlsx');
    expect(screen.getByRole('button', { name: '预算.xlsx' })).toHaveFocus();
    expect(screen.queryByText(/最近关闭/u)).not.toBeInTheDocument();
  });

  test('with changes asks, as leaving the page does, and stays where that is called off', async () => {
    const { user, documents } = await showPage('预算.xlsx');
    await acceptIn(documents);
    expect(screen.getByRole('img', { name: '有未下载的修改' })).toBeInTheDocument();
    expect(leave()).toBe(true);
    await press(user, '关闭 预算.xlsx');
    expect(asked()).toHaveAccessibleName('“预算.xlsx”有未下载的修改');
    await press(user, '取消');
    await waitFor(() => expect(asked()).not.toBeInTheDocument());
    expect([documents.getSnapshot().closed.length, documents.current?.changed]).toEqual([0, true]);
  });

  test('with changes hands them out first, under another name, or lets them go', async () => {
    const { user, documents } = await showPage('一.xlsx', '二.xlsx');
    await acceptIn(documents);
    await press(user, '关闭 二.xlsx');
    await press(user, '下载并关闭');
    await waitFor(() => expect(documents.getSnapshot().closed).toHaveLength(1));
    expect(handedOut).toEqual(['二（已修改）.xlsx']);
    await acceptIn(documents);
    await press(user, '关闭 一.xlsx');
    await press(user, '不下载，直接关闭');
    await waitFor(() => expect(documents.getSnapshot().closed).toHaveLength(2));
    expect(handedOut).toHaveLength(1);
    expect(documents.getSnapshot().closed.map(({ changed }) => changed)).toEqual([true, false]);
  });
});

describe('a copy', () => {
  test('of a file that cannot be written says what it loses before it is made', async () => {
    const { user, documents } = await showPage('预算.xls');
    await press(user, '另存为 .xlsx');
    expect(asked()).toHaveAccessibleName('把“预算.xls”另存为 .xlsx');
    expect(asked()).toHaveTextContent(/不会带过去的：宏、图片、图表/u);
    expect(handedOut).toEqual([]);
    await press(user, '另存');
    await waitFor(() => expect(handedOut).toEqual(['预算（已修改）.xlsx']));
    expect(documents.getSnapshot().documents).toHaveLength(1);
  });

  test('of a .csv loses nothing', async () => {
    const { user } = await showPage('清单.csv');
    await press(user, '另存为 .xlsx');
    expect(asked()).toHaveTextContent('.csv 里只有值，都会带过去');
  });

  test('is not needed for a file that can be written', async () => {
    const { user } = await showPage('预算.xlsx');
    await press(user, '下载修改后的文件');
    await waitFor(() => expect(handedOut).toEqual(['预算（已修改）.xlsx']));
    expect(asked()).not.toBeInTheDocument();
  });
});
