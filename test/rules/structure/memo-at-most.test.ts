import { cellOf, findingsOf, ruleTester } from '../../support/rule-tester';

const GOOD = `
## 固定资产
部门固定资产占用情况表
部门：云岭县档案馆 |  | 单位：万元
项目 | 数量 | 价值
资产总额 |  | 91.98
1、房屋（平方米） | 120 | 17.98
其中：办公用房（平方米） | 100 | 15.05
2、车辆（台、辆） | 1 | 14.00
3、其他固定资产 |  | 60.00
`;

const BAD = `
## 固定资产
部门固定资产占用情况表
部门：云岭县档案馆 |  | 单位：万元
项目 | 数量 | 价值
资产总额 |  | 91.98
1、房屋（平方米） | 120 | 17.98
其中：办公用房（平方米） | 100 | 18.05
2、车辆（台、辆） | 1 | 14.00
3、其他固定资产 |  | 60.00
`;

/** 每一行都不大于所属的行，合起来却大。 */
const BAD_2 = `
## 固定资产
部门固定资产占用情况表
部门：云岭县档案馆 |  | 单位：万元
项目 | 数量 | 价值
资产总额 |  | 91.98
1、房屋（平方米） | 120 | 17.98
其中：办公用房（平方米） | 100 | 10.05
其中：仓库（平方米） | 20 | 8.05
2、车辆（台、辆） | 1 | 14.00
3、其他固定资产 |  | 60.00
`;

/** 并列各行之和不大于所属的行。 */
const ALSO_GOOD_1 = `
## 固定资产
部门固定资产占用情况表
部门：云岭县档案馆 |  | 单位：万元
项目 | 数量 | 价值
资产总额 |  | 91.98
1、房屋（平方米） | 120 | 17.98
其中：办公用房（平方米） | 100 | 10.05
其中：仓库（平方米） | 20 | 7.05
2、车辆（台、辆） | 1 | 14.00
3、其他固定资产 |  | 60.00
`;

ruleTester('structure/memo-at-most', {
  valid: [GOOD, ALSO_GOOD_1],
  invalid: [
    { grid: BAD, cell: 'C6', severity: 'warning' },
    { grid: BAD_2, cell: 'C5', severity: 'warning' },
  ],
});

test.each([
  [BAD, 'C6', 'atMost', {}],
  [BAD_2, 'C5', 'together', { label: '1、房屋（平方米） · 价值', value: '17.98', sum: '18.10', difference: '0.12' }],
] as const)('what the message says %#', (grid, cell, messageId, data) => {
  const findings = findingsOf('structure/memo-at-most', grid);
  expect(findings.map(cellOf)).toEqual([cell]);
  const finding = findings.find((one) => cellOf(one) === cell);
  expect(finding).toMatchObject({ messageId, data });
  expect(finding!.message.zh + finding!.message.en).not.toMatch(/[{}]/u);
});
