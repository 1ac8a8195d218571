import { foldWidths } from './figure-text';

/** Letters typed for digits. */
const LETTERS: Readonly<Record<string, string>> = { O: '0', o: '0', Q: '0', I: '1', l: '1', '|': '1' };
/** What stands between digits by mistake: a point of another sort, or one mark too many. */
const SLIPPED = /^([+-]?)¥?([\doOQIl|][\doOQIl|.,。、·•:;'’`"]*)$/u;
const AROUND = '(?:[千万亿]?元|[万亿])?';
const HEDGED = new RegExp(
  `^(?:大?约为?|近|将近|超过?|不足|逾|上限|估计?)?([+-]?¥?\\d[\\d,.]*?)${AROUND}(?:左右|上下|余|多|以上|以下|以内)?${AROUND}$`,
  'u',
);
const LONE_MARKS = /[.,。、·•:;'’`"]+/gu;

/** A text that was meant for a figure and is none. */
export interface FigureSlip {
  /** The figure most likely meant, digits with at most one point; null where that is anybody's guess. */
  readonly meant: string | null;
}

/**
 * Tells texts that were meant for a figure (`21。18`, `450..99`, `2l.18`, `约21`) from words. Null for words, and for texts
 * that {@link parseFigure} reads is nobody's business here: it is asked first.
 */
export function figureSlip(text: string): FigureSlip | null {
  const plain = foldWidths(text);
  if (!/\d/u.test(plain)) return null;
  const hedged = HEDGED.exec(plain);
  if (hedged) return { meant: pointed(hedged[1]!.replace('¥', '')) };
  const bare = plain.replace(/^\((.*)\)$/u, '$1').replace(/(?:[千万亿]?元|[万亿])$/u, '');
  const slipped = SLIPPED.exec(bare);
  if (!slipped) return null;
  // A bracket would be a minus, a unit of its own another figure: then nobody knows.
  if (bare !== plain) return { meant: null };
  const digits = slipped[2]!.replace(/[oOQIl|]/gu, (letter) => LETTERS[letter]!);
  const meant = pointed(digits);
  return { meant: meant === null ? null : slipped[1]! + meant };
}

/** The one mark is the point; several are read only where all but the last are commas. */
function pointed(digits: string): string | null {
  const marks = [...digits.matchAll(LONE_MARKS)];
  const last = marks.at(-1);
  if (!last) return digits;
  const [whole, fraction] = [digits.slice(0, last.index), digits.slice(last.index + last[0].length)];
  if (fraction === '' || !marks.slice(0, -1).every(([mark]) => mark === ',')) return null;
  return `${whole.replaceAll(',', '')}.${fraction}`;
}
