import { readPerformanceForms, type Amount, type Field, type PerformanceForm } from '../../src/performance';
import { recogniseTables, type KindsBySheet } from '../../src/tables';
import { formatCell, type CellRef } from '../../src/workbook';
import { parseGrid } from '../support/grid';
import { haveFixtures, readFixture } from '../support/fixtures';
import * as layouts from './layouts';

function formsOf(grid: string): readonly PerformanceForm[] {
  const workbook = parseGrid(grid);
  return readPerformanceForms(workbook, recogniseTables(workbook).tables);
}

const cell = ({ row, column }: CellRef): string => formatCell(row, column);
const field = (one: Field | null): string | null => one && `${cell(one.at)} ${one.text}`;
/** Cell and 元. */
const yuan = (amount: Amount | null): string | null =>
  amount && `${cell(amount.at)} ${amount.figure.kind === 'amount' ? amount.figure.fen / 100 : amount.figure.kind}`;
const money = ({ money: all }: PerformanceForm): unknown[] =>
  all.map((one) => [
    one.scope,
    one.heading,
    yuan(one.total),
    yuan(one.fiscal),
    yuan(one.carried),
    one.others.map(yuan).join(),
  ]);
const levels = ({ indicators }: PerformanceForm): (string | null)[][] =>
  indicators.map(({ level1, level2, name, target }) => [level1, level2, name, target].map((one) => one?.text ?? null));

test('河北项目表: every field with its cell', () => {
  const [form, ...others] = formsOf(layouts.HEBEI);
  expect(others).toEqual([]);
  expect(form).toMatchObject({ kind: 'project', sheet: '绩效', area: { top: 0, left: 0, bottom: 15, right: 6 } });
  expect(form!.unit?.name).toBe('万元');
  expect(field(form!.entity)).toBe('A2 101云岭县档案馆');
  expect([form!.projectCode, form!.projectName].map(field)).toEqual(['B3 53092324P00000010001X', 'E3 档案数字化经费']);
  expect(money(form!)).toEqual([['year', '', 'C4 205000', 'E4 200000', null, 'G4 5000']]);
  expect(field(form!.purpose)).toMatch(/^B5 预算数20.5万元/u);
  expect(form!.plan?.points.map(({ month, at, text }) => [month, cell(at), text])).toEqual([
    [3, 'B7', '10%'],
    [6, 'D7', '40%'],
    [10, 'E7', '80%'],
    [12, 'F7', '100%'],
  ]);
  expect(form!.goals.map(field)).toEqual(['B8 1.完成馆藏档案数字化加工。', 'B9 2.建成全文数据库。']);
  expect(levels(form!)).toEqual([
    ['产出指标', '数量指标', '加工档案数量', '≥5000卷'],
    ['产出指标', '质量指标', '扫描合格率', '≥98%'],
    ['产出指标', '时效指标', '按期完成率', '≥95%'],
    ['产出指标', '成本指标', '项目总成本', '≤20.5万元'],
    ['效益指标', '社会效益指标', '查档平均等候时间', '≤20分钟'],
    ['满意度指标', '服务对象满意度指标', '查档群众满意度', '≥90%'],
  ]);
  const [first] = form!.indicators;
  expect([first!.description, first!.basis].map(field)).toEqual(['D11 完成扫描著录的档案卷数', 'F11 年度工作方案']);
  expect(cell(first!.target!.at)).toBe('E11');
});

test('several projects on one sheet, each with its unit, with or without titles', () => {
  const [one, other] = formsOf(layouts.HEBEI + layouts.SECOND);
  expect([one, other].map((form) => [form?.projectName?.text, form?.unit?.name])).toEqual([
    ['档案数字化经费', '万元'],
    ['库房消防改造', '元'],
  ]);
  expect(money(other!)).toEqual([['year', '', 'C20 350000', 'E20 350000', null, 'G20 blank']]);
  const untitled = formsOf(layouts.HEBEI + layouts.SECOND.split('\n').slice(2).join('\n'));
  expect(untitled.map(({ projectName, indicators }) => [projectName?.text, indicators.length])).toEqual([
    ['档案数字化经费', 6],
    ['库房消防改造', 6],
  ]);
});

test('符号、值、单位 under 指标值 make one target', () => {
  const [form] = formsOf(layouts.HEBEI_DEPARTMENT);
  expect(form!.kind).toBe('department');
  const { target, scoring } = form!.indicators[1]!;
  expect(target!.target).toMatchObject({ kind: 'number', comparator: '≤', unit: '%' });
  expect([target!.comparatorCell, target!.unitCell].map(field)).toEqual(['F5 ≤', 'H5 %']);
  expect(field(scoring)).toMatch(/^D5 差错率/u);
});

test('an empty row between the two rows of a header is none of it', () => {
  const apart = layouts.HEBEI_DEPARTMENT.replace('\n |  |  |  |  | 符号', '\n | \n\n |  |  |  |  | 符号');
  const [form] = formsOf(apart);
  expect(levels(form!)).toEqual(levels(formsOf(layouts.HEBEI_DEPARTMENT)[0]!));
  expect(field(form!.indicators[1]!.target!.comparatorCell)).toBe('F7 ≤');
});

test('职责—活动: duties, activities, grades', () => {
  const [form] = formsOf(layouts.DUTY);
  expect(form!.kind).toBe('duty');
  expect(
    form!.duties.map(({ level, name, budget, indicators }) => [level, field(name), yuan(budget), indicators.length]),
  ).toEqual([
    ['duty', 'A5 一、档案利用', 'B5 500000', 0],
    ['activity', 'A6 1、查档服务', 'B6 300000', 2],
    ['activity', 'A8 2、档案宣传', 'B8 200000', 1],
  ]);
  expect(form!.indicators[1]!.grades.map(({ grade, at, text }) => [grade, cell(at), text])).toEqual([
    ['优', 'F7', '≤1%'],
    ['良', 'G7', '≤2%'],
    ['中', 'H7', '≤3%'],
    ['差', 'I7', '>3%'],
  ]);
});

test('湖南整体表: value type and unit in cells of their own', () => {
  const [form] = formsOf(layouts.HUNAN_DEPARTMENT);
  expect(form).toMatchObject({ kind: 'department', year: 2024 });
  expect(field(form!.entity)).toBe('C2 云岭县档案馆');
  expect(form!.goals.map(field)).toEqual(['C3 完成馆藏档案数字化加工，做好查档服务。']);
  expect(form!.indicators[3]!.target!.target).toMatchObject({ kind: 'number', unit: '万元' });
  expect(field(form!.indicators[4]!.valueType)).toBe('D10 定性');
});

test('广东整体表: two sides of money, tasks, rows left empty', () => {
  const [form] = formsOf(layouts.GUANGDONG_DEPARTMENT);
  expect([form!.natures.basic, form!.natures.project].map(yuan)).toEqual(['C5 5963500', 'C6 2045700']);
  expect(money(form!)).toEqual([['year', '', null, 'E5 8009200', null, 'E6 0']]);
  expect(form!.tasks.map(({ name, total }) => [name.text, yuan(total)])).toEqual([
    ['数字档案馆建设', 'D9 1400000'],
    ['档案抢救', 'D10 500000'],
  ]);
  expect(form!.indicators.find(({ level2 }) => level2?.text === '生态效益指标')).toMatchObject({ name: null });
});

test('财预〔2015〕88号申报表: 中期 and 年度 side by side', () => {
  const [form] = formsOf(layouts.NATIONAL_2015);
  expect(form!.kind).toBe('application');
  expect(money(form!)).toEqual([
    ['whole', '', 'E6 9000000', 'E7 8000000', null, 'E8 1000000'],
    ['year', '', 'H6 3000000', 'H7 2800000', null, 'H8 200000'],
  ]);
  expect(form!.goals.map(field)).toEqual([
    'B10 三年完成全部加固任务，水库安全运行。',
    'F10 完成大坝防渗和溢洪道改造。',
  ]);
  const year = form!.indicators.filter(({ span }) => span === 'year');
  expect(year.map(({ level1, target }) => `${level1?.text} ${target?.text}`).slice(0, 2)).toEqual([
    '产出指标 1座',
    '产出指标 100%',
  ]);
  expect(form!.indicators).toHaveLength(12);
});

test('2021年以后的项目表: 结转 and weights', () => {
  const [form] = formsOf(layouts.NATIONAL_2021);
  expect(money(form!)).toEqual([['year', '', 'D5 205000', 'D6 180000', 'D7 20000', 'D8 5000']]);
  expect(form!.indicators.map(({ weight }) => weight?.text)).toEqual(['20', '20', '10', '10', '20', '10']);
});

test('自评表: money by column, actual values, no indicator in the total row', () => {
  const [form] = formsOf(layouts.SELF_EVALUATION);
  expect(form!.kind).toBe('self-evaluation');
  expect(money(form!).map((row) => (row as unknown[]).slice(1, 4))).toEqual([
    ['年初预算数', 'C6 1200000', 'C7 1000000'],
    ['全年预算数', 'D6 1300000', 'D7 1100000'],
    ['全年执行数', 'E6 1250000', 'E7 1050000'],
  ]);
  expect(form!.indicators.map(({ actual }) => actual?.text)).toEqual(['82公里', '86%', '100%', '96%', '92%']);
});

test('上海申报表: the sources of the year stand right of its total', () => {
  const [form] = formsOf(layouts.SHANGHAI);
  expect(form!.unit?.name).toBe('元');
  expect(money(form!)).toEqual([
    ['whole', '', 'C7 500000', 'F7 500000', null, ''],
    ['year', '', 'C8 200000', 'F8 180000', 'F9 20000', 'F10 0'],
  ]);
});

test('预算数 and 执行数 side by side keep their sources apart', () => {
  const grid = `项目绩效目标申报表
项目名称 | 救灾物资采购
预算执行情况（万元） | 预算数： | 100 | 执行数： | 95
 | 其中：财政拨款 | 90 | 其中：财政拨款 | 86
 | 其他资金 | 10 | 其他资金 | 9
一级指标 | 二级指标 | 指标内容 | 指标值
产出指标 | 数量指标 | 采购帐篷 | 500顶`;
  expect(money(formsOf(grid)[0]!)).toEqual([
    ['year', '', 'C3 1000000', 'C4 900000', null, 'C5 100000'],
    ['year', '', 'E3 950000', 'E4 860000', null, 'E5 90000'],
  ]);
});

test('a form set off from the margin, with line breaks in its headings and the unit in its cells', () => {
  const grid = `
 | 附件3
 | 2024年项目支出绩效目标表
 | 项目名称 | 免费开放补助 |  | 项目编码 | 2024-文旅-01
 | 预算金额 | 20.5万元 |  | 其中：财政拨款 | 20.5万元
 | 年度目标 | 目标1：全年开放300天。
 | 一级\\n指标 | 二级\\n指标 | 三级\\n指标 | 年度\\n指标值\\n（含单位） | 备 注
 | 产出\\n指标 | 数量\\n指标 | 开放天数 | ≥300天
 | 备注：无`;
  const [form] = formsOf(grid);
  expect(field(form!.projectName)).toBe('C3 免费开放补助');
  expect(money(form!)).toEqual([['year', '', 'C4 205000', 'F4 205000', null, '']]);
  expect(form!.money[0]!.total!.unit?.name).toBe('万元');
  expect(form!.indicators.map(({ name, target }) => [name?.text, target?.text])).toEqual([['开放天数', '≥300天']]);
});

test('one level of indicators; a project as the rows of a list', () => {
  const [simple] = formsOf(layouts.ONE_LEVEL);
  expect(field(simple!.projectName)).toBe('A2 免费开放');
  expect(levels(simple!)[0]).toEqual([null, null, '免费开放天数', '≥300天']);
  const listed = formsOf(layouts.PROJECT_LIST);
  expect(listed.map((form) => [field(form.projectName), yuan(form.money[0]!.total), form.indicators.length])).toEqual([
    ['A4 场馆运转', 'B4 500000', 3],
    ['A7 送戏下乡', 'B7 300000', 2],
  ]);
});

test('a sheet that the user says to be a form gives it the unit of its table', () => {
  const workbook = parseGrid(layouts.UNIT_IN_SENTENCE);
  const unitGiven = (kinds: KindsBySheet): string | undefined =>
    readPerformanceForms(workbook, recogniseTables(workbook, { kinds }).tables)[0]?.unit?.name;
  expect(unitGiven({})).toBeUndefined();
  expect(unitGiven({ 附件: 'project-performance' })).toBe('万元');
  expect(unitGiven({})).toBeUndefined();
});

test('budget tables and prose hold no form', () => {
  expect(formsOf(layouts.EXPENDITURE)).toEqual([]);
  expect(formsOf('五、绩效目标\n1.绩效指标：完成率达到90%。\n绩效目标：及时办理。\n项目绩效目标情况见附表。')).toEqual(
    [],
  );
});

test('a plan in shares of one and in quarters', () => {
  const plan = (headings: string, values: string): unknown[] => {
    const grid = layouts.HEBEI.replace('3月底 |  | 6月底 | 10月底 | 12月底', headings).replace(
      '10% |  | 40% | 80% | 100%',
      values,
    );
    return formsOf(grid)[0]!.plan!.points.map(({ month, percent }) => [
      month,
      percent && Number(percent.coefficient) / 10 ** percent.scale,
    ]);
  };
  expect(plan('3月底 |  | 6月底 | 10月底 | 12月底', '0.25 |  | 0.5 | 0.75 | 1')).toEqual([
    [3, 25],
    [6, 50],
    [10, 75],
    [12, 100],
  ]);
  expect(plan('一季度 |  | 二季度 | 三季度 | 四季度', ' |  | 50 | 75 | 100')).toEqual([
    [3, null],
    [6, 50],
    [9, 75],
    [12, 100],
  ]);
});

if (haveFixtures) {
  describe('published workbooks', () => {
    test.each([
      ['qinglong-2024', 7, 69],
      ['gaoyi-2021', 10, 70],
      ['guangyang-2022', 1, 7],
      ['bazhou-2019', 1, 8],
      ['regions/gd-zhanjiang-perf-2023', 1, 19],
      ['regions/sh-wanli-2024', 0, 0],
    ])('%s: %i forms with %i indicators', async (name, forms, indicators) => {
      const workbook = await readFixture(name);
      const read = readPerformanceForms(workbook, recogniseTables(workbook).tables);
      expect([read.length, read.flatMap((form) => form.indicators).length]).toEqual([forms, indicators]);
    });
  });
}
