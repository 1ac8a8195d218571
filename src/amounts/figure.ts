import { isCellError, type CellValue } from '../workbook';
import { readDigits } from './decimal-text';
import { readText } from './figure-text';
import { LARGEST_FEN, type Figure, type Unit } from './model';

const BLANK: Figure = { kind: 'blank' };
const TEXT: Figure = { kind: 'text' };
const NOT_CALCULATED: Figure = { kind: 'not-calculated' };
const TOO_LARGE: Figure = { kind: 'too-large' };

/** Integers up to here have at most 15 digits: a double is the nearest to exactly one of them at every decimal scale. */
const FIFTEEN_DIGITS = 1e15;

/**
 * Reads one cell of a table printed in `unit`. Exact: a double is taken for the decimal of at most 15 significant digits
 * it stands for, as Excel does; no product of floats is ever trusted unchecked.
 */
export function parseFigure(value: CellValue, unit: Unit): Figure {
  if (typeof value === 'number') return readNumber(value, unit);
  if (value === null) return BLANK;
  if (typeof value === 'string') return readText(value, unit);
  if (!isCellError(value)) return TEXT;
  return value.notCalculated ? NOT_CALCULATED : { kind: 'error', error: value.error };
}

/**
 * If an integer r below 10¹⁵ divided by 100 gives the very double, the double stands for the decimal r / 100: the
 * division is correctly rounded, and no two decimals of 15 digits share a double. Most figures take this short way; NaN for
 * the others.
 */
export function hundredthsOf(value: number): number {
  const hundredths = Math.round(value * 100);
  return hundredths / 100 === value && hundredths < FIFTEEN_DIGITS && hundredths > -FIFTEEN_DIGITS
    ? hundredths
    : Number.NaN;
}

/** Decimals that a figure of so many hundredths is stored with. */
export function decimalsOfHundredths(hundredths: number): number {
  return hundredths % 10 !== 0 ? 2 : hundredths % 100 !== 0 ? 1 : 0;
}

function readNumber(value: number, unit: Unit): Figure {
  const hundredths = hundredthsOf(value);
  return Number.isNaN(hundredths)
    ? readRareNumber(value, unit)
    : amount(hundredths * (unit.fen / 100), decimalsOfHundredths(hundredths));
}

function readRareNumber(value: number, unit: Unit): Figure {
  const fen = Math.round(value * unit.fen);
  if (fen / unit.fen === value && fen < FIFTEEN_DIGITS && fen > -FIFTEEN_DIGITS) {
    let decimals = unit.power;
    for (let rest = fen; rest % 10 === 0 && decimals > 0; rest /= 10) decimals -= 1;
    return amount(fen, decimals);
  }
  if (Number.isNaN(value)) return { kind: 'error', error: '#NUM!' };
  if (Math.abs(value) > LARGEST_FEN) return TOO_LARGE;
  const [mantissa, exponent] = Math.abs(value).toExponential(14).split('e') as [string, string];
  const reading = readDigits(mantissa.replace('.', ''), 14 - Number(exponent), value < 0, unit.power);
  return reading === null ? TOO_LARGE : { kind: 'amount', asText: false, ...reading };
}

function amount(fen: number, decimals: number): Figure {
  if (fen > LARGEST_FEN || fen < -LARGEST_FEN) return TOO_LARGE;
  return { kind: 'amount', fen: fen + 0, decimals, asText: false, residue: false };
}
