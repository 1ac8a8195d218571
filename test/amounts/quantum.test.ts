import fc from 'fast-check';
import {
  decimalsOf,
  formatDecimals,
  formatFen,
  quantumOf,
  readNumberFormat,
  roundShown,
  storedUnit,
  tableDecimals,
  UNITS,
} from '../../src/amounts';

test.each([
  [0, '万元', 1_000_000],
  [2, '万元', 10_000],
  [6, '万元', 1],
  [7, '万元', 2],
  [0, '元', 100],
  [2, '元', 1],
  [3, '元', 2],
  [2, '亿元', 100_000_000],
] as const)('%d decimals of %s are %d fen', (decimals, unit, quantum) => {
  expect(quantumOf(decimals, UNITS[unit])).toBe(quantum);
});

test('decimals of a quantum are those it came from', () => {
  for (const unit of Object.values(UNITS))
    for (let decimals = 0; decimals <= unit.power; decimals += 1)
      expect(decimalsOf(quantumOf(decimals, unit), unit)).toBe(decimals);
});

test.each([
  [undefined, null],
  ['General', null],
  ['G/通用格式', null],
  ['@', null],
  ['', null],
  ['0', 0],
  ['#,##0', 0],
  ['#', 0],
  ['0.00', 2],
  ['0.00_ ', 2],
  ['0.00_);[Red]\\(0.00\\)', 2],
  ['#,##0.00_);[Red](#,##0.00)', 2],
  ['#,##0.00_ ;-#,##0.00', 2],
  ['_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', 2],
  ['_ [$¥-804]* #,##0.000_ ', 3],
  ['¥#,##0.00', 2],
  ['"¥"#,##0.000000', 6],
  ['0.00"万元"', 2],
  ['0.00元', 2],
  ['#,##0.00;;', 2],
  ['0.##', null],
  ['0.0#', null],
  ['#.00', 2],
  ['.00', 2],
  ['0.00;-0.0', null],
  ['0.00%', null],
  ['0.00E+00', null],
  ['# ?/?', null],
  ['0.0,', null],
  ['0!.0000', null],
  ['yyyy-mm-dd', null],
  ['yyyy"年"m"月"', null],
  ['h:mm', null],
  ['"无"', null],
] as const)('%s fixes %s decimals', (format, decimals) => {
  expect(formatDecimals(format)).toBe(decimals);
});

test.each([
  ['no figure', [], 0],
  ['a single figure speaks for itself', [0, 0, 1], 2],
  ['two decimals, some shorter by a trailing zero', [2, 5, 30], 2],
  ['a lone finer figure', [2, 5, 30, 0, 1], 2],
  ['two finer figures among hundreds', [20, 50, 300, 0, 0, 0, 2], 2],
  ['many finer figures', [20, 50, 300, 0, 0, 0, 30], 6],
  ['whole 元', [40], 0],
  ['finer ones of several lengths count together', [0, 0, 30, 1, 1], 3],
])('%s', (_, histogram, decimals) => {
  expect(tableDecimals(histogram)).toBe(decimals);
});

test('printing rounds half-up, mirrored', () => {
  expect(roundShown(15_000, 2, UNITS.万元)).toBe(20_000);
  expect(roundShown(14_999, 2, UNITS.万元)).toBe(10_000);
  expect(roundShown(-15_000, 2, UNITS.万元)).toBe(-20_000);
  expect(roundShown(-14_999, 2, UNITS.万元)).toBe(-10_000);
  expect(Object.is(roundShown(-1, 2, UNITS.万元), 0)).toBe(true);
  expect(roundShown(1_234_567, 9, UNITS.万元)).toBe(1_234_567);
});

test.each([
  [2_400_000, '万元', 2, '2.40'],
  [-50, '元', 2, '-0.50'],
  [-1, '万元', 2, '0.00'],
  [12_764_203_900, '元', 0, '127642039'],
  [1_500_000, '万元', 0, '2'],
  [5, '元', 4, '0.0500'],
  [0, '元', 2, '0.00'],
] as const)('%d fen in %s with %d decimals: %s', (fen, unit, decimals, text) => {
  expect(formatFen(fen, UNITS[unit], decimals)).toBe(text);
});

test('thousands are grouped on demand', () => {
  expect(formatFen(-120_295_123_400, UNITS.元, 2, true)).toBe('-1,202,951,234.00');
  expect(formatFen(99_900, UNITS.元, 0, true)).toBe('999');
});

test('printed text is the nearest of its decimals', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 6 }), (fen, decimals) => {
      const shown = Number(formatFen(fen, UNITS.万元, decimals).replace('.', '')) * quantumOf(decimals, UNITS.万元);
      expect(Math.abs(shown - fen) * 2).toBeLessThanOrEqual(quantumOf(decimals, UNITS.万元));
    }),
  );
});

test.each([
  ['0.00', 0],
  ['#,##0', 0],
  ['#,##0.00_);[Red](#,##0.00)', 0],
  ['General', 0],
  ['0.00,', 3],
  ['0,.00', 3],
  ['#,##0.00,_ ;-#,##0.00,_ ', 3],
  ['0.00,,', 6],
  ['0.00,,"百万元"', 6],
  ['0!.0000', 4],
  ['0\\.0000', 4],
  ['0"."0,', 4],
  ['0!.0,"万"', 4],
  ['0!.0000,', 7],
  ['#,##0.00;0.00,', 0],
  ['"a,";@', 0],
] as const)('%s shows figures smaller by 10^%s', (format, scale) => {
  expect(readNumberFormat(format).scale).toBe(scale);
});

test.each([
  ['万元', 4, '元'],
  ['亿元', 4, '万元'],
  ['百万元', 6, '元'],
  ['千元', 3, '元'],
  ['元', 4, '元'],
  ['万元', 7, '元'],
] as const)('shown as %s and smaller by 10^%s, a figure is stored in %s', (shown, scale, stored) => {
  expect(storedUnit(UNITS[shown], scale).name).toBe(stored);
});
