import { GUANGDONG_DEPARTMENT, HEBEI } from '../../performance/layouts';
import { ruleTester } from '../../support/rule-tester';

ruleTester('performance/satisfaction', {
  valid: [
    HEBEI,
    HEBEI.replace('≥90% | 问卷调查', '≥90分 | 问卷调查'),
    HEBEI.replace('≥90% | 问卷调查', '满意 | 问卷调查'),
  ],
  invalid: [
    { grid: HEBEI.replace('≥90% | 问卷调查', '≥90人 | 问卷调查'), cell: 'E16', severity: 'warning' },
    { grid: GUANGDONG_DEPARTMENT.replace('≥85%', '≥65%'), cell: 'E19', severity: 'info' },
  ],
});
