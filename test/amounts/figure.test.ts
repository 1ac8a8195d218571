import fc from 'fast-check';
import { formatFen, LARGEST_FEN, parseFigure, UNITS, type Figure, type Unit, type UnitName } from '../../src/amounts';
import type { CellValue } from '../../src/workbook';
import vectors from './figures.json';

interface Vector {
  readonly cell: CellValue;
  readonly unit: UnitName;
  readonly kind?: Figure['kind'];
  readonly fen?: number;
  readonly decimals?: number;
  readonly text?: boolean;
  readonly residue?: boolean;
}

test.each(vectors as readonly Vector[])('$cell in $unit', ({ cell, unit, kind, fen, decimals, text, residue }) => {
  const figure = parseFigure(cell, UNITS[unit]);
  if (kind === 'error') expect(figure).toEqual({ kind, error: '#REF!' });
  else if (kind) expect(figure).toEqual({ kind });
  else expect(figure).toEqual({ kind: 'amount', fen, decimals, asText: text ?? false, residue: residue ?? false });
});

test('what is no number is an error, what is endless is too large', () => {
  expect(parseFigure(NaN, UNITS.元)).toEqual({ kind: 'error', error: '#NUM!' });
  expect(parseFigure(-Infinity, UNITS.元)).toEqual({ kind: 'too-large' });
  expect(parseFigure(-0, UNITS.元)).toEqual({ kind: 'amount', fen: 0, decimals: 0, asText: false, residue: false });
});

test('a text of endless digits is read, its decimals are capped', () => {
  const text = `0.${'3'.repeat(500)}`;
  expect(parseFigure(text, UNITS.万元)).toMatchObject({ fen: 333_333, decimals: 15, residue: true });
});

const unit = fc.constantFrom<Unit>(...Object.values(UNITS));
const fen = fc.integer({ min: -LARGEST_FEN, max: LARGEST_FEN });

test('decimal text and back gives the same fen', () => {
  fc.assert(
    fc.property(fen, unit, fc.boolean(), (amount, { name }, grouped) => {
      const text = formatFen(amount, UNITS[name], UNITS[name].power, grouped);
      expect(parseFigure(text, UNITS[name])).toMatchObject({ kind: 'amount', fen: amount, residue: false });
    }),
  );
});

test('a number of at most 15 digits is the decimal it stands for', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }),
      fc.integer({ min: 0, max: 20 }),
      unit,
      (digits, scale, { name }) => {
        const { power } = UNITS[name];
        const value = Number(`${digits}e-${scale}`);
        const figure = parseFigure(value, UNITS[name]);
        const exact = roundHalfUp(digits * 10n ** BigInt(power), 10n ** BigInt(scale));
        if (abs(exact) > BigInt(LARGEST_FEN)) expect(figure.kind).toBe('too-large');
        else expect(figure).toMatchObject({ kind: 'amount', fen: Number(exact) });
      },
    ),
    { numRuns: 2000 },
  );
});

test('decimals are those of the decimal, as far as a thousandth of a fen', () => {
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 0, max: 9 }), (digits, scale) => {
      const text = String(Math.abs(digits)).padStart(scale + 1, '0');
      const fraction = scale === 0 ? '' : text.slice(-scale).replace(/0+$/u, '');
      const figure = parseFigure(Number(`${digits}e-${scale}`), UNITS.万元);
      expect(figure).toMatchObject({ decimals: fraction.length, residue: fraction.length > 6 });
    }),
    { numRuns: 2000 },
  );
});

test('any text is read without throwing, and only digits make amounts', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9.,+()（）¥元万亿eEx×…—无 %-]*$/u), (text) => {
      const figure = parseFigure(text, UNITS.万元);
      if (figure.kind === 'amount') {
        expect(text).toMatch(/\d/u);
        expect(Number.isSafeInteger(figure.fen)).toBe(true);
        expect(Object.is(figure.fen, -0)).toBe(false);
      }
    }),
    { numRuns: 2000 },
  );
});

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  const rounded = (abs(numerator) * 2n + denominator) / (denominator * 2n);
  return numerator < 0n ? -rounded : rounded;
}
