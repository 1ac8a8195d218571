import { EXPENDITURE, HEBEI, SECOND } from '../../performance/layouts';
import { checkWorkbook } from '../../../src/checking';
import { parseGrid } from '../../support/grid';
import { ruleTester } from '../../support/rule-tester';

const BOTH = `${HEBEI}${SECOND}`;

ruleTester('performance/project-total', {
  // 20.5 万元 and 350,000 元 make the 55.5 万元 of the table.
  valid: [EXPENDITURE + BOTH, BOTH],
  invalid: [
    { grid: EXPENDITURE + BOTH.replaceAll('350000', '450000'), cell: 'C4', severity: 'error' },
    // 涉密、结转项目 may have no form.
    { grid: EXPENDITURE + HEBEI, cell: 'C4', severity: 'warning', expected: '55.50', actual: '20.50' },
  ],
});

test('a form without a unit leaves the sum unchecked, with the reason', () => {
  const { coverage } = checkWorkbook(parseGrid(EXPENDITURE + BOTH.replace(' | 单位：元', '')));
  expect(
    coverage.reasons.filter(({ rule }) => rule === 'performance/project-total').map(({ reason }) => reason.zh),
  ).toEqual([expect.stringContaining('金额单位')]);
});
