import { isCellError, numberFormatAt, valueAt, type Sheet } from '../workbook';
import { decimalOf, formatDecimal, shift } from './decimal';

const BLANKS = /\s+/gu;
const HAS_BLANK = /\s/u;
const NOT_BLANK = /\S/u;
const QUOTES = /["'“”‘’「」『』《》〈〉*★☆]/gu;

/** Blanks and every character NFKC may change; most texts have none. */
const NEEDS_FOLDING =
  /[\s\u00a0-\u00be\u0132-\u017f\u02b0-\u036f\u2000-\u2012\u2017\u2024-\u21ff\u2460-\u24ff\u3000\u3036-\u303f\u3131-\u318f\u3200-\u33ff\uf900-\uffef]/u;

/** Full-width forms folded, blanks out; punctuation stays. ㎡ is kept from becoming m2, which would be a number. */
export function fold(text: string): string {
  if (!NEEDS_FOLDING.test(text)) return text;
  const words = /[㎡㎥]/u.test(text) ? text.replaceAll('㎡', '平方米').replaceAll('㎥', '立方米') : text;
  const folded = words.normalize('NFKC');
  return HAS_BLANK.test(folded) ? folded.replace(BLANKS, '') : folded;
}

/** A label as meaning sees it: {@link fold} without quotes, stars and a closing colon. */
export function foldLabel(text: string): string {
  return fold(text)
    .replace(QUOTES, '')
    .replace(/[:：]$/u, '');
}

/**
 * What a cell shows, as far as a target needs it: a number in a percent format as `90%`, other numbers in their shortest
 * form, text as it is, errors and blanks as ''.
 */
export function shownAt(sheet: Sheet, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  if (typeof value === 'string') return value;
  if (value === null || typeof value === 'boolean' || isCellError(value) || !Number.isFinite(value)) return '';
  if (isPercentFormat(numberFormatAt(sheet, row, column))) return `${formatDecimal(shift(decimalOf(value)!, 2))}%`;
  const plain = String(value);
  return plain.length <= MOST_DIGITS && !plain.includes('e') ? plain : formatDecimal(decimalOf(value)!);
}

/** A number written with no more characters than this is the decimal it stands for. */
const MOST_DIGITS = 15;

function isPercentFormat(format: string | undefined): boolean {
  return format !== undefined && format.includes('%') && format.replace(/"[^"]*"|\\./gu, '').includes('%');
}

/** Nothing, or only blanks. */
export function isBlank(text: string): boolean {
  return !NOT_BLANK.test(text);
}

/** A printed dash or 无: deliberately nothing. */
export function isDash(text: string): boolean {
  return /^(?:[-‐-―−─━/\\]+|无)$/u.test(fold(text));
}
