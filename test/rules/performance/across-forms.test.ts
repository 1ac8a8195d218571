import { GUANGDONG_DEPARTMENT, HEBEI } from '../../performance/layouts';
import { ruleTester } from '../../support/rule-tester';

const SAME = GUANGDONG_DEPARTMENT.replace('平台验收合格率', '扫描合格率');

ruleTester('performance/across-forms', {
  valid: [SAME + HEBEI, GUANGDONG_DEPARTMENT + HEBEI],
  invalid: [{ grid: SAME + HEBEI.replace('≥98%', '≥90%'), cell: 'E12', severity: 'warning' }],
});
