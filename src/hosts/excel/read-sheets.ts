/// <reference types="office-js" />
import { makeSheet, type Area, type CellValue, type Sheet, type Visibility } from '../../workbook';
import { HostError } from '../host-error';
import type { ReadProgress } from '../port';
import { isTooLarge } from './run';

/** Cells read in one go where all at once is too much: about 1.6 MB of the 5 MB that Excel on the web allows. */
const BATCH = 100_000;
/** A sheet beyond this holds no budget table but stray cells. */
const MOST_CELLS = 3_000_000;

export interface Listed {
  readonly name: string;
  readonly visibility: Visibility;
}

const VISIBILITY: Readonly<Record<string, Visibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

export function listed(sheets: Excel.WorksheetCollection): Listed[] {
  return sheets.items.map(({ name, visibility }) => ({ name, visibility: VISIBILITY[visibility] ?? 'visible' }));
}

interface Asked {
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas;
}

const SHAPE = 'rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden';
const CONTENT = 'values,formulas,numberFormat';

/**
 * Reads sheets whose names are known: in one round trip, or where that is more than Excel hands out at once, in batches by
 * the number of cells. `also` takes part in the first trip.
 */
export async function readSheets(
  context: Excel.RequestContext,
  names: readonly Listed[],
  onProgress: (progress: ReadProgress) => void,
  signal: AbortSignal | undefined,
): Promise<Sheet[]> {
  try {
    const asked = names.map(({ name }) => ask(context, name, `${SHAPE},${CONTENT}`));
    names.forEach(({ name }, done) => onProgress({ sheet: name, done, total: names.length }));
    await context.sync();
    return await withHidden(context, names, asked);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    return readInBatches(context, names, onProgress, signal);
  }
}

function ask(context: Excel.RequestContext, name: string, wanted: string): Asked {
  const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
  used.load(wanted);
  // Merged areas are reported by their first cell: they are asked for on the whole used range.
  const merged = used.getMergedAreasOrNullObject();
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  return { used, merged };
}

async function withHidden(
  context: Excel.RequestContext,
  names: readonly Listed[],
  asked: readonly Asked[],
): Promise<Sheet[]> {
  // Null where some are hidden and some are not: only then which ones is asked for.
  const hidden = asked.map(({ used }) => {
    if (used.isNullObject) return null;
    return {
      rows: mixed(used.rowHidden) ? used.getRowProperties({ rowHidden: true }) : null,
      columns: mixed(used.columnHidden) ? used.getColumnProperties({ columnHidden: true }) : null,
    };
  });
  if (hidden.some((one) => one?.rows ?? one?.columns)) await context.sync();
  return names.map((name, index) => {
    const { used, merged } = asked[index]!;
    if (used.isNullObject) return makeSheet(name);
    const { rows, columns } = hidden[index]!;
    return toSheet(name, used, merged, {
      rows: rows?.value.map(({ rowHidden }) => rowHidden ?? false) ?? (used.rowHidden ? 'all' : null),
      columns: columns?.value.map(({ columnHidden }) => columnHidden ?? false) ?? (used.columnHidden ? 'all' : null),
    });
  });
}

/** Typed as true or false, null in truth where some are and some are not. */
function mixed(hidden: boolean | null): boolean {
  return hidden === null;
}

type Hidden = readonly boolean[] | 'all' | null;

function toSheet(
  name: Listed,
  used: Excel.Range,
  merged: Excel.RangeAreas,
  hidden: { rows: Hidden; columns: Hidden },
): Sheet {
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = used;
  const given = used.values as unknown[][] | null;
  if (!given) throw new HostError('too-large', { sheet: name.name });
  const values: CellValue[][] = Array.from({ length: top }, () => []);
  const formulas: (string | undefined)[][] = Array.from({ length: top }, () => []);
  const numberFormats: (string | undefined)[][] = Array.from({ length: top }, () => []);
  given.forEach((row, at) => {
    const pad = <T>(blank: T): T[] => Array<T>(left).fill(blank);
    const ownFormulas = (used.formulas as unknown[][])[at] ?? [];
    const ownFormats = (used.numberFormat as unknown[][])[at] ?? [];
    values.push([...pad<CellValue>(null), ...row.map(cellValue)]);
    formulas.push([
      ...pad<string | undefined>(undefined),
      ...row.map((value, column) => formulaOf(ownFormulas[column], value)),
    ]);
    numberFormats.push([
      ...pad<string | undefined>(undefined),
      ...row.map((value, column) => formatOf(ownFormats[column], value)),
    ]);
  });
  return makeSheet({
    ...name,
    values,
    formulas,
    numberFormats,
    merges: merged.isNullObject ? [] : merged.areas.items.map(areaOf),
    hiddenRows: positions(hidden.rows, top, rowCount),
    hiddenColumns: positions(hidden.columns, left, columnCount),
  });
}

function positions(hidden: Hidden, first: number, count: number): Set<number> {
  if (hidden === null) return new Set();
  if (hidden === 'all') return new Set(Array.from({ length: count }, (_, index) => first + index));
  return new Set(hidden.flatMap((one, index) => (one ? [first + index] : [])));
}

export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}

const ERROR = /^#(REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|GETTING_DATA)$/u;

function cellValue(value: unknown): CellValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string' || value === '') return null;
  return ERROR.test(value) ? { error: value } : value;
}

/** A cell without a formula gives its value again; text that starts with = is no formula where it is also the value. */
function formulaOf(formula: unknown, value: unknown): string | undefined {
  if (typeof formula !== 'string' || !formula.startsWith('=') || formula === value) return undefined;
  return formula.slice(1);
}

/** Formats matter where figures stand. */
function formatOf(format: unknown, value: unknown): string | undefined {
  if (typeof format !== 'string' || format === 'General' || format === '@' || typeof value !== 'number')
    return undefined;
  return format;
}

async function readInBatches(
  context: Excel.RequestContext,
  names: readonly Listed[],
  onProgress: (progress: ReadProgress) => void,
  signal: AbortSignal | undefined,
): Promise<Sheet[]> {
  const sizes = names.map(({ name }) => ask(context, name, 'rowCount,columnCount').used);
  await context.sync();
  const cells = sizes.map((used) => (used.isNullObject ? 0 : used.rowCount * used.columnCount));
  const sheets: Sheet[] = [];
  for (const batch of batches(cells)) {
    if (signal?.aborted) throw new HostError('cancelled');
    const some = batch.map((index) => names[index]!);
    const large = batch.find((index) => cells[index]! > MOST_CELLS);
    if (large !== undefined) throw new HostError('too-large', { sheet: names[large]!.name });
    onProgress({ sheet: some[0]!.name, done: batch[0]!, total: names.length });
    const asked = some.map(({ name }) => ask(context, name, `${SHAPE},${CONTENT}`));
    // One round trip for each batch, never for each sheet.
    await context.sync();
    sheets.push(...(await withHidden(context, some, asked)));
  }
  return sheets;
}

function batches(cells: readonly number[]): number[][] {
  const all: number[][] = [];
  let room = 0;
  cells.forEach((count, index) => {
    if (count > room || all.length === 0) {
      all.push([]);
      room = BATCH;
    }
    all.at(-1)!.push(index);
    room -= count;
  });
  return all;
}
