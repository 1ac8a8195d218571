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
import { lostSheet, sheetCut } from '../notes';
import { cleanMerges, clearCovered, isFormatted, lookOf, textValue, trim } from './cells';
import { refuseEntities } from './inspect-zip';
import { layOut, sheetPath } from './lay-out';
import { scanFormats, styleFormats } from './scan-formats';
import { shiftFormula } from './shared-formula';
import type { SheetPart, SpreadsheetParts } from './spreadsheet-parts';

/** The library makes an object of every styled cell; sheets larger than this are scanned for their formats instead. */
const STYLED_BYTES = 8 << 20;
/** What of a sheet is read when a stray cell far away makes it too large to be held. */
const NEAR = 'A1:IV65536';

/**
 * Reads a package in which a workbook of .xlsx or .xlsm was found.
 * @throws {ReadError} damaged, too-large, unsafe.
 */
export async function readXlsxWorkbook(bytes: Uint8Array, name: string, parts: SpreadsheetParts): Promise<Workbook> {
  const there = parts.sheets.filter(({ entry }) => entry !== null);
  if (there.length === 0) throw new ReadError('damaged', 'no sheets');
  const laid = layOut(bytes, parts, there);
  refuseEntities(laid.bytes, laid.entries);
  const byPath = new Map(laid.entries.map((entry) => [entry.name, entry]));
  const entryAt = (index: number) => byPath.get(sheetPath(index))!;
  const large = there.some((_, index) => entryAt(index).unpacked > STYLED_BYTES);
  const notes = missingNotes(parts);
  const read = await readSheets(laid.bytes, there, !large, notes);
  const formats = large ? styleFormats(laid.bytes, laid.entries) : [];
  const sheets = read.map((one, index) =>
    toSheet(one, (values) =>
      large && formats.some(Boolean) ? scanFormats(laid.bytes, entryAt(index), formats, values) : null,
    ),
  );
  return recalculated({ name, sheets, notes }, null);
}

/** What the package names and has lost; each loss costs only itself. */
function missingNotes({ sheets, styles, sharedStrings }: SpreadsheetParts): ReadingNote[] {
  const notes = sheets.flatMap(({ name, entry }): ReadingNote[] => (entry ? [] : [lostSheet(name)]));
  if (styles === 'missing')
    notes.push({
      code: 'styles-missing',
      message: {
        zh: '文件缺少样式部分，数字格式（显示的小数位数）无从得知；在 Excel 中打开并另存一次可补上',
        en: 'the part with the styles is missing, so number formats (decimals shown) are unknown. Open the file in Excel and save it once',
      },
    });
  if (sharedStrings === 'missing')
    notes.push({
      code: 'texts-missing',
      message: {
        zh: '文件缺少存放文字的部分，单元格里的文字读不出来；请从原来的系统重新导出',
        en: 'the part with the texts is missing, so texts in cells cannot be read. Export the file once more from where it came',
      },
    });
  return notes;
}

async function readSheets(
  bytes: Uint8Array,
  parts: readonly SheetPart[],
  readStyles: boolean,
  notes: ReadingNote[],
): Promise<HucreSheet[]> {
  const some = async (more: ReadOptions = {}) => (await readXlsx(bytes, { readStyles, ...more })).sheets;
  try {
    try {
      return await some();
    } catch (error) {
      if (!isTooWide(error)) throw error;
    }
    const sheets: HucreSheet[] = [];
    for (const [index, { name }] of parts.entries()) {
      try {
        sheets.push(...(await some({ sheets: [index] })));
      } catch (error) {
        if (!isTooWide(error)) throw error;
        notes.push(sheetCut(name, NEAR));
        sheets.push(...(await some({ sheets: [index], range: NEAR })));
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
