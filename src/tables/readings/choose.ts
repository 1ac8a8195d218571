import type { Evidence, Lines, Proposal, RowReading } from './model';
import { weighRows } from './score';

/** How often a better reading is taken as the ground for the next. */
const MOST_ROUNDS = 3;

/**
 * The reading under which the printed sums hold best. Nothing else is tried while they hold. No more sums of
 * another one may fail, and no fewer hold: to read fewer sums hides faults, and is no better reading.
 */
export function chooseReading(lines: Lines, plain: RowReading, proposals: readonly Proposal[]): RowReading {
  let best = { reading: plain, evidence: weighRows(lines, plain) };
  for (let round = 0; round < MOST_ROUNDS && isOpen(best.evidence); round += 1) {
    const before = best;
    for (const proposal of proposals) {
      for (const reading of proposal(lines, before.reading)) {
        const other = { reading, evidence: weighRows(lines, reading) };
        if (!isBetter(other.evidence, before.evidence)) continue;
        if (best === before || rank(other.evidence, best.evidence) < 0) best = other;
      }
    }
    if (best === before) break;
  }
  return best.reading;
}

/** Of two better ones that comes first of whose sums fewer fail, then the one of whose more hold. */
function rank(one: Evidence, other: Evidence): number {
  return one.fails - other.fails || other.holds - one.holds || one.gap - other.gap;
}

/** Something fails, or no sum is read at all. */
function isOpen({ holds, fails }: Evidence): boolean {
  return fails > 0 || holds === 0;
}

/**
 * Where as many fail, a whole sum more must hold, for one of a single part may do so by chance; or what fails must be off by half
 * as much at most.
 */
function isBetter(one: Evidence, other: Evidence): boolean {
  if (one.fails < other.fails) return one.holds > other.holds;
  if (one.fails > other.fails || one.holds < other.holds) return false;
  return one.holds >= other.holds + 1 || one.gap * 2 <= other.gap;
}
