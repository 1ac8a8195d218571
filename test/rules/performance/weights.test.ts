import { HEBEI_DEPARTMENT, NATIONAL_2021, SELF_EVALUATION } from '../../performance/layouts';
import { checkWorkbook } from '../../../src/checking';
import { parseGrid } from '../../support/grid';
import { ruleTester } from '../../support/rule-tester';

ruleTester('performance/weights', {
  valid: [
    NATIONAL_2021,
    NATIONAL_2021.replace('分值权重（90）', '权重').replace('≤0.4元/页 | 20', '≤0.4元/页 | 30'),
    SELF_EVALUATION,
    HEBEI_DEPARTMENT,
  ],
  invalid: [
    { grid: NATIONAL_2021.replace('≤0.4元/页 | 20', '≤0.4元/页 | 25'), cell: 'F11', severity: 'error' },
    { grid: NATIONAL_2021.replace('≥98% | 10', '≥98%'), cell: 'F13', severity: 'warning' },
    { grid: NATIONAL_2021.replace('≥98% | 10', '≥98% | 十'), cell: 'F13', severity: 'error' },
  ],
});

test('weights on the first row of each class only are not checked', () => {
  const merged = NATIONAL_2021.replace('≥98% | 10', '≥98%').replace('≥95% | 10', '≥95%').replace('≥90% | 10', '≥90%');
  const { coverage } = checkWorkbook(parseGrid(merged));
  expect(coverage.reasons.some(({ rule }) => rule === 'performance/weights')).toBe(true);
});
