import { HEBEI, HEBEI_DEPARTMENT } from '../../performance/layouts';
import { ruleTester } from '../../support/rule-tester';

ruleTester('performance/indicator-count', {
  valid: [HEBEI, HEBEI_DEPARTMENT],
  invalid: [{ grid: HEBEI.replace(/ \| (?:质量|时效)指标.*\n/gu, ''), cell: 'A10', severity: 'info' }],
});
