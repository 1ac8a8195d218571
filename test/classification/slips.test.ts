import { slipBetween } from '../../src/classification';

test.each([
  ['2080505', '2080705', 'digit'],
  ['2080505', '2085005', 'swap'],
  ['2080505', '208505', 'length'],
  ['208505', '2080505', 'length'],
  ['2010301', '20100301', 'length'],
  ['2080505', '2080505', null],
  ['2080505', '2090605', null],
  ['2080505', '20805', null],
] as const)('%s typed as %s: %s', (code, typed, slip) => {
  expect(slipBetween(code, typed)).toBe(slip);
});
