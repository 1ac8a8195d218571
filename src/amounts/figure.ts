import type { CellValue } from '../workbook';
import { LARGEST_FEN, UNITS, type Fen, type Unit } from './model';

/** What a cell of an amount column says. */
export type Figure =
  | { readonly kind: 'blank' | 'dash' | 'placeholder' | 'text' | 'too-large' }
  | { readonly kind: 'error'; readonly error: string }
  | {
      readonly kind: 'amount';
      readonly fen: Fen;
      /** Decimals as stored. */
      readonly decimals: number;
      readonly asText: boolean;
      /** The cell holds more than whole fen; they were rounded half up. */
      readonly residue: boolean;
    };

const BLANK: Figure = { kind: 'blank' };
const TEXT: Figure = { kind: 'text' };
const DASH: Figure = { kind: 'dash' };
const PLACEHOLDER: Figure = { kind: 'placeholder' };
const TOO_LARGE: Figure = { kind: 'too-large' };

/**
 * Reads a cell as an amount in the given unit. Never computes with binary fractions: a number goes through its decimal
 * text unless it is whole in the unit.
 */
export function parseFigure(value: CellValue, unit: Unit): Figure {
  if (value === null) return BLANK;
  if (typeof value === 'number') return figureOfNumber(value, unit);
  if (typeof value === 'string') return figureOfText(value, unit);
  if (typeof value === 'boolean') return TEXT;
  return { kind: 'error', error: value.error };
}

function figureOfNumber(value: number, unit: Unit): Figure {
  if (!Number.isFinite(value)) return TEXT;
  if (Number.isInteger(value)) {
    if (Math.abs(value) > LARGEST_FEN / unit.fen) return TOO_LARGE;
    return { kind: 'amount', fen: value * unit.fen, decimals: 0, asText: false, residue: false };
  }
  return figureOfDecimal(decimalText(value), unit, false);
}

/** The shortest decimal of at most 15 significant digits: what a spreadsheet shows of a double. */
function decimalText(value: number): string {
  const shortest = String(value);
  if (shortest.length <= 16 && !shortest.includes('e')) return shortest;
  const digits = value.toPrecision(15);
  return digits.includes('e') ? value.toFixed(15) : digits;
}

function figureOfText(value: string, unit: Unit): Figure {
  let text = value.normalize('NFKC').replace(/[\s\u00a0\u200b\ufeff,]/gu, '');
  if (text === '') return BLANK;
  if (/^([-—–―－─]+|\/|无)$/u.test(text)) return DASH;
  if (/^(…+|\.{2,}|[xX×]+([.,][xX×]+)*|某+|待填)$/u.test(text)) return PLACEHOLDER;
  let own = unit;
  const named = /(元|千元|万元|亿元)$/u.exec(text);
  if (named) {
    const name = /(千元|万元|亿元|元)$/u.exec(text)![1] as keyof typeof UNITS;
    own = UNITS[name];
    text = text.slice(0, -name.length);
  }
  text = text.replace(/^[¥￥]/u, '');
  let negative = false;
  const bracketed = /^\((.+)\)$/u.exec(text);
  if (bracketed) {
    negative = true;
    text = bracketed[1]!.replace(/^[¥￥]/u, '');
  }
  if (!/^[-+]?(\d+\.?\d*|\.\d+)$/u.test(text)) return TEXT;
  const figure = figureOfDecimal(text.replace(/^\+/u, ''), own, true);
  return negative && figure.kind === 'amount' ? { ...figure, fen: -figure.fen } : figure;
}

/** `-12.345` in a unit to fen, half up away from zero beyond the fen. */
function figureOfDecimal(text: string, unit: Unit, asText: boolean): Figure {
  const negative = text.startsWith('-');
  const [whole = '', fraction = ''] = (negative ? text.slice(1) : text).split('.');
  const trimmed = asText ? fraction : fraction.replace(/0+$/u, '');
  if (whole.length > 16) return TOO_LARGE;
  const kept = trimmed.slice(0, unit.power).padEnd(unit.power, '0');
  const beyond = trimmed.slice(unit.power);
  const size = Number(whole || '0') * unit.fen;
  if (size > LARGEST_FEN) return TOO_LARGE;
  const fen = size + Number(kept || '0') + (beyond !== '' && beyond.charCodeAt(0) >= 53 ? 1 : 0);
  if (fen > LARGEST_FEN) return TOO_LARGE;
  return {
    kind: 'amount',
    fen: negative ? -fen : fen,
    decimals: trimmed.length,
    asText,
    residue: /[1-9]/u.test(beyond),
  };
}
