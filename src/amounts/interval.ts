import type { Fen } from './model';

/** An interval of true values in fen, with open or closed ends. */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
}

export type RoundingMode = 'half-up' | 'nearest' | 'truncate';

/**
 * The true values a printed figure may stand for (DESIGN §5). Half up is mirrored for negatives; a printed zero may come
 * from either side. `quantum` is 1 (exact) or a power of ten from 10 on, so half of it is whole fen.
 */
export function roundingInterval(fen: Fen, quantum: number, mode: RoundingMode = 'half-up'): Interval {
  if (quantum <= 1) return { lo: fen, hi: fen, loOpen: false, hiOpen: false };
  if (mode === 'truncate') return truncated(fen, quantum);
  const half = quantum / 2;
  const nearest = mode === 'nearest';
  return { lo: fen - half, hi: fen + half, loOpen: !nearest && fen <= 0, hiOpen: !nearest && fen >= 0 };
}

function truncated(fen: Fen, quantum: number): Interval {
  if (fen > 0) return { lo: fen, hi: fen + quantum, loOpen: false, hiOpen: true };
  if (fen < 0) return { lo: fen - quantum, hi: fen, loOpen: true, hiOpen: false };
  return { lo: -quantum, hi: quantum, loOpen: true, hiOpen: true };
}

export function addIntervals(a: Interval, b: Interval): Interval {
  return { lo: a.lo + b.lo, hi: a.hi + b.hi, loOpen: a.loOpen || b.loOpen, hiOpen: a.hiOpen || b.hiOpen };
}

/** `weight` × interval; a negative weight flips the ends, 0 gives the point 0. */
export function scaleInterval(interval: Interval, weight: number): Interval {
  if (weight === 1) return interval;
  if (weight === 0) return { lo: 0, hi: 0, loOpen: false, hiOpen: false };
  const { lo, hi, loOpen, hiOpen } = interval;
  if (weight > 0) return { lo: lo * weight, hi: hi * weight, loOpen, hiOpen };
  return { lo: hi * weight, hi: lo * weight, loOpen: hiOpen, hiOpen: loOpen };
}

/** The values in both; null when there are none. */
export function intersect(a: Interval, b: Interval): Interval | null {
  const lo = Math.max(a.lo, b.lo);
  const hi = Math.min(a.hi, b.hi);
  const loOpen = (a.lo === lo && a.loOpen) || (b.lo === lo && b.loOpen);
  const hiOpen = (a.hi === hi && a.hiOpen) || (b.hi === hi && b.hiOpen);
  if (lo > hi || (lo === hi && (loOpen || hiOpen))) return null;
  return { lo, hi, loOpen, hiOpen };
}

export function meet(a: Interval, b: Interval): boolean {
  return intersect(a, b) !== null;
}
