import { NO_CELL, type FormCell, type FormSheet } from './form-sheet';
import type { ColumnMeaning, HeaderColumn } from './model';
import { SAYS } from './words';

/** The header of an indicator block, one or two rows. */
export interface IndicatorHeader {
  readonly first: number;
  readonly last: number;
  readonly columns: readonly HeaderColumn[];
  /** The block is headed 长期 or 中期. */
  readonly whole: boolean;
}

const LEVELS: readonly ColumnMeaning[] = ['level1', 'level2', 'level3'];
const MEASURED: readonly ColumnMeaning[] = ['value', 'scoring', 'weight', 'actual', '优', 'comparator'];
const UNDER_VALUE: ReadonlySet<ColumnMeaning> = new Set(['comparator', 'value', 'unit']);
const GRADES: ReadonlySet<ColumnMeaning> = new Set(['优', '良', '中', '差']);

/** The indicator header that starts at a row; null when none does. */
export function readIndicatorHeader(view: FormSheet, row: number): IndicatorHeader | null {
  if (view.filled(row) < 2 || !view.says(row, SAYS.heading) || !view.says(row, SAYS.level)) return null;
  const top = meaningsOf(view, row);
  let levels = 0;
  for (const level of LEVELS) if (has(top, level)) levels += 1;
  if (levels < 2 && !(levels === 1 && MEASURED.some((meaning) => has(top, meaning)))) return null;
  // An empty row between the two rows of a header is none of it.
  const below = view.filledBelow(row);
  const under = subHeader(view, below);
  return {
    first: row,
    last: under ? below : row,
    columns: under ? combine(top, under) : top,
    whole: isOfWholeProject(view, row),
  };
}

function isOfWholeProject(view: FormSheet, row: number): boolean {
  const end = view.end(row);
  for (let cell = view.first(row); cell < end; cell += 1)
    if (/^(?:长期|中期|实施期)/u.test(view.text(cell))) return true;
  return false;
}

function has(columns: readonly HeaderColumn[], meaning: ColumnMeaning): boolean {
  for (const column of columns) if (column.meaning === meaning) return true;
  return false;
}

/** The cells of a row with a meaning, left to right. */
function meaningsOf(view: FormSheet, row: number): HeaderColumn[] {
  const isNamed = namesLevel(view, row);
  const found: HeaderColumn[] = [];
  const end = view.end(row);
  for (let cell = view.first(row); cell < end; cell += 1) {
    const { column, isPlainIndicator } = view.words(cell);
    if (column !== null) found.push(columnAt(view, cell, column));
    else if (isPlainIndicator && !isNamed) found.push(columnAt(view, cell, 'level3'));
  }
  return found;
}

/** Is there a column of 二级 or 三级指标? */
function namesLevel(view: FormSheet, row: number): boolean {
  const end = view.end(row);
  for (let cell = view.first(row); cell < end; cell += 1) {
    const { column } = view.words(cell);
    if (column === 'level2' || column === 'level3') return true;
  }
  return false;
}

function columnAt(view: FormSheet, cell: FormCell, meaning: ColumnMeaning): HeaderColumn {
  const at = { sheet: view.sheet.name, row: view.rowOf(cell), column: view.columnOf(cell) };
  return { meaning, at, text: view.text(cell) };
}

/** 符号、值、单位 or 优良中差 under 指标值 and 评价标准; every cell of the row must be one of them. */
function subHeader(view: FormSheet, row: number): HeaderColumn[] | null {
  if (view.filled(row) < 2 || firstValue(view, row) !== NO_CELL) return null;
  const found = meaningsOf(view, row);
  const all =
    found.length === view.filled(row) && found.every(({ meaning }) => UNDER_VALUE.has(meaning) || GRADES.has(meaning));
  return all ? found : null;
}

/** The first cell of a row that is no heading. */
function firstValue(view: FormSheet, row: number): FormCell {
  const end = view.end(row);
  for (let cell = view.first(row); cell < end; cell += 1) {
    const { column, isPlainIndicator } = view.words(cell);
    if (column === null && !isPlainIndicator) return cell;
  }
  return NO_CELL;
}

/** A heading with headings under it gives way to them: 指标值 to 符号、值、单位; 评价标准 to 优良中差. */
function combine(top: readonly HeaderColumn[], under: readonly HeaderColumn[]): HeaderColumn[] {
  const first = Math.min(...under.map(({ at }) => at.column));
  const grades = under.some(({ meaning }) => GRADES.has(meaning));
  const kept = top.filter(
    ({ meaning, at }) =>
      !under.some((one) => one.at.column === at.column) &&
      !(at.column >= first && (meaning === 'value' || (grades && meaning === 'scoring'))),
  );
  return [...kept, ...under].sort((a, b) => a.at.column - b.at.column);
}
