import type { SheetView } from './sheet-view';
import { isNote, isPageNumber, isSignOff } from './text';

/**
 * Signatures and page numbers stand below a table, or on each page of it, and are none of its lines.
 * @param text of the row's first filled cell.
 */
function standsBelow(view: SheetView, row: number, text: string): boolean {
  if (isSignOff(text)) return !(view.sheet.values[row] ?? []).some((value) => typeof value === 'number');
  return isPageNumber(text) && view.filledCount(row) === 1;
}

/** What a row that stands among a table's lines is when it is none of them; null for a line. */
export function asideAt(view: SheetView, row: number, first: number): 'foot' | 'remark' | null {
  if (typeof view.value(row, first) !== 'string') return null;
  const text = view.text(row, first);
  if (standsBelow(view, row, text)) return 'foot';
  return isNote(text) ? 'remark' : null;
}

/** The last row of a table that ends at `bottom` with such lines; not above `least`. */
export function withoutFoot(view: SheetView, bottom: number, least: number): number {
  let row = bottom;
  for (; row > least; row -= 1) {
    const first = view.firstFilled(row);
    if (first !== undefined && !standsBelow(view, row, view.text(row, first))) break;
  }
  return row;
}
