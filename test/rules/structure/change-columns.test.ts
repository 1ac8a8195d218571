import { cellOf, findingsOf, ruleTester } from '../../support/rule-tester';

const GOOD = `
## 一般公共预算支出表
2025年一般公共预算支出表
部门：云岭县档案馆 |  |  |  | 单位：万元
科目编码 | 科目名称 | 2024年预算数 | 2025年预算数 | 增减额
 | 合计 | 90.35 | 105.58 | 15.23
'2012601 | 行政运行 | 46.00 | 50.21 | 4.21
'2012604 | 档案馆 | 10.04 | 20.06 | 10.02
'2080505 | 机关事业单位基本养老保险缴费支出 | 24.31 | 25.16 | 0.85
'2210201 | 住房公积金 | 10.00 | 10.15 | 0.15
`;

const BAD = `
## 一般公共预算支出表
2025年一般公共预算支出表
部门：云岭县档案馆 |  |  |  | 单位：万元
科目编码 | 科目名称 | 2024年预算数 | 2025年预算数 | 增减额
 | 合计 | 90.35 | 105.58 | 15.23
'2012601 | 行政运行 | 46.00 | 50.21 | 5.21
'2012604 | 档案馆 | 10.04 | 20.06 | 9.02
'2080505 | 机关事业单位基本养老保险缴费支出 | 24.31 | 25.16 | 0.85
'2210201 | 住房公积金 | 10.00 | 10.15 | 0.15
`;

ruleTester('structure/change-columns', { valid: [GOOD], invalid: [{ grid: BAD, cell: 'E5', severity: 'warning' }] });

test.each([[BAD, 'E5', 'sum', {}]] as const)('what the message says %#', (grid, cell, messageId, data) => {
  const findings = findingsOf('structure/change-columns', grid);
  const finding = findings.find((one) => cellOf(one) === cell);
  expect(finding).toMatchObject({ messageId, data });
  expect(finding!.message.zh + finding!.message.en).not.toMatch(/[{}]/u);
});
