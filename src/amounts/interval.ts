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

  /**
   * Adds the exact amounts that are printed as `fen` when rounded to multiples of `quantum`, with h = quantum / 2.
   * half-up: [v − h, v + h), mirrored for negatives, (−h, h) for 0; nearest: [v − h, v + h]; truncate: [v, v + quantum),
   * mirrored. A quantum of 1 is exact. Quanta above 1 are even, so h is a whole fen.
   */
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
