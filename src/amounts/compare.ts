import { roundingError, scaleInterval, type Interval, type RoundingMode } from './interval';
import type { Comparison, Fen, Measured } from './model';

const HALF_UP: RoundingMode = 'half-up';

/** From this many rounded parts on, a sum can be consistent and yet too unlikely to be rounding (DESIGN §5). */
const MANY_PARTS = 6;

/**
 * Is `total` the sum of its parts, each printed figure standing for all amounts that round to it? Consistent when the
 * interval of the total meets that of the sum; with one quantum q and n parts that is |difference| < q (n + 1) / 2.
 * @param weights whole numbers, one for each part; absent = all 1.
 */
export function compareSum(
  total: Measured,
  parts: readonly Measured[],
  weights?: readonly number[],
  mode = HALF_UP,
): Comparison {
  const difference = subtractAll(total.fen, parts, weights);
  const slack = slackOf(total, parts, weights, mode);
  const allowance = allowanceOf(slack, difference, total, parts);
  if (difference === 0) return { verdict: 'exact', difference, allowance };
  if (!contains(slack, difference)) return { verdict: 'violated', difference, allowance };
  const verdict = unlikely(difference, total, parts, weights) ? 'suspicious' : 'rounding';
  return { verdict, difference, allowance };
}

/**
 * Do two cells show the same figure? With one quantum they must agree; a gap of one quantum is suspicious (one table was
 * rounded from exact figures, the other added up from rounded ones), more is violated. With different quanta (元 against
 * 万元) the intervals must meet, and one coarser quantum is suspicious.
 */
export function compareSame(one: Measured, other: Measured, mode = HALF_UP): Comparison {
  return withOneQuantumOfDoubt(compareSum(one, [other], undefined, mode), one, other);
}

/**
 * Is `small` at most the sum of `large`? The difference is what is too much, 0 when nothing is. Against one figure, one
 * quantum too much is suspicious for the same reason as in {@link compareSame}.
 */
export function compareAtMost(small: Measured, large: Measured | readonly Measured[], mode = HALF_UP): Comparison {
  const parts = 'fen' in large ? [large] : large;
  const excess = subtractAll(small.fen, parts);
  const slack = slackOf(small, parts, undefined, mode);
  const allowance = allowanceOf(slack, 1, small, parts);
  if (excess <= 0) return { verdict: 'exact', difference: 0, allowance };
  const comparison: Comparison = {
    verdict: contains(slack, excess) ? 'rounding' : 'violated',
    difference: excess,
    allowance,
  };
  return parts.length === 1 ? withOneQuantumOfDoubt(comparison, small, parts[0]!) : comparison;
}

function withOneQuantumOfDoubt(comparison: Comparison, one: Measured, other: Measured): Comparison {
  const coarser = Math.max(one.quantum, other.quantum);
  const near = coarser > 1 && Math.abs(comparison.difference) <= coarser;
  return comparison.verdict === 'violated' && near ? { ...comparison, verdict: 'suspicious' } : comparison;
}

/** total − Σ weight × part, exact also where the running sum leaves the range of exact doubles. */
function subtractAll(total: Fen, parts: readonly Measured[], weights?: readonly number[]): Fen {
  let rest = total;
  let reach = Math.abs(total);
  for (let index = 0; index < parts.length; index += 1) {
    const part = (weights?.[index] ?? 1) * parts[index]!.fen;
    rest -= part;
    reach += Math.abs(part);
  }
  if (reach <= Number.MAX_SAFE_INTEGER) return rest;
  return Number(
    parts.reduce((left, { fen }, index) => left - BigInt(weights?.[index] ?? 1) * BigInt(fen), BigInt(total)),
  );
}

/** Differences that rounding explains: what the rounding of the parts may add less what that of the total may add. */
function slackOf(
  total: Measured,
  parts: readonly Measured[],
  weights: readonly number[] | undefined,
  mode: RoundingMode,
): Interval {
  let { lo, hi, loOpen, hiOpen } = scaleInterval(roundingError(total.fen, total.quantum, mode), -1);
  for (let index = 0; index < parts.length; index += 1) {
    const { fen, quantum } = parts[index]!;
    if (quantum === 1) continue;
    const part = scaleInterval(roundingError(fen, quantum, mode), weights?.[index] ?? 1);
    lo += part.lo;
    hi += part.hi;
    loOpen ||= part.loOpen;
    hiOpen ||= part.hiOpen;
  }
  return { lo, hi, loOpen, hiOpen };
}

function contains({ lo, hi, loOpen, hiOpen }: Interval, fen: Fen): boolean {
  return (loOpen ? fen > lo : fen >= lo) && (hiOpen ? fen < hi : fen <= hi);
}

/** Differences come in steps of the finest quantum that carries a figure: the largest step within the slack. */
function allowanceOf(slack: Interval, difference: Fen, total: Measured, parts: readonly Measured[]): Fen {
  const end = difference < 0 ? -slack.lo : slack.hi;
  const open = difference < 0 ? slack.loOpen : slack.hiOpen;
  const step = parts.reduce((finest, part) => Math.min(finest, stepOf(part)), stepOf(total));
  if (end === 0 || step === Infinity) return 0;
  const rest = end % step;
  return rest === 0 && open ? end - step : end - rest;
}

/** Blanks are exact zeros: they have no say in the steps. */
function stepOf({ fen, quantum }: Measured): Fen {
  return fen === 0 && quantum === 1 ? Infinity : quantum;
}

/**
 * Beyond 4 standard deviations of independent uniform errors, each of variance q² / 12: 12 d² > 16 Σ (w q)². Whole numbers
 * throughout; exact figures add nothing.
 */
function unlikely(difference: Fen, total: Measured, parts: readonly Measured[], weights?: readonly number[]): boolean {
  const isRounded = ({ quantum }: Measured): boolean => quantum !== 1;
  if (parts.length < MANY_PARTS || parts.filter(isRounded).length < MANY_PARTS) return false;
  let squares = isRounded(total) ? BigInt(total.quantum) ** 2n : 0n;
  parts.forEach((part, index) => {
    if (isRounded(part)) squares += BigInt((weights?.[index] ?? 1) * part.quantum) ** 2n;
  });
  return 12n * BigInt(difference) ** 2n > 16n * squares;
}
