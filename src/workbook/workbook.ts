import type { Area } from './area';
import type { SheetLook } from './look';

/**
 * The plain, host-neutral picture of an open workbook. Every index here is zero-based and counted from cell A1;
 * only {@link formatCell} and its relatives speak the one-based A1 notation that people read.
 */

/** An error cell such as `#REF!`, kept apart from text so that no rule mistakes it for a label. */
export interface CellError {
  readonly error: string;
  /** Present where the cell holds a formula whose result nobody knows: nothing is wrong with it, and it is neither blank nor 0. */
  readonly notCalculated?: NotCalculated;
}

/**
 * Why a formula has no result: none is stored; it leads back to itself; it holds a function or a notation this program does not
 * calculate; it calculates with text; it refers to another workbook; a cell it refers to is not calculated; it would take too long.
 */
export type NotCalculated = 'no-result' | 'circular' | 'function' | 'text' | 'foreign' | 'input' | 'too-long';

/** What a cell holds. Dates stay serial numbers (their number format tells), rich text is flattened, blank is `null`. */
export type CellValue = string | number | boolean | null | CellError;

/** A single cell of a sheet, zero-based. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

/** Rows × columns of anything; rows may be missing or shorter than the sheet is wide. */
export type Ragged<T> = readonly (readonly (T | undefined)[] | undefined)[];

export interface Sheet {
  /** The sheet's name, unique in its workbook. */
  readonly name: string;
  readonly visibility: Visibility;
  /** `values[row][column]`; covered cells of a merged area are `null`. */
  readonly values: Ragged<CellValue>;
  /** Formula text without the leading `=`; the cached result stands in `values`. */
  readonly formulas: Ragged<string>;
  /** Number formats in the file's (US) notation; absent means General. */
  readonly numberFormats: Ragged<string>;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** How the sheet looks, as far as the reader carries it; nothing is checked by it. */
  readonly look?: SheetLook;
}

/** What a reader could not carry over faithfully, in words for the user. */
export interface ReadingNote {
  readonly code: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly message: { readonly zh: string; readonly en: string };
}

export interface Workbook {
  /** File name or document title, for reports only. */
  readonly name: string;
  readonly sheets: readonly Sheet[];
  readonly notes: readonly ReadingNote[];
}

/** What stands in a cell whose formula has no result. */
export function notCalculated(reason: NotCalculated): CellError {
  return { error: '#未计算', notCalculated: reason };
}

export function isCellError(value: CellValue | undefined): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** The value at a zero-based position; `null` where nothing is stored. */
export function valueAt(sheet: Sheet, row: number, column: number): CellValue {
  return sheet.values[row]?.[column] ?? null;
}

export function formulaAt(sheet: Sheet, row: number, column: number): string | undefined {
  return sheet.formulas[row]?.[column];
}

export function numberFormatAt(sheet: Sheet, row: number, column: number): string | undefined {
  return sheet.numberFormats[row]?.[column];
}

/** The cell's text as a label: strings as they are, numbers in their shortest form, errors and blanks as ''. */
export function textAt(sheet: Sheet, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return '';
}

/** A sheet with everything optional but its name; missing parts are empty. */
export function makeSheet(part: Partial<Sheet> & { readonly name: string }): Sheet {
  return {
    visibility: 'visible',
    values: [],
    formulas: [],
    numberFormats: [],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    ...part,
  };
}
