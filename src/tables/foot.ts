import type { SheetView } from './sheet-view';
import { isNote, isPageNumber, isSignOff } from './text';

/** Signatures and page numbers stand below a table, or on each page of it, and are none of its lines. */
function standsBelow(view: SheetView, row: number, first: number): boolean {
  const text = view.text(row, first);
  if (isSignOff(text)) return !(view.sheet.values[row] ?? []).some((value) => typeof value === 'number');
  return isPageNumber(text) && view.filledCount(row) === 1;
}

/** What a row that stands among a table's lines is when it is none of them; null for a line. */
export function asideAt(view: SheetView, row: number, first: number): 'foot' | 'remark' | null {
  if (typeof view.value(row, first) !== 'string') return null;
  if (standsBelow(view, row, first)) return 'foot';
  return isNote(view.text(row, first)) ? 'remark' : null;
}

/** The last row of a table that ends at `bottom` with such lines; not above `least`. */
export function withoutFoot(view: SheetView, bottom: number, least: number): number {
  let row = bottom;
  for (; row > least; row -= 1) {
    const first = view.firstFilled(row);
    if (first !== undefined && !standsBelow(view, row, first)) break;
  }
  return row;
}
