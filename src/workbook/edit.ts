import type { Area, CellRef, CellValue } from './workbook';

/**
 * A change to a workbook as data. Fixes, templates and reports are lists of edits; a host applies them and returns the
 * inverse list, which is undo. Positions are zero-based.
 */
export type Edit =
  | { readonly kind: 'set-value'; readonly at: CellRef; readonly value: CellValue }
  /** `formula` without the leading `=`; `cached` is the result shown until the host recalculates. */
  | { readonly kind: 'set-formula'; readonly at: CellRef; readonly formula: string; readonly cached: CellValue }
  | { readonly kind: 'set-number-format'; readonly at: CellRef; readonly format: string | null }
  | { readonly kind: 'merge'; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'unmerge'; readonly sheet: string; readonly area: Area };
