import { cellOf, findingsOf, ruleTester } from '../../support/rule-tester';

const GOOD = `
## 收支总表
部门收支总表
部门：云岭县档案馆 |  |  | 单位：万元
收入 |  | 支出 |
项目 | 预算数 | 项目 | 预算数
一、一般公共预算拨款收入 | 100.37 | 一、一般公共服务支出 | 90.42
二、单位资金 | 20.15 | 二、社会保障和就业支出 | 25.16
 |  | 三、住房保障支出 | 10.15
本年收入合计 | 120.52 | 本年支出合计 | 125.73
上年结转 | 5.21 | 结转下年 |
收入总计 | 125.73 | 支出总计 | 125.73
`;

const BAD = `
## 收支总表
部门收支总表
部门：云岭县档案馆 |  |  | 单位：万元
收入 |  | 支出 |
项目 | 预算数 | 项目 | 预算数
一、一般公共预算拨款收入 | 100.37 | 一、一般公共服务支出 | 87.42
二、单位资金 | 20.15 | 二、社会保障和就业支出 | 25.16
 |  | 三、住房保障支出 | 10.15
本年收入合计 | 120.52 | 本年支出合计 | 122.73
上年结转 | 5.21 | 结转下年 | 3.00
收入总计 | 125.73 | 支出总计 | 125.73
`;

ruleTester('structure/no-carry-out', { valid: [GOOD], invalid: [{ grid: BAD, cell: 'D9', severity: 'info' }] });

test.each([[BAD, 'D9', 'planned', { label: '结转下年 · 支出/预算数', value: '3.00' }]] as const)(
  'what the message says %#',
  (grid, cell, messageId, data) => {
    const findings = findingsOf('structure/no-carry-out', grid);
    expect(findings.map(cellOf)).toEqual([cell]);
    const finding = findings.find((one) => cellOf(one) === cell);
    expect(finding).toMatchObject({ messageId, data });
    expect(finding!.message.zh + finding!.message.en).not.toMatch(/[{}]/u);
  },
);
