import { HEBEI } from '../../performance/layouts';
import { ruleTester } from '../../support/rule-tester';

ruleTester('performance/payment-plan-early', {
  valid: [HEBEI],
  invalid: [{ grid: HEBEI.replace('10% |  | 40% | 80% |', '100% |  | 100% | 100% |'), cell: 'B7', severity: 'info' }],
});
