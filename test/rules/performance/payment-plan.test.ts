import { applyEdits } from '../../../src/workbook';
import { checkWorkbook } from '../../../src/checking';
import { HEBEI } from '../../performance/layouts';
import { parseGrid } from '../../support/grid';
import { findingsOf, ruleTester } from '../../support/rule-tester';

const plan = (values: string): string => HEBEI.replace('10% |  | 40% | 80% | 100%', values);
/** With empty rows between the periods and their figures. */
const apart = (values: string, rows = 1): string => plan(values).replace(/(?<=12月底\n)/u, ' | \n'.repeat(rows));
const noDecember = plan('10% |  | 40% | 80%').replace(' | 12月底', '');

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
  ],
  invalid: [
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
