import { PROJECT_KINDS, suggestProjectKinds } from '../../../src/performance/indicator';

test.each([
  ['信访信息系统运维费', '信息化建设', '信访维稳'],
  ['信访疑难问题救助资金', '救助补助', '信访维稳'],
  ['业务骨干培训经费', '培训', undefined],
  ['办公楼维修改造', '工程维修', '办公运行'],
  ['法律顾问服务费', '法律服务/购买服务', undefined],
  ['2025年聘用人员工资', '人员经费', undefined],
  ['老旧小区改造工程监理', '法律服务/购买服务', '工程维修'],
  ['公用经费', '公用经费', undefined],
])('%s is %s before %s', (name, first, second) => {
  const kinds = suggestProjectKinds(name).map(({ kind }) => kind);
  expect(kinds[0]).toBe(first);
  if (second !== undefined) expect(kinds).toContain(second);
});

test('names that say nothing get no suggestion', () => {
  for (const name of ['', '项目', '专项资金', '其他支出']) expect(suggestProjectKinds(name)).toEqual([]);
});

test('every kind is suggested for its own name', () => {
  for (const kind of PROJECT_KINDS) expect(suggestProjectKinds(kind).map((one) => one.kind)).toContain(kind);
});
