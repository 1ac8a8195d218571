import { unzipSync } from 'fflate';
import { utils, write, type BookType } from '@e965/xlsx';
import { isCellError, type Sheet, type Workbook } from '../../src/workbook';
import { makeWorkbook, writeXlsx, type Random } from '../workbooks';
import { decode, encode, zipped } from './bytes';

export type Parts = Readonly<Record<string, Uint8Array>>;

/** One small sound workbook in every form that is damaged. */
export interface Base {
  readonly xlsx: Uint8Array;
  readonly parts: Parts;
  readonly odsParts: Parts;
  readonly ods: Uint8Array;
  /** BIFF8 and BIFF5. */
  readonly xls: readonly Uint8Array[];
  readonly flatOds: Uint8Array;
  readonly csv: string;
}

const LAYOUTS = ['hebei', 'hebei-formulas', 'national', 'national-text', 'shanghai', 'jiangsu'];
const SHEETS = 2;

export async function makeBases(random: Random): Promise<readonly Base[]> {
  return Promise.all(LAYOUTS.map((layout) => makeBase(layout, random.int(1, 1_000))));
}

async function makeBase(layout: string, seed: number): Promise<Base> {
  const { workbook } = makeWorkbook(layout, seed, { entities: 1 });
  const small: Workbook = { ...workbook, sheets: workbook.sheets.slice(0, SHEETS) };
  const parts = undated(await writeXlsx(small));
  const odsParts = undated(withSheetJs(small, 'ods'));
  return {
    xlsx: zipped(Object.entries(parts)),
    parts,
    ods: zipped(Object.entries(odsParts)),
    odsParts,
    xls: [withSheetJs(small, 'biff8'), withSheetJs(small, 'biff5')],
    flatOds: withSheetJs(small, 'fods'),
    csv: csvOf(small.sheets[0]!),
  };
}

/** The parts of a package without the time at which they were written: a seed gives the same bytes at any time. */
const undated = (bytes: Uint8Array): Parts =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(
      ([name, part]) =>
        [name, encode(decode(part).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z?/gu, '2024-01-01T00:00:00Z'))] as const,
    ),
  );

const gridOf = (sheet: Sheet) =>
  Array.from(sheet.values, (row) =>
    Array.from(row ?? [], (value) => (value === undefined || isCellError(value) ? null : value)),
  );

function withSheetJs(workbook: Workbook, bookType: BookType): Uint8Array {
  const book = utils.book_new();
  for (const sheet of workbook.sheets) utils.book_append_sheet(book, utils.aoa_to_sheet(gridOf(sheet)), sheet.name);
  const written: unknown = write(book, { type: 'array', bookType });
  return new Uint8Array(written as ArrayBuffer);
}

const csvOf = (sheet: Sheet): string =>
  gridOf(sheet)
    .map((row) => row.map((value) => String(value ?? '')).join(','))
    .join('\r\n');
