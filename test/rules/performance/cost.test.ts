import { HEBEI } from '../../performance/layouts';
import { ruleTester } from '../../support/rule-tester';

const cost = (name: string, target: string, description = '费用'): string =>
  HEBEI.replace('项目总成本 | 扫描著录全部费用 | ≤20.5万元', `${name} | ${description} | ${target}`);

ruleTester('performance/cost', {
  valid: [
    HEBEI,
    cost('项目总成本', '≤205000元'),
    cost('项目总成本', '≤21万元'),
    cost('扫描费', '≤8万元'),
    cost('租车费用', '≤400000元/次'),
    cost('补助标准', '500000元'),
    cost('租车费用', '680000元', '市内补助90元/人/天'),
    cost('节约成本', '≥30万元'),
  ],
  invalid: [
    { grid: cost('扫描费', '≤30万元'), cell: 'E14', severity: 'warning', expected: '20.50', actual: '30.00' },
    { grid: cost('项目总成本', '205万元'), cell: 'E14', severity: 'warning' },
    { grid: cost('项目总成本', '≤15万元'), cell: 'E14', severity: 'info' },
  ],
});
