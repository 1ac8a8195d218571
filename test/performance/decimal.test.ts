import { addDecimals, compareDecimals, decimalOf, formatDecimal, parseDecimal, shift } from '../../src/performance';

const decimal = (text: string) => parseDecimal(text)!;

test('decimals are exact where floats are not', () => {
  const sum = ['0.1', '0.2', '0.7'].map(decimal).reduce(addDecimals);
  expect(compareDecimals(sum, decimal('1'))).toBe(0);
  expect(compareDecimals(decimal('99.995'), decimal('100'))).toBe(-1);
  expect(compareDecimals(decimal('-1'), decimal('-1.5'))).toBe(1);
});

test('a stored number is the decimal it stands for', () => {
  expect([0.25, 82800.92000000001, 1e21, -0.5].map((value) => formatDecimal(decimalOf(value)!))).toEqual([
    '0.25',
    '82800.92',
    '1000000000000000000000',
    '-0.5',
  ]);
  expect(decimalOf(Number.NaN)).toBeNull();
});

test('plain digits only', () => {
  expect(formatDecimal(decimal('1,202.50'))).toBe('1202.5');
  expect(formatDecimal(shift(decimal('0.25'), 2))).toBe('25');
  for (const text of ['', '一', '1.2.3', '1e3', '3月']) expect(parseDecimal(text)).toBeNull();
});
