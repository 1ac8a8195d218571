import type { Unit } from '../amounts';
import type { ClassificationOverride } from '../classification';
import { legibleWorkbook, Memory, ownValue, type Sheet, type Workbook, mapped } from '../workbook';
import { AccountReader } from './accounts';
import { findBlocks } from './blocks';
import type { Draft } from './draft';
import type { Recognition, StandardTable, TableKind } from './model';
import { isPlan, joinContinuations, type Item } from './continuation';
import { buildTable, planBlock, planSheet, type Plan } from './plan';
import { sharedUnit } from './readings/shared-unit';
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
  readonly found: readonly Item[];
  /** Years named in the sheet's name and first lines, in order. */
  readonly years: readonly number[];
}

const readings = new Memory<SheetReading>();
const drafts = new Memory<Draft>();

/** Finds the standard tables of a workbook; what fits no table is listed with the reason. */
export function recogniseTables(workbook: Workbook, options: RecogniseOptions = {}): Recognition {
  const sheets = mapped(legibleWorkbook(workbook).sheets, (sheet) =>
    readSheet(sheet, ownValue(options.kinds, sheet.name)),
  );
  const year = workbookYear(workbook, sheets);
  const override = options.classification;
  const build = (plan: Plan): Draft =>
    drafts.answer([plan, year, override], () => buildTable(plan, AccountReader.of(year, override), year));
  const { tables: items, unplaced } = joinContinuations(sheets.flatMap(({ found }) => found));
  const drafted = withIds(mapped(items, (item) => (isPlan(item) ? build(item) : item)));
  const withUnit = (item: Plan | Draft, at: number): Plan | Draft => {
    const table = drafted[at]!;
    const unit = isPlan(item) && table.unit === null ? sharedUnit(table, drafted) : null;
    return unit === null || !isPlan(item) ? item : inUnit(item, unit);
  };
  const settled = items.map(withUnit);
  const isSettled = settled.every((item, at) => item === items[at]);
  const tables = isSettled ? drafted : withIds(mapped(settled, (item) => (isPlan(item) ? build(item) : item)));
  return { tables, unplaced, year: majorityYear(tables) ?? year };
}

const inOtherUnit = new Memory<Plan>();

/** The same plan for the same unit, so that its table is read once. */
function inUnit(plan: Plan, unit: Unit): Plan {
  return inOtherUnit.answer([plan, unit], () => ({ ...plan, frame: { ...plan.frame, unit } }));
}

function readSheet(sheet: Sheet, kind: TableKind | 'none' | undefined): SheetReading {
  return readings.answer([sheet, kind], () => {
    const view = new SheetView(sheet);
    return { found: recogniseSheet(view, kind), years: yearsOn(view) };
  });
}

/** The budget year most often named in sheet names and first lines. */
function workbookYear(workbook: Workbook, sheets: readonly SheetReading[]): number | null {
  return commonest(sheets.flatMap(({ years }) => years)) ?? commonest(yearsIn(workbook.name));
}

function yearsOn(view: SheetView): number[] {
  const years = yearsIn(view.name);
  for (let row = 0; row < Math.min(4, view.rowCount); row += 1) {
    const count = view.filledCount(row);
    for (let index = 0; index < count; index += 1) {
      const text = view.text(row, view.filledColumn(row, index));
      if (text.length < 60 && text.includes('20') && !/截止|截至/u.test(text)) years.push(...yearsIn(text));
    }
  }
  return years;
}

function majorityYear(tables: readonly StandardTable[]): number | null {
  return commonest(tables.flatMap(({ year }) => year ?? []));
}

/** The year named most often, of several the latest. */
function commonest(years: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null;
}

function recogniseSheet(view: SheetView, kind: TableKind | 'none' | undefined): readonly Item[] {
  if (view.rowCount === 0) return [];
  if (kind === 'none') {
    const reason = { zh: '已由用户设为不核对', en: 'Left out by the user' };
    return [{ sheet: view.sheet.name, range: null, title: null, reason }];
  }
  const blocks = findBlocks(view);
  const whole = kind === undefined || blocks.length === 0 ? planSheet(view, blocks) : null;
  return whole ? [whole] : mapped(blocks, (block) => planBlock(view, block, blocks.length, kind));
}

function withIds(drafts: readonly Draft[]): StandardTable[] {
  const seen = new Map<TableKind, number>();
  return mapped(drafts, (draft) => {
    const count = (seen.get(draft.kind) ?? 0) + 1;
    seen.set(draft.kind, count);
    return draft.withId(count === 1 ? draft.kind : `${draft.kind}-${count}`);
  });
}
