import { HEBEI, SECOND } from '../../performance/layouts';
import { ruleTester } from '../../support/rule-tester';

ruleTester('performance/project-code', {
  valid: [
    HEBEI,
    HEBEI + SECOND,
    HEBEI.replace('档案数字化经费绩效', '2024年档案数字化经费绩效').replace('53092324P', '53092332P'),
    HEBEI.replace('53092324P00000010001X', 'XM-2024-001'),
  ],
  invalid: [
    {
      grid: HEBEI.replace('档案数字化经费绩效', '2024年档案数字化经费绩效').replace('53092324P', '53092325P'),
      cell: 'B3',
    },
    { grid: HEBEI.replace('P0000001', 'P0000 001'), cell: 'B3', severity: 'info' },
    {
      grid: `${HEBEI}${SECOND}${SECOND.replace('53092324P00000010002Y', '11092324P00000010003Z').replace('项目名称 | 库房消防改造', '项目名称 | 除湿机')}`,
      cell: 'B34',
      severity: 'info',
    },
  ],
});
