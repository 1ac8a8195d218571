import type { CellValue } from '../../../src/workbook';

/** What Excel makes of something put into a cell as if it were typed. */
export interface Entered {
  readonly value: CellValue;
  /** Without the leading `=`. */
  readonly formula?: string;
  /** The format Excel gives a cell that had none. */
  readonly format?: string;
}

const ERRORS = /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/u;
const NUMBER = /^([+-]?)[¥$€£]?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(E[+-]?\d+)?(%?)$/iu;
const DATES = [
  /^(\d{4})[/-](\d{1,2})(?:[/-](\d{1,2}))?$/u,
  /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/u,
  /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{2,4}))?$/u,
  /^(\d{1,2})月(\d{1,2})日$/u,
];
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/u;

/** A figure or truth put into a cell of the text format becomes text; so does every text. */
export function enter(given: string | number | boolean, format: string): Entered {
  if (format === '@') return { value: typeof given === 'string' ? given : String(given).toUpperCase() };
  if (typeof given !== 'string') return { value: given };
  if (given === '') return { value: null };
  if (given.startsWith("'")) return { value: given.slice(1) };
  if (given.startsWith('=') && given.length > 1) return { value: null, formula: given.slice(1) };
  return recognise(given) ?? { value: given };
}

function recognise(given: string): Entered | null {
  const text = given.normalize('NFKC').trim();
  if (/^(?:true|false)$/iu.test(text)) return { value: text.toLowerCase() === 'true' };
  if (ERRORS.test(text)) return { value: { error: text } };
  const number = numberOf(text);
  if (number) return number;
  if (/^[+\-@]./u.test(text)) return { value: null, formula: text };
  if (TIME.test(text)) return { value: 0.5, format: 'h:mm' };
  if (DATES.some((date) => date.test(text))) return { value: 45_000, format: 'yyyy/m/d' };
  return null;
}

function numberOf(text: string): Entered | null {
  const negative = /^\(.+\)$/u.test(text);
  const match = NUMBER.exec(negative ? text.slice(1, -1) : text);
  if (!match || (match[2] === undefined && !/\d/u.test(match[3] ?? ''))) return null;
  const plain = `${match[1]}${(match[2] ?? '').replaceAll(',', '')}${match[3] ?? ''}${match[4] ?? ''}`;
  const value = Number(plain) * (negative ? -1 : 1) * (match[5] ? 0.01 : 1);
  if (match[5]) return { value, format: match[3] ? '0.00%' : '0%' };
  return match[2]?.includes(',') ? { value, format: match[3] ? '#,##0.00' : '#,##0' } : { value };
}
