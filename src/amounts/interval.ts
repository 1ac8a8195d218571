import type { Fen } from './model';

/** What a printed figure may stand for, in fen. */
export interface Interval {
  readonly lo: Fen;
  readonly hi: Fen;
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
}

/** How the publisher rounded: 四舍五入, either way at the half, or digits cut off. */
export type RoundingMode = 'half-up' | 'nearest' | 'truncate';

/**
 * The exact amounts that are printed as `fen` when rounded to multiples of `quantum`, with h = quantum / 2.
 * half-up: [v − h, v + h), mirrored for negatives, (−h, h) for 0; nearest: [v − h, v + h]; truncate: [v, v + quantum),
 * mirrored. A quantum of 1 is exact. Quanta above 1 are even, so h is a whole fen.
 */
export function roundingInterval(fen: Fen, quantum: Fen, mode: RoundingMode = 'half-up'): Interval {
  if (quantum === 1) return { lo: fen, hi: fen, loOpen: false, hiOpen: false };
  const lo = fen - errorBelow(fen, quantum, mode);
  const hi = fen + errorAbove(fen, quantum, mode);
  return { lo, hi, loOpen: isOpenBelow(fen, mode), hiOpen: isOpenAbove(fen, mode) };
}

/** How far below a rounded figure the amount may lie: the figure less the lower end of its interval. */
export function errorBelow(fen: Fen, quantum: Fen, mode: RoundingMode): Fen {
  return mode !== 'truncate' ? quantum / 2 : fen > 0 ? 0 : quantum;
}

/** How far above a rounded figure the amount may lie. */
export function errorAbove(fen: Fen, quantum: Fen, mode: RoundingMode): Fen {
  return mode !== 'truncate' ? quantum / 2 : fen < 0 ? 0 : quantum;
}

/** Whether the lower end itself is not printed so. */
export function isOpenBelow(fen: Fen, mode: RoundingMode): boolean {
  return mode !== 'nearest' && fen <= 0;
}

/** Whether the upper end itself is not printed so. */
export function isOpenAbove(fen: Fen, mode: RoundingMode): boolean {
  return mode !== 'nearest' && fen >= 0;
}

export function addIntervals(a: Interval, b: Interval): Interval {
  return { lo: a.lo + b.lo, hi: a.hi + b.hi, loOpen: a.loOpen || b.loOpen, hiOpen: a.hiOpen || b.hiOpen };
}

/** A sum of intervals that is begun again and again, so that adding up many makes nothing of each. */
export class IntervalSum implements Interval {
  lo = 0;
  hi = 0;
  loOpen = false;
  hiOpen = false;

  clear(): void {
    this.lo = 0;
    this.hi = 0;
    this.loOpen = false;
    this.hiOpen = false;
  }

  add({ lo, hi, loOpen, hiOpen }: Interval): void {
    this.lo += lo;
    this.hi += hi;
    this.loOpen ||= loOpen;
    this.hiOpen ||= hiOpen;
  }

  /** Adds the {@link roundingInterval} of a printed figure. */
  addPrinted(fen: Fen, quantum: Fen, mode: RoundingMode = 'half-up'): void {
    const isRounded = quantum !== 1;
    this.lo += isRounded ? fen - errorBelow(fen, quantum, mode) : fen;
    this.hi += isRounded ? fen + errorAbove(fen, quantum, mode) : fen;
    this.loOpen ||= isRounded && isOpenBelow(fen, mode);
    this.hiOpen ||= isRounded && isOpenAbove(fen, mode);
  }

  /** Leaves what it has in common with another; false when that is nothing. */
  narrow({ lo, hi, loOpen, hiOpen }: Interval): boolean {
    if (lo === this.lo) this.loOpen ||= loOpen;
    else if (lo > this.lo) {
      this.lo = lo;
      this.loOpen = loOpen;
    }
    if (hi === this.hi) this.hiOpen ||= hiOpen;
    else if (hi < this.hi) {
      this.hi = hi;
      this.hiOpen = hiOpen;
    }
    return this.lo < this.hi || (this.lo === this.hi && !this.loOpen && !this.hiOpen);
  }
}

/** `weight` is a whole number; a negative one swaps the ends together with open and closed, 0 gives the point 0. */
export function scaleInterval(interval: Interval, weight: number): Interval {
  if (weight === 1) return interval;
  if (weight === 0) return { lo: 0, hi: 0, loOpen: false, hiOpen: false };
  const { lo, hi, loOpen, hiOpen } = interval;
  return weight > 0
    ? { lo: lo * weight, hi: hi * weight, loOpen, hiOpen }
    : { lo: hi * weight, hi: lo * weight, loOpen: hiOpen, hiOpen: loOpen };
}

/** Have the two an amount in common? */
export function meet(a: Interval, b: Interval): boolean {
  return intersect(a, b) !== null;
}

/** The amounts common to both; null when there are none. */
export function intersect(a: Interval, b: Interval): Interval | null {
  const lo = Math.max(a.lo, b.lo);
  const hi = Math.min(a.hi, b.hi);
  const loOpen = (a.lo === lo && a.loOpen) || (b.lo === lo && b.loOpen);
  const hiOpen = (a.hi === hi && a.hiOpen) || (b.hi === hi && b.hiOpen);
  return lo < hi || (lo === hi && !loOpen && !hiOpen) ? { lo, hi, loOpen, hiOpen } : null;
}
