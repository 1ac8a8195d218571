/// <reference types="office-js" />
import {
  blockSize,
  makeSheet,
  sheetOf,
  type Area,
  type Edit,
  type Sheet,
  type SheetLook,
  type Workbook,
} from '../../workbook';
import { HostError } from '../host-error';
import { newGrids, putCells, type Raw } from './cells';
import { officeCode } from './office-errors';
import { cellCount } from './read-plan';
import { askForList, askForMerges, rangeOf, readSheets, type ListedSheet } from './read-sheets';
import type { Talk } from './talk';

/** What edits are about, as it is before them; of other places only the names of the sheets. */
export interface Captured {
  readonly workbook: Workbook;
  readonly listed: readonly ListedSheet[];
  readonly protectedSheets: ReadonlySet<string>;
  /** No sheet may come or go. */
  readonly isStructureProtected: boolean;
}

/** Cells read at once around those that edits name; beyond, each is read by itself. */
const CELLS_AROUND = 20_000;

/**
 * Reads what undo needs and what has to be looked at before anything is written: one round trip, more only where whole
 * sheets go or rows move, because then every formula may have to be brought back.
 */
export async function capture(
  speech: Talk,
  edits: readonly Edit[],
  looks: ReadonlyMap<string, SheetLook>,
): Promise<Captured> {
  if (edits.some(({ kind }) => kind === 'insert-rows' || kind === 'delete-rows')) {
    return captureWhole(speech, looks, () => true);
  }
  const touched = new Set(edits.map(sheetOf));
  if (edits.some(({ kind }) => kind === 'remove-sheet'))
    return captureWhole(speech, looks, (name) => touched.has(name));
  const areas = areasOf(edits);
  try {
    return await captureAreas(speech, areas, looks);
  } catch (error) {
    if (!(error instanceof HostError) || officeCode(error.details.cause) !== 'ItemNotFound') throw error;
    // Some sheet is not there (yet): the list of tabs says which.
    const { names } = await listNames(speech);
    return captureAreas(speech, new Map([...areas].filter(([name]) => names.has(name))), looks);
  }
}

function areasOf(edits: readonly Edit[]): Map<string, Area[]> {
  const areas = new Map<string, Area[]>();
  for (const edit of edits) {
    const area = areaOfEdit(edit);
    if (!area) continue;
    areas.set(sheetOf(edit), [...(areas.get(sheetOf(edit)) ?? []), area]);
  }
  return new Map([...areas].map(([sheet, all]) => [sheet, together(all)]));
}

function areaOfEdit(edit: Edit): Area | null {
  switch (edit.kind) {
    case 'set-value':
    case 'set-formula':
    case 'set-number-format':
      return { top: edit.at.row, left: edit.at.column, bottom: edit.at.row, right: edit.at.column };
    case 'write-block':
      return areaOfBlock(edit);
    case 'merge':
    case 'unmerge':
    case 'clear-area':
      return edit.area;
    default:
      return null;
  }
}

function areaOfBlock({ at, block }: Edit & { kind: 'write-block' }): Area {
  const { rows, columns } = blockSize(block);
  const [bottom, right] = [at.row + Math.max(rows, 1) - 1, at.column + Math.max(columns, 1) - 1];
  return { top: at.row, left: at.column, bottom, right };
}

function together(areas: readonly Area[]): Area[] {
  const around = areas.reduce((one, other) => ({
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  }));
  return cellCount(around) <= CELLS_AROUND ? [around] : [...areas];
}

async function captureAreas(
  { context, sync }: Talk,
  areas: ReadonlyMap<string, readonly Area[]>,
  looks: ReadonlyMap<string, SheetLook>,
): Promise<Captured> {
  const frame = askForFrame(context);
  const asked = [...areas].map(([name, all]) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const ranges = all.map((area) => {
      const range = rangeOf(sheet, area);
      range.load('values,formulas,numberFormat');
      return { area, range };
    });
    const bottom = Math.max(...all.map((area) => area.bottom));
    const right = Math.max(...all.map((area) => area.right));
    return { name, ranges, merges: askForMerges(sheet, { top: 0, left: 0, bottom, right }) };
  });
  await sync();
  const sheets = new Map(
    asked.map(({ name, ranges, merges }) => {
      const grids = newGrids();
      for (const { area, range } of ranges) {
        const { values, formulas, numberFormat } = range as {
          readonly [K in 'values' | 'formulas' | 'numberFormat']: Raw;
        };
        putCells(grids, area, { values, formulas, numberFormat });
      }
      return [name, { ...grids, merges: merges() }] as const;
    }),
  );
  const { listed, ...rest } = frame();
  return assembled(
    listed.map(({ name, visibility }) => makeSheet({ name, visibility, ...sheets.get(name) })),
    { listed, ...rest },
    looks,
  );
}

async function captureWhole(
  speech: Talk,
  looks: ReadonlyMap<string, SheetLook>,
  isWanted: (name: string) => boolean,
): Promise<Captured> {
  const { frame } = await listNames(speech);
  const wanted = frame.listed.filter(({ name }) => isWanted(name));
  const read = new Map((await readSheets(speech, wanted)).map((sheet) => [sheet.name, sheet]));
  return assembled(
    frame.listed.map(({ name, visibility }) => read.get(name) ?? makeSheet({ name, visibility })),
    frame,
    looks,
  );
}

async function listNames({ context, sync }: Talk): Promise<{ frame: Frame; names: ReadonlySet<string> }> {
  const asked = askForFrame(context);
  await sync();
  const frame = asked();
  return { frame, names: new Set(frame.listed.map(({ name }) => name)) };
}

type Frame = Omit<Captured, 'workbook'>;

function askForFrame(context: Excel.RequestContext): () => Frame {
  const { worksheets, protection } = context.workbook;
  const list = askForList(context, 'items/protection/protected');
  protection.load('protected');
  return () => ({
    listed: list(),
    protectedSheets: new Set(worksheets.items.filter((sheet) => sheet.protection.protected).map(({ name }) => name)),
    isStructureProtected: protection.protected,
  });
}

/** Excel is not asked for looks: those of sheets written here are remembered. */
function assembled(sheets: readonly Sheet[], frame: Frame, looks: ReadonlyMap<string, SheetLook>): Captured {
  const dressed = sheets.map((sheet) => {
    const look = looks.get(sheet.name);
    return look ? { ...sheet, look } : sheet;
  });
  return { ...frame, workbook: { name: '', notes: [], sheets: dressed } };
}
