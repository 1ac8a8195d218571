import { addIntervals, meet, roundingInterval, scaleInterval, type Interval, type RoundingMode } from './interval';
import type { Fen, Measured, Verdict } from './model';

export interface Comparison {
  readonly verdict: Verdict;
  /** Fen: the one − the other; of `at-most`: what is too much. */
  readonly difference: Fen;
  /** Fen: the largest difference that still passes. */
  readonly allowance: Fen;
}

/** From this many parts on, a difference that the intervals allow but chance hardly does is suspicious. */
const MANY_PARTS = 6;

/**
 * Total against Σ weight × part. Exact when equal, rounding when the intervals of what was rounded meet, suspicious when
 * they do so only at an unlikely end (beyond 4 standard deviations of independent uniform errors), else violated.
 */
export function compareSum(total: Measured, parts: readonly Measured[], weights?: readonly number[], mode: RoundingMode = 'half-up'): Comparison {
  let sum = 0;
  let width = total.quantum > 1 ? total.quantum : 0;
  let variance = width * width;
  let finest = total.quantum;
  let rounded = 0;
  parts.forEach((part, index) => {
    const weight = weights?.[index] ?? 1;
    sum += weight * part.fen;
    finest = Math.min(finest, part.quantum);
    if (part.quantum <= 1) return;
    rounded += 1;
    width += Math.abs(weight) * part.quantum;
    variance += weight * weight * part.quantum * part.quantum;
  });
  const difference = total.fen - sum;
  const allowance = largestBelow(width / 2, Math.max(1, finest));
  if (difference === 0) return { verdict: 'exact', difference, allowance };
  const consistent = meet(roundingInterval(total.fen, total.quantum, mode), sumInterval(parts, weights, mode));
  if (!consistent) return { verdict: 'violated', difference, allowance };
  // 4σ with σ² = Σ q²/12: compare d² × 12 with 16 × Σ q², all integers.
  const unlikely = rounded >= MANY_PARTS && BigInt(difference) ** 2n * 12n > 16n * BigInt(variance);
  return { verdict: unlikely ? 'suspicious' : 'rounding', difference, allowance };
}

function sumInterval(parts: readonly Measured[], weights: readonly number[] | undefined, mode: RoundingMode): Interval {
  let interval: Interval = { lo: 0, hi: 0, loOpen: false, hiOpen: false };
  parts.forEach((part, index) => {
    interval = addIntervals(interval, scaleInterval(roundingInterval(part.fen, part.quantum, mode), weights?.[index] ?? 1));
  });
  return interval;
}

/** Largest multiple of `step` strictly below `bound`; 0 when there is none. */
function largestBelow(bound: number, step: number): number {
  if (bound <= 0) return 0;
  const steps = Math.floor(bound / step);
  return Math.max(0, steps * step === bound ? bound - step : steps * step);
}

/**
 * One figure printed twice (n = 1). In one quantum a gap of exactly one is suspicious: the one was rounded from exact
 * figures, the other added up from rounded ones. In different quanta (元 and 万元) the coarser one decides.
 */
export function compareSame(one: Measured, other: Measured, mode: RoundingMode = 'half-up'): Comparison {
  const difference = one.fen - other.fen;
  const coarse = Math.max(one.quantum, other.quantum);
  if (difference === 0) return { verdict: 'exact', difference, allowance: 0 };
  const consistent = meet(roundingInterval(one.fen, one.quantum, mode), roundingInterval(other.fen, other.quantum, mode));
  const allowance = one.quantum === other.quantum ? 0 : coarse / 2;
  if (consistent) return { verdict: 'rounding', difference, allowance };
  const close = coarse > 1 && Math.abs(difference) <= coarse;
  return { verdict: close ? 'suspicious' : 'violated', difference, allowance };
}

/** Small ≤ Σ large; what is too much counts only beyond rounding. */
export function compareAtMost(small: Measured, large: readonly Measured[], mode: RoundingMode = 'half-up'): Comparison {
  const { allowance } = compareSum(small, large, undefined, mode);
  const excess = small.fen - large.reduce((sum, part) => sum + part.fen, 0);
  if (excess <= 0) return { verdict: 'exact', difference: 0, allowance };
  if (large.length === 1) {
    const { verdict } = compareSame(small, large[0]!, mode);
    return { verdict, difference: excess, allowance };
  }
  const { verdict } = compareSum(small, large, undefined, mode);
  return { verdict, difference: excess, allowance };
}
