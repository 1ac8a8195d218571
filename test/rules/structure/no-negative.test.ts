import { cellOf, findingsOf, ruleTester } from '../../support/rule-tester';

const GOOD = `
## 支出总表
部门支出总表
部门：云岭县档案馆 |  |  |  | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 95.58 | 80.52 | 15.06
'201 | 一般公共服务支出 | 60.27 | 50.21 | 10.06
'20126 | 档案事务 | 60.27 | 50.21 | 10.06
'2012601 | 行政运行 | 50.21 | 50.21 |
'2012604 | 档案馆 | 10.06 |  | 10.06
'208 | 社会保障和就业支出 | 25.16 | 20.16 | 5.00
'20805 | 行政事业单位养老支出 | 25.16 | 20.16 | 5.00
'2080505 | 机关事业单位基本养老保险缴费支出 | 25.16 | 20.16 | 5.00
'221 | 住房保障支出 | 10.15 | 10.15 |
'22102 | 住房改革支出 | 10.15 | 10.15 |
'2210201 | 住房公积金 | 10.15 | 10.15 |
`;

const BAD = `
## 支出总表
部门支出总表
部门：云岭县档案馆 |  |  |  | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 95.58 | 80.52 | 15.06
'201 | 一般公共服务支出 | 60.27 | 50.21 | 10.06
'20126 | 档案事务 | 60.27 | 50.21 | 10.06
'2012601 | 行政运行 | 50.21 | 50.21 |
'2012604 | 档案馆 | 10.06 |  | 10.06
'208 | 社会保障和就业支出 | 25.16 | 20.16 | 5.00
'20805 | 行政事业单位养老支出 | 25.16 | 20.16 | 5.00
'2080505 | 机关事业单位基本养老保险缴费支出 | 15.16 | 20.16 | -5.00
'221 | 住房保障支出 | 10.15 | 10.15 |
'22102 | 住房改革支出 | 10.15 | 10.15 |
'2210201 | 住房公积金 | 10.15 | 10.15 |
`;

ruleTester('structure/no-negative', { valid: [GOOD], invalid: [{ grid: BAD, cell: 'E11', severity: 'warning' }] });

test.each([
  [BAD, 'E11', 'negative', { label: '2080505 机关事业单位基本养老保险缴费支出 · 项目支出', value: '-5.00' }],
] as const)('what the message says %#', (grid, cell, messageId, data) => {
  const findings = findingsOf('structure/no-negative', grid);
  expect(findings.map(cellOf)).toEqual([cell]);
  const finding = findings.find((one) => cellOf(one) === cell);
  expect(finding).toMatchObject({ messageId, data });
  expect(finding!.message.zh + finding!.message.en).not.toMatch(/[{}]/u);
});
