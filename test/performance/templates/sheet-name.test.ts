import { freeSheetName } from '../../../src/performance/templates';

test.each([
  ['绩效1档案数字化', [], '绩效1档案数字化'],
  ['a/b\\c?d*e[f]g:h', [], 'abcdefgh'],
  ["'引号'", [], '引号'],
  ['  两  头 ', [], '两 头'],
  ['', [], '绩效目标表'],
  ['History', [], '绩效目标表'],
  ['ABC', ['abc'], 'ABC(2)'],
  ['表', ['表', '表(2)'], '表(3)'],
])('%s beside %j', (wanted, taken, name) => {
  expect(freeSheetName(wanted, taken)).toBe(name);
});

test('never longer than Excel takes, never half a character', () => {
  const long = freeSheetName('𠮷'.repeat(40), []);
  expect(long.length).toBeLessThanOrEqual(31);
  expect(long).toMatch(/^𠮷+$/u);
  const taken = [freeSheetName('长'.repeat(40), [])];
  const next = freeSheetName('长'.repeat(40), taken);
  expect(next.length).toBeLessThanOrEqual(31);
  expect(taken).not.toContain(next);
});
