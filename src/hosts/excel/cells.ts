import type { Area, CellValue } from '../../workbook';
import { isErrorText } from './typed-text';

/** Plain cells as Excel gives them: rows × columns of figures, texts and truth. */
export type Raw = readonly (readonly unknown[])[];

/** Rows of a sheet in the making, counted from A1. */
export interface Grids {
  readonly values: (CellValue[] | undefined)[];
  readonly formulas: ((string | undefined)[] | undefined)[];
  readonly numberFormats: ((string | undefined)[] | undefined)[];
}

export function newGrids(): Grids {
  return { values: [], formulas: [], numberFormats: [] };
}

export interface RawCells {
  readonly values: Raw;
  readonly formulas: Raw;
  readonly numberFormat: Raw;
}

/** Puts what was read of an area in its place. */
export function putCells(grids: Grids, { top, left }: Pick<Area, 'top' | 'left'>, raw: RawCells): void {
  raw.values.forEach((values, index) => {
    const row = top + index;
    const formulas = raw.formulas[index]!;
    const formats = raw.numberFormat[index]!;
    values.forEach((given, at) => {
      const column = left + at;
      // What looks like an error in a cell of the text format is text.
      const value =
        formats[at] === '@' && given !== '' && formulas[at] === given ? (given as CellValue) : cellValue(given);
      if (value !== null) place(grids.values, row, column, value, null);
      const formula = formulas[at];
      // Text that starts with `=` is its own formula text; a formula and its result are never the same.
      if (typeof formula === 'string' && formula.startsWith('=') && formula !== given) {
        place(grids.formulas, row, column, formula.slice(1), undefined);
        if (value === null) place(grids.values, row, column, typeof given === 'string' ? given : null, null);
      }
      const format = formats[at];
      if (typeof format === 'string' && format !== 'General')
        place(grids.numberFormats, row, column, format, undefined);
    });
  });
}

export function cellValue(given: unknown): CellValue {
  if (typeof given === 'number' || typeof given === 'boolean') return given;
  if (typeof given !== 'string' || given === '') return null;
  return isErrorText(given) ? { error: given } : given;
}

function place<T>(rows: (T[] | undefined)[], row: number, column: number, item: T, blank: T): void {
  while (rows.length <= row) rows.push(undefined);
  const cells = (rows[row] ??= []);
  while (cells.length < column) cells.push(blank);
  cells[column] = item;
}
