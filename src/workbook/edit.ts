import type { Area } from './area';
import type { ListValidation, PageSetup, StyledArea } from './look';
import type { CellRef, CellValue, Ragged } from './workbook';

/** A rectangle of new content. All positions are zero-based and counted from the block's own first cell. */
export interface Block {
  /** Rows × columns. */
  readonly values: Ragged<CellValue>;
  /** Without the leading `=`; the result to show stands in `values`. References count from the sheet's A1. */
  readonly formulas?: Ragged<string>;
  readonly numberFormats?: Ragged<string>;
  readonly merges?: readonly Area[];
  readonly styles?: readonly StyledArea[];
  /** By column, in characters of the standard font. */
  readonly columnWidths?: readonly (number | undefined)[];
  /** By row, in points. */
  readonly rowHeights?: readonly (number | undefined)[];
  readonly validations?: readonly ListValidation[];
}

/**
 * A change to a workbook as data. Fixes, templates and reports are lists of edits; a host applies them and returns the
 * inverse list, which is undo. Positions are zero-based. Text is written as text: a host never lets `=` at its start
 * become a formula or `001` a number. Cells that a merged area covers take no content.
 */
export type Edit =
  | { readonly kind: 'set-value'; readonly at: CellRef; readonly value: CellValue }
  /** `formula` without the leading `=`; `cached` is the result shown until the host recalculates. */
  | { readonly kind: 'set-formula'; readonly at: CellRef; readonly formula: string; readonly cached: CellValue }
  | { readonly kind: 'set-number-format'; readonly at: CellRef; readonly format: string | null }
  | { readonly kind: 'merge'; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'unmerge'; readonly sheet: string; readonly area: Area }
  /** A new sheet: before all others where it is to be the `first`, else `after` the named one or at the end. Its name must be free. */
  | {
      readonly kind: 'add-sheet';
      readonly sheet: string;
      readonly after: string | null;
      readonly first?: boolean;
      readonly block: Block;
      readonly page?: PageSetup;
    }
  /** Meant for sheets this tool added: what the plain picture of a sheet does not hold is not brought back by undo. */
  | { readonly kind: 'remove-sheet'; readonly sheet: string }
  /** Writes into an area that must hold nothing: refused otherwise. */
  | { readonly kind: 'write-block'; readonly at: CellRef; readonly block: Block }
  /** Takes contents and merges of an area away, and the drop-downs that lie wholly in it. */
  | { readonly kind: 'clear-area'; readonly sheet: string; readonly area: Area }
  /** `count` blank rows; the row `before` and all below move down, merges across it grow. Looks follow the row above. */
  | { readonly kind: 'insert-rows'; readonly sheet: string; readonly before: number; readonly count: number }
  | { readonly kind: 'delete-rows'; readonly sheet: string; readonly first: number; readonly count: number };

/** The sheet an edit is about. */
export function sheetOf(edit: Edit): string {
  return 'at' in edit ? edit.at.sheet : edit.sheet;
}

/** Whether two lists of edits are the same. */
export function sameEdits(one: readonly Edit[], other: readonly Edit[]): boolean {
  return one === other || (one.length === other.length && JSON.stringify(one) === JSON.stringify(other));
}
