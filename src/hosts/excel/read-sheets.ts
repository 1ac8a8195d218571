/// <reference types="office-js" />
import { makeSheet, type Area, type Sheet } from '../../workbook';
import { HostError } from '../host-error';
import type { ReadProgress, SheetInfo } from '../port';
import { newGrids, putCells, type Grids } from './cells';
import { officeCode } from './office-errors';
import { CELLS_PER_SHEET, cellCount, halves, NEAR, planTrips, type Piece } from './read-plan';
import type { Talk } from './talk';

/** A sheet in the list of tabs. */
export interface ListedSheet extends SheetInfo {
  readonly id: string;
}

/** Columns looked at for hidden ones, at the least: a hidden column beyond the figures is not in any used range. */
const COLUMNS_LOOKED_AT = 26;

/** Rows looked at beyond the last figure for merged areas. */
const ROWS_BEYOND = 1000;

const BOUNDS = 'rowIndex,columnIndex,rowCount,columnCount';

interface Extent {
  readonly listed: ListedSheet;
  /** Where there are figures or texts; null when there are none. */
  readonly used: Area | null;
  /** From A1 on, all that is formatted, too. */
  readonly whole: Area;
  /** Null when some rows are hidden and some not. */
  readonly allHidden: boolean | null;
}

interface Found {
  readonly grids: Grids;
  readonly merges: Area[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
}

/** Asks for the list of tabs, and more about each; the answer is there after the next round trip. */
export function askForList(context: Excel.RequestContext, ...more: readonly string[]): () => ListedSheet[] {
  const { worksheets } = context.workbook;
  // Loaded once: a second load would put new items in the place of these.
  worksheets.load(['items/id', 'items/name', 'items/visibility', ...more].join(','));
  return () =>
    worksheets.items.map(({ id, name, visibility }) => ({
      id,
      name,
      visibility: visibility === 'Visible' ? 'visible' : visibility === 'Hidden' ? 'hidden' : 'veryHidden',
    }));
}

/** Reads sheets whole: one round trip for how far they reach, one for every hundred thousand cells. */
export async function readSheets(
  speech: Talk,
  listed: readonly ListedSheet[],
  options: {
    /** Put on the first round trip; what it gives is called after it. */
    readonly beside?: () => () => void;
    readonly onProgress?: ((progress: ReadProgress) => void) | undefined;
    /** Told of sheets that reach too far, of which only the near part is read; without it they are refused. */
    readonly onCut?: (sheet: string) => void;
  } = {},
): Promise<Sheet[]> {
  const whole = await readExtents(speech, listed, options.beside);
  const extents = options.onCut ? await cutExtents(speech, whole, options.onCut) : whole;
  const found = extents.map((): Found => ({
    grids: newGrids(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  }));
  // A sheet without anything in it still has merged areas and hidden columns.
  const areas = extents.map(({ listed: { name }, used }) => ({ name, area: used ?? only(0, 0) }));
  const waiting = planTrips(areas);
  const tell = (sheet: number): void => {
    const { name } = extents[Math.min(sheet, extents.length - 1)]!.listed;
    options.onProgress?.({ sheet: name, done: sheet, total: extents.length });
  };
  for (let pieces = waiting.shift(); pieces; pieces = waiting.shift()) {
    tell(pieces[0]!.sheet);
    try {
      const take = pieces.map((piece) => askForPiece(speech.context, extents[piece.sheet]!, piece));
      await speech.sync();
      pieces.forEach((piece, index) => take[index]!(found[piece.sheet]!));
    } catch (error) {
      const smaller = isTooMuch(error) ? halves(pieces) : null;
      if (!smaller) throw named(error, extents[pieces[0]!.sheet]!.listed.name);
      waiting.unshift(...smaller);
    }
  }
  if (extents.length > 0) tell(extents.length);
  return extents.map(({ listed: { name, visibility } }, index) => {
    const { grids, ...rest } = found[index]!;
    return makeSheet({ name, visibility, ...grids, ...rest });
  });
}

async function readExtents(
  { context, sync }: Talk,
  listed: readonly ListedSheet[],
  beside?: () => () => void,
): Promise<Extent[]> {
  const taken = beside?.();
  const asked = listed.map(({ id }) => {
    const sheet = context.workbook.worksheets.getItem(id);
    const used = sheet.getUsedRangeOrNullObject(true);
    const whole = sheet.getUsedRangeOrNullObject(false);
    used.load(BOUNDS);
    whole.load(`${BOUNDS},rowHidden`);
    return { used, whole };
  });
  if (taken || asked.length > 0) await sync();
  taken?.();
  return asked.map(({ used, whole }, index): Extent => {
    const area = used.isNullObject ? null : areaOf(used);
    const all = whole.isNullObject ? null : areaOf(whole);
    const bottom = Math.min(all?.bottom ?? 0, (area?.bottom ?? 0) + ROWS_BEYOND);
    return {
      listed: listed[index]!,
      used: area,
      whole: {
        top: 0,
        left: 0,
        bottom: Math.max(bottom, area?.bottom ?? 0),
        right: Math.max(Math.min(all?.right ?? 0, (area?.right ?? 0) + ROWS_BEYOND), area?.right ?? 0),
      },
      allHidden: whole.isNullObject ? false : whole.rowHidden,
    };
  });
}

/** A stray cell far away does not keep the rest from being read: one more round trip asks what there is near A1. */
async function cutExtents(
  { context, sync }: Talk,
  extents: readonly Extent[],
  onCut: (sheet: string) => void,
): Promise<Extent[]> {
  const asked = extents.map((extent) => {
    if (!extent.used || cellCount(extent.used) <= CELLS_PER_SHEET) return null;
    const near = rangeOf(context.workbook.worksheets.getItem(extent.listed.id), NEAR).getUsedRangeOrNullObject(true);
    near.load(BOUNDS);
    return near;
  });
  if (asked.every((near) => near === null)) return [...extents];
  await sync();
  return extents.map((extent, index) => {
    const near = asked[index];
    if (!near) return extent;
    onCut(extent.listed.name);
    const used = near.isNullObject ? null : areaOf(near);
    const { bottom, right } = used ?? only(0, 0);
    return {
      ...extent,
      used,
      whole: { ...extent.whole, bottom: bottom + ROWS_BEYOND, right: right + COLUMNS_LOOKED_AT },
    };
  });
}

/** Asks for a piece of a sheet; what it gives takes the answer in after the round trip. */
function askForPiece(context: Excel.RequestContext, extent: Extent, { area, isFirst }: Piece): (found: Found) => void {
  const sheet = context.workbook.worksheets.getItem(extent.listed.id);
  const range = rangeOf(sheet, area);
  range.load('values,formulas,numberFormat');
  const more = isFirst ? askForFrame(sheet, extent) : undefined;
  return (found) => {
    const { values, formulas, numberFormat } = range as {
      readonly [K in 'values' | 'formulas' | 'numberFormat']: unknown[][] | null;
    };
    // Excel gives null, and no error, for what is too much for it.
    if (!values || !formulas || !numberFormat) throw new HostError('too-large', { sheet: extent.listed.name });
    putCells(found.grids, area, { values, formulas, numberFormat });
    more?.(found);
  };
}

/** Merged areas and what is hidden. Merged areas are told of only by their first cell, so all is asked from A1 on. */
function askForFrame(sheet: Excel.Worksheet, { whole, used, allHidden }: Extent): (found: Found) => void {
  const takeMerges = askForMerges(sheet, whole);
  const right = Math.max(whole.right, COLUMNS_LOOKED_AT - 1);
  const columns = rangeOf(sheet, { ...only(0, 0), right }).getColumnProperties({ columnHidden: true });
  const bottom = used?.bottom ?? 0;
  const rows =
    allHidden === false ? null : rangeOf(sheet, { ...only(0, 0), bottom }).getRowProperties({ rowHidden: true });
  return (found) => {
    found.merges.push(...takeMerges());
    columns.value.forEach(({ columnHidden }, column) => columnHidden && found.hiddenColumns.add(column));
    rows?.value.forEach(({ rowHidden }, row) => rowHidden && found.hiddenRows.add(row));
  };
}

/** Asks for the merged areas whose first cell lies in an area. */
export function askForMerges(sheet: Excel.Worksheet, area: Area): () => Area[] {
  const merged = rangeOf(sheet, area).getMergedAreasOrNullObject();
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  return () => (merged.isNullObject ? [] : merged.areas.items.map(areaOf));
}

export function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

export function areaOf(range: Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'>): Area {
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}

function only(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

function isTooMuch(error: unknown): boolean {
  return error instanceof HostError && officeCode(error.details.cause) === 'ResponsePayloadSizeLimitExceeded';
}

/** The sheet in hand belongs to messages that name one. */
function named(error: unknown, sheet: string): unknown {
  if (!(error instanceof HostError) || error.details.sheet !== undefined) return error;
  return new HostError(error.code, { ...error.details, sheet });
}
