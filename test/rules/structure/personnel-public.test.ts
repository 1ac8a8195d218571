import { cellOf, findingsOf, ruleTester } from '../../support/rule-tester';

const GOOD = `
## 基本支出表
一般公共预算基本支出表
部门：云岭县档案馆 |  |  |  | 单位：万元
科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
 | 合计 | 80.52 | 60.31 | 20.21
'301 | 工资福利支出 | 60.31 | 60.31 |
'30101 | 基本工资 | 50.16 | 50.16 |
'30113 | 住房公积金 | 10.15 | 10.15 |
'302 | 商品和服务支出 | 20.21 |  | 20.21
'30201 | 办公费 | 17.15 |  | 17.15
'30228 | 工会经费 | 3.06 |  | 3.06
`;

const BAD = `
## 基本支出表
一般公共预算基本支出表
部门：云岭县档案馆 |  |  |  | 单位：万元
科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
 | 合计 | 80.52 | 60.31 | 20.21
'301 | 工资福利支出 | 60.31 | 60.31 |
'30101 | 基本工资 | 50.16 | 50.16 |
'30113 | 住房公积金 | 10.15 | 10.15 |
'302 | 商品和服务支出 | 20.21 |  | 20.21
'30201 | 办公费 | 17.15 | 17.15 |
'30228 | 工会经费 | 3.06 |  | 3.06
`;

/** 基本工资填在公用列。 */
const BAD_2 = `
## 基本支出表
一般公共预算基本支出表
部门：云岭县档案馆 |  |  |  | 单位：万元
科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
 | 合计 | 80.52 | 60.31 | 20.21
'301 | 工资福利支出 | 60.31 | 60.31 |
'30101 | 基本工资 | 50.16 |  | 50.16
'30113 | 住房公积金 | 10.15 | 10.15 |
'302 | 商品和服务支出 | 20.21 |  | 20.21
'30201 | 办公费 | 17.15 |  | 17.15
'30228 | 工会经费 | 3.06 |  | 3.06
`;

/** 工会经费可以在人员列。 */
const ALSO_GOOD_1 = `
## 基本支出表
一般公共预算基本支出表
部门：云岭县档案馆 |  |  |  | 单位：万元
科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
 | 合计 | 80.52 | 60.31 | 20.21
'301 | 工资福利支出 | 60.31 | 60.31 |
'30101 | 基本工资 | 50.16 | 50.16 |
'30113 | 住房公积金 | 10.15 | 10.15 |
'302 | 商品和服务支出 | 20.21 |  | 20.21
'30201 | 办公费 | 17.15 |  | 17.15
'30228 | 工会经费 | 3.06 | 3.06 |
`;

ruleTester('structure/personnel-public', {
  valid: [GOOD, ALSO_GOOD_1],
  invalid: [
    { grid: BAD, cell: 'D9', severity: 'warning' },
    { grid: BAD_2, cell: 'E6', severity: 'warning' },
  ],
});

test.each([
  [BAD, 'D9', 'personnel', { label: '30201 办公费 · 人员经费' }],
  [BAD_2, 'E6', 'public', { label: '30101 基本工资 · 公用经费' }],
] as const)('what the message says %#', (grid, cell, messageId, data) => {
  const findings = findingsOf('structure/personnel-public', grid);
  expect(findings.map(cellOf)).toEqual([cell]);
  const finding = findings.find((one) => cellOf(one) === cell);
  expect(finding).toMatchObject({ messageId, data });
  expect(finding!.message.zh + finding!.message.en).not.toMatch(/[{}]/u);
});
