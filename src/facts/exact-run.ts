import type { Wanted } from './meaning';
import type { Evaluated, Evaluation, Fact, PlacedSide, Principle, Relation } from './model';

/** What holds to the fen has nothing else to tell. */
export const EXACT: Evaluation = { verdict: 'exact', difference: 0, allowance: 0, blankTotal: false, reason: null };

/**
 * Relations between the same sides that are alike in all but their figures, and hold to the fen. Nearly all relations do:
 * they are counted together, and one by one they are made only for who asks.
 */
export abstract class ExactRun {
  abstract readonly principle: Principle;
  abstract readonly axis: string;
  abstract readonly count: number;

  /** @param place the side the totals stand in. */
  constructor(readonly place: PlacedSide) {}

  /** One of its relations, by its number from 0. */
  abstract at(index: number): Evaluated;

  /** Whether the total of one of its relations has a meaning. */
  abstract means(index: number, wanted: Wanted): boolean;

  /** The same of some of its relations, by their numbers. */
  abstract pick(indexes: readonly number[]): ExactRun;

  /** Numbers of the relations a figure may be part of. */
  abstract near(fact: Fact): readonly number[];
}

/** A relation that holds to the fen. */
export function holding(
  kind: Relation['kind'],
  principle: Principle,
  total: Fact,
  parts: readonly Fact[],
  axis: string,
): Evaluated {
  return { kind, principle, total, parts, weights: undefined, axis, evaluation: EXACT };
}
