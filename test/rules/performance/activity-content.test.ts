import { DUTY } from '../../performance/layouts';
import { ruleTester } from '../../support/rule-tester';

ruleTester('performance/activity-content', {
  valid: [DUTY],
  invalid: [
    { grid: DUTY.replace('档案宣传 | 20', '档案宣传 |'), cell: 'B8', severity: 'info' },
    { grid: DUTY.replace('| 举办展览次数 | ≥6 | 5 | 4 | <4', ''), cell: 'A8', severity: 'info' },
  ],
});
