import { DIGITS, slipBetween } from '../classification';
import { isFigure } from './model';
import type { RowCode } from './codes';
import type { Figures } from './figures';
import type { RawRow } from './rows';

/** Whether the classification names a code so; null when it does not hold the code. */
type Names = (code: string, name: string) => boolean | null;

/** The rows, those of misprinted codes with the code they must bear. */
export function correctMisprints(
  rows: readonly RawRow[],
  figures: readonly Figures[],
  names: Names,
): readonly RawRow[] {
  const meant = misprintedCodes(rows, figures, names);
  if (meant === null) return rows;
  return rows.map((row, at) => {
    const code = meant.get(at);
    return code === undefined ? row : { ...row, code: { code, raw: row.code!.raw, misprint: row.code!.code } };
  });
}

/**
 * Lines whose code is misprinted, with the code they must bear. Such a code belongs under none of the rows above it;
 * with one digit, or one of its parts, changed it is one of the 款 or 类 it stands in, has not been printed there, bears
 * the name that the line bears, and closes the gap that the sum of that 款 or 类 has without it. All of it has to hold:
 * a line whose 款 was left out looks much the same, but leaves no gap.
 *
 * @returns index of the line → code, null nearly always.
 */
function misprintedCodes(
  rows: readonly RawRow[],
  figures: readonly Figures[],
  names: Names,
): ReadonlyMap<number, string> | null {
  let meant: Map<number, string> | null = null;
  /** The rows of the 类 and of the 款 that the present line stands in. */
  const open: Open = { class: { code: '', at: -1 }, group: { code: '', at: -1 } };
  for (let at = 0; at < rows.length; at += 1) {
    const code = codeAt(rows, at);
    if (code === null) continue;
    const found = fits(rows, at, code, open) ? null : correction(rows, figures, names, open, at);
    if (found !== null) (meant ??= new Map<number, string>()).set(at, found);
    enter(open, found ?? code, at);
  }
  return meant;
}

/** A 类 or 款 that lines stand in; its code is '' while none is open. */
interface OpenLine {
  code: string;
  at: number;
}
interface Open {
  readonly class: OpenLine;
  readonly group: OpenLine;
}

const { 类: CLASS, 款: GROUP, 项: ITEM } = DIGITS;

function enter(open: Open, code: string, at: number): void {
  if (code.length === CLASS) {
    open.class.code = code;
    open.class.at = at;
    open.group.code = '';
  } else if (code.length === GROUP) {
    open.group.code = code;
    open.group.at = at;
  }
}

/** Nearly all lines do: they stand under the 类 and 款 that are open, and what follows stands under them. */
function fits(rows: readonly RawRow[], at: number, code: string, open: Open): boolean {
  const { length } = code;
  if (length > ITEM + 1) return true;
  if (length === ITEM && open.group.code !== '') return code.startsWith(open.group.code);
  if (length === ITEM) return code.startsWith(open.class.code);
  // With digits too many it may stand where it should all the same.
  if (length !== CLASS && length !== GROUP) return open.group.code !== '' && code.startsWith(open.group.code);
  const below = nextCode(rows, at);
  if (below !== null && below.length > length && !below.startsWith(code)) return false;
  return length === CLASS || code.startsWith(open.class.code);
}

function nextCode(rows: readonly RawRow[], at: number): string | null {
  for (let next = at + 1; next < rows.length; next += 1) {
    const code = codeAt(rows, next);
    if (code !== null) return code;
  }
  return null;
}

function correction(
  rows: readonly RawRow[],
  figures: readonly Figures[],
  names: Names,
  open: Open,
  at: number,
): string | null {
  const row = rows[at]!;
  const code = row.code!.code;
  if (code.length === CLASS || code.length === GROUP) {
    const meant = headOfFollowing(rows, names, open.class, at);
    if (meant !== null || code.length === CLASS) return meant;
  }
  return memberMeant(rows, figures, names, open.group, at) ?? memberMeant(rows, figures, names, open.class, at);
}

/** The member of the 款 or 类 above that the code was meant for. */
function memberMeant(
  rows: readonly RawRow[],
  figures: readonly Figures[],
  names: Names,
  above: OpenLine,
  at: number,
): string | null {
  if (above.code === '') return null;
  const row = rows[at]!;
  const own = row.code!;
  const meant = above.code + own.code.slice(-2).padStart(2, '0');
  if (!isSlip(own, meant) || !mayBear(names(meant, row.label), own, meant)) return null;
  const siblings = siblingsOf(rows, above, meant.length, at);
  if (siblings.some((other) => codeAt(rows, other) === meant)) return null;
  return closesGap(figures, above.at, siblings, at) ? meant : null;
}

/** Where digits are missing or too many, only the name says which were meant. */
function mayBear(bears: boolean | null, { code, raw }: RowCode, meant: string): boolean {
  return bears ?? (code.length === meant.length || raw !== code);
}

/** The 类 or 款 of which all lines down to the next one are, when the line bears its name and it is not printed already. */
function headOfFollowing(rows: readonly RawRow[], names: Names, above: OpenLine, at: number): string | null {
  const row = rows[at]!;
  const own = row.code!;
  const { length } = own.code;
  let meant: string | null = null;
  for (let next = at + 1; next < rows.length; next += 1) {
    const code = codeAt(rows, next);
    if (code === null) continue;
    if (code.length <= length) break;
    meant ??= code.slice(0, length);
    if (!code.startsWith(meant)) return null;
  }
  if (meant === null || !isSlip(own, meant) || names(meant, row.label) !== true) return null;
  // A table that lists its units one after another prints a 款 once for each.
  const printed =
    above.code !== '' && meant.startsWith(above.code)
      ? siblingsOf(rows, above, length, at).some((other) => codeAt(rows, other) === meant)
      : rows.some(({ code }) => code?.code === meant);
  return printed ? null : meant;
}

/** The other rows one level below `above`, down to where it ends. */
function siblingsOf(rows: readonly RawRow[], above: OpenLine, length: number, own: number): number[] {
  const siblings: number[] = [];
  for (let at = above.at + 1; at < rows.length; at += 1) {
    const code = codeAt(rows, at);
    if (code === null || at === own) continue;
    if (code.length <= above.code.length) break;
    if (code.length === length && code.startsWith(above.code)) siblings.push(at);
  }
  return siblings;
}

/** In every column where the line has a figure, what the sum lacks without it is that figure, but for rounding. */
function closesGap(figures: readonly Figures[], total: number, siblings: readonly number[], at: number): boolean {
  let closed = false;
  for (const { fen, states } of figures) {
    const own = fen[at]!;
    if (own === 0) continue;
    if (!isFigure(states[total]!)) return false;
    const gap = siblings.reduce((left, sibling) => left - fen[sibling]!, fen[total]!);
    if (Math.abs(gap - own) * 4 > Math.abs(own)) return false;
    closed = true;
  }
  return closed;
}

/** Null without code and for lines of an unfilled template. */
function codeAt(rows: readonly RawRow[], at: number): string | null {
  const { code, placeholder } = rows[at]!;
  return placeholder ? null : (code?.code ?? null);
}

/** One digit changed, missing, too many, two neighbours swapped; or one of split parts written otherwise. */
function isSlip({ code, raw }: RowCode, meant: string): boolean {
  if (code === meant) return false;
  const isNear = Math.abs(code.length - meant.length) <= 1;
  return (isNear && slipBetween(code, meant) !== null) || differsInOnePart(raw, meant);
}

function differsInOnePart(raw: string, meant: string): boolean {
  if (meant.length > CLASS && !raw.includes(' ')) return false;
  const parts = raw.split(' ');
  const wanted = [meant.slice(0, CLASS), meant.slice(CLASS, GROUP), meant.slice(GROUP)].filter((part) => part !== '');
  return parts.length === wanted.length && parts.filter((part, level) => part !== wanted[level]).length === 1;
}
