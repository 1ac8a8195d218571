import {
  readXlsx,
  type Cell,
  type CellValue as HucreValue,
  type ReadOptions,
  type Sheet as HucreSheet,
} from 'hucre/xlsx';
import {
  makeSheet,
  notCalculated,
  recalculated,
  type Area,
  type CellValue,
  type ReadingNote,
  type Sheet,
  type Workbook,
} from '../../workbook';
import { ReadError } from '../errors';
import { cleanMerges, clearCovered, isFormatted, lookOf, textValue, trim } from './cells';
import type { ZipEntry } from './inspect-zip';
import { scanFormats, styleFormats } from './scan-formats';
import { shiftFormula } from './shared-formula';
import { sheetParts, type SheetPart } from './sheet-parts';

/** The library makes an object of every styled cell; sheets larger than this are scanned for their formats instead. */
const STYLED_BYTES = 8 << 20;
/** What of a sheet is read when a stray cell far away makes it too large to be held. */
const NEAR = 'A1:IV65536';

/**
 * Reads an .xlsx or .xlsm package whose directory has been inspected.
 * @throws {ReadError} damaged, too-large.
 */
export async function readXlsxWorkbook(
  bytes: Uint8Array,
  name: string,
  entries: readonly ZipEntry[],
): Promise<Workbook> {
  const parts = sheetParts(bytes, entries);
  const byPath = new Map(entries.map((entry) => [entry.name, entry]));
  const large = parts.some(({ path }) => (byPath.get(path)?.unpacked ?? 0) > STYLED_BYTES);
  const notes: ReadingNote[] = [];
  const read = await readSheets(bytes, parts, !large, notes);
  const formats = large ? styleFormats(bytes, entries) : [];
  const sheets = read.map((one) => {
    const entry = byPath.get(parts.find((part) => part.name === one.name)?.path ?? '');
    return toSheet(one, (values) =>
      large && entry && formats.some(Boolean) ? scanFormats(bytes, entry, formats, values) : null,
    );
  });
  return recalculated({ name, sheets, notes }, null);
}

async function readSheets(
  bytes: Uint8Array,
  parts: readonly SheetPart[],
  readStyles: boolean,
  notes: ReadingNote[],
): Promise<HucreSheet[]> {
  const names = new Set(parts.map((part) => part.name));
  const some = async (wanted: (name: string) => boolean, more: ReadOptions = {}) => {
    const book = await readXlsx(bytes, { readStyles, sheets: (sheet) => wanted(sheet.name), ...more });
    return book.sheets;
  };
  try {
    try {
      return await some((name) => names.has(name));
    } catch (error) {
      if (!isTooWide(error)) throw error;
    }
    const sheets: HucreSheet[] = [];
    for (const one of names) {
      try {
        sheets.push(...(await some((name) => name === one)));
      } catch (error) {
        if (!isTooWide(error)) throw error;
        notes.push(cutNote(one));
        sheets.push(...(await some((name) => name === one, { range: NEAR })));
      }
    }
    return sheets;
  } catch (error) {
    throw new ReadError('damaged', error instanceof Error ? error.message : String(error));
  }
}

function isTooWide(error: unknown): boolean {
  return error instanceof Error && error.message.includes('limit. Use the `range`');
}

function cutNote(sheet: string): ReadingNote {
  return {
    code: 'sheet-cut',
    sheet,
    message: {
      zh: `工作表“${sheet}”范围过大，只读取了 ${NEAR}；请删除远处多余的单元格`,
      en: `sheet "${sheet}" reaches too far; only ${NEAR} was read. Remove the stray cells beyond`,
    },
  };
}

function toSheet(sheet: HucreSheet, scan: (values: CellValue[][]) => string[][] | null): Sheet {
  const merges = cleanMerges(sheet.merges?.map(toArea) ?? []);
  const values = sheet.rows as CellValue[][];
  for (const row of values) normaliseRow(row);
  const formulas: string[][] = [];
  const numberFormats: string[][] = [];
  readErrors(sheet, values);
  clearCovered(values, merges, null);
  readDetails(sheet, values, formulas, numberFormats);
  clearCovered<string | undefined>(formulas, merges, undefined);
  trim(values);
  return makeSheet({
    name: sheet.name,
    visibility: sheet.veryHidden ? 'veryHidden' : sheet.hidden ? 'hidden' : 'visible',
    values,
    formulas,
    numberFormats: scan(values) ?? numberFormats,
    merges,
    hiddenRows: new Set([...(sheet.rowDefs ?? [])].flatMap(([row, definition]) => (definition.hidden ? [row] : []))),
    hiddenColumns: new Set((sheet.columns ?? []).flatMap((column, index) => (column.hidden ? [index] : []))),
    look: lookOf(
      (sheet.columns ?? []).map(({ width }) => width),
      [...(sheet.rowDefs ?? [])].map(([row, { height }]) => [row, height]),
      values.length,
    ),
  });
}

type Merge = NonNullable<HucreSheet['merges']>[number];

function toArea({ startRow, startCol, endRow, endCol }: Merge): Area {
  return { top: startRow, left: startCol, bottom: endRow, right: endCol };
}

/** In place: dates to serial numbers, error texts to errors, blank text to null. */
function normaliseRow(row: (HucreValue | CellValue)[]): void {
  for (let column = 0; column < row.length; column += 1) {
    const value = row[column];
    if (typeof value === 'string') row[column] = textValue(value);
    else if (value instanceof Date) row[column] = serialOf(value);
  }
}

const DAY = 86_400_000;
/** 1899-12-31 */
const EPOCH = -25_568 * DAY;

/**
 * The serial number of a date the library made of one, 29 February 1900 included. It keeps milliseconds, so figures that
 * merely look like dates come back exactly when rounded to seven decimals.
 */
function serialOf(date: Date): CellValue {
  const days = (date.getTime() - EPOCH) / DAY;
  // Further than a date can be: Excel shows these marks, too.
  if (Number.isNaN(days)) return { error: '#####' };
  return Math.round((days >= 60 ? days + 1 : days) * 1e7) / 1e7;
}

/** Errors that {@link textValue} does not know by their text. */
function readErrors(sheet: HucreSheet, values: CellValue[][]): void {
  for (const [key, cell] of sheet.cells ?? []) {
    if (cell.type !== 'error') continue;
    const [row, column] = positionOf(key);
    const cells = values[row];
    if (cells && typeof cells[column] === 'string') cells[column] = { error: cells[column] };
  }
}

interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

function readDetails(sheet: HucreSheet, values: CellValue[][], formulas: string[][], formats: string[][]): void {
  const shared = new Map<number, SharedFormula>();
  for (const [key, cell] of sheet.cells ?? []) {
    const [row, column] = positionOf(key);
    const formula = formulaOf(cell, row, column, shared);
    if (formula !== '') {
      (formulas[row] ??= [])[column] = formula;
      // Empty text is a result; a formula without any was never calculated.
      if (cell.formulaResult === null) (values[row] ??= [])[column] = notCalculated('no-result');
    }
    const format = cell.style?.numFmt;
    if (format !== undefined && format !== 'General' && format !== '@' && isFormatted(values[row]?.[column]))
      (formats[row] ??= [])[column] = format;
  }
}

/** Cells that share a formula store it only in the first of them. */
function formulaOf(cell: Cell, row: number, column: number, shared: Map<number, SharedFormula>): string {
  const text = cell.formula?.replace(/^=/u, '') ?? '';
  if (cell.formulaSharedIndex === undefined) return text;
  if (text !== '') {
    shared.set(cell.formulaSharedIndex, { text, row, column });
    return text;
  }
  const first = shared.get(cell.formulaSharedIndex);
  return first ? shiftFormula(first.text, row - first.row, column - first.column) : '';
}

function positionOf(key: string): readonly [number, number] {
  const comma = key.indexOf(',');
  return [Number(key.slice(0, comma)), Number(key.slice(comma + 1))];
}
