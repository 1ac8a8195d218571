import type { ClassificationOverride } from '../classification';
import type { Workbook } from '../workbook';
import { AccountReader } from './accounts';
import { findBlocks } from './blocks';
import type { Recognition, StandardTable, Unplaced } from './model';
import { buildTable, isPlan, joinContinuations, planBlock, planSheet, type Draft, type Plan } from './plan';
import { SheetView } from './sheet-view';
import { yearsIn } from './text';

export interface RecogniseOptions {
  readonly classification?: ClassificationOverride;
}

/** Finds the standard tables of a workbook; what fits no table is listed with the reason. */
export function recogniseTables(workbook: Workbook, options: RecogniseOptions = {}): Recognition {
  const views = workbook.sheets.map((sheet) => new SheetView(sheet));
  const year = workbookYear(workbook, views);
  const reader = new AccountReader(year, options.classification);
  const found: (Plan | Draft)[] = [];
  const unplaced: Unplaced[] = [];
  for (const view of views) recogniseSheet(view, found, unplaced);
  const tables = withIds(
    joinContinuations(found).map((item) => (isPlan(item) ? buildTable(item, reader, year) : item)),
  );
  return { tables, unplaced, year: majorityYear(tables) ?? year };
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

function recogniseSheet(view: SheetView, found: (Plan | Draft)[], unplaced: Unplaced[]): void {
  if (view.rowCount === 0) return;
  const blocks = findBlocks(view);
  const whole = planSheet(view, blocks);
  if (whole) {
    if (isUnplaced(whole)) unplaced.push(whole);
    else found.push(whole);
    return;
  }
  for (const block of blocks) {
    const item = planBlock(view, block, blocks.length);
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
    return { id: count === 1 ? draft.kind : `${draft.kind}-${count}`, ...draft };
  });
}
