import { cellOf, findingsOf, ruleTester } from '../../support/rule-tester';

const GOOD = `
## “三公”经费表
一般公共预算“三公”经费支出表
部门：云岭县档案馆 | 单位：万元
项目 | 预算数
“三公”经费合计 | 5.58
一、因公出国（境）费 | 2.02
二、公务用车购置及运行费 | 2.04
其中：公务用车购置费 |
公务用车运行费 | 2.04
三、公务接待费 | 1.52
`;

const BAD = `
## “三公”经费表
一般公共预算“三公”经费支出表
部门：云岭县档案馆 | 单位：万元
项目 | 预算数
“三公”经费合计 | 5.58
一、因公出国（境）费 | 2.02
二、公务用车购置及运行费 | 2.04
三、公务接待费 | 1.52
`;

/** 没有公务用车费用。 */
const ALSO_GOOD_1 = `
## “三公”经费表
一般公共预算“三公”经费支出表
部门：云岭县档案馆 | 单位：万元
项目 | 预算数
“三公”经费合计 | 3.54
一、因公出国（境）费 | 2.02
二、公务用车购置及运行费 | 0
三、公务接待费 | 1.52
`;

ruleTester('disclosure/three-public-split', {
  valid: [GOOD, ALSO_GOOD_1],
  invalid: [{ grid: BAD, cell: 'B6', severity: 'warning' }],
});

test.each([[BAD, 'B6', 'together', { label: '二、公务用车购置及运行费 · 预算数' }]] as const)(
  'what the message says %#',
  (grid, cell, messageId, data) => {
    const findings = findingsOf('disclosure/three-public-split', grid);
    expect(findings.map(cellOf)).toEqual([cell]);
    const finding = findings.find((one) => cellOf(one) === cell);
    expect(finding).toMatchObject({ messageId, data });
    expect(finding!.message.zh + finding!.message.en).not.toMatch(/[{}]/u);
  },
);
