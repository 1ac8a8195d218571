import { mapReferences, sheetOfPrefix } from './formula-references';

/** Rows of a sheet. */
export const MOST_ROWS = 1 << 20;

/** Rows that come in (`count` > 0 before row `at`) or go (`count` < 0, from row `at` on). Zero-based. */
export interface RowShift {
  readonly sheet: string;
  readonly at: number;
  readonly count: number;
}

/** The formula after rows came or went on `shift.sheet`; `home` is the sheet the formula stands on. */
export function shiftFormulaRows(formula: string, home: string, shift: RowShift): string {
  return mapReferences(formula, (reference) => {
    const { prefix, first } = reference;
    if (sheetOfPrefix(prefix, home).toLowerCase() !== shift.sheet.toLowerCase() || first.row === null) return reference;
    const last = reference.last ?? first;
    const upsideDown = last.row! < first.row;
    const moved = upsideDown ? shiftRows(last.row!, first.row, shift) : shiftRows(first.row, last.row!, shift);
    if (!moved) return null;
    const [from, to] = upsideDown ? [moved.last, moved.first] : [moved.first, moved.last];
    if (from === first.row && to === last.row) return reference;
    return { prefix, first: { ...first, row: from }, last: reference.last && { ...reference.last, row: to } };
  });
}

/**
 * Where the rows `first` to `last` (inclusive, zero-based) stand afterwards; null when none of them is left. As in Excel the
 * end of an area is never pushed off the sheet, and whole columns stay whole.
 */
export function shiftRows(first: number, last: number, shift: RowShift): { first: number; last: number } | null {
  const { at, count } = shift;
  if (first === 0 && last === MOST_ROWS - 1) return { first, last };
  if (count >= 0) {
    const top = first >= at ? first + count : first;
    if (top >= MOST_ROWS) return null;
    return { first: top, last: last >= at ? Math.min(last + count, Math.max(last, MOST_ROWS - 1)) : last };
  }
  const gone = at - count;
  const top = first < at ? first : first < gone ? at : first + count;
  const bottom = last < at ? last : last < gone ? at - 1 : last + count;
  return bottom < top ? null : { first: top, last: bottom };
}
