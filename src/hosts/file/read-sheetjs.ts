import type { CellObject, ColInfo, Range, RowInfo, WorkBook, WorkSheet } from '@e965/xlsx';
import {
  formatCell,
  makeSheet,
  MOST_ROWS,
  notCalculated,
  recalculated,
  type Area,
  type CellValue,
  type ReadingNote,
  type Sheet,
  type Workbook,
} from '../../workbook';
import { ReadError } from '../errors';
import { lostSheet } from '../notes';
import { cleanMerges, clearCovered, isFormatted, lookOf, textValue } from './cells';
import { codePages } from './code-pages';
import { DEFAULT_PASSWORD, withoutDefaultPassword } from './default-password';
import { quietly } from './quietly';

/** Of old files that do not name theirs. */
const CODE_PAGE = 936;

const VISIBILITY = ['visible', 'hidden', 'veryHidden'] as const;

/**
 * Reads .xls, .et, .xlsb and .ods. The library is loaded on first use.
 * @throws {ReadError} damaged, encrypted.
 */
export async function readWithSheetJs(bytes: Uint8Array, name: string, legacy: boolean): Promise<Workbook> {
  const library = await import('@e965/xlsx');
  const { read, set_cptable: setCodePages } = library;
  setCodePages(codePages);
  let book: WorkBook;
  try {
    const opened = legacy ? openedStream(bytes, library.CFB as Containers) : bytes;
    book = quietly(() =>
      read(opened, {
        type: 'array',
        dense: true,
        cellNF: true,
        cellStyles: true,
        cellHTML: false,
        codepage: CODE_PAGE,
        password: DEFAULT_PASSWORD,
      }),
    );
  } catch (error) {
    if (error instanceof ReadError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new ReadError(
      /password|unsupported ODS encryption|encryption scheme/iu.test(message) ? 'encrypted' : 'damaged',
      message,
    );
  }
  const notes: ReadingNote[] = [];
  const sheets = book.SheetNames.flatMap((sheet, index): Sheet[] => {
    const hidden = book.Workbook?.Sheets?.[index]?.Hidden ?? 0;
    const content = Object.hasOwn(book.Sheets, sheet) ? book.Sheets[sheet] : undefined;
    if (content) return [toSheet(sheet, content, VISIBILITY[hidden], legacy, notes)];
    notes.push(lostSheet(sheet));
    return [];
  });
  if (sheets.length === 0) throw new ReadError('damaged', 'no sheets');
  if (sheets.some(({ values }) => values.length > MOST_ROWS)) throw new ReadError('damaged', 'too many rows');
  return recalculated({ name, sheets, notes }, null);
}

/** What the library, which does not say it, has for the containers of old Office files. */
interface Containers {
  readonly read: (bytes: Uint8Array, options: { type: 'array' }) => object;
  readonly find: (container: object, name: string) => { readonly content: ArrayLike<number> } | null;
}

/**
 * The stream of records of an old workbook, decrypted where Excel's own password does it.
 * @throws {ReadError} encrypted.
 */
function openedStream(bytes: Uint8Array, { find, read }: Containers): Uint8Array {
  if (bytes[0] !== 0xd0) return bytes;
  const container = read(bytes, { type: 'array' });
  const content = (find(container, 'Workbook') ?? find(container, 'Book'))?.content;
  const stream = content ? Uint8Array.from(content) : bytes;
  const opened = withoutDefaultPassword(stream);
  if (!opened) throw new ReadError('encrypted');
  return opened === stream ? bytes : opened;
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
        if (cell.t === 'z' || (cell.v === undefined && cell.t !== 'e'))
          (values[row] ??= [])[column] = notCalculated('no-result');
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
