import type { CellObject, ColInfo, Range, RowInfo, WorkBook, WorkSheet } from '@e965/xlsx';
import {
  formatCell,
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
import { cleanMerges, clearCovered, isFormatted, lookOf, textValue } from './cells';

const VISIBILITY = ['visible', 'hidden', 'veryHidden'] as const;

/**
 * Reads .xls, .et, .xlsb and .ods. The library is loaded on first use.
 * @throws {ReadError} damaged, encrypted.
 */
export async function readWithSheetJs(bytes: Uint8Array, name: string, legacy: boolean): Promise<Workbook> {
  const { read } = await import('@e965/xlsx');
  let book: WorkBook;
  try {
    book = read(bytes, { type: 'array', dense: true, cellNF: true, cellStyles: true, cellHTML: false });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new ReadError(
      /password|unsupported ODS encryption|encryption scheme/iu.test(message) ? 'encrypted' : 'damaged',
      message,
    );
  }
  if (book.SheetNames.length === 0) throw new ReadError('damaged', 'no sheets');
  const notes: ReadingNote[] = [];
  const sheets = book.SheetNames.map((sheet, index) => {
    const hidden = book.Workbook?.Sheets?.[index]?.Hidden ?? 0;
    return toSheet(sheet, book.Sheets[sheet]!, VISIBILITY[hidden], legacy, notes);
  });
  return recalculated({ name, sheets, notes }, null);
}

function toSheet(
  name: string,
  sheet: WorkSheet,
  visibility: Sheet['visibility'],
  legacy: boolean,
  notes: ReadingNote[],
): Sheet {
  const values: CellValue[][] = [];
  const formulas: string[][] = [];
  const numberFormats: string[][] = [];
  const data = (sheet as { readonly '!data'?: ((CellObject | undefined)[] | undefined)[] })['!data'] ?? [];
  const merges = cleanMerges((sheet['!merges'] ?? []).map(toArea));
  clearCovered(data, merges, undefined);
  data.forEach((cells, row) =>
    cells?.forEach((cell, column) => {
      if (!cell) return;
      const value = valueOf(cell);
      if (legacy && value === 0 && /[&"]/u.test(cell.f ?? '')) notes.push(unknownResult(name, row, column));
      else if (value !== null) (values[row] ??= [])[column] = value;
      if (cell.f !== undefined && cell.f !== '') {
        (formulas[row] ??= [])[column] = cell.f;
        if (cell.t === 'z' || (cell.v === undefined && cell.t !== 'e')) (values[row] ??= [])[column] = notCalculated('no-result');
      }
      const format = String(cell.z ?? 'General');
      if (isFormatted(values[row]?.[column]) && format !== 'General' && format !== '@')
        (numberFormats[row] ??= [])[column] = format;
    }),
  );
  return makeSheet({
    name,
    visibility,
    values,
    formulas,
    numberFormats,
    merges,
    hiddenRows: indexesOf(sheet['!rows']),
    hiddenColumns: indexesOf(sheet['!cols']),
    look: lookOf(
      Array.from(sheet['!cols'] ?? [], (column: ColInfo | undefined) => column?.width),
      Array.from(sheet['!rows'] ?? [], (info: RowInfo | undefined, row) => [row, info?.hpt] as const),
      values.length,
    ),
  });
}

function toArea({ s, e }: Range): Area {
  return { top: s.r, left: s.c, bottom: e.r, right: e.c };
}

const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
};

function valueOf(cell: CellObject): CellValue {
  if (cell.t === 'e') return { error: cell.w ?? ERRORS[Number(cell.v)] ?? '#VALUE!' };
  if (cell.v === undefined || cell.t === 'z') return null;
  if (typeof cell.v === 'string') return textValue(cell.v);
  return cell.v instanceof Date ? cell.v.getTime() / 86_400_000 + 25_569 : cell.v;
}

function indexesOf(list: readonly ({ hidden?: boolean } | undefined)[] | undefined): Set<number> {
  const found = new Set<number>();
  list?.forEach((entry, index) => {
    if (entry?.hidden) found.add(index);
  });
  return found;
}

/** The library reads the text result of some .xls formulas as 0; better nothing than a wrong figure. */
function unknownResult(sheet: string, row: number, column: number): ReadingNote {
  const cell = formatCell(row, column);
  return {
    code: 'unknown-formula-result',
    sheet,
    cell,
    message: {
      zh: `${sheet}!${cell} 的公式结果在 .xls 中读不准，按空白处理；另存为 .xlsx 可避免`,
      en: `The result of the formula in ${sheet}!${cell} cannot be read for sure from .xls and is taken as blank; save as .xlsx to avoid this`,
    },
  };
}
