import type { Evidence, Lines, Proposal, RowReading } from './model';
import { weighRows } from './score';

/** How often a better reading is taken as the ground for the next. */
const MOST_ROUNDS = 3;

/**
 * The reading under which the printed sums hold best. Nothing else is tried while they hold. Another one wins only when more
 * of its sums hold and no more of them fail: to read fewer sums hides faults, and is no better reading.
 */
export function chooseReading(lines: Lines, plain: RowReading, proposals: readonly Proposal[]): RowReading {
  let best = plain;
  let evidence = weighRows(lines, plain);
  for (let round = 0; round < MOST_ROUNDS && isOpen(evidence); round += 1) {
    const before = best;
    for (const proposal of proposals) {
      for (const other of proposal(lines, before)) {
        const own = weighRows(lines, other);
        if (!isBetter(own, evidence)) continue;
        best = other;
        evidence = own;
      }
    }
    if (best === before) break;
  }
  return best;
}

/** Something fails, or no sum is read at all. */
function isOpen({ holds, fails }: Evidence): boolean {
  return fails > 0 || holds === 0;
}

/** Where as many fail, a whole sum more must hold: one of a single part may do so by chance. */
function isBetter(one: Evidence, other: Evidence): boolean {
  if (one.fails < other.fails) return one.holds > other.holds;
  return one.fails === other.fails && one.holds >= other.holds + 1;
}
