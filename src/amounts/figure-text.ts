import { legible } from '../workbook';
import { readDigits } from './decimal-text';
import { UNITS, type Figure, type Unit } from './model';

const BLANKS = /\s+/gu;
const DASH = /^(?:[-‐-―−─━﹘﹣ー/]+|无)$/u;
const DOTS = /^(?:[.。·…]{2,}|…)$/u;
/** XX, ×××, x,xxx.xx, **; one cross alone may be a mark and is left as text. */
const CROSSES = /^¥?(?:[xX×✕*]{2,}(?:[,.][xX×✕*]+)*|[xX×✕*](?:[,.][xX×✕*]+)+)(?:百万元|[千万亿]?元|%)?$/u;
const UNFILLED = /^(?:某+|待填[写报]?|待补充?|待定)$/u;
/** [1] sign, [2] whole part, [3] decimals, [4] exponent. */
const NUMBER = /^([+-])?(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/u;
const OWN_UNIT = /(百万元|[千万亿]?元|[万亿])$/u;

/** As many as a number can carry; the rest of a longer text is no precision anyone meant. */
const MOST_DECIMALS = 15;

const UNITS_BY_WORD: Readonly<Record<string, Unit>> = { ...UNITS, 万: UNITS.万元, 亿: UNITS.亿元 };

/** Reads a figure stored as text; a unit written in the cell goes before the table's. */
export function readText(text: string, unit: Unit): Figure {
  const plain = foldWidths(text);
  if (plain === '') return { kind: 'blank' };
  if (DASH.test(plain)) return { kind: 'dash' };
  if (DOTS.test(plain) || CROSSES.test(plain) || UNFILLED.test(plain)) return { kind: 'placeholder' };
  return /\d/u.test(plain) ? readAmount(plain, unit) : { kind: 'text' };
}

/**
 * Full-width forms to plain ones, blanks out. Not NFKC: that turns ① into 1 and 10² into 102, which are no amounts.
 */
export function foldWidths(text: string): string {
  return legible(text)
    .replace(BLANKS, '')
    .replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[￥]/gu, '¥');
}

function readAmount(plain: string, unit: Unit): Figure {
  let body = plain.replace(/^'/u, '').replace(/^人民币/u, '');
  let own = unit;
  let negative = false;
  const takeUnit = (): void => {
    const word = OWN_UNIT.exec(body)?.[1];
    if (word === undefined) return;
    own = UNITS_BY_WORD[word]!;
    body = body.slice(0, -word.length);
  };
  takeUnit();
  const bracketed = /^\((.*)\)$/u.exec(body);
  if (bracketed) {
    negative = true;
    body = bracketed[1]!;
    if (own === unit) takeUnit();
  }
  const match = NUMBER.exec(body.replace(/^([+-−]?)¥/u, '$1').replace('−', '-'));
  if (!match || (bracketed && match[1] !== undefined)) return { kind: 'text' };
  const whole = (match[2] ?? '').replaceAll(',', '');
  const fraction = match[3] ?? '';
  if (whole + fraction === '') return { kind: 'text' };
  const scale = fraction.length - Number(match[4] ?? 0);
  const reading = readDigits(whole + fraction, scale, negative || match[1] === '-', own.power);
  if (reading === null) return { kind: 'too-large' };
  // Typed zeros count: 12.50 shows two decimals. Then from the cell's own unit to the table's.
  const decimals = Math.max(0, scale, reading.decimals) + unit.power - own.power;
  return { kind: 'amount', asText: true, ...reading, decimals: Math.min(MOST_DECIMALS, Math.max(0, decimals)) };
}
