import { doubledUnit, unitClassOf } from '../../src/performance';

test.each([
  ['%', 'ratio'],
  ['百分比', 'ratio'],
  ['万元', 'money'],
  ['元/人/天', 'per-money'],
  ['元每人每月', 'per-money'],
  ['人次', 'count'],
  ['个工作日', 'time'],
  ['平方米', 'measure'],
  ['（套）', 'count'],
  ['台（套）', 'count'],
  ['元（天）', null],
  ['好', null],
])('%s measures %s', (unit, wanted) => expect(unitClassOf(unit)).toBe(wanted));

test('two units in a row are told from words made of two units', () => {
  expect(doubledUnit('元万元')).toEqual(['元', '万元']);
  expect(doubledUnit('%百分比')).toEqual(['%', '百分比']);
  expect(doubledUnit('件件')).toEqual(['件', '件']);
  for (const one of ['人次', '班次', '千瓦时', '万元', '元/次', '工作日']) expect(doubledUnit(one)).toBeNull();
});
