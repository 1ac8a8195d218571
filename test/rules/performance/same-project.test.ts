import { HEBEI, SECOND } from '../../performance/layouts';
import { findingsOf, ruleTester } from '../../support/rule-tester';

const [ONE, OTHER] = ['53092324P00000010001X', '53092324P00000010002Y'];

ruleTester('performance/same-project', {
  valid: [HEBEI, HEBEI + SECOND],
  invalid: [
    {
      grid: HEBEI + SECOND.replace(OTHER, ONE).replace('项目名称 | 库房消防改造', '项目名称 | 档案数字化经费'),
      cell: 'B19',
      severity: 'error',
    },
    { grid: HEBEI + SECOND.replace(OTHER, ONE), cell: 'B19', severity: 'warning' },
    // Money carried over has its own code: no error.
    {
      grid: HEBEI + SECOND.replace('项目名称 | 库房消防改造', '项目名称 | 档案数字化经费'),
      cell: 'E19',
      severity: 'info',
    },
  ],
});

test('the application and the targets of one project are two papers, not one twice', () => {
  const application = HEBEI.replace('## 绩效', '## 申报').replace('绩效目标表', '绩效目标申报表');
  expect(findingsOf('performance/same-project', HEBEI + application)).toEqual([]);
});
