import fc from 'fast-check';
import {
  addIntervals,
  intersect,
  IntervalSum,
  meet,
  roundingInterval,
  scaleInterval,
  type Interval,
  type RoundingMode,
} from '../../src/amounts';

const MODES: readonly RoundingMode[] = ['half-up', 'nearest', 'truncate'];

/** Does rounding an amount of whole half-fens to `quantum` print `fen`? The slow truth the intervals stand for. */
function prints(halfFens: number, fen: number, quantum: number, mode: RoundingMode): boolean {
  if (quantum === 1) return halfFens === 2 * fen;
  const size = Math.abs(halfFens);
  const unit = 2 * quantum;
  const below = size - (size % unit);
  const rest = size - below;
  const sign = halfFens < 0 ? -1 : 1;
  const outcomes =
    mode === 'truncate' || rest * 2 < unit
      ? [below]
      : rest * 2 > unit || mode === 'half-up'
        ? [below + unit]
        : [below, below + unit];
  return outcomes.some((printed) => sign * printed === 2 * fen);
}

function holds({ lo, hi, loOpen, hiOpen }: Interval, halfFens: number): boolean {
  const aboveLo = loOpen ? halfFens > 2 * lo : halfFens >= 2 * lo;
  return aboveLo && (hiOpen ? halfFens < 2 * hi : halfFens <= 2 * hi);
}

test.each(MODES)('%s: the interval holds just the amounts that print the figure', (mode) => {
  for (const quantum of [1, 10]) {
    for (let step = -3; step <= 3; step += 1) {
      const fen = step * quantum;
      const interval = roundingInterval(fen, quantum, mode);
      for (let halfFens = 2 * fen - 50; halfFens <= 2 * fen + 50; halfFens += 1) {
        expect([halfFens, holds(interval, halfFens)]).toEqual([halfFens, prints(halfFens, fen, quantum, mode)]);
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
      const both = intersect(a, b);
      expect(meet(a, b)).toBe(common.length > 0);
      expect([...(both ? grid(both) : [])]).toEqual(common);
      expect(intersect(b, a)).toEqual(both);
    }),
  );
});

test('the sum of intervals is the interval of sums', () => {
  fc.assert(
    fc.property(interval, interval, (a, b) => {
      const sums = new Set<number>();
      for (const x of grid(a)) for (const y of grid(b)) sums.add(x + y);
      const sum = addIntervals(a, b);
      // On the grid an open end keeps one step away in each of the two, so ends are compared, not steps.
      expect(Math.min(...sums) === 8 * sum.lo).toBe(!sum.loOpen);
      expect(Math.max(...sums) === 8 * sum.hi).toBe(!sum.hiOpen);
      expect(Math.max(...sums) - 8 * sum.hi).toBeGreaterThanOrEqual(-2);
    }),
  );
});

test('a sum that is filled in place gives the same as intervals made one by one', () => {
  const sum = new IntervalSum();
  fc.assert(
    fc.property(
      interval,
      interval,
      fc.integer({ min: -50, max: 50 }),
      fc.constantFrom(1, 2, 10),
      (a, b, fen, quantum) => {
        const printed = roundingInterval(fen, quantum);
        sum.clear();
        sum.add(a);
        sum.addPrinted(fen, quantum);
        const whole = addIntervals(a, printed);
        expect(sum).toMatchObject(whole);
        const both = intersect(whole, b);
        expect(sum.narrow(b)).toBe(both !== null);
        if (both) expect(sum).toMatchObject(both);
      },
    ),
  );
});

test('a weight scales every amount, a negative one turns the interval round', () => {
  fc.assert(
    fc.property(interval, fc.integer({ min: -3, max: 3 }), (one, weight) => {
      const scaled = scaleInterval(one, weight);
      for (const amount of grid(one)) expect(grid(scaled).has(weight * amount)).toBe(true);
      expect(scaleInterval(scaleInterval(one, -1), -1)).toEqual(one);
    }),
  );
});
