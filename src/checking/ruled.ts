import type { Evaluated, PlacedSide } from '../facts';
import type { Rule, Severity } from '../rules';
import { Memory } from '../workbook';

/** A relation with the rule that answers for it. */
export interface Ruled {
  readonly relation: Evaluated;
  readonly rule: Rule;
  readonly alias: readonly string[];
  readonly severity: Severity;
}

/** Relations with their rules, kept together while they stay the same. */
export interface RuledGroup {
  readonly ruled: readonly Ruled[];
  /** The side all their figures stand in; null where they join several. */
  readonly within: PlacedSide | null;
}

/** A group's relations by verdict. */
export interface Sorted {
  readonly violated: readonly Ruled[];
  readonly suspicious: readonly Ruled[];
  readonly rounding: readonly Ruled[];
  /** Those that hold, exactly or within rounding. */
  readonly holding: readonly Ruled[];
}

const sorted = new Memory<Sorted>();

/** Sorted once for all that ask; most relations hold. */
export function sortedBy(group: RuledGroup): Sorted {
  return sorted.answer([group], () => {
    const found = {
      violated: [] as Ruled[],
      suspicious: [] as Ruled[],
      rounding: [] as Ruled[],
      holding: [] as Ruled[],
    };
    for (const ruled of group.ruled) {
      const { verdict } = ruled.relation.evaluation;
      if (verdict === 'exact' || verdict === 'rounding') found.holding.push(ruled);
      if (verdict !== 'exact' && verdict !== 'not-checkable') found[verdict].push(ruled);
    }
    return found;
  });
}
