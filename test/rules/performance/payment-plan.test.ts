import { applyEdits } from '../../../src/workbook';
import { checkWorkbook } from '../../../src/checking';
import { HEBEI } from '../../performance/layouts';
import { parseGrid } from '../../support/grid';
import { findingsOf, ruleTester } from '../../support/rule-tester';

const plan = (values: string): string => HEBEI.replace('10% |  | 40% | 80% | 100%', values);
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
  ],
  invalid: [
    { grid: noDecember, cell: 'E6', severity: 'error' },
    { grid: plan('10% |  | 40% | 80%'), cell: 'F7', severity: 'error' },
    { grid: plan('10% |  | 40% | 80% | 95%'), cell: 'F7', severity: 'error' },
    { grid: plan('10% |  | 40% | 30% | 100%'), cell: 'E7', severity: 'warning' },
    { grid: plan('10% |  | 40% |  | 100%'), cell: 'E7', severity: 'warning' },
    { grid: plan('10% |  | 40% | 180% | 100%'), cell: 'E7', severity: 'error' },
    { grid: plan('10% |  | 40% | 大部分 | 100%'), cell: 'E7', severity: 'warning' },
  ],
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
