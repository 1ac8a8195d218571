import { checkWorkbook } from '../../../src/checking';
import { parseGrid } from '../../support/grid';
import { cellOf, findingsOf, ruleTester } from '../../support/rule-tester';

/** @param rates of 合计, 行政运行, 档案馆, 养老保险 and 住房公积金, which has no base. */
const table = (...[total, running, archive, pension, housing]: readonly string[]): string => `
## 一般公共预算支出表
2025年一般公共预算支出表
部门：云岭县档案馆 |  |  |  |  | 单位：万元
科目编码 | 科目名称 | 2024年预算数 | 2025年预算数 | 增减额 | 增减%
 | 合计 | 80.35 | 105.58 | 25.23 | ${total}
'2012601 | 行政运行 | 46.00 | 50.21 | 4.21 | ${running}
'2012604 | 档案馆 | 10.04 | 20.06 | 10.02 | ${archive}
'2080505 | 机关事业单位基本养老保险缴费支出 | 24.31 | 25.16 | 0.85 | ${pension}
'2210201 | 住房公积金 |  | 10.15 | 10.15 | ${housing}
`;

const GOOD = table('31.40', '9.15', '99.80', '3.50', '—');
const WRONG = table('31.40', '19.15', '99.80', '3.50', '—');
const NO_BASE = table('31.40', '9.15', '99.80', '3.50', '100');

ruleTester('structure/change-rate', {
  valid: [
    GOOD,
    table('31.40', '9.15', '99.80', '3.50', ''),
    // A percent format shows the fraction; rates cut off instead of rounded; the other years' columns stay.
    table('0.3140', '0.0915', '0.9980', '0.0350', '—'),
    table('31.39', '9.15', '99.80', '3.49', '—'),
  ],
  invalid: [
    { grid: WRONG, cell: 'F5', severity: 'warning' },
    { grid: NO_BASE, cell: 'F8', severity: 'warning' },
    { grid: table('0.3140', '0.0915', '0.8980', '0.0350', '—'), cell: 'F6', severity: 'warning' },
  ],
});

test.each([
  [WRONG, 'F5', 'rate', { rate: '19.15', current: '50.21', previous: '46.00', expected: '9.15' }],
  [NO_BASE, 'F8', 'base', { rate: '100.00' }],
] as const)('what the message says %#', (grid, cell, messageId, data) => {
  const finding = findingsOf('structure/change-rate', grid).find((one) => cellOf(one) === cell);
  expect(finding).toMatchObject({ messageId, data });
  expect(finding!.message.zh + finding!.message.en).not.toMatch(/[{}]/u);
});

test('a column whose rows mostly differ is another rate: not judged, and said so', () => {
  const { findings, coverage } = checkWorkbook(parseGrid(table('1.31', '1.09', '1.99', '1.03', '—')));
  expect(findings.filter(({ rule }) => rule === 'structure/change-rate')).toEqual([]);
  expect(coverage.reasons.filter(({ rule }) => rule === 'structure/change-rate')).toHaveLength(1);
});
