import { strFromU8, unzipSync } from 'fflate';
import { readXlsx, type Cell, type CellValue as HucreValue, type Sheet as HucreSheet } from 'hucre/xlsx';
import { makeSheet, type CellValue, type Sheet, type Workbook } from '../../workbook';
import { ReadError } from '../errors';
import type { ZipEntry } from './inspect-zip';

/** Sheets larger than this are read without formats: one object a cell would cost more memory than the figures. */
const STYLED_BYTES = 8 << 20;

/**
 * Reads an .xlsx or .xlsm package.
 * @throws {ReadError} damaged, unsafe.
 */
export async function readXlsxWorkbook(
  bytes: Uint8Array,
  name: string,
  entries: readonly ZipEntry[],
): Promise<Workbook> {
  refuseEntities(bytes);
  const large = entries.some((entry) => /worksheets\//u.test(entry.name) && entry.unpacked > STYLED_BYTES);
  let book;
  try {
    book = await readXlsx(bytes, { readStyles: !large });
  } catch (error) {
    throw new ReadError('damaged', error instanceof Error ? error.message : String(error));
  }
  return { name, sheets: book.sheets.map(toSheet), notes: [] };
}

/** Spreadsheet packages never declare entities; a part that does is an attack on the reader. */
function refuseEntities(bytes: Uint8Array): void {
  let parts;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => /\.(xml|rels)$/u.test(name) && originalSize < 1 << 16,
    });
  } catch (error) {
    throw new ReadError('damaged', error instanceof Error ? error.message : String(error));
  }
  for (const [part, content] of Object.entries(parts)) {
    if (/<!(DOCTYPE|ENTITY)/iu.test(strFromU8(content.subarray(0, 4096), true))) throw new ReadError('unsafe', part);
  }
}

function toSheet(sheet: HucreSheet): Sheet {
  const merges = (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    top: startRow,
    left: startCol,
    bottom: endRow,
    right: endCol,
  }));
  const values = sheet.rows as CellValue[][];
  for (const row of values) normaliseRow(row);
  const formulas: string[][] = [];
  const numberFormats: string[][] = [];
  for (const [key, cell] of sheet.cells ?? []) readDetails(key, cell, values, formulas, numberFormats);
  trim(values);
  return makeSheet({
    name: sheet.name,
    visibility: sheet.veryHidden ? 'veryHidden' : sheet.hidden ? 'hidden' : 'visible',
    values,
    formulas,
    numberFormats,
    merges,
    hiddenRows: new Set([...(sheet.rowDefs ?? [])].flatMap(([row, definition]) => (definition.hidden ? [row] : []))),
    hiddenColumns: new Set((sheet.columns ?? []).flatMap((column, index) => (column.hidden ? [index] : []))),
  });
}

const ERROR = /^#(REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|GETTING_DATA)$/u;

/** In place: links to their text, dates to serial numbers, blank text to null. Covered cells are blank already. */
function normaliseRow(row: (HucreValue | CellValue)[]): void {
  for (let column = 0; column < row.length; column += 1) {
    const value = row[column];
    if (typeof value === 'number' || value === null || typeof value === 'boolean') continue;
    if (typeof value === 'string') {
      if (value === '') row[column] = null;
      else if (value.startsWith('#') && ERROR.test(value)) row[column] = { error: value };
    } else row[column] = plain(value);
  }
}

function plain(value: HucreValue | CellValue | undefined): CellValue {
  if (value instanceof Date) return serialOf(value);
  return value ?? null;
}

/** Days since 1899-12-30, as a cell stores a date. */
function serialOf(date: Date): number {
  return Math.round((date.getTime() / 86_400_000 + 25_569) * 1e9) / 1e9;
}

function readDetails(key: string, cell: Cell, values: CellValue[][], formulas: string[][], formats: string[][]): void {
  const comma = key.indexOf(',');
  const row = Number(key.slice(0, comma));
  const column = Number(key.slice(comma + 1));
  if (cell.formula !== undefined && cell.formula !== '')
    (formulas[row] ??= [])[column] = cell.formula.replace(/^=/u, '');
  if (cell.type === 'error') (values[row] ??= [])[column] = { error: String(cell.value ?? '#VALUE!') };
  const format = cell.style?.numFmt;
  if (format !== undefined && format !== 'General' && typeof values[row]?.[column] === 'number')
    (formats[row] ??= [])[column] = format;
}

/** Used range bounded by content: rows and cells that hold nothing at the end are dropped. */
function trim(values: CellValue[][]): void {
  for (const row of values) {
    let length = row.length;
    while (length > 0 && (row[length - 1] === null || row[length - 1] === undefined)) length -= 1;
    row.length = length;
  }
  let rows = values.length;
  while (rows > 0 && values[rows - 1]!.length === 0) rows -= 1;
  values.length = rows;
}
