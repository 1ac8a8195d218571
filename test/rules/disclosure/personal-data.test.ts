import { cellOf, findingsOf, ruleTester } from '../../support/rule-tester';

const GOOD = `
## 机构设置
部门机构设置情况
单位名称 | 单位性质 | 联系电话
云岭县档案馆 | 行政单位 | 0335-7888888
`;

const BAD = `
## 机构设置
部门机构设置情况
单位名称 | 联系人 | 联系电话
云岭县档案馆 | 王某 | '13800138000
云岭县地方志编纂室 | 李某 | '13900139000
`;

/** 身份证号的校验位正确。 */
const BAD_2 = `
## 说明
补助对象 | 证件
张某 | '11010519491231002X
`;

/** 账号。 */
const BAD_3 = `
## 说明
项目 | 收款账户
救助 | 账号：6222020200112233446 云岭支行
`;

/** 校验位不对的 18 位数是编码。 */
const ALSO_GOOD_1 = `
## 说明
补助对象 | 证件 | 项目编码
张某 | '110105194912310021 | '440800230000000012
`;

ruleTester('disclosure/personal-data', {
  valid: [GOOD, ALSO_GOOD_1],
  invalid: [
    { grid: BAD, cell: 'C3', severity: 'warning' },
    { grid: BAD_2, cell: 'B2', severity: 'warning' },
    { grid: BAD_3, cell: 'B2', severity: 'warning' },
  ],
});

test.each([
  [BAD, 'C3', 'mobile', { sheet: '机构设置', count: '2' }],
  [BAD_2, 'B2', 'id', { sheet: '说明', count: '1' }],
  [BAD_3, 'B2', 'bank', { sheet: '说明', count: '1' }],
] as const)('what the message says %#', (grid, cell, messageId, data) => {
  const findings = findingsOf('disclosure/personal-data', grid);
  expect(findings.map(cellOf)).toEqual([cell]);
  const finding = findings.find((one) => cellOf(one) === cell);
  expect(finding).toMatchObject({ messageId, data });
  expect(finding!.message.zh + finding!.message.en).not.toMatch(/[{}]/u);
});
