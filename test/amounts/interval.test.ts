import fc from 'fast-check';
import { IntervalSum, type Interval, type RoundingMode } from '../../src/amounts';

const MODES: readonly RoundingMode[] = ['half-up', 'nearest', 'truncate'];

/**
 * Does rounding an amount to `quantum` print `fen`? The slow truth the intervals stand for.
 * @param amount in whole parts of a fen, of which `perFen` make one.
 */
function prints(amount: number, perFen: number, fen: number, quantum: number, mode: RoundingMode): boolean {
  if (quantum === 1) return amount === perFen * fen;
  const size = Math.abs(amount);
  const unit = perFen * quantum;
  const below = size - (size % unit);
  const rest = size - below;
  const sign = amount < 0 ? -1 : 1;
  const outcomes =
    mode === 'truncate' || rest * 2 < unit
      ? [below]
      : rest * 2 > unit || mode === 'half-up'
        ? [below + unit]
        : [below, below + unit];
  return outcomes.some((printed) => sign * printed === perFen * fen);
}

function holds({ lo, hi, loOpen, hiOpen }: Interval, halfFens: number): boolean {
  const aboveLo = loOpen ? halfFens > 2 * lo : halfFens >= 2 * lo;
  return aboveLo && (hiOpen ? halfFens < 2 * hi : halfFens <= 2 * hi);
}

function sumOf(...intervals: readonly Interval[]): IntervalSum {
  const sum = new IntervalSum();
  for (const one of intervals) sum.add(one);
  return sum;
}

test.each(MODES)('%s: the interval of a printed figure holds just the amounts that print it', (mode) => {
  for (const quantum of [1, 10]) {
    for (let step = -3; step <= 3; step += 1) {
      const fen = step * quantum;
      const interval = new IntervalSum();
      interval.addPrinted(fen, quantum, mode);
      for (let halfFens = 2 * fen - 50; halfFens <= 2 * fen + 50; halfFens += 1) {
        expect([halfFens, holds(interval, halfFens)]).toEqual([halfFens, prints(halfFens, 2, fen, quantum, mode)]);
      }
    }
  }
});

const interval = fc
  .tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 0, max: 6 }), fc.boolean(), fc.boolean())
  .map(([lo, width, loOpen, hiOpen]): Interval => ({ lo, hi: lo + width, loOpen, hiOpen }))
  .filter(({ lo, hi, loOpen, hiOpen }) => lo < hi || !(loOpen || hiOpen));

/** The amounts of an interval on a grid of eighths of a fen, fine enough to see which ends are open. */
function grid({ lo, hi, loOpen, hiOpen }: Interval, by = 8): Set<number> {
  const amounts = new Set<number>();
  for (let at = by * lo; at <= by * hi; at += 1) {
    if ((at === by * lo && loOpen) || (at === by * hi && hiOpen)) continue;
    amounts.add(at);
  }
  return amounts;
}

test('two intervals meet where an amount is in both', () => {
  fc.assert(
    fc.property(interval, interval, (a, b) => {
      const inB = grid(b);
      const common = [...grid(a)].filter((amount) => inB.has(amount));
      const both = sumOf(a);
      const meet = both.narrow(b);
      expect(meet).toBe(common.length > 0);
      expect([...(meet ? grid(both) : [])]).toEqual(common);
      const turned = sumOf(b);
      expect(turned.narrow(a)).toBe(meet);
      if (meet) expect(turned).toEqual(both);
    }),
  );
});

test('the sum of intervals is the interval of sums', () => {
  fc.assert(
    fc.property(interval, interval, (a, b) => {
      const sums = new Set<number>();
      for (const x of grid(a)) for (const y of grid(b)) sums.add(x + y);
      const sum = sumOf(a, b);
      // On the grid an open end keeps one step away in each of the two, so ends are compared, not steps.
      expect(Math.min(...sums) === 8 * sum.lo).toBe(!sum.loOpen);
      expect(Math.max(...sums) === 8 * sum.hi).toBe(!sum.hiOpen);
      expect(Math.max(...sums) - 8 * sum.hi).toBeGreaterThanOrEqual(-2);
    }),
  );
});

/** The eighths of a fen that are an amount of `a` and one that is printed as `fen` together. */
function sumsWithPrinted(a: Interval, fen: number, quantum: number): number[] {
  const printed: number[] = [];
  for (let at = 16 * (fen - quantum); at <= 16 * (fen + quantum); at += 1)
    if (prints(at, 16, fen, quantum, 'half-up')) printed.push(at);
  const sums = new Set<number>();
  // In sixteenths two open ends together keep just one eighth away.
  for (const x of grid(a, 16)) for (const y of printed) if ((x + y) % 2 === 0) sums.add((x + y) / 2);
  return [...sums].sort((x, y) => x - y);
}

test('a sum that is begun again, filled and narrowed holds just the amounts it stands for', () => {
  const sum = new IntervalSum();
  fc.assert(
    fc.property(
      interval,
      interval,
      fc.integer({ min: -50, max: 50 }),
      fc.constantFrom(1, 2, 10),
      (a, b, steps, quantum) => {
        const fen = steps * quantum;
        sum.clear();
        sum.add(a);
        sum.addPrinted(fen, quantum);
        const whole = sumsWithPrinted(a, fen, quantum);
        expect([...grid(sum)]).toEqual(whole);
        const near: Interval = { ...b, lo: b.lo + fen, hi: b.hi + fen };
        const inB = grid(near);
        const common = whole.filter((amount) => inB.has(amount));
        expect(sum.narrow(near)).toBe(common.length > 0);
        if (common.length > 0) expect([...grid(sum)]).toEqual(common);
      },
    ),
  );
});
