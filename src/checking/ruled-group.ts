import { ExactPairs, type Evaluated, type ExactRun, type PlacedSide } from '../facts';
import type { Rule } from '../rules';
import type { Ruled } from './ruled';
import { Tallies } from './tallies';

/** Relations with their rules, by verdict and counted; kept together while they stay the same. */
export class RuledGroup {
  readonly violated: Ruled[] = [];
  readonly suspicious: Ruled[] = [];
  readonly rounding: Ruled[] = [];
  /** Equalities that hold, exactly or within rounding, but for the {@link runs}. */
  readonly holding: Ruled[] = [];
  /** Equalities that hold to the fen, many at a time. */
  readonly runs: ExactRun[] = [];
  /** What is at most as large as something else, and is. */
  readonly bounds: (Evaluated | ExactPairs)[] = [];
  readonly tallies = new Tallies();

  /** @param within The side all their figures stand in; null where they join several. */
  constructor(readonly within: PlacedSide | null) {}

  add(ruled: Ruled): void {
    const { relation } = ruled;
    const { verdict } = relation.evaluation;
    if (verdict === 'exact' || verdict === 'rounding') {
      if (relation.kind === 'at-most') this.bounds.push(relation);
      else this.holding.push(ruled);
    }
    if (verdict !== 'exact' && verdict !== 'not-checkable') this[verdict].push(ruled);
    this.tallies.count(ruled);
  }

  addRun(run: ExactRun, rule: Rule, alias: readonly string[]): void {
    if (run instanceof ExactPairs && run.kind === 'at-most') this.bounds.push(run);
    else this.runs.push(run);
    this.tallies.countRun(run, rule, alias);
  }
}
