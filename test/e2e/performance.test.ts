import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Edit } from '../../src/workbook';
import { expectSoon } from './support/expect-soon';
import { button, usePane, type PaneOptions } from './support/pane';

const openPane = usePane();

async function openTab(options?: PaneOptions) {
  const pane = await openPane(options);
  await pane.checked();
  await pane.page.getByRole('tab', { name: '绩效目标' }).click();
  await button(pane.page, '插入').waitFor();
  const names = (): string => pane.excel.book.sheets.map(({ name }) => name).join();
  return { ...pane, names };
}

const NEW = ['绩效6干部教育培训', '绩效7上级部门专项工作补助'];
const projects = (page: Page) => page.getByRole('region', { name: '项目' });

/** One row of a form filled in by hand, as Excel hands it over. */
function row(sheet: string, at: number, ...texts: readonly string[]): Edit[] {
  return texts.map((value, column) => ({ kind: 'set-value', at: { sheet, row: at, column: 2 + column }, value }));
}

const FILLED: readonly (readonly string[])[] = [
  ['培训期数', '全年举办培训的期数', '≥6次', '年度培训计划'],
  ['学员考核合格率', '考核合格人数占参训人数的比率', '≥95%', '年度培训计划'],
  ['培训按期完成率', '按期完成期数占计划期数的比率', '≥98%', '年度培训计划'],
  ['培训总成本', '全年培训支出控制在预算以内', '≤1.28万元', '预算批复'],
  ['师资费用节约率', '使用内部师资节约的比率', '≥5%', '上年结算'],
  ['学员政策知晓率', '测试中掌握政策的学员比率', '≥90%', '培训测试'],
  ['培训制度覆盖率', '执行培训制度的科室比率', '≥95%', '培训制度'],
  ['学员满意度', '问卷中表示满意的学员比率', '≤93%', '问卷调查'],
];

describe.each(['1.13', 'web'] as const)('绩效目标 in simulated Excel %s', (matrix) => {
  test('inserts forms for all projects that lack one, checks a filled one, mends its reversed symbol, undoes', async () => {
    const { page, excel, names } = await openTab({ matrix });
    const before = names();
    await button(page, '插入').click();
    await page.getByText('已应用：插入绩效目标表').waitFor();
    expect(
      names()
        .split(',')
        .filter((name) => NEW.includes(name)),
    ).toEqual(NEW);
    const form = excel.book.sheet(NEW[0]!)!;
    expect([form.cell(2, 4)?.value, form.cell(3, 2)?.value]).toEqual(['干部教育培训', 1.28]);
    // Filled in by hand in Excel.
    const sheet = NEW[0]!;
    excel.changeByHand([
      { kind: 'set-value', at: { sheet, row: 4, column: 1 }, value: '预算数1.28万元，主要用于聘请师资和印制教材' },
      { kind: 'set-value', at: { sheet, row: 7, column: 1 }, value: '1.全年举办干部培训6期。\n2.学员考核合格。' },
      ...FILLED.flatMap((texts, at) => row(sheet, 9 + at, ...texts)),
    ]);
    await page.getByRole('button', { name: '核对工作簿' }).click();
    const found = projects(page).getByRole('button', { name: '1 个问题（干部教育培训）' });
    await found.click();
    await page.getByRole('treeitem', { name: /学员满意度/u }).click();
    await button(page, /^应用/u).click();
    const target = () => excel.book.sheet(sheet)!.cell(16, 4)?.value;
    await expectSoon(target, '≥93%');
    await button(page, /^撤销/u).click();
    await expectSoon(target, '≤93%');
    // What was filled in since is not thrown away unasked.
    await button(page, /^撤销 插入绩效目标表/u).click();
    await page.getByText(/后来又有改动/u).waitFor();
    expect(names()).not.toBe(before);
  });
});

describe('绩效目标 in simulated Excel', () => {
  test('an inserted form goes by undo, and comes back', async () => {
    const { page, names } = await openTab();
    const before = names();
    await button(page, '插入').click();
    await page.getByText('已应用：插入绩效目标表').waitFor();
    await button(page, /^撤销 插入绩效目标表/u).click();
    await expectSoon(names, before);
    await button(page, /^恢复 插入绩效目标表/u).click();
    await expectSoon(
      () =>
        names()
          .split(',')
          .filter((name) => NEW.includes(name)).length,
      2,
    );
  });

  test('indicators of the library, found by pinyin, go into a form; rows move down with their merged cells', async () => {
    const { page, excel } = await openTab();
    const sheet = () => excel.book.sheet('绩效3信访业务培训经费')!;
    const value = (row: number, column: number) => sheet().cell(row, column)?.value;
    const last = value(14, 2);
    await button(page, '选用指标（信访业务培训经费）').click();
    await page.getByRole('searchbox').fill('pxts');
    await page.getByRole('checkbox', { name: /培训天数/u }).check();
    await button(page, '插入所选指标（1）').click();
    await page.getByText('已应用：插入绩效指标').waitFor();
    expect([value(10, 1), value(10, 2)]).toEqual(['数量指标', '培训天数']);
    expect(value(15, 2)).toBe(last);
    await button(page, /^撤销 插入绩效指标/u).click();
    await expectSoon(() => value(14, 2), last);
  });

  test.each(['light', 'dark'] as const)('passes the accessibility check in %s', async (colorScheme) => {
    const { page } = await openTab({ colorScheme });
    await page.getByText('干部教育培训', { exact: true }).last().click();
    const faults = async () =>
      (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    expect(await faults()).toEqual([]);
    await button(page, /^选用指标/u).click();
    await page.getByRole('searchbox').waitFor();
    expect(await faults()).toEqual([]);
  });

  test('while a cell is being edited nothing is inserted, and it can be tried again', async () => {
    const { page, excel, names } = await openTab();
    const before = names();
    excel.isEditingCell = true;
    await button(page, '插入').click();
    await page.getByText(/正在编辑单元格/u).waitFor();
    expect(names()).toBe(before);
    excel.isEditingCell = false;
    await button(page, '重试').click();
    await expectSoon(
      () =>
        names()
          .split(',')
          .filter((name) => NEW.includes(name)).length,
      2,
    );
  });
});
