import type { Verdict } from '../amounts';
import type { Side, StandardTable } from '../tables';
import type { Frame } from './frame';

/** A side of a table in the book, with the running number of its first fact. */
export interface PlacedSide {
  readonly table: StandardTable;
  readonly side: Side;
  readonly sideIndex: number;
  readonly base: number;
  /** What it says but for its figures; much of it is at hand below. */
  readonly frame: Frame;
  /** At least one figure stands in the side; in an empty table a blank means nothing. */
  readonly filled: boolean;
  readonly children: Frame['children'];
  readonly parts: Frame['parts'];
  readonly parents: Frame['parents'];
  readonly plain: Frame['plain'];
}

/** One published figure: where it stands. Its meaning is `coordinatesOf`. Row and column are indexes into the side. */
export interface Fact {
  readonly place: PlacedSide;
  readonly row: number;
  readonly column: number;
}

/** Where a relation comes from: the tree of rows, the header of columns, one figure in two places, or a declared list. */
export type Principle = 'rows' | 'columns' | 'same' | 'declared';

/**
 * What must hold between facts. `sum`: total = Σ weight × part; `same`: both show one figure; `at-most`: total ≤ Σ parts
 * (the total is the small side).
 */
export interface Relation {
  readonly kind: 'sum' | 'same' | 'at-most';
  readonly principle: Principle;
  readonly total: Fact;
  readonly parts: readonly Fact[];
  /** One for each part; absent = all 1. */
  readonly weights?: readonly number[] | undefined;
  /** Axis of a `columns` relation, scheme of a `rows` relation, free word of a declared one. */
  readonly axis: string;
}

export interface Evaluation {
  readonly verdict: Verdict | 'not-checkable';
  /** Fen: total − Σ parts (same: the one − the other; at-most: what is too much). */
  readonly difference: number;
  /** Fen: the largest difference that still passes. */
  readonly allowance: number;
  /** The total is blank although its parts carry figures. */
  readonly blankTotal: boolean;
  /** Why it could not be checked. */
  readonly reason: { readonly zh: string; readonly en: string } | null;
}

export interface Evaluated extends Relation {
  readonly evaluation: Evaluation;
}
