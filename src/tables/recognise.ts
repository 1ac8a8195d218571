import type { ClassificationOverride } from '../classification';
import type { Sheet, Workbook } from '../workbook';
import { AccountReader } from './accounts';
import { findBlocks } from './blocks';
import type { Recognition, StandardTable, TableKind, Unplaced } from './model';
import { buildTable, isPlan, joinContinuations, planBlock, planSheet, type Draft, type Plan } from './plan';
import { SheetView } from './sheet-view';
import { yearsIn } from './text';

/** What a sheet's table is, as the user says; `none` for a sheet that is not to be checked. */
export type KindsBySheet = Readonly<Record<string, TableKind | 'none'>>;

export interface RecogniseOptions {
  readonly classification?: ClassificationOverride;
  /** Set right by hand; goes before what the sheet says of itself. */
  readonly kinds?: KindsBySheet;
}

/** What was found on one sheet, whatever the other sheets hold. */
interface SheetReading {
  readonly view: SheetView;
  readonly found: readonly (Plan | Draft)[];
  readonly unplaced: readonly Unplaced[];
}

/** Readings by sheet: after an edit only the sheets it changed are read again. */
const readings = new WeakMap<Sheet, Map<string, SheetReading>>();
/** Tables by plan: what a plan gives depends besides only on the year and the user's own codes. */
const built = new WeakMap<Plan, { year: number | null; override: ClassificationOverride | undefined; draft: Draft }>();
/** Tables with their ids, by draft. */
const named = new WeakMap<Draft, StandardTable>();

/** Finds the standard tables of a workbook; what fits no table is listed with the reason. */
export function recogniseTables(workbook: Workbook, options: RecogniseOptions = {}): Recognition {
  const sheets = workbook.sheets.map((sheet) => readSheet(sheet, options.kinds?.[sheet.name]));
  const year = workbookYear(
    workbook,
    sheets.map(({ view }) => view),
  );
  const override = options.classification;
  let reader: AccountReader | null = null;
  const build = (plan: Plan): Draft => {
    const known = built.get(plan);
    if (known?.year === year && known.override === override) return known.draft;
    reader ??= new AccountReader(year, override);
    const draft = buildTable(plan, reader, year);
    built.set(plan, { year, override, draft });
    return draft;
  };
  const items = joinContinuations(sheets.flatMap(({ found }) => found));
  const tables = withIds(items.map((item) => (isPlan(item) ? build(item) : item)));
  return { tables, unplaced: sheets.flatMap(({ unplaced }) => unplaced), year: majorityYear(tables) ?? year };
}

function readSheet(sheet: Sheet, kind: TableKind | 'none' | undefined): SheetReading {
  let known = readings.get(sheet);
  if (!known) readings.set(sheet, (known = new Map<string, SheetReading>()));
  let reading = known.get(kind ?? '');
  if (!reading) {
    const view = new SheetView(sheet);
    const found: (Plan | Draft)[] = [];
    const unplaced: Unplaced[] = [];
    recogniseSheet(view, kind, found, unplaced);
    reading = { view, found, unplaced };
    known.set(kind ?? '', reading);
  }
  return reading;
}

/** The budget year most often named in sheet names and first lines. */
function workbookYear(workbook: Workbook, views: readonly SheetView[]): number | null {
  const counts = new Map<number, number>();
  const count = (text: string): void => {
    for (const year of yearsIn(text)) counts.set(year, (counts.get(year) ?? 0) + 1);
  };
  for (const view of views) {
    count(view.sheet.name);
    for (let row = 0; row < Math.min(4, view.rowCount); row += 1) {
      for (const column of view.filled(row)) {
        const text = view.text(row, column);
        if (text.length < 60 && !/截止|截至/u.test(text)) count(text);
      }
    }
  }
  if (counts.size === 0) count(workbook.name);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null;
}

function majorityYear(tables: readonly StandardTable[]): number | null {
  const counts = new Map<number, number>();
  for (const { year } of tables) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null;
}

function recogniseSheet(
  view: SheetView,
  kind: TableKind | 'none' | undefined,
  found: (Plan | Draft)[],
  unplaced: Unplaced[],
): void {
  if (view.rowCount === 0) return;
  if (kind === 'none') {
    unplaced.push({
      sheet: view.sheet.name,
      range: null,
      title: null,
      reason: { zh: '已由用户设为不核对', en: 'Left out by the user' },
    });
    return;
  }
  const blocks = findBlocks(view);
  const whole = kind === undefined || blocks.length === 0 ? planSheet(view, blocks) : null;
  const items = whole ? [whole] : blocks.map((block) => planBlock(view, block, blocks.length, kind));
  for (const item of items) {
    if (isUnplaced(item)) unplaced.push(item);
    else found.push(item);
  }
}

function isUnplaced(item: Plan | Draft | Unplaced): item is Unplaced {
  return 'reason' in item;
}

function withIds(drafts: readonly Draft[]): StandardTable[] {
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const count = (seen.get(draft.kind) ?? 0) + 1;
    seen.set(draft.kind, count);
    const id = count === 1 ? draft.kind : `${draft.kind}-${count}`;
    const known = named.get(draft);
    if (known?.id === id) return known;
    const table = { id, ...draft };
    named.set(draft, table);
    return table;
  });
}
