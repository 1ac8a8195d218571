import { LARGEST_FEN } from './model';

/** Digits finer than a thousandth of a fen are what binary arithmetic leaves behind (1000.1 − 999.9), nobody's figure. */
const NOISE_PLACES = 3;

/** What a decimal number is in fen. */
export interface Reading {
  readonly fen: number;
  /** Decimals in the unit read, trailing zeros not counted. */
  readonly decimals: number;
  /** The number goes beyond the fen. */
  readonly residue: boolean;
}

/**
 * Reads `digits × 10^−scale` units of 10^`places` fen each, half-up beyond the fen (away from zero for negatives).
 * @param digits decimal digits only, any length.
 * @returns null when the amount is beyond {@link LARGEST_FEN}.
 */
export function readDigits(digits: string, scale: number, negative: boolean, places: number): Reading | null {
  const fen = roundAt(digits, scale - places);
  if (fen === null || fen > LARGEST_FEN) return null;
  const decimals = significantDecimals(digits, scale, places + NOISE_PLACES);
  return { fen: negative ? 0 - fen : fen, decimals, residue: decimals > places };
}

/** `digits` without its last `drop` digits (with zeros added for a negative `drop`), rounded half-up; null beyond 16 digits. */
function roundAt(digits: string, drop: number): number | null {
  const plain = digits.replace(/^0+/u, '');
  if (plain === '') return 0;
  const length = plain.length - drop;
  if (length > 16) return null;
  if (drop <= 0) return Number(plain) * 10 ** -drop;
  if (length < 0) return 0;
  return Number(plain.slice(0, length)) + (plain.charAt(length) >= '5' ? 1 : 0);
}

function significantDecimals(digits: string, scale: number, most: number): number {
  if (scale > most) {
    const rounded = roundAt(digits, scale - most);
    return rounded === null ? 0 : significantDecimals(String(rounded), most, most);
  }
  let zeros = 0;
  while (zeros < digits.length && digits.charAt(digits.length - 1 - zeros) === '0') zeros += 1;
  return zeros === digits.length ? 0 : Math.max(0, scale - zeros);
}
