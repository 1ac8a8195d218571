import { applyEdits } from '../../../src/workbook';
import { checkWorkbook } from '../../../src/checking';
import { HEBEI } from '../../performance/layouts';
import { parseGrid } from '../../support/grid';
import { findingsOf, ruleTester } from '../../support/rule-tester';

const plan = (values: string): string => HEBEI.replace('10% |  | 40% | 80% | 100%', values);
/** With empty rows between the periods and their figures. */
const apart = (values: string, rows = 1): string => plan(values).replace(/(?<=12月底\n)/u, ' | \n'.repeat(rows));
const noDecember = plan('10% |  | 40% | 80%').replace(' | 12月底', '');

/** The plan's rows, as some forms print them. */
const printed = (rows: string): string =>
  HEBEI.replace(/资金支出计划（%）[^\n]*\n[^\n]*\n/u, rows.replace(/^\n/u, '').replace(/(?<!\n)$/u, '\n'));
const MONTHS = '资金支出计划（%） | 1月 | 2月 | 3月 | 4月 | 5月 | 6月';
const bands = (second: string, between = ''): string =>
  printed(`${MONTHS}\n | 5 | 10 | 20 | 30 | 40 | 50\n${between} | 7月 | 8月 | 9月 | 10月 | 11月 | 12月\n | ${second}`);
const down = (values: readonly string[]): string =>
  printed(['资金支出计划', '', '', ''].map((label, at) => `${label} | ${at * 3 + 3}月底 | ${values[at]!}`).join('\n'));

ruleTester('performance/payment-plan', {
  valid: [
    HEBEI,
    plan(' |  |  |  | 100%'),
    plan('100% |  | 100% | 100% | 100%'),
    plan('0.1 |  | 0.4 | 0.8 | 1'),
    plan('10 |  | 40 | 80 | 100'),
    // Shares of each quarter, not cumulative.
    plan('25% |  | 25% | 25% | 25%').replace(
      '3月底 |  | 6月底 | 10月底 | 12月底',
      '一季度 |  | 二季度 | 三季度 | 四季度',
    ),
    // An empty row is no row of the plan.
    apart('10% |  | 40% | 80% | 100%'),
    apart('10% |  | 40% | 80% | 100%', 3),
    apart('10% |  | 40% | 80% | 100%').replace('## 绩效\n', '## 绩效\n@merge A6:A8, B6:B7, D6:D7, E6:E7, F6:F7\n'),
    // Two bands of months, with an empty row between them or without.
    bands('60 | 70 | 80 | 90 | 95 | 100'),
    bands('60 | 70 | 80 | 90 | 95 | 100', ' | \n'),
    // Down the sheet, blank before the first payment.
    down(['', '50%', '75%', '100%']),
    // The sum of shares stands under its heading.
    printed('用款计划（%） | 一季度 | 二季度 | 三季度 | 四季度 | 合计\n | 25% | 25% | 25% | 25% | 100%'),
    // Sums of money are no percentages: by the label, by the figures, by what they come to.
    printed('分月用款计划（万元） | 上半年 | 全年\n | 12 | 20.5'),
    printed('用款计划 | 上半年 | 全年\n | 12万元 | 20.5万元'),
    printed('用款计划 | 一季度 | 二季度 | 三季度 | 四季度\n | 5 | 5 | 5 | 5.5'),
    printed('用款计划 | 一季度 | 二季度 | 三季度 | 四季度\n | 5 | 10 | 15 | 20.5'),
    printed('用款计划 | 一季度 | 二季度 | 三季度 | 四季度\n | 50000 | 50000 | 50000 | 50000'),
    // Sums with their percentages below.
    printed('用款计划 | 上半年 | 全年\n金额（万元） | 12 | 20.5\n比例 | 58.5% | 100%'),
  ],
  invalid: [
    { grid: bands('60 | 70 | 80 | 90 | 95 | 98'), cell: 'G9', severity: 'error' },
    { grid: bands('60 | 70 | 80 | 90 | 95 | '), cell: 'G9', severity: 'error' },
    { grid: bands('45 | 70 | 80 | 90 | 95 | 100'), cell: 'B9', severity: 'warning' },
    { grid: down(['25%', '50%', '75%', '95%']), cell: 'C9', severity: 'error' },
    { grid: down(['25%', '50%', '75%', '']), cell: 'C9', severity: 'error' },
    { grid: printed('用款计划 | 上半年 | 全年\n金额（万元） | 12 | 20.5\n比例 | 58.5% | 90%'), cell: 'C8' },
    { grid: printed('用款计划 | 一季度 | 二季度 | 三季度 | 四季度\n | 10 | 40 | 70 | 90'), cell: 'E7' },
    // The next row with anything in it is not the plan's: it is not filled in.
    { grid: apart(' |  |  |  | '), cell: 'F7', severity: 'error' },
    { grid: apart(' |  |  |  | ').replace('\n绩效目标', '\n其他资金 | 0.5\n绩效目标'), cell: 'F7', severity: 'error' },
    { grid: apart('10% |  | 40% | 80% | 95%'), cell: 'F8', severity: 'error' },
    { grid: apart('10% |  | 40% |  | 100%', 2), cell: 'E9', severity: 'warning' },
    { grid: noDecember, cell: 'E6', severity: 'error' },
    { grid: plan('10% |  | 40% | 80%'), cell: 'F7', severity: 'error' },
    { grid: plan('10% |  | 40% | 80% | 95%'), cell: 'F7', severity: 'error' },
    { grid: plan('10% |  | 40% | 30% | 100%'), cell: 'E7', severity: 'warning' },
    { grid: plan('10% |  | 40% |  | 100%'), cell: 'E7', severity: 'warning' },
    { grid: plan('10% |  | 40% | 180% | 100%'), cell: 'E7', severity: 'error' },
    { grid: plan('10% |  | 40% | 大部分 | 100%'), cell: 'E7', severity: 'warning' },
  ],
});

test('December is filled in beside the other figures, below an empty row, too', () => {
  const [finding] = findingsOf('performance/payment-plan', apart('10% |  | 40% | 80% | '));
  expect(finding!.fixes[0]!.edits).toMatchObject([{ kind: 'set-value', at: { row: 7, column: 5 } }]);
});

test('a December column merged away is put back', () => {
  const merged = noDecember.replace('## 绩效\n', '## 绩效\n@merge E6:F6, E7:F7\n');
  const [finding] = findingsOf('performance/payment-plan', merged);
  const mended = applyEdits(parseGrid(merged), finding!.fixes[0]!.edits).workbook;
  expect(mended.sheets[0]!.values[5]!.slice(4, 6)).toEqual(['10月底', '12月底']);
  expect(checkWorkbook(mended).findings.filter(({ rule }) => rule === 'performance/payment-plan')).toEqual([]);
});

test('a value left without its heading is named', () => {
  const [finding] = findingsOf('performance/payment-plan', HEBEI.replace(' | 12月底', ''));
  expect(finding!.message.zh).toContain('“100%”仍在');
});
