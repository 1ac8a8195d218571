import { cellOf, findingsOf, ruleTester } from '../../support/rule-tester';

const GOOD = `
## 政府性基金支出表
政府性基金预算支出表
部门：云岭县档案馆 |  |  |  | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 3.25 |  | 3.25
'229 | 其他支出 | 3.25 |  | 3.25
'22960 | 彩票公益金安排的支出 | 3.25 |  | 3.25
'2296002 | 用于社会福利的彩票公益金支出 | 3.25 |  | 3.25
注：本表为政府性基金预算，不含上年结转。
`;

const BAD = `
## 政府性基金支出表
政府性基金预算支出表
部门：云岭县档案馆 |  |  |  | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 3.25 |  | 3.25
'229 | 其他支出 | 3.25 |  | 3.25
'22960 | 彩票公益金安排的支出 | 3.25 |  | 3.25
'2296002 | 用于社会福利的彩票公益金支出 | 3.25 |  | 3.25
注：本表无数据，空表列示。
`;

/** 没有写“空表”，但说没有这项预算。 */
const BAD_2 = `
## 政府性基金支出表
政府性基金预算支出表
部门：云岭县档案馆 |  |  |  | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 3.25 |  | 3.25
'229 | 其他支出 | 3.25 |  | 3.25
'22960 | 彩票公益金安排的支出 | 3.25 |  | 3.25
'2296002 | 用于社会福利的彩票公益金支出 | 3.25 |  | 3.25
注：本部门2025年无政府性基金预算安排的支出。
`;

/** 注里有金额，表中没有数。 */
const BAD_3 = `
## 政府性基金支出表
政府性基金预算支出表
部门：云岭县档案馆 |  |  |  | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 |  |  |
注：2025年政府性基金预算支出3.25万元。
`;

/** 只说其中一部分没有。 */
const ALSO_GOOD_1 = `
## 政府性基金支出表
政府性基金预算支出表
部门：云岭县档案馆 |  |  |  | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 3.25 |  | 3.25
'229 | 其他支出 | 3.25 |  | 3.25
'22960 | 彩票公益金安排的支出 | 3.25 |  | 3.25
'2296002 | 用于社会福利的彩票公益金支出 | 3.25 |  | 3.25
注：本部门无政府性基金预算安排的基本支出。
`;

/** 金额为 0。 */
const ALSO_GOOD_2 = `
## 政府性基金支出表
政府性基金预算支出表
部门：云岭县档案馆 |  |  |  | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 |  |  |
注：政府性基金预算支出0.00万元。
`;

ruleTester('disclosure/note-contradiction', {
  valid: [GOOD, ALSO_GOOD_1, ALSO_GOOD_2],
  invalid: [
    { grid: BAD, cell: 'A8', severity: 'error' },
    { grid: BAD_2, cell: 'A8', severity: 'error' },
    { grid: BAD_3, cell: 'A5', severity: 'warning' },
  ],
});

test.each([
  [BAD, 'A8', 'filled', { note: '注：本表无数据，空表列示。', count: '4', label: '合计 · 合计' }],
  [BAD_2, 'A8', 'filled', { count: '4' }],
  [BAD_3, 'A5', 'blank', { amount: '3.25万元' }],
] as const)('what the message says %#', (grid, cell, messageId, data) => {
  const findings = findingsOf('disclosure/note-contradiction', grid);
  expect(findings.map(cellOf)).toEqual([cell]);
  const finding = findings.find((one) => cellOf(one) === cell);
  expect(finding).toMatchObject({ messageId, data });
  expect(finding!.message.zh + finding!.message.en).not.toMatch(/[{}]/u);
});
