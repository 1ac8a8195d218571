import { applyEdits, type Edit, type Sheet, type Workbook } from '../../../workbook';
import type { PerformanceForm } from '../../model';
import type { LibraryEntry } from '../model';
import { readBlock, type Block } from './block';
import { entryCells, level1Text, level2Text } from './cells';
import { joinRun, rowMerges, type Joined } from './join';
import { findPlace, type Place, type Run } from './place';

/** Entries for one form. */
export interface Insertion {
  readonly form: PerformanceForm;
  readonly entries: readonly LibraryEntry[];
}

/** Whether indicators of the library can be put into a form: it has a block of them that is no part of activities. */
export function canInsertIndicators(workbook: Workbook, { sheet, area }: PerformanceForm): boolean {
  const found = workbook.sheets.find(({ name }) => name === sheet);
  return found !== undefined && readBlock(found, area.top, area.bottom) !== null;
}

/**
 * The edits that put entries into a form's indicator block, each under its class: into a free row of the class, else into
 * a new row at its end, else where the class belongs by the order of forms. Merged levels take the new rows in, cells side
 * by side are merged as in the rows around, and signs, values and units stand in the cells the form has for them. Nothing
 * that stands in the form is overwritten. Empty for forms that {@link canInsertIndicators} refuses.
 *
 * Apply the edits together and in order: each is about the sheet as the ones before leave it. Forms further down the same
 * sheet move; read them again, or ask for all of them at once with {@link insertIntoFormsEdits}.
 */
export function insertIndicatorEdits(
  workbook: Workbook,
  form: PerformanceForm,
  entries: readonly LibraryEntry[],
): Edit[] {
  const edits: Edit[] = [];
  let sheet = workbook.sheets.find(({ name }) => name === form.sheet);
  let { bottom } = form.area;
  for (const entry of entries) {
    const block = sheet && readBlock(sheet, form.area.top, bottom);
    if (!sheet || !block) return edits;
    const place = findPlace(block, entry);
    const step = editsFor(block, place, entry);
    sheet = applied(workbook, sheet, step);
    edits.push(...step);
    if (place.isNew) bottom += 1;
  }
  return edits;
}

/** The same for several forms: from the bottom of a sheet to its top, so that no form moves before its turn. */
export function insertIntoFormsEdits(workbook: Workbook, insertions: readonly Insertion[]): Edit[] {
  const upwards = [...insertions].sort((one, other) => other.form.area.top - one.form.area.top);
  return upwards.flatMap(({ form, entries }) => insertIndicatorEdits(workbook, form, entries));
}

function applied(workbook: Workbook, sheet: Sheet, edits: readonly Edit[]): Sheet {
  return applyEdits({ ...workbook, sheets: [sheet] }, edits).workbook.sheets[0]!;
}

function editsFor(block: Block, place: Place, entry: LibraryEntry): Edit[] {
  const { row, isNew, level1, level2 } = place;
  const sheet = block.view.sheet.name;
  const text = (column: number | undefined, run: Run | null, value: string): Edit[] =>
    column === undefined || column === block.nameColumn || run
      ? []
      : [{ kind: 'set-value', at: { sheet, row, column }, value }];
  const levels = [
    ...text(block.columns.get('level1'), level1, level1Text(block, entry)),
    ...text(block.columns.get('level2'), level2, level2Text(block, entry)),
  ];
  const cells = [...levels, ...entryCells(block, entry, row)];
  if (!isNew) return cells;
  const joined = joinedRuns(block, place);
  const taken = joined.flatMap(({ areas }) => areas);
  return [
    { kind: 'insert-rows', sheet, before: row, count: 1 },
    ...joined.flatMap(({ edits }) => edits),
    ...rowMerges(block, row, taken).map((area): Edit => ({ kind: 'merge', sheet, area })),
    ...cells,
  ];
}

/** The columns whose text the new row shares: its levels, and those that speak for the whole block. */
function joinedRuns(block: Block, { row, level1, level2 }: Place): Joined[] {
  const { columns, rows, frame, nameColumn } = block;
  const whole = rows.length > 0 ? { first: rows[0]!.row, last: rows.at(-1)!.row } : null;
  const shared: [number | undefined, Run | null, boolean][] = [
    [columns.get('level1'), level1, true],
    [columns.get('level2'), level2, true],
    ...frame.map((column): [number, Run | null, boolean] => [column, whole, false]),
  ];
  const seen: Joined[] = [];
  for (const [column, run, isLevel] of shared) {
    if (column === undefined || run === null || column === nameColumn) continue;
    // One area may cover two of the columns: 一级指标 over A:B.
    const isDone = seen.some(({ areas }) => areas.some(({ left, right }) => left <= column && column <= right));
    if (!isDone) seen.push(joinRun(block, column, run, row, isLevel));
  }
  return seen;
}
