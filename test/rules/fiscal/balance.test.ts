import { ruleTester } from '../../support/rule-tester';

/** Revenue in one column, expenditure split into this year's money and what was carried in, without a sum of both. */
const split = (carried: string): string => `
## 财政拨款收支总表
财政拨款收支总表
部门：云岭县档案馆 | | | | 单位：万元
收入 | | 支出 | |
项目 | 预算数 | 项目 | 当年预算 | 上年结转
一、一般公共预算拨款 | 100.37 | 一、一般公共服务支出 | 80.25 | ${carried}
二、上年结转 | 8.14 | 二、社会保障和就业支出 | 20.12 |
收入总计 | 108.51 | 支出总计 | 100.37 | ${carried}
`;

ruleTester('fiscal/balance', {
  valid: [split('8.14')],
  invalid: [{ grid: split('9.14'), cell: 'B7', severity: 'error', expected: '109.51', actual: '108.51' }],
});
