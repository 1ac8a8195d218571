import { FigureList } from './figure-list';
import { errorAbove, errorBelow, isOpenAbove, isOpenBelow, type RoundingMode } from './interval';
import type { Comparison, Fen, Measured } from './model';

/** From this many rounded parts on, a sum can be consistent and yet too unlikely to be rounding (DESIGN §5). */
const MANY_PARTS = 6;

/** Holds the figures of the one comparison that is made at a time. */
const LIST = new FigureList();

/**
 * Is `total` the sum of its parts, each printed figure standing for all amounts that round to it? Consistent when the
 * interval of the total meets that of the sum; with one quantum q and n parts that is |difference| < q (n + 1) / 2.
 * @param weights whole numbers, one for each part; absent = all 1.
 */
export function compareSum(
  total: Measured,
  parts: readonly Measured[],
  weights?: readonly number[],
  mode?: RoundingMode,
): Comparison {
  return compareFigures('sum', LIST.fill(total, parts, weights), mode);
}

/**
 * Do two cells show the same figure? With one quantum they must agree; a gap of one quantum is suspicious (one table was
 * rounded from exact figures, the other added up from rounded ones), more is violated. With different quanta (元 against
 * 万元) the intervals must meet, and one coarser quantum is suspicious.
 */
export function compareSame(one: Measured, other: Measured, mode?: RoundingMode): Comparison {
  return compareFigures('same', LIST.fill(one, [other]), mode);
}

/**
 * Is `small` at most the sum of `large`? The difference is what is too much, 0 when nothing is. Against one figure, one
 * quantum too much is suspicious for the same reason as in {@link compareSame}.
 */
export function compareAtMost(small: Measured, large: Measured | readonly Measured[], mode?: RoundingMode): Comparison {
  return compareFigures('at-most', LIST.fill(small, 'fen' in large ? [large] : large), mode);
}

/** {@link compareSum}, {@link compareSame} and {@link compareAtMost} of a list of figures, the total or small one first. */
export function compareFigures(
  kind: 'sum' | 'same' | 'at-most',
  figures: FigureList,
  mode: RoundingMode = 'half-up',
): Comparison {
  const difference = subtractAll(figures);
  if (kind === 'at-most' && difference <= 0)
    return { verdict: 'exact', difference: 0, allowance: slack(figures, 1, mode).allowance };
  const { allowance, explains } = slack(figures, difference, mode);
  if (difference === 0) return { verdict: 'exact', difference, allowance };
  const isPair = figures.count === 2;
  if (!explains) {
    const doubtful = kind !== 'sum' && isPair && isOneQuantum(figures, difference);
    return { verdict: doubtful ? 'suspicious' : 'violated', difference, allowance };
  }
  return {
    verdict: kind === 'sum' && unlikely(figures, difference) ? 'suspicious' : 'rounding',
    difference,
    allowance,
  };
}

/** A gap of one quantum, the coarser of the two. */
function isOneQuantum({ quanta }: FigureList, difference: Fen): boolean {
  const coarser = Math.max(quanta[0]!, quanta[1]!);
  return coarser > 1 && Math.abs(difference) <= coarser;
}

/** total − Σ weight × part, exact also where the running sum leaves the range of exact doubles. */
function subtractAll({ count, fen, signs }: FigureList): Fen {
  let rest = 0;
  let reach = 0;
  for (let at = 0; at < count; at += 1) {
    const part = signs[at]! * fen[at]!;
    rest += part;
    reach += Math.abs(part);
  }
  if (reach <= Number.MAX_SAFE_INTEGER) return rest;
  let exact = 0n;
  for (let at = 0; at < count; at += 1) exact += BigInt(signs[at]!) * BigInt(fen[at]!);
  return Number(exact);
}

interface Slack {
  /** In fen, the largest difference of the given one's sign, in whole steps, that rounding explains. */
  readonly allowance: Fen;
  /** Whether it explains the given one. */
  readonly explains: boolean;
}

/**
 * What rounding explains: the true difference is 0, and each figure may be off by its rounding. Only the end on the
 * difference's side matters.
 */
function slack({ count, fen, quanta, signs }: FigureList, difference: Fen, mode: RoundingMode): Slack {
  let end = 0;
  let isOpen = false;
  /** The finest quantum that carries a figure: differences come in steps of it. */
  let step = Infinity;
  for (let at = 0; at < count; at += 1) {
    const figure = fen[at]!;
    const quantum = quanta[at]!;
    // Blanks are exact zeros: they have no say in the steps.
    if (quantum < step && (figure !== 0 || quantum !== 1)) step = quantum;
    const sign = signs[at]!;
    if (quantum === 1 || sign === 0) continue;
    // A figure printed too high makes the difference too high by as much as the true amount lies below it.
    const isBelow = sign > 0 === difference >= 0;
    end += Math.abs(sign) * (isBelow ? errorBelow(figure, quantum, mode) : errorAbove(figure, quantum, mode));
    isOpen ||= isBelow ? isOpenBelow(figure, mode) : isOpenAbove(figure, mode);
  }
  const size = Math.abs(difference);
  const explains = isOpen ? size < end : size <= end;
  if (end === 0 || step === Infinity) return { allowance: 0, explains };
  const rest = end % step;
  return { allowance: rest === 0 && isOpen ? end - step : end - rest, explains };
}

/**
 * Beyond 4 standard deviations of independent uniform errors, each of variance q² / 12: 12 d² > 16 Σ (w q)². Whole numbers
 * throughout; exact figures add nothing.
 */
function unlikely({ count, quanta, signs }: FigureList, difference: Fen): boolean {
  let rounded = 0;
  for (let at = 1; at < count; at += 1) if (quanta[at] !== 1) rounded += 1;
  if (rounded < MANY_PARTS) return false;
  const size = 12 * difference ** 2;
  let most = 0;
  for (let at = 0; at < count; at += 1) if (quanta[at] !== 1) most += 16 * (signs[at]! * quanta[at]!) ** 2;
  if (Math.max(size, most) <= Number.MAX_SAFE_INTEGER) return size > most;
  let squares = 0n;
  for (let at = 0; at < count; at += 1) if (quanta[at] !== 1) squares += BigInt(signs[at]! * quanta[at]!) ** 2n;
  return 12n * BigInt(difference) ** 2n > 16n * squares;
}
