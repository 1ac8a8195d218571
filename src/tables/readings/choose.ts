import type { Evidence, Lines, Proposal, RowReading } from './model';
import { weighRows } from './score';

/** What a reading must gain over a plainer one: two sums that hold, or one that no longer fails. */
const MARGIN = 2;

/** How often a better reading is taken as the ground for the next. */
const MOST_ROUNDS = 3;

/**
 * The reading under which the printed sums hold best. Nothing else is tried while none fails. Another one wins only when more
 * of its sums hold: to read fewer sums hides faults, and is no better reading.
 */
export function chooseReading(lines: Lines, plain: RowReading, proposals: readonly Proposal[]): RowReading {
  let best = plain;
  let evidence = weighRows(lines, plain);
  for (let round = 0; round < MOST_ROUNDS && evidence.fails > 0; round += 1) {
    const before = best;
    for (const proposal of proposals) {
      for (const other of proposal(lines, before)) {
        const own = weighRows(lines, other);
        if (own.holds <= evidence.holds || worth(own) < worth(evidence) + (best === before ? MARGIN : 0)) continue;
        best = other;
        evidence = own;
      }
    }
    if (best === before) break;
  }
  return best;
}

function worth({ holds, fails }: Evidence): number {
  return holds - 2 * fails;
}
