import { areasMeet, valueAt, type Area, type Edit, type Sheet } from '../../../workbook';
import { NO_CELL } from '../../form-sheet';
import type { Block } from './block';
import type { Run } from './place';

/** How texts that speak for several rows are shown in a column. */
type Style = 'merged' | 'repeated' | 'once';

/** What makes a new row share the text of its neighbours in one column; positions after the row was inserted. */
export interface Joined {
  readonly edits: readonly Edit[];
  /** Merged areas that cover the new row in the end. */
  readonly areas: readonly Area[];
}

const NOTHING: Joined = { edits: [], areas: [] };

/**
 * Makes the new row at `row` share the text of a run in a column the way the form does it: by a merged area that grows,
 * by repeating the text, or by showing it once in the run's first row.
 * @param run rows before the insertion; `row` lies in it or directly below it.
 */
export function joinRun({ view, rows }: Block, column: number, run: Run, row: number, isLevel: boolean): Joined {
  const { sheet } = view;
  const crossing = mergeAt(sheet, row, column);
  if (crossing && crossing.top < row) return { edits: [], areas: [{ ...crossing, bottom: crossing.bottom + 1 }] };
  const own = view.at(run.first, column);
  const isFirst = row === run.first;
  const beside = mergeAt(sheet, isFirst ? row : row - 1, column);
  if (beside && beside.top < beside.bottom) {
    return isFirst ? lift(sheet, column, row, beside) : grow(sheet, beside, row);
  }
  if (own === NO_CELL) return NOTHING;
  const style = styleOf(
    view.sheet,
    rows.map((one) => one.row),
    (at) => view.at(at, column) !== NO_CELL,
    column,
    run,
  );
  if (style === 'repeated' || (style === null && isLevel)) {
    const value = valueAt(sheet, run.first, column);
    return { edits: [{ kind: 'set-value', at: { sheet: sheet.name, row, column }, value }], areas: [] };
  }
  if (style === 'merged' && run.first === run.last) {
    const side = beside ?? { top: run.first, bottom: run.first, left: column, right: column };
    return isFirst ? lift(sheet, column, row, side) : grow(sheet, side, row);
  }
  return isFirst ? lift(sheet, column, row, null) : NOTHING;
}

/** The merged area above takes the new row in. */
function grow(sheet: Sheet, area: Area, row: number): Joined {
  const grown = { ...area, bottom: row };
  return { edits: [...unmerged(sheet, area), { kind: 'merge', sheet: sheet.name, area: grown }], areas: [grown] };
}

/** The text moves up into the new row, and the merged area below, if any, follows it. */
function lift(sheet: Sheet, column: number, row: number, area: Area | null): Joined {
  const at = { sheet: sheet.name, row, column };
  const moved = area && { ...area, top: row + 1, bottom: area.bottom + 1 };
  const left = area?.left ?? column;
  const grown = moved && { ...moved, top: row };
  const edits: Edit[] = [
    ...(moved ? unmerged(sheet, moved) : []),
    { kind: 'set-value', at: { ...at, row: row + 1, column: left }, value: null },
    { kind: 'set-value', at: { ...at, column: left }, value: valueAt(sheet, row, left) },
    ...(grown ? [{ kind: 'merge', sheet: sheet.name, area: grown } as const] : []),
  ];
  return { edits, areas: grown ? [grown] : [] };
}

function unmerged(sheet: Sheet, area: Area): Edit[] {
  const isMerged = area.top < area.bottom || area.left < area.right;
  return isMerged ? [{ kind: 'unmerge', sheet: sheet.name, area }] : [];
}

/** By what the run itself shows, else by the form's other rows; null when there is nothing to see it from. */
function styleOf(
  sheet: Sheet,
  rows: readonly number[],
  isFilled: (row: number) => boolean,
  column: number,
  run: Run,
): Style | null {
  const own = rows.filter((row) => row > run.first && row <= run.last);
  if (own.length > 0) return own.some(isFilled) ? 'repeated' : 'once';
  const first = rows[0] ?? run.first;
  const last = rows.at(-1) ?? run.last;
  const merged = sheet.merges.some(
    ({ top, bottom, left, right }) =>
      top < bottom && top >= first && bottom <= last && left <= column && column <= right,
  );
  if (merged) return 'merged';
  const texts = rows.map((row) => valueAt(sheet, row, column));
  if (texts.some((text, at) => at > 0 && text !== null && text === texts[at - 1])) return 'repeated';
  return texts.some((text, at) => at > 0 && text === null && texts[at - 1] !== null) ? 'once' : null;
}

function mergeAt(sheet: Sheet, row: number, column: number): Area | null {
  const cell = { top: row, bottom: row, left: column, right: column };
  return sheet.merges.find((area) => areasMeet(area, cell)) ?? null;
}

/**
 * The areas of one row that the rows around merge side by side (依据 over F:G), for the new row. The nearest row that
 * says anything about a column decides; `taken` areas already cover the new row.
 */
export function rowMerges({ view, rows, headerRow }: Block, row: number, taken: readonly Area[]): Area[] {
  const { merges } = view.sheet;
  const near = [...rows].sort((one, other) => distance(one.row, row) - distance(other.row, row));
  const decided = new Set<number>();
  const found: Area[] = [];
  for (const at of near.length > 0 ? near.map((one) => one.row) : [headerRow]) {
    const here = merges.filter(({ top, bottom }) => top <= at && at <= bottom);
    for (const { top, bottom, left, right } of here.filter((area) => area.top === area.bottom)) {
      const area = { top: row, bottom: row, left, right };
      const isOpen = columnsOf(left, right).every((column) => !decided.has(column));
      if (top === bottom && isOpen && !taken.some((one) => areasMeet(one, area))) found.push(area);
    }
    const tall = here.filter((area) => area.top < area.bottom);
    for (const column of columnsOf(0, view.lastColumn(at))) {
      if (!tall.some(({ left, right }) => left <= column && column <= right)) decided.add(column);
    }
    for (const { left, right } of here.filter((area) => area.top === area.bottom)) {
      for (const column of columnsOf(left, right)) decided.add(column);
    }
  }
  return found;
}

/** The row above is nearer than the one below. */
function distance(from: number, to: number): number {
  return from < to ? to - from : from - to + 1.5;
}

function columnsOf(left: number, right: number): number[] {
  return Array.from({ length: Math.max(0, right - left + 1) }, (_, at) => left + at);
}
