import { checkWorkbook } from '../../../src/checking';
import { applyEdits, formatCell } from '../../../src/workbook';
import { parseGrid } from '../../support/grid';
import { cellOf, findingsOf } from '../../support/rule-tester';
import { makeWorkbook } from '../../workbooks';

const TITLE = `
## 支出
2025年部门支出总表
编制单位：某区统计局 | | | | | | 单位：元`;

/** One code column; `rows` are code, name, total. */
const table = (...rows: readonly (readonly [code: string, name: string, amount: number])[]): string =>
  `${TITLE}
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
${rows.map(([code, name, amount]) => `'${code} | ${name} | ${amount} | ${amount} |`).join('\n')}
 | 合计 | 500000 | 500000 |`;

const ROWS = [
  ['201', '一般公共服务支出', 300_000],
  ['20105', '统计信息事务', 300_000],
  ['2010501', '行政运行', 200_000],
  ['2010507', '专项普查活动', 100_000],
  ['208', '社会保障和就业支出', 200_000],
  ['20805', '行政事业单位养老支出', 200_000],
  ['2080505', '机关事业单位基本养老保险缴费支出', 150_000],
  ['2080506', '机关事业单位职业年金缴费支出', 50_000],
] as const;
const printed = (right: string, wrong: string): string =>
  table(...ROWS.map(([code, name, amount]) => [code === right ? wrong : code, name, amount] as const));

const told = (grid: string): string[] =>
  checkWorkbook(parseGrid(grid))
    .findings.filter(({ severity }) => severity === 'error')
    .map((finding) => `${finding.rule} ${cellOf(finding)}`);

describe('a misprinted code', () => {
  test.each([
    ['a digit of the 款', '2080505', '2080705', 'A10'],
    ['two digits swapped', '2080505', '2085005', 'A10'],
    ['a digit missing', '2080505', '208505', 'A10'],
    ['a class that does not exist', '2010507', '7010507', 'A7'],
    ['of a 款 with lines of its own', '20805', '20835', 'A9'],
    ['of a 类', '208', '288', 'A8'],
  ])('%s is one error, at the code', (_, right, wrong, cell) => {
    expect(told(printed(right, wrong))).toEqual([`classification/code-exists ${cell}`]);
  });

  test('of a 款 that another unit of the table prints, too, is an error at that 款 and not at its lines', () => {
    const { workbook, rows } = makeWorkbook('national-units', 2);
    const { sheet, row, nameColumn } = rows.filter(({ code, table }) => code === '22102' && table === 'general')[1]!;
    const at = { sheet, row, column: nameColumn - 1 };
    const wrong = applyEdits(workbook, [{ kind: 'set-value', at, value: '22182' }]).workbook;
    const errors = checkWorkbook(wrong).findings.filter(({ severity }) => severity === 'error');
    expect(errors.map((finding) => `${finding.rule} ${finding.site?.sheet} ${cellOf(finding)}`)).toEqual([
      `classification/code-exists ${sheet} ${formatCell(row, nameColumn - 1)}`,
    ]);
    expect(errors[0]!.fixes.map(({ title }) => title.zh)).toEqual(['改为 22102']);
  });

  test('the fix leaves nothing to say', () => {
    const workbook = parseGrid(printed('2080505', '2080705'));
    const [finding] = checkWorkbook(workbook).findings.filter(({ severity }) => severity === 'error');
    expect(finding!.message.zh).toBe(
      '“2080705 机关事业单位基本养老保险缴费支出”的编码有误：按名称、位置和金额应为 2080505',
    );
    const mended = applyEdits(workbook, finding!.fixes[0]!.edits).workbook;
    expect(checkWorkbook(mended).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(mended.sheets[0]!.values[9]![0]).toBe('2080505');
  });

  test('a line whose 款 is not printed keeps its code, for nothing lacks it', () => {
    const grid = table(
      ['201', '一般公共服务支出', 300_000],
      ['20103', '政府办公厅（室）及相关机构事务', 100_000],
      ['2010302', '一般行政管理事务', 100_000],
      ['2010501', '行政运行', 200_000],
      ['208', '社会保障和就业支出', 200_000],
      ['20805', '行政事业单位养老支出', 200_000],
      ['2080505', '机关事业单位基本养老保险缴费支出', 200_000],
    );
    expect(findingsOf('classification/code-exists', grid)).toEqual([]);
  });

  test('a name that is not that of the code speaks against it', () => {
    const grid = printed('2080505', '2080705').replace('机关事业单位基本养老保险缴费支出', '殡葬');
    expect(findingsOf('classification/code-exists', grid).map(({ messageId }) => messageId)).not.toContain('misprint');
  });

  test('in split columns only the part that is wrong is set', () => {
    const split = (parts: string): string => `${TITLE}
功能分类科目编码 | | | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
类 | 款 | 项
'210 | | | 卫生健康支出 | 503724 | 503724 |
'210 | '11 | | 行政事业单位医疗 | 503724 | 503724 |
${parts} | 事业单位医疗 | 503724 | 503724 |
 | | | 合计 | 503724 | 503724 |`;
    expect(told(split(`'210 | '11 | '02`))).toEqual([]);
    const [finding] = findingsOf('classification/code-exists', split(`'7 | '11 | '02`));
    expect(cellOf(finding!)).toBe('A7');
    expect(finding!.fixes[0]!.edits).toEqual([
      { kind: 'set-value', at: { sheet: '支出', row: 6, column: 0 }, value: '210' },
    ]);
  });
});
