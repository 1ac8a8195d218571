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
`;

const BAD = `
## 政府性基金支出表
政府性基金预算支出表
部门：云岭县档案馆 |  |  |  | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 3.25 | 3.25 | 
'229 | 其他支出 | 3.25 | 3.25 | 
'22960 | 彩票公益金安排的支出 | 3.25 | 3.25 | 
'2296002 | 用于社会福利的彩票公益金支出 | 3.25 | 3.25 |
`;

ruleTester('structure/fund-basic', { valid: [GOOD], invalid: [{ grid: BAD, cell: 'D4', severity: 'info' }] });

test.each([[BAD, 'D4', 'basic', { title: '政府性基金预算支出表', label: '合计 · 基本支出' }]] as const)(
  'what the message says %#',
  (grid, cell, messageId, data) => {
    const findings = findingsOf('structure/fund-basic', grid);
    expect(findings.map(cellOf)).toEqual([cell]);
    const finding = findings.find((one) => cellOf(one) === cell);
    expect(finding).toMatchObject({ messageId, data });
    expect(finding!.message.zh + finding!.message.en).not.toMatch(/[{}]/u);
  },
);
