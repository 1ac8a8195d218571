import { LABELLED } from './index';
import { measure } from './measure';

const half = (split: 'design' | 'held-out'): typeof LABELLED => LABELLED.filter((one) => one.split === split);

test('the list is long enough, and no indicator stands in it twice', () => {
  expect(half('design').length).toBeGreaterThanOrEqual(160);
  expect(half('held-out').length).toBeGreaterThanOrEqual(160);
  const names = LABELLED.map(({ name }) => name);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test('the design half is read as labelled', () => {
  const { direction, class: byClass, falseAlarms } = measure(half('design'));
  expect(direction.right / direction.given).toBeGreaterThanOrEqual(0.99);
  expect(direction.right / direction.wanted).toBeGreaterThanOrEqual(0.95);
  expect(byClass.right / byClass.given).toBeGreaterThanOrEqual(0.95);
  expect(falseAlarms).toBe(0);
});

/** Bars only; which indicators fail is not shown, so that the words are not fitted to them. */
test('the held-out half keeps its precision', () => {
  const { direction, sure } = measure(half('held-out'));
  expect(direction.right / direction.given).toBeGreaterThanOrEqual(0.95);
  expect(sure.right / sure.given).toBeGreaterThanOrEqual(0.98);
});
