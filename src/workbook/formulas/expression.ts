import type { Area } from '../area';
import type { CellError } from '../workbook';

/** An area a formula refers to. Whole columns and rows end at `MOST_ROWS` and `MOST_COLUMNS`. */
export interface ReferredArea extends Area {
  /** As written, without quotes; null for the formula's own sheet. */
  readonly sheet: string | null;
}

export type Operator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=';

/** A formula as a tree. Operators of one rank in a row are one node, so that long sums are no deep trees. */
export type Expression =
  | { readonly kind: 'value'; readonly value: number | string | boolean | CellError | null }
  | { readonly kind: 'area'; readonly area: ReferredArea }
  | {
      readonly kind: 'chain';
      readonly first: Expression;
      readonly rest: readonly { readonly operator: Operator; readonly operand: Expression }[];
    }
  | { readonly kind: 'minus' | 'percent'; readonly operand: Expression }
  | { readonly kind: 'call'; readonly name: string; readonly parts: readonly Expression[] };

export interface Formula {
  /** Null for what this program does not read: names, arrays, columns of tables. */
  readonly expression: Expression | null;
  /** Every area it refers to, as far as they are written in it. */
  readonly areas: readonly ReferredArea[];
  /** What it depends on is not all in `areas`. */
  readonly isOpen: boolean;
}

/** Rows and columns of a sheet of Excel. */
export const MOST_ROWS = 1 << 20;
export const MOST_COLUMNS = 1 << 14;
