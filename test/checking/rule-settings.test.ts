import { checkWorkbook, type CheckOptions } from '../../src/checking';
import { formatCell } from '../../src/workbook';
import { parseGrid } from '../support/grid';
import { FAULTS } from '../bench/support/inject';
import { makeRandom, makeWorkbook } from '../workbooks';

type RuleSettings = NonNullable<CheckOptions['rules']>;

/** 基本支出 of the 款 (D5) is not what its items add up to, nor what leaves its row in balance; the 类 above follows it. */
const BOOK = parseGrid(`
## 支出总表
部门支出总表
 |  |  |  | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
'201 | 一般公共服务支出 | 31.50 | 20.25 | 11.25
'20101 | 人大事务 | 31.50 | 28.75 | 11.25
'2010101 | 行政运行 | 20.25 | 20.25 | 
'2010102 | 一般行政管理事务 | 11.25 |  | 11.25
 | 合计 | 31.50 | 20.25 | 11.25
`);

const check = (rules?: RuleSettings, book = BOOK) => checkWorkbook(book, rules ? { rules } : {});
const told = (rules?: RuleSettings): string[] =>
  check(rules).findings.map(({ severity, rule, alias, site }) =>
    [severity, rule, ...alias, site ? formatCell(site.row, site.column) : ''].join(' '),
  );

test('a rule that is off is not told, nor are its relations under the name of a general rule', () => {
  expect(told()).toEqual(['error hierarchy/function-sum HF-02 D5']);
  expect(told({ 'hierarchy/function-sum': 'off' })).toEqual(['error expenditure/row-sum EX-01 C5']);
  const none = check({ 'hierarchy/function-sum': 'off', 'expenditure/row-sum': 'off' });
  expect(none.findings).toEqual([]);
  expect(none.coverage).toMatchObject({ exact: 0, violated: 0, byRule: {} });
  expect(none.coverage.reasons.map(({ rule }) => rule)).not.toContain('hierarchy/function-sum');
});

test('a number of the catalogue stands for what answers to it, and for no more of the rule', () => {
  expect(told({ 'HF-02': 'warning' })).toEqual(['warning hierarchy/function-sum HF-02 D5']);
  expect(told({ 'HF-01': 'warning', 'EX-02': 'off' })).toEqual(['error hierarchy/function-sum HF-02 D5']);
  // The sum of its own items is another number's.
  expect(told({ 'HF-02': 'off' })).toEqual(['error hierarchy/function-sum HF-01 D5']);
  const { exact, violated } = check().coverage.byRule['hierarchy/function-sum']!;
  const left = check({ 'HF-02': 'off' }).coverage.byRule['hierarchy/function-sum'];
  expect(violated).toBe(2);
  expect(left!.exact).toBeLessThan(exact);
});

test('a number goes before the name of the rule', () => {
  expect(told({ 'hierarchy/function-sum': 'off', 'HF-02': 'info', 'expenditure/row-sum': 'off' })).toEqual([
    'info hierarchy/function-sum HF-02 D4',
  ]);
});

test('where slips of a unit are not told, the figures that disagree are', () => {
  const { workbook } = makeWorkbook('national', 1);
  const slipped = FAULTS.find(({ id }) => id === 'table ×10000')!.inject(makeWorkbook('national', 1), makeRandom(1))!;
  const names = (rules?: RuleSettings) => new Set(check(rules, slipped.workbook).findings.map(({ rule }) => rule));
  expect(check(undefined, workbook).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(names()).toContain('units/scale');
  const others = names({ 'UN-02': 'off' });
  expect(others).not.toContain('units/scale');
  expect([...others].some((rule) => rule.startsWith('cross-table/'))).toBe(true);
  expect([...names()].some((rule) => rule.startsWith('cross-table/'))).toBe(false);
});
