import { readPerformanceForms, type PerformanceForm } from '../../../src/performance';
import {
  canInsertIndicators,
  insertIndicatorEdits,
  insertIntoFormsEdits,
  LIBRARY,
  type LibraryEntry,
} from '../../../src/performance/library';
import { recogniseTables } from '../../../src/tables';
import { applyEdits, formatArea, textAt, type Edit, type Workbook } from '../../../src/workbook';
import { haveFixtures, readFixture } from '../../support/fixtures';
import { formatGrid, parseGrid } from '../../support/grid';
import * as layouts from '../layouts';

const formsOf = (workbook: Workbook): readonly PerformanceForm[] =>
  readPerformanceForms(workbook, recogniseTables(workbook).tables);

const entry = (id: string): LibraryEntry => LIBRARY.find((one) => one.id.endsWith(`/${id}`))!;
const filled = (id: string, value: string): LibraryEntry => ({ ...entry(id), value, typical: '' });

/** Rows of the block as they stand, cell by cell, `·` for blank. */
function rowsOf(workbook: Workbook, first: number, last: number): string[] {
  const sheet = workbook.sheets[0]!;
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const row = first + at - 1;
    const texts = (sheet.values[row] ?? []).map((_value, column) => textAt(sheet, row, column) || '·');
    return texts.join(' ').replace(/(?: ·)+$/u, '');
  });
}

function insert(grid: string, entries: readonly LibraryEntry[], at = 0): { workbook: Workbook; merges: string[] } {
  const before = parseGrid(grid);
  const edits = insertIndicatorEdits(before, formsOf(before)[at]!, entries);
  const workbook = applied(before, edits);
  return { workbook, merges: workbook.sheets[0]!.merges.map(formatArea).sort() };
}

/** Applies and undoes: the inverse must bring everything back. */
function applied(before: Workbook, edits: readonly Edit[]): Workbook {
  const { workbook, inverse } = applyEdits(before, edits);
  const back = applyEdits(workbook, inverse).workbook;
  expect(trimmed(formatGrid(back))).toBe(trimmed(formatGrid(before)));
  return workbook;
}

/** Merged areas have no order, and undo may leave empty rows at the end. */
function trimmed(grid: string): string {
  const lines = grid.split('\n').map((line) => line.replace(/[| ]+$/u, ''));
  const merges = lines.filter((line) => line.startsWith('@merge')).sort();
  return [...merges, ...lines.filter((line) => !line.startsWith('@merge'))].join('\n').trimEnd();
}

const MERGED = layouts.HEBEI.replace(
  '## 绩效',
  '## 绩效\n@merge A1:G1 A11:A14 B11:B11 F10:G10 F11:G11 F12:G12 F13:G13 F14:G14 F15:G15 F16:G16',
).replace('@merge A1:G1 A11:A14 B11:B11', '@merge A1:G1 A11:A14');

test('without merges: behind the class, with its class written out', () => {
  const { workbook } = insert(layouts.HEBEI, [filled('验收通过率', '100'), filled('购置设备数量', '12')]);
  expect(rowsOf(workbook, 10, 16)).toEqual([
    '一级指标 二级指标 三级指标 绩效指标描述 指标值 指标值确定依据',
    '产出指标 数量指标 加工档案数量 完成扫描著录的档案卷数 ≥5000卷 年度工作方案',
    '· 数量指标 购置设备数量 购置设备的台（套）数 ＝12台 采购计划',
    '· 质量指标 扫描合格率 抽检合格的比率 ≥98% 纸质档案数字化规范',
    '· 质量指标 验收通过率 一次通过验收的设备所占比例 ＝100% 验收单',
    '· 时效指标 按期完成率 按合同节点完成的比率 ≥95% 服务合同',
    '· 成本指标 项目总成本 扫描著录全部费用 ≤20.5万元 预算批复',
  ]);
});

test('merged 一级指标 grow and 依据 over two columns stays over two, also at the end of a run', () => {
  const { workbook, merges } = insert(MERGED, [filled('单位购置成本', '5000'), filled('政府采购率', '100')]);
  expect(rowsOf(workbook, 11, 16)).toEqual([
    '产出指标 数量指标 加工档案数量 完成扫描著录的档案卷数 ≥5000卷 年度工作方案',
    '· 质量指标 扫描合格率 抽检合格的比率 ≥98% 纸质档案数字化规范',
    '· 质量指标 政府采购率 应当政府采购的金额中按规定采购的比例 ＝100% 政府采购法',
    '· 时效指标 按期完成率 按合同节点完成的比率 ≥95% 服务合同',
    '· 成本指标 项目总成本 扫描著录全部费用 ≤20.5万元 预算批复',
    '· 成本指标 单位购置成本 每台设备的价格，不超过配置标准 ≤5000元/台 资产配置标准',
  ]);
  const rows = [10, 11, 12, 13, 14, 15, 16, 17, 18].map((row) => `F${row}:G${row}`);
  expect(merges).toEqual(['A11:A16', 'A1:G1', ...rows].sort());
});

test('a class that is not there comes where its order puts it: in a run, at its start, as a run of its own', () => {
  const grid = MERGED.replace(/ \| 质量指标[^\n]*\n/u, '')
    .replace('产出指标 | 数量指标 |', '产出指标 | 时效指标 |')
    .replace(/满意度指标 \|[^\n]*\n/u, '')
    .replace('A11:A14', 'A11:A13')
    .replace(' F15:G15 F16:G16', '')
    .replace('G14', 'G14');
  const { workbook, merges } = insert(grid, [
    entry('验收通过率'),
    filled('购置设备数量', '3'),
    entry('使用人员满意度'),
    filled('节约人工成本', '4'),
  ]);
  expect(rowsOf(workbook, 11, 18).map((row) => row.split(' ').slice(0, 3).join(' '))).toEqual([
    '产出指标 数量指标 购置设备数量',
    '· 质量指标 验收通过率',
    '· 时效指标 加工档案数量',
    '· 时效指标 按期完成率',
    '· 成本指标 项目总成本',
    '效益指标 经济效益指标 节约人工成本',
    '· 社会效益指标 查档平均等候时间',
    '满意度指标 服务对象满意度指标 使用人员满意度',
  ]);
  expect(merges).toContain('A11:A15');
  expect(merges).toContain('A16:A17');
});

test('符号、值、单位 and 定性 in cells of their own; short names of classes are kept short', () => {
  const grid = layouts.HEBEI_DEPARTMENT.replace(/ \| 质量 \|[^\n]*\n/u, '').replace(/ \| 满意度 \|[^\n]*\n/u, '');
  const chosen = [filled('验收通过率', '99.5'), entry('业务能力提升'), entry('职工满意度'), entry('信访总量下降率')];
  const { workbook } = insert(grid, chosen);
  expect(rowsOf(workbook, 4, 11).map((row) => row.replace(/ \S+分。| · ·/gu, ''))).toEqual([
    '部门产出 数量 接待查档人次 窗口和远程查档人次 ≥ 3000 人次 上年统计',
    '· 质量 验收通过率 · 一次通过验收的设备所占比例 ＝ 99.5 % 验收单',
    '· 时效 查档及时办结率 规定时间内办结的比率 ≥ 95 % 服务规范',
    '· 成本 预算控制率 支出与预算的比率 ≤ 100 % 预算批复',
    '部门效果 社会效益 展览参观人次 全年参观展览人次 ≥ 5000 人次 工作方案',
    '· 社会效益 业务能力提升 · 参训人员履职能力提高的情况 定性 有效提升 · 培训总结',
    '· 可持续影响 信访总量下降率 · 信访总量比上年减少的比例 ≥ · % 工作计划',
    '· 服务对象满意度 职工满意度 · 职工问卷中评价满意的比例 ≥ 90 % 问卷调查',
  ]);
  expect(workbook.sheets[0]!.values[4]![6]).toBe(99.5);
});

test('a form of bare figures gets bare figures, and 定量 or 定性 in its column', () => {
  const { workbook } = insert(layouts.HUNAN_DEPARTMENT, [filled('培训人次', '120'), entry('依法决策水平')]);
  const rows = rowsOf(workbook, 5, 15);
  expect(rows[2]).toBe('· 数量指标 培训人次 定量 120 人次 全年参加培训的人次');
  expect(rows[7]).toBe('· 可持续影响指标 依法决策水平 定性 持续提升 · 依法决策水平的长期变化');
});

test('年度 columns beside 中期 ones, and the label of the block to their left', () => {
  const grid = layouts.NATIONAL_2015.replace('## 申报', '## 申报\n@merge A11:A17 B12:B15');
  const { workbook, merges } = insert(grid, [filled('建设（运维）成本', '280'), entry('受益人员满意度')]);
  expect(rowsOf(workbook, 15, 19)).toEqual([
    '· · 成本指标 总投资 ≤900万元 成本指标 年度投资 ≤300万元',
    '· · · · · 成本指标 建设（运维）成本 ≤280万元',
    '· 效益指标 社会效益指标 受益人口 ≥2万人 社会效益指标 受益人口 ≥0.8万人',
    '· 满意度指标 服务对象满意度指标 群众满意度 ≥90% 服务对象满意度指标 群众满意度 ≥90%',
    '· · · · · 服务对象满意度指标 受益人员满意度 ≥90%',
  ]);
  expect(merges).toEqual(['A11:A19', 'B12:B16', 'B18:B19']);
});

test('free rows are filled before rows are added; weights that stand in them stay', () => {
  const grid = layouts.NATIONAL_2021.replace('质量指标 | 扫描合格率 | ≥98% | 10', '质量指标 | | | 10');
  const before = parseGrid(grid);
  const { workbook } = insert(grid, [entry('工程验收合格率'), entry('数据准确率')]);
  expect(workbook.sheets[0]!.values).toHaveLength(before.sheets[0]!.values.length + 1);
  expect(rowsOf(workbook, 13, 14)).toEqual(['· · 质量指标 工程验收合格率 ＝100% 10', '· · 质量指标 数据准确率 ≥98%']);
});

test('成本指标 of its own is found by its meaning; 生态效益 left empty is filled', () => {
  const cost = insert(layouts.NATIONAL_2021, [filled('单份资料成本', '5')]).workbook;
  expect(rowsOf(cost, 11, 12)).toEqual([
    '· 成本指标 经济成本指标 扫描单价 ≤0.4元/页 20',
    '· · 经济成本指标 单份资料成本 ≤5元',
  ]);
  const green = insert(layouts.GUANGDONG_DEPARTMENT, [entry('建筑垃圾规范处置率')]).workbook;
  expect(rowsOf(green, 18, 18)).toEqual(['· · 生态效益指标 建筑垃圾规范处置率 100%']);
});

test('one level of indicators: below the last', () => {
  const { workbook } = insert(layouts.ONE_LEVEL, [entry('培训出勤率')]);
  expect(rowsOf(workbook, 7, 7)).toEqual(['培训出勤率 ≥95% 实到人数占应到人数的比例']);
});

test('projects as rows of one table: the rows of the project, its name over all of them', () => {
  const grid = layouts.PROJECT_LIST.replace('## 项目绩效汇总', '## 项目绩效汇总\n@merge A4:A6 B4:B6 C4:C6 A7:A8');
  const before = parseGrid(grid);
  const [one, other] = formsOf(before);
  const entries = [entry('受众满意度'), filled('会议次数', '2'), filled('人员成本', '9')];
  const workbook = applied(
    before,
    insertIntoFormsEdits(before, [
      { form: one!, entries },
      { form: other!, entries },
    ]),
  );
  expect(
    formsOf(workbook).map(({ projectName, indicators }) => [
      projectName?.text,
      indicators.map(({ name }) => name?.text),
    ]),
  ).toEqual([
    ['场馆运转', ['开放天数', '会议次数', '人员成本', '入馆人次', '观众满意度', '受众满意度']],
    ['送戏下乡', ['演出场次', '会议次数', '人员成本', '观众人次', '受众满意度']],
  ]);
  expect(workbook.sheets[0]!.merges.map(formatArea)).toEqual(
    expect.arrayContaining(['A4:A9', 'B4:B9', 'C4:C9', 'A10:A14']),
  );
});

test('a project that stands at the head of its rows stays there when a class comes before them', () => {
  const grid = layouts.PROJECT_LIST.replace('产出指标 | 数量指标 | 演出场次', '产出指标 | 时效指标 | 演出场次');
  const { workbook } = insert(grid, [filled('会议次数', '2')], 1);
  expect(rowsOf(workbook, 7, 8)).toEqual([
    '送戏下乡 30 演出进村。 产出指标 数量指标 会议次数 ＝2 次',
    '· · · 产出指标 时效指标 演出场次 ≥60 场',
  ]);
});

test('indicators of activities and sheets without a block are not for the library', () => {
  for (const grid of [layouts.DUTY, layouts.HEBEI.split('一级指标')[0]!]) {
    const workbook = parseGrid(grid);
    for (const form of formsOf(workbook)) {
      expect(canInsertIndicators(workbook, form)).toBe(false);
      expect(insertIndicatorEdits(workbook, form, LIBRARY.slice(0, 3))).toEqual([]);
    }
  }
});

/** Every way forms are laid out, with and without merged levels. */
const GRIDS: Readonly<Record<string, string>> = {
  HEBEI: layouts.HEBEI,
  MERGED,
  'two on one sheet': layouts.HEBEI + layouts.SECOND,
  HEBEI_DEPARTMENT: layouts.HEBEI_DEPARTMENT,
  'department merged': layouts.HEBEI_DEPARTMENT.replace('## 整体指标', '## 整体指标\n@merge A4:A7 A8:A9 F2:H2'),
  HUNAN_DEPARTMENT: layouts.HUNAN_DEPARTMENT,
  GUANGDONG_DEPARTMENT: layouts.GUANGDONG_DEPARTMENT,
  NATIONAL_2015: layouts.NATIONAL_2015,
  NATIONAL_2021: layouts.NATIONAL_2021,
  SELF_EVALUATION: layouts.SELF_EVALUATION,
  SHANGHAI: layouts.SHANGHAI,
  'Shanghai merged': layouts.SHANGHAI.replace(
    '## 申报',
    `## 申报\n@merge A15:A18 ${[14, 15, 16, 17, 18, 19, 20].map((row) => `C${row}:D${row} E${row}:F${row}`).join(' ')}`,
  ),
  ONE_LEVEL: layouts.ONE_LEVEL,
  PROJECT_LIST: layouts.PROJECT_LIST,
};

/** Entries far from each other, in an order of no class. */
const SPREAD = LIBRARY.filter((_, at) => at % 11 === 0).reverse();

describe.each(Object.entries(GRIDS))('%s', (_, grid) => {
  test('every form takes any entries: what stood there stands, what came is read again under its class', () => {
    const before = parseGrid(grid);
    const forms = formsOf(before);
    checkForms(before, forms, SPREAD);
  });

  test('all forms of the sheet at once', () => {
    const before = parseGrid(grid);
    const forms = formsOf(before);
    const insertions = forms.map((form) => ({ form, entries: SPREAD.slice(0, 4) }));
    const after = formsOf(applied(before, insertIntoFormsEdits(before, insertions)));
    expect(after.map((form) => form.indicators.length)).toEqual(
      forms.map(
        (form) => new Set([...namesOf(form), ...SPREAD.slice(0, 4).map(({ name }) => name)]).size + doubles(form),
      ),
    );
  });
});

/** Indicators side by side or left without a name count beside the named ones. */
const doubles = (form: PerformanceForm): number => form.indicators.length - new Set(namesOf(form)).size;
const namesOf = (form: PerformanceForm): string[] => form.indicators.flatMap(({ name }) => name?.text ?? []);

function checkForms(before: Workbook, forms: readonly PerformanceForm[], entries: readonly LibraryEntry[]): void {
  forms.forEach((form, at) => {
    const after = formsOf(applied(before, insertIndicatorEdits(before, form, entries)));
    expect(after).toHaveLength(forms.length);
    after.forEach((other, index) => {
      const old = namesOf(forms[index]!);
      const names = namesOf(other);
      expect(names.filter((name) => old.includes(name))).toEqual(old);
      if (index === at) for (const one of entries) checkEntry(other, one);
      else expect(names).toEqual(old);
    });
  });
}

function checkEntry(form: PerformanceForm, one: LibraryEntry): void {
  const found = form.indicators.find(({ name }) => name?.text === one.name);
  expect([one.name, found !== undefined]).toEqual([one.name, true]);
  const { level2, target } = found!;
  const has = (meaning: string): boolean => form.columns.some((column) => column.meaning === meaning);
  if (has('level2')) expect(level2?.text.slice(0, 2).replace('经济', '成本')).toBe(shortOf(one, level2?.text));
  if (!has('value') || one.value === '') return;
  if (one.comparator === null) expect(target?.text).toBe(one.value);
  else expect(target?.target).toMatchObject({ kind: 'number', unit: one.unit });
}

function shortOf({ level2 }: LibraryEntry, found: string | undefined): string {
  if (level2 === '服务对象满意度指标') return found?.startsWith('满意') ? '满意' : '服务';
  return level2.slice(0, 2).replace('经济', '成本');
}

if (haveFixtures) {
  test.each(['qinglong-2024', 'gaoyi-2021', 'guangyang-2022', 'regions/gd-zhanjiang-perf-2023'])(
    'published forms of %s',
    async (name) => {
      const before = await readFixture(name);
      const forms = formsOf(before);
      for (const form of forms) {
        expect(canInsertIndicators(before, form)).toBe(true);
        const fresh = SPREAD.filter((one) => !namesOf(form).includes(one.name));
        const edits = insertIndicatorEdits(before, form, fresh);
        const { workbook, inverse } = applyEdits(before, edits);
        const after = formsOf(workbook);
        const at = forms.indexOf(form);
        expect(after.map(namesOf).filter((_, index) => index !== at)).toEqual(
          forms.map(namesOf).filter((_, index) => index !== at),
        );
        const kept = namesOf(after[at]!).filter((one) => namesOf(form).includes(one));
        expect(kept).toEqual(namesOf(form));
        for (const one of fresh) checkEntry(after[at]!, one);
        const back = applyEdits(workbook, inverse).workbook;
        expect(formsOf(back).map(namesOf)).toEqual(forms.map(namesOf));
        expect(new Set(back.sheets.flatMap(({ merges }) => merges.map(formatArea)))).toEqual(
          new Set(before.sheets.flatMap(({ merges }) => merges.map(formatArea))),
        );
      }
    },
  );
}
