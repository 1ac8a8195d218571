import type { Verdict } from '../amounts';
import type { Account, Aspect, Side, StandardTable } from '../tables';

/** A side of a table in the book, with the running number of its first fact. */
export interface PlacedSide {
  readonly table: StandardTable;
  readonly side: Side;
  readonly sideIndex: number;
  readonly base: number;
  /** At least one figure stands in the side; in an empty table a blank means nothing. */
  readonly filled: boolean;
  /** By row: the rows below it; undefined where there are none. */
  readonly children: RowLists;
  /** By row: the children that add up into it, neither 其中 lines nor placeholders; undefined where there are none. */
  readonly parts: RowLists;
  /** Rows with parts, in the order in which the first of these stand. */
  readonly parents: readonly number[];
  /** Rows of each account; only to be used where no column names an account of its own. */
  readonly rowsOf: ReadonlyMap<Account, readonly number[]>;
  /** By row: whether it means in every column what the column says, having no aspect of its own. */
  readonly plain: readonly boolean[];
  /** Meanings of the side's figures by row × column, filled in when first asked for. */
  readonly meanings: (Coordinates | undefined)[];
}

/** Row indexes by row. */
export type RowLists = readonly (readonly number[] | undefined)[];

/** One published figure: where it stands. Its meaning is `coordinatesOf`. Row and column are indexes into the side. */
export interface Fact {
  readonly place: PlacedSide;
  readonly row: number;
  readonly column: number;
}

/** What a figure means: account × aspect (DESIGN §4). */
export interface Coordinates extends Aspect {
  readonly account: Account;
  /** Economic class of a column in tables that cross 功能 with 经济; '' elsewhere. */
  readonly across: Account;
  readonly entity: string;
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
