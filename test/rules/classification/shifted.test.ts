import { findingsOf } from '../../support/rule-tester';

const table = (names: readonly string[]): string => `
  ## 基本支出表
  2023年一般公共预算基本支出表
  部门：云岭县档案馆 |  |  |  | 单位：万元
  科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
   | 合计 | 60.00 | 50.00 | 10.00
  '301 | 工资福利支出 | 50.00 | 50.00 |
  '30101 | ${names[0]} | 20.00 | 20.00 |
  '30102 | ${names[1]} | 15.00 | 15.00 |
  '30103 | ${names[2]} | 15.00 | 15.00 |
  '302 | 商品和服务支出 | 10.00 |  | 10.00
  '30201 | 办公费 | 10.00 |  | 10.00`;

test('names that have slipped by a row are one finding, without a renaming of each', () => {
  const findings = findingsOf('classification/name', table(['津贴补贴', '奖金', '工资福利支出']));
  const shifted = findings.filter(({ messageId }) => messageId === 'shifted');
  expect(shifted).toMatchObject([{ site: { row: 5, column: 1 }, data: { count: '2' }, fixes: [] }]);
  expect(findings.some(({ site, messageId }) => messageId !== 'shifted' && [5, 6].includes(site!.row))).toBe(false);
});

test('two names in each other’s place are one finding', () => {
  const findings = findingsOf('classification/name', table(['津贴补贴', '基本工资', '奖金']));
  expect(findings).toMatchObject([{ messageId: 'shifted', data: { count: '2' }, fixes: [] }]);
});

test('one wrong name is offered its own', () => {
  const findings = findingsOf('classification/name', table(['基本工资', '奖金', '奖金']));
  expect(findings).toMatchObject([{ messageId: 'differs', fixes: [{ edits: [{ value: '津贴补贴' }] }] }]);
});
