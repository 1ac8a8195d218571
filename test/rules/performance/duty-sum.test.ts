import { DUTY, EXPENDITURE } from '../../performance/layouts';
import { ruleTester } from '../../support/rule-tester';

ruleTester('performance/duty-sum', {
  valid: [
    DUTY,
    // A duty without any money.
    DUTY.replace('一、档案利用 | 50', '一、档案利用 |')
      .replace('查档服务 | 30', '查档服务 |')
      .replace('档案宣传 | 20', '档案宣传 |'),
    EXPENDITURE.replaceAll('55.5', '50').replaceAll('135.5', '130') + DUTY,
  ],
  invalid: [
    {
      grid: DUTY.replace('一、档案利用 | 50', '一、档案利用 | 51'),
      cell: 'B5',
      severity: 'error',
      expected: '50.00',
      actual: '51.00',
    },
    { grid: DUTY.replace('一、档案利用 | 50', '一、档案利用 |'), cell: 'B5', severity: 'error' },
    { grid: EXPENDITURE + DUTY, cell: 'B5', severity: 'warning' },
  ],
});
