import { HEBEI } from '../../performance/layouts';
import { ruleTester } from '../../support/rule-tester';

ruleTester('performance/generic-basis', {
  valid: [HEBEI],
  invalid: [
    {
      grid: HEBEI.replace(/年度工作方案|纸质档案数字化规范|服务合同|预算批复|上年统计/gu, '年初工作计划'),
      cell: 'F11',
      severity: 'info',
    },
  ],
});
