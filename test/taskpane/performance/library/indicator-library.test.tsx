import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import '@testing-library/jest-dom';
import { HostError } from '../../../../src/hosts/host-error';
import { MemoryHost } from '../../../../src/hosts/memory';
import { readPerformanceForms } from '../../../../src/performance';
import {
  formatOwnEntries,
  insertIndicatorEdits,
  LIBRARY,
  ownEntriesBlock,
  parseOwnEntries,
  type LibraryEntry,
} from '../../../../src/performance/library';
import {
  IndicatorLibrary,
  type IndicatorLibraryProps,
} from '../../../../src/taskpane/performance/library/IndicatorLibrary';
import { SurfaceContext, type Surface } from '../../../../src/taskpane/surroundings';
import { SpeechProvider } from '../../../../src/taskpane/text';
import { SessionProvider } from '../../../../src/taskpane/use-session';
import { openSettings, Session } from '../../../../src/taskpane/session';
import { applyEdits } from '../../../../src/workbook';
import { HEBEI } from '../../../performance/layouts';
import { parseGrid } from '../../../support/grid';
import { engine } from '../../support/session';
import { faults } from '../../support/pane';

interface Options extends Partial<IndicatorLibraryProps> {
  readonly surface?: Surface;
  readonly language?: 'zh' | 'en';
  readonly workbook?: string;
}

async function show({ surface = 'page', language = 'zh', workbook = HEBEI, ...props }: Options = {}) {
  const host = new MemoryHost(parseGrid(workbook));
  const session = new Session(host, engine, { settings: openSettings(null) });
  const [form = null] = readPerformanceForms(parseGrid(workbook), []);
  const inserted: LibraryEntry[] = [];
  const onInsert = async (entries: readonly LibraryEntry[]): Promise<boolean> => {
    inserted.push(...entries);
    return true;
  };
  const user = userEvent.setup();
  render(
    <SurfaceContext value={surface}>
      <SpeechProvider language={language}>
        <FluentProvider theme={webLightTheme} role="main">
          <SessionProvider session={session}>
            <IndicatorLibrary projectName="信访信息系统运维费" form={form} onInsert={onInsert} {...props} />
          </SessionProvider>
        </FluentProvider>
      </SpeechProvider>
    </SurfaceContext>,
  );
  // What is kept and the dictionary have arrived.
  await act(async () => {
    await import('pinyin-pro');
    await host.readStored('indicators');
  });
  return { host, user, inserted, form: form! };
}

const box = (name: string) => screen.getByRole('checkbox', { name });
const names = (): (string | null)[] =>
  Array.from(document.querySelectorAll('li > span > label'), ({ textContent }) => textContent);
const button = (name: string | RegExp) => screen.getByRole('button', { name });

beforeEach(() => localStorage.clear());

test('the kind is suggested by the name of the project; classes group what there is to choose', async () => {
  const { user } = await show();
  const kinds = screen.getByRole('combobox', { name: '项目类型' });
  expect(kinds).toHaveValue('信息化建设');
  expect(screen.getByText(/^按项目名称中的“.*系统/u)).toBeInTheDocument();
  const group = screen.getByRole('group', { name: '质量指标' });
  expect(within(group).getByRole('checkbox', { name: '数据准确率' })).toHaveAccessibleDescription(
    /≥ 98%.*抽查数据中准确的比例.*依据：行业标准.*来自记忆，未经核实/u,
  );
  expect(await faults()).toEqual([]);
  await user.selectOptions(kinds, '会议');
  await waitFor(() => expect(names()).toContain('会议次数'));
  expect(box('会议次数')).toHaveAccessibleDescription(/^= … 次（常见 按计划）/u);
  expect(box('会议次数')).not.toHaveAccessibleDescription(/未经核实/u);
  await user.selectOptions(kinds, '全部类型');
  await waitFor(() => expect(names()).toHaveLength(LIBRARY.length));
});

test('search by Chinese, pinyin and initials', async () => {
  const { user } = await show();
  const search = screen.getByRole('searchbox', { name: '搜索指标' });
  await user.type(search, 'yhmyd');
  await waitFor(() => expect(names()).toEqual(['用户满意度']));
  await user.clear(search);
  await user.type(search, '故障');
  await waitFor(() => expect(names()).toEqual(['故障响应时间']));
  await user.type(search, '没有的');
  expect(await screen.findByText(/^没有符合的指标/u)).toBeInTheDocument();
});

test('what is ticked gets its value and is inserted; values left open are told', async () => {
  const { user, inserted, host, form } = await show();
  expect(button('插入所选指标（0）')).toBeDisabled();
  await user.click(box('故障响应时间'));
  const value = screen.getByRole('textbox', { name: '“故障响应时间”的指标值' });
  expect(value).toHaveAttribute('placeholder', '2–24');
  await user.type(value, '很快');
  expect(await screen.findByText('请填一个数，或留空')).toBeInTheDocument();
  expect(button('插入所选指标（1）')).toBeDisabled();
  await user.clear(value);
  await user.type(value, '4');
  await user.click(box('网络线路数量'));
  expect(await faults()).toEqual([]);
  await user.click(button('插入所选指标（2）'));
  expect(inserted.map(({ name, value: set }) => [name, set])).toEqual([
    ['故障响应时间', '4'],
    ['网络线路数量', ''],
  ]);
  expect(screen.getByRole('status')).toHaveTextContent('已插入 2 条指标。其中 1 条没有指标值，插入后请在表中补填。');
  expect(box('故障响应时间')).not.toBeChecked();
  await host.applyEdits(insertIndicatorEdits(await host.readWorkbook(), form, inserted));
  const [after] = readPerformanceForms(await host.readWorkbook(), []);
  expect(after!.indicators.find(({ name }) => name?.text === '故障响应时间')?.target?.text).toBe('≤4小时');
});

test('what failed stays ticked; without a form nothing is inserted', async () => {
  const { user } = await show({ onInsert: async () => false });
  await user.click(box('数据准确率'));
  await user.click(button('插入所选指标（1）'));
  expect(box('数据准确率')).toBeChecked();
  await user.click(button('清除选择'));
  expect(box('数据准确率')).not.toBeChecked();
});

test('without a form it says so', async () => {
  await show({ form: null });
  expect(screen.getByText('请先选择要填写的绩效目标表。')).toBeInTheDocument();
  expect(button('插入所选指标（0）')).toBeDisabled();
});

test('indicators that stand in the form are marked', async () => {
  await show({ projectName: '库房消防改造', workbook: HEBEI.replace('扫描合格率', '工程验收合格率') });
  expect(box('工程验收合格率')).toHaveAccessibleDescription(/表中已有/u);
});

describe('own indicators', () => {
  test('are added by keyboard, kept in the workbook and on the machine, changed, removed and brought back', async () => {
    const { user, host } = await show();
    await user.click(button('新增指标'));
    const form = screen.getByRole('form', { name: '新增指标' });
    const field = (name: string) => within(form).getByRole('textbox', { name });
    expect(field('三级指标')).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(field('三级指标')).toHaveAccessibleDescription(/三级指标没有填写/u);
    await user.type(field('三级指标'), '等保测评次数');
    await user.type(field('指标描述'), '全年等级保护测评的次数');
    await user.type(field('指标值'), '1');
    await user.type(field('单位'), '次');
    expect(await faults()).toEqual([]);
    await user.type(field('依据'), '网络安全法{Enter}');
    expect(button('新增指标')).toHaveFocus();
    expect(screen.getByRole('status')).toHaveTextContent('已保存“等保测评次数”。');
    await waitFor(() => expect(names()).toContain('等保测评次数'));
    expect(box('等保测评次数')).toHaveAccessibleDescription(/≥ 1次.*自建/u);
    await waitFor(async () =>
      expect(parseOwnEntries((await host.readStored('indicators'))!).map(({ name }) => name)).toEqual(['等保测评次数']),
    );
    expect(localStorage.getItem('budget-table-checker.indicators')).toContain('等保测评次数');

    await user.click(button('修改“等保测评次数”'));
    const change = screen.getByRole('form', { name: '修改“等保测评次数”' });
    await user.selectOptions(within(change).getByRole('combobox', { name: '符号' }), '定性');
    await user.click(within(change).getByRole('button', { name: '保存' }));
    expect(within(change).getByRole('textbox', { name: '指标值' })).toHaveAccessibleDescription(/应是文字/u);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('form')).not.toBeInTheDocument();

    await user.click(button('删除“等保测评次数”'));
    await waitFor(() => expect(names()).not.toContain('等保测评次数'));
    await user.click(button('撤销'));
    await waitFor(() => expect(names()).toContain('等保测评次数'));
  });

  const own = parseOwnEntries(
    formatOwnEntries(LIBRARY.slice(0, 3).map((entry) => ({ ...entry, name: `我的${entry.name}` }))),
  );

  test('are imported from .json and .xlsx; what is wrong is said and nothing is taken over', async () => {
    const readSheets = async (name: string) => {
      if (name === 'damaged.xlsx') throw new HostError('failed', { detail: name });
      const edit = { kind: 'add-sheet', sheet: '指标', after: null, block: ownEntriesBlock(own) } as const;
      return applyEdits(parseGrid('说明'), [edit]).workbook.sheets;
    };
    const { user } = await show({ files: { readSheets }, projectName: '信访接待' });
    const input = screen.getByLabelText('导入文件', { selector: 'input' });
    await user.upload(input, fileOf('a.json', formatOwnEntries(own.slice(0, 2))));
    expect(await screen.findByText('已导入 2 条指标。')).toBeInTheDocument();
    await waitFor(() => expect(names()).toContain('我的接访次数'));
    await user.upload(input, fileOf('a.xlsx', ''));
    expect(await screen.findByText('已导入 3 条指标，其中 2 条替换了原有的。')).toBeInTheDocument();
    await user.upload(input, fileOf('b.json', '{}'));
    expect(await screen.findByRole('alert')).toHaveTextContent('文件不是本工具导出的指标');
    await user.upload(input, fileOf('damaged.xlsx', ''));
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('damaged.xlsx'));
    expect(await faults()).toEqual([]);
  });

  test('are handed out as files by a browser', async () => {
    localStorage.setItem('budget-table-checker.indicators', formatOwnEntries(own));
    const saved: [string, number][] = [];
    let size = 0;
    const create = jest.fn((blob: Blob) => `blob:${(size = blob.size)}`);
    Object.assign(URL, { createObjectURL: create, revokeObjectURL: jest.fn() });
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push([this.download, size]);
    });
    const { user } = await show({ files: { writeXlsx: async (_, { values }) => new Uint8Array(values.length) } });
    await user.click(button('导出 .json'));
    await user.click(button('导出 .xlsx'));
    await waitFor(() =>
      expect(saved).toEqual([
        ['自建绩效指标.json', new Blob([formatOwnEntries(own)]).size],
        ['自建绩效指标.xlsx', own.length + 1],
      ]),
    );
    click.mockRestore();
  });

  test('are read from the sheet in view and written to a new one where the surface cannot hand out files', async () => {
    localStorage.setItem('budget-table-checker.indicators', formatOwnEntries(own));
    const added: string[] = [];
    const { user } = await show({ surface: 'excel', files: { addSheet: async (sheet) => void added.push(sheet) } });
    expect(screen.queryByRole('button', { name: '导出 .json' })).not.toBeInTheDocument();
    await user.click(button('导出到新工作表'));
    expect(added).toEqual(['自建绩效指标']);
    await user.click(button('复制导出内容'));
    expect(await screen.findByText(/^已复制/u)).toBeInTheDocument();
    expect(parseOwnEntries(await navigator.clipboard.readText())).toEqual(own);
  });
});

test('in English, with the names as they are', async () => {
  await show({ language: 'en' });
  expect(screen.getByRole('combobox', { name: 'Kind of project' })).toHaveValue('信息化建设');
  expect(box('数据准确率')).toHaveAccessibleDescription(/Basis: 行业标准.*from memory, not verified/u);
  expect(await faults()).toEqual([]);
});

/** Files of jsdom lack what those of browsers have. */
function fileOf(name: string, content: string): File {
  const bytes = new ArrayBuffer(0);
  return Object.assign(new File([content], name), { text: async () => content, arrayBuffer: async () => bytes });
}
