import { cellOf, findingsOf, ruleTester } from '../../support/rule-tester';

const GOOD = `
## 国有资本经营
国有资本经营预算支出表
部门：云岭县档案馆 |  |  |  | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 |  |  |
注：本部门无国有资本经营预算，空表列示。
`;

const BAD = `
## 国资
国有资本经营预算支出表
部门：云岭县档案馆 |  |  |  | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 |  |  |
注：本部门无政府性基金预算，故本表为空表。
`;

/** 两种预算一起说明。 */
const ALSO_GOOD_1 = `
## 国资
国有资本经营预算支出表
部门：云岭县档案馆 |  |  |  | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 |  |  |
注：本部门无政府性基金预算和国有资本经营预算，空表列示。
`;

ruleTester('disclosure/note-fund', {
  valid: [GOOD, ALSO_GOOD_1],
  invalid: [{ grid: BAD, cell: 'A5', severity: 'warning' }],
});

test.each([[BAD, 'A5', 'other', { title: '国有资本经营预算支出表', named: '政府性基金预算' }]] as const)(
  'what the message says %#',
  (grid, cell, messageId, data) => {
    const findings = findingsOf('disclosure/note-fund', grid);
    expect(findings.map(cellOf)).toEqual([cell]);
    const finding = findings.find((one) => cellOf(one) === cell);
    expect(finding).toMatchObject({ messageId, data });
    expect(finding!.message.zh + finding!.message.en).not.toMatch(/[{}]/u);
  },
);
