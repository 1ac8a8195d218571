import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { formatCell, makeSheet, type CellValue, type ReadingNote, type Sheet, type Workbook } from '../../workbook';
import { ReadError } from '../errors';

const VISIBILITY = ['visible', 'hidden', 'veryHidden'] as const;

/**
 * Reads .xls, .et, .ods (bytes) and .csv (decoded text). The library is loaded on first use.
 * @throws {ReadError} damaged, encrypted.
 */
export async function readWithSheetJs(source: Uint8Array | string, name: string, legacy: boolean): Promise<Workbook> {
  const { read } = await import('@e965/xlsx');
  let book: WorkBook;
  try {
    const options = { dense: true, cellNF: true, cellDates: false, cellStyles: true, cellHTML: false } as const;
    book =
      typeof source === 'string'
        ? read(source, { ...options, type: 'string', raw: true })
        : read(source, { ...options, type: 'array' });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new ReadError(/password|encrypt/iu.test(message) ? 'encrypted' : 'damaged', message);
  }
  const notes: ReadingNote[] = [];
  const sheets = book.SheetNames.map((sheet, index) => {
    const hidden = book.Workbook?.Sheets?.[index]?.Hidden ?? 0;
    return toSheet(sheet, book.Sheets[sheet]!, VISIBILITY[hidden], legacy, notes);
  });
  return { name, sheets, notes };
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
  const data = (sheet as unknown as { '!data'?: ((CellObject | undefined)[] | undefined)[] })['!data'] ?? [];
  data.forEach((cells, row) => {
    if (!cells) return;
    cells.forEach((cell, column) => {
      if (!cell) return;
      const value = valueOf(cell);
      const doubtful = legacy && cell.f !== undefined && value === 0 && /[&"]/u.test(cell.f);
      if (doubtful) notes.push(unknownResult(name, row, column));
      else if (value !== null) (values[row] ??= [])[column] = value;
      if (cell.f !== undefined && cell.f !== '') (formulas[row] ??= [])[column] = cell.f;
      if (typeof value === 'number' && cell.z !== undefined && cell.z !== 'General')
        (numberFormats[row] ??= [])[column] = String(cell.z);
    });
  });
  return makeSheet({
    name,
    visibility,
    values,
    formulas,
    numberFormats,
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows: indexesOf(sheet['!rows']),
    hiddenColumns: indexesOf(sheet['!cols']),
  });
}

function valueOf(cell: CellObject): CellValue {
  if (cell.t === 'e') return { error: cell.w ?? '#VALUE!' };
  if (cell.v === undefined || cell.v === '' || cell.t === 'z') return null;
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
