import { checkWorkbook } from '../../src/checking';
import type { Finding } from '../../src/rules';
import { applyEdits, formulaAt, recalculated, valueAt, type Edit, type Workbook } from '../../src/workbook';
import { parseGrid } from '../support/grid';

const THREE_PUBLIC = `
  ## 三公
  “三公”经费预算表
  部门：云岭县档案馆 |  | 单位：万元
  项目 | 合计 | 一般公共预算财政拨款
  “三公”经费小计 | | 
  一、因公出国（境）费 | | 
  二、公务用车购置及运维费 | | 
  其中：公务用车购置费 | | 
  公务用车运行维护费 | 1.60 | 1.60
  三、公务接待费 | 0.80 | 0.80
  @format B8:C9 0.00`;

const errorsOf = (workbook: Workbook): Finding[] =>
  checkWorkbook(workbook).findings.filter(({ severity }) => severity === 'error');

const at = (findings: readonly Finding[], row: number, column: number): Finding =>
  findings.find(({ site }) => site?.row === row && site.column === column)!;

function applied(workbook: Workbook, edits: readonly Edit[]): Workbook {
  return recalculated(applyEdits(workbook, edits).workbook, workbook);
}

test('a blank total is filled together with the blank subtotals it stands on', () => {
  const workbook = parseGrid(THREE_PUBLIC);
  const before = errorsOf(workbook);
  const [figures, formulas] = at(before, 3, 1).fixes;
  for (const { edits } of [figures!, formulas!]) {
    const mended = applied(workbook, edits);
    expect(valueAt(mended.sheets[0]!, 3, 1)).toBe(2.4);
    expect(valueAt(mended.sheets[0]!, 5, 1)).toBe(1.6);
    expect(errorsOf(mended).length).toBeLessThan(before.length);
  }
  expect(formulas!.edits.map((edit) => (edit.kind === 'set-formula' ? edit.formula : null))).toContain('B5+B6+B9');
});

test('all that is offered holds: one after the other every blank is filled', () => {
  let workbook = parseGrid(THREE_PUBLIC);
  for (let [next] = errorsOf(workbook); next !== undefined; [next] = errorsOf(workbook)) {
    const before = errorsOf(workbook).length;
    workbook = applied(workbook, next.fixes[0]!.edits);
    expect(errorsOf(workbook).length).toBeLessThan(before);
  }
  const [sheet] = workbook.sheets;
  expect([3, 5].map((row) => [1, 2].map((column) => valueAt(sheet!, row, column)))).toEqual([
    [2.4, 2.4],
    [1.6, 1.6],
  ]);
});

test('what is filled in looks like the figures around it', () => {
  const workbook = parseGrid(THREE_PUBLIC);
  const [fix] = at(errorsOf(workbook), 5, 1).fixes;
  const [sheet] = applied(workbook, fix!.edits).sheets;
  expect(sheet!.numberFormats[5]?.[1]).toBe('0.00');
});

test('the numbers of the columns right above a total say nothing of how figures look', () => {
  const numbered = THREE_PUBLIC.replace('  “三公”经费小计', '  栏次 | 1 | 2\n  “三公”经费小计').replace(
    'B8:C9',
    'B9:C10',
  );
  const workbook = parseGrid(numbered);
  expect(valueAt(workbook.sheets[0]!, 3, 1)).toBe(1);
  const [fix] = at(errorsOf(workbook), 4, 1).fixes;
  const [sheet] = applied(workbook, fix!.edits).sheets;
  expect([4, 6].map((row) => [valueAt(sheet!, row, 1), sheet!.numberFormats[row]?.[1]])).toEqual([
    [2.4, '0.00'],
    [1.6, '0.00'],
  ]);
});

/** Two tables that print the same; the cells in question are those of the first. */
const twoTables = (total: string, basic: string): string => `
  ## 支出总表
  部门支出总表
  部门：云岭县档案馆 |  |  |  | 单位：万元
  科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
   | 合计 | ${total} | ${basic} | 40.21
  '201 | 一般公共服务支出 | 90.42 | 50.21 | 40.21
  '20126 | 档案事务 | 90.42 | 50.21 | 40.21
  '2012601 | 行政运行 | 50.21 | 50.21 |
  '2012604 | 档案馆 | 40.21 |  | 40.21
  '208 | 社会保障和就业支出 | 9.58 | 9.58 |
  '20805 | 行政事业单位养老支出 | 9.58 | 9.58 |
  '2080505 | 机关事业单位基本养老保险缴费支出 | 9.58 | 9.58 |`;

test('a formula whose range is too short is offered the right formula, not a figure', () => {
  const workbook = parseGrid(twoTables('=C5→90.42', '59.79'));
  const { fixes } = at(errorsOf(workbook), 3, 2);
  expect(fixes).toHaveLength(1);
  const mended = applied(workbook, fixes[0]!.edits);
  expect(formulaAt(mended.sheets[0]!, 3, 2)).toBeDefined();
  expect(valueAt(mended.sheets[0]!, 3, 2)).toBe(100);
  expect(errorsOf(mended)).toEqual([]);
});

test('a formula that agrees with its own inputs is left alone', () => {
  const grid = twoTables('=C5+C9→100', '=D5+D9→59.79').replace(
    "'2012601 | 行政运行 | 50.21 | 50.21",
    "'2012601 | 行政运行 | 52.21 | 52.21",
  );
  const workbook = parseGrid(grid);
  const findings = errorsOf(workbook);
  expect(findings.length).toBeGreaterThan(0);
  const edits = findings.flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits));
  const written = edits.flatMap((edit) => ('at' in edit ? [edit.at] : []));
  expect(written.filter(({ row, column }) => formulaAt(workbook.sheets[0]!, row, column) !== undefined)).toEqual([]);
});

test('no fix makes another error: every one offered leaves fewer faults than before', () => {
  const grids = [
    twoTables('99.00', '59.79'),
    twoTables('100.00', '50.00'),
    twoTables('', '59.79'),
    twoTables('100.00', ''),
    twoTables('100.00', '0'),
  ];
  for (const grid of grids) {
    const workbook = parseGrid(grid);
    const before = errorsOf(workbook);
    expect(before.length).toBeGreaterThan(0);
    for (const { fixes } of before)
      for (const { edits } of fixes) expect(errorsOf(applied(workbook, edits)).length).toBeLessThan(before.length);
  }
});

test('no 0 is proposed in place of a figure that only stands alone', () => {
  const grid = `${twoTables('100.00', '59.79')}
    ## 一般
    一般公共预算支出表
    部门：云岭县档案馆 |  |  |  | 单位：万元
    科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
     | 合计 | 0 | 0 | 0
    '201 | 一般公共服务支出 | 0 | 0 | 0
    '20126 | 档案事务 | 0 | 0 | 0
    '2012601 | 行政运行 | 0 | 0 | 0`;
  const edits = checkWorkbook(parseGrid(grid)).findings.flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits));
  expect(edits.filter((edit) => edit.kind === 'set-value' && edit.value === 0 && edit.at.sheet === '支出总表')).toEqual(
    [],
  );
});

test('the parts of a finding add up to the sum it tells', () => {
  for (const finding of errorsOf(parseGrid(THREE_PUBLIC))) {
    const parts = finding.related.filter(({ role }) => role === 'part').map(({ fen }) => fen ?? 0);
    expect(finding.sumOfParts).toBe(parts.reduce((sum, fen) => sum + fen, 0));
  }
});
