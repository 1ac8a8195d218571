import { HEBEI_DEPARTMENT } from '../../performance/layouts';
import { ruleTester } from '../../support/rule-tester';

ruleTester('performance/scores', {
  valid: [
    HEBEI_DEPARTMENT,
    // The best grade of a graded text counts.
    HEBEI_DEPARTMENT.replace('年度接待3000人次以上得30分', '接待3000人次以上得30分，2000人次以上得15分'),
  ],
  invalid: [{ grid: HEBEI_DEPARTMENT.replace('得30分', '得35分'), cell: 'D4', severity: 'warning' }],
});
