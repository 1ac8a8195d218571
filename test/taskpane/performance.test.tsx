import { act, screen, waitFor, within } from '@testing-library/react';
import { MemoryHost } from '../../src/hosts/memory';
import { textAt, valueAt } from '../../src/workbook';
import { BOOK } from '../performance/templates/book';
import { parseGrid } from '../support/grid';
import { faults, showChecked } from './support/pane';
import { openSession } from './support/session';

const names = async (host: MemoryHost): Promise<string[]> => (await host.listSheets()).map(({ name }) => name);
const BUDGET_SHEETS = ['收入总表', '支出总表', '项目支出表'];

class Selecting extends MemoryHost {
  override async selection() {
    return { sheet: '支出总表', area: { top: 1, left: 0, bottom: 1, right: 0 } };
  }
}

async function showTab(grid = BOOK, make = (workbook = parseGrid(grid)) => new MemoryHost(workbook)) {
  const shown = await showChecked(
    {},
    openSession({}, () => make()),
  );
  await shown.user.click(screen.getByRole('tab', { name: '绩效目标' }));
  await screen.findByRole('button', { name: /^插入绩效目标表/u }, { timeout: 20_000 });
  return shown;
}

const insertButton = () => screen.getByRole('button', { name: '插入' });
const projects = () => screen.getByRole('region', { name: '项目' });

test('lists the projects with their money; none has a form yet', async () => {
  await showTab();
  expect(projects()).toHaveTextContent('3 个，0 个有绩效目标表');
  const [first] = within(projects()).getAllByRole('listitem');
  expect(first).toHaveTextContent('档案数字化加工13099925P00100000001A · 预算 30.25万元没有绩效目标表');
  expect(await faults()).toEqual([]);
});

test('the preview names every field with the cell it comes from', async () => {
  const { user } = await showTab();
  const preview = screen.getByRole('region', { name: '将要填写的内容' });
  await user.click(within(preview).getByText('库房设备更新', { selector: 'summary' }));
  const row = within(preview).getAllByRole('row', { name: /^财政资金/u })[1]!;
  expect(row).toHaveTextContent('财政资金10.00 取自 项目支出表!E6');
  expect(within(preview).getAllByRole('row', { name: /^绩效目标/u })[0]).toHaveTextContent('绩效目标待填（必填）');
});

test('inserts a form for every project without one, lists them, and takes them back', async () => {
  const { user, host, session } = await showTab();
  await user.click(insertButton());
  expect(await screen.findByText('已应用：插入绩效目标表')).toBeInTheDocument();
  const inserted = ['绩效1档案数字化加工', '绩效2库房设备更新', '绩效3档案开放宣传'];
  expect(await names(host)).toEqual([...BUDGET_SHEETS, ...inserted]);
  await waitFor(() => expect(projects()).toHaveTextContent('3 个，3 个有绩效目标表'));
  expect(within(projects()).getAllByText(/指标未填/u)).toHaveLength(3);
  expect(await faults()).toEqual([]);
  await act(() => session.undo());
  expect(await names(host)).toEqual(BUDGET_SHEETS);
});

test('what was filled in meanwhile is not undone without a word', async () => {
  const { user, host, session } = await showTab();
  await user.click(insertButton());
  await screen.findByText('已应用：插入绩效目标表');
  await host.applyEdits([
    { kind: 'set-value', at: { sheet: '绩效1档案数字化加工', row: 7, column: 1 }, value: '1.完成全部卷宗的加工。' },
  ]);
  await act(() => session.undo());
  expect(session.getSnapshot().problem?.way?.kind).toBe('anyway');
  expect(await names(host)).toContain('绩效1档案数字化加工');
});

test('one project, on one sheet, in 元, of another form', async () => {
  const { user, host } = await showTab();
  await user.click(screen.getByRole('checkbox', { name: /^档案数字化加工/u }));
  await user.click(screen.getByRole('checkbox', { name: /^档案开放宣传/u }));
  await user.selectOptions(screen.getByRole('combobox', { name: '模板' }), '财政项目支出绩效目标申报表（上海）');
  await user.selectOptions(screen.getByRole('combobox', { name: '金额单位' }), '元');
  await user.click(screen.getByRole('radio', { name: '全部放在一个新工作表' }));
  await user.click(insertButton());
  await screen.findByText('已应用：插入绩效目标表');
  expect(await names(host)).toEqual([...BUDGET_SHEETS, '项目绩效目标表']);
  const { sheets } = await host.readWorkbook();
  const sheet = sheets.at(-1)!;
  expect([textAt(sheet, 2, 1), valueAt(sheet, 7, 2)]).toEqual(['库房设备更新', 200_000]);
});

test('says how far a layout is known', async () => {
  const { user } = await showTab();
  await user.selectOptions(
    screen.getByRole('combobox', { name: '模板' }),
    '部门（单位）整体支出绩效目标申报表（2015年样式）',
  );
  expect(screen.getByText(/版式凭记忆整理，未与原件核对/u)).toBeInTheDocument();
  expect(screen.queryByRole('checkbox', { name: /档案/u })).not.toBeInTheDocument();
});

test('never covers what stands at the selected cell, and says so', async () => {
  const { user, host } = await showTab(BOOK, () => new Selecting(parseGrid(BOOK)));
  await user.click(screen.getByRole('radio', { name: /^从选中的单元格起/u }));
  await user.click(insertButton());
  expect(await screen.findByText(/里已有内容，绩效目标表不会盖住它/u)).toBeInTheDocument();
  expect(await names(host)).toEqual(BUDGET_SHEETS);
});

test('fills a blank amount of a form from the project list, and tells its problems', async () => {
  const form = `
## 绩效1
1、库房设备更新绩效目标表
单位：万元
项目编码 | 13099925P00100000002B | | 项目名称 | 库房设备更新
预算规模及资金用途 | 预算数 | 20 | 其中：财政资金 |  | 其他资金 | 10
 | 预算数20万元，用于更新密集架
绩效目标 | 更新密集架
一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据
产出指标 | 数量指标 | 密集架更新组数 | 更新的组数 | ≥12组 | 设备清单
 | 质量指标 | 验收合格率 | 合格组数占比 | ≤95% | 采购合同
`;
  const { user, host } = await showTab(`${BOOK}${form}`);
  const item = within(projects()).getAllByRole('listitem')[1]!;
  expect(item).toHaveTextContent('已填 2/2 项指标');
  await user.click(within(item).getByRole('button', { name: '填写已知金额（库房设备更新）' }));
  await screen.findByText('已应用：按工作簿填写绩效目标表');
  const { sheets } = await host.readWorkbook();
  expect(valueAt(sheets.at(-1)!, 3, 4)).toBe(10);
  await user.click(await screen.findByRole('button', { name: /个问题（库房设备更新）$/u }));
  expect(await screen.findByRole('treeitem', { name: /验收合格率/u })).toBeInTheDocument();
});

test('a workbook without projects offers an empty form', async () => {
  const { user, host } = await showTab(BOOK.replace(/## 项目支出表[\s\S]*/u, ''));
  expect(screen.getByText(/可以插入空白表/u)).toBeInTheDocument();
  await user.click(insertButton());
  await screen.findByText('已应用：插入绩效目标表');
  expect(await names(host)).toEqual(['收入总表', '支出总表', '绩效']);
});

test('indicators of the library go into the form they were chosen for, and out again', async () => {
  const { user, host, session } = await showTab();
  await user.click(insertButton());
  await screen.findByText('已应用：插入绩效目标表');
  await user.click(screen.getByRole('button', { name: '选用指标（档案开放宣传）' }));
  // 宣传 is what the project's name says.
  const tick = await screen.findByRole('checkbox', { name: /宣传活动场次/u }, { timeout: 20_000 });
  await user.click(tick);
  await user.click(screen.getByRole('button', { name: '插入所选指标（1）' }));
  expect(await screen.findByText('已应用：插入绩效指标')).toBeInTheDocument();
  const read = async () => (await host.readWorkbook()).sheets.at(-1)!;
  expect(textAt(await read(), 9, 2)).toBe('宣传活动场次');
  await user.click(screen.getByRole('button', { name: '返回列表' }));
  expect(await screen.findByText(/绩效3档案开放宣传 · 已填 1\/8 项指标/u)).toBeInTheDocument();
  await act(() => session.undo());
  expect(textAt(await read(), 9, 2)).toBe('');
});
