import { CellState } from './model';
import type { Figures } from './figures';

/** A line of a coded side as far as its code goes. */
export interface CodedLine {
  /** Digits as printed, split parts joined; null without code, or where the code is a unit's. */
  readonly code: string | null;
  /** The parts as they stand in their cells. */
  readonly parts: readonly string[];
  readonly name: string;
}

/** Whether the classification names a code so; null when it does not hold the code. */
export type Names = (code: string, name: string) => boolean | null;

/**
 * Lines whose code is misprinted, with the code they must bear. Such a code belongs under none of the lines above it;
 * with one digit, or one of its parts, changed it is one of the 款 or 类 it stands in, has not been printed there, bears
 * the name that the line bears, and closes the gap that the sum of that 款 or 类 has without it. All of it has to hold:
 * a line whose 款 was left out looks much the same, but leaves no gap.
 *
 * @returns index of the line → code, empty nearly always.
 */
export function misprintedCodes(
  lines: readonly CodedLine[],
  figures: readonly Figures[],
  names: Names,
): ReadonlyMap<number, string> {
  const meant = new Map<number, string>();
  /** The lines of the 类 and of the 款 that the present line stands in. */
  const open: Open = { class: null, group: null };
  for (let at = 0; at < lines.length; at += 1) {
    const { code } = lines[at]!;
    if (code === null) continue;
    const found = fits(code, open) ? null : correction(lines, figures, names, open, at);
    if (found !== null) meant.set(at, found);
    enter(open, found ?? code, at);
  }
  return meant;
}

interface OpenLine {
  readonly code: string;
  readonly at: number;
}
interface Open {
  class: OpenLine | null;
  group: OpenLine | null;
}

const CLASS = 3;
const GROUP = 5;
const ITEM = 7;

function enter(open: Open, code: string, at: number): void {
  if (code.length === CLASS) {
    open.class = { code, at };
    open.group = null;
  } else if (code.length === GROUP) open.group = { code, at };
}

/** Nearly all lines do. A 类 opens what follows, so that it is for what follows to say whether it fits. */
function fits(code: string, open: Open): boolean {
  if (code.length > ITEM + 1) return true;
  if (code.length === ITEM && open.group) return code.startsWith(open.group.code);
  if (code.length === ITEM || code.length === GROUP) return open.class === null || code.startsWith(open.class.code);
  return false;
}

function correction(
  lines: readonly CodedLine[],
  figures: readonly Figures[],
  names: Names,
  open: Open,
  at: number,
): string | null {
  const line = lines[at]!;
  const code = line.code!;
  if (code.length === CLASS) return classOfFollowing(lines, names, at);
  for (const above of [open.group, open.class]) {
    if (!above) continue;
    const meant = above.code + code.slice(-2).padStart(2, '0');
    if (!isSlip(line, meant) || names(meant, line.name) === false) continue;
    const siblings = siblingsOf(lines, above, meant.length, at);
    if (siblings.some((other) => lines[other]!.code === meant)) continue;
    if (closesGap(figures, above.at, siblings, at)) return meant;
  }
  return null;
}

/** The 类 of which all lines down to the next 类 are, when the line bears its name. */
function classOfFollowing(lines: readonly CodedLine[], names: Names, at: number): string | null {
  const line = lines[at]!;
  let meant: string | null = null;
  for (let next = at + 1; next < lines.length; next += 1) {
    const { code } = lines[next]!;
    if (code === null) continue;
    if (code.length <= CLASS) break;
    meant ??= code.slice(0, CLASS);
    if (!code.startsWith(meant)) return null;
  }
  if (meant === null || meant === line.code || !isSlip(line, meant) || names(meant, line.name) !== true) return null;
  return lines.some(({ code }) => code === meant) ? null : meant;
}

/** The other lines one level below `above`, down to where it ends. */
function siblingsOf(lines: readonly CodedLine[], above: OpenLine, length: number, own: number): number[] {
  const siblings: number[] = [];
  for (let at = above.at + 1; at < lines.length; at += 1) {
    const { code } = lines[at]!;
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

const isFigure = (state: CellState): boolean => state === CellState.Number || state === CellState.TextNumber;

/** One digit changed, missing, too many, two neighbours swapped; or one of split parts written otherwise. */
function isSlip({ code, parts }: CodedLine, meant: string): boolean {
  if (code === meant) return false;
  return isNear(code!, meant) || (parts.length > 1 && differsInOnePart(parts, meant));
}

function differsInOnePart(parts: readonly string[], meant: string): boolean {
  const wanted = [meant.slice(0, CLASS), meant.slice(CLASS, GROUP), meant.slice(GROUP)].filter((part) => part !== '');
  return parts.length === wanted.length && parts.filter((part, level) => part !== wanted[level]).length === 1;
}

function isNear(a: string, b: string): boolean {
  let head = 0;
  while (head < a.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const left = a.slice(head, a.length - tail);
  const right = b.slice(head, b.length - tail);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
