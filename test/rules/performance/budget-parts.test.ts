import { GUANGDONG_DEPARTMENT, HEBEI, NATIONAL_2015, NATIONAL_2021, SELF_EVALUATION } from '../../performance/layouts';
import { findingsOf, ruleTester } from '../../support/rule-tester';

const whole = HEBEI.replace('20.5 |', '20 |').replace('| 0.5', '|');

ruleTester('performance/budget-parts', {
  valid: [
    HEBEI,
    whole,
    HEBEI.replace('| 20.5 |', '| 20.503 |').replace('| 0.5', "| '0.50"),
    NATIONAL_2015,
    NATIONAL_2021,
    // 财政拨款 that already holds what was carried over.
    NATIONAL_2021.replace('其中：财政拨款 |  | 18', '其中：财政拨款 |  | 20'),
    SELF_EVALUATION,
    GUANGDONG_DEPARTMENT,
  ],
  invalid: [
    { grid: HEBEI.replace('| 20.5 |', '| 21.5 |'), cell: 'C4', severity: 'error', expected: '20.50', actual: '21.50' },
    { grid: whole.replace('| 20 | 其中', '| 21 | 其中'), cell: 'C4', severity: 'error' },
    { grid: HEBEI.replace('预算数 | 20.5', '预算数 | '), cell: 'C4', severity: 'error' },
    { grid: NATIONAL_2015.replace('年度资金总额 |  | 300', '年度资金总额 |  | 310'), cell: 'H6' },
    { grid: NATIONAL_2015.replace('| 900 |', '| 950 |'), cell: 'E6' },
    { grid: NATIONAL_2021.replace('上年结转 |  | 2', '上年结转 |  | 3'), cell: 'D5' },
    { grid: SELF_EVALUATION.replace('120 | 130', '120 | 131'), cell: 'D6' },
    { grid: GUANGDONG_DEPARTMENT.replace('204.57', '214.57'), cell: 'C6', severity: 'error' },
  ],
});

test('a blank budget can be filled in', () => {
  const [finding] = findingsOf('performance/budget-parts', HEBEI.replace('预算数 | 20.5', '预算数 | '));
  expect(finding!.fixes[0]!.edits).toEqual([
    { kind: 'set-value', at: { sheet: '绩效', row: 3, column: 2 }, value: 20.5 },
  ]);
});
