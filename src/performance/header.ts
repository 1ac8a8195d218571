import { mapped } from '../workbook';
import { NO_CELL, type FormCell, type FormSheet } from './form-sheet';
import type { ColumnMeaning, HeaderColumn } from './model';
import { readComparator } from './target';
import { SAYS, type Words } from './words';

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
const LONGEST_PERIOD = 10;
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
  const last = lastOfHeader(view, under ? below : row);
  const columns = withSigns(view, onlyOfYear(under ? combine(top, under) : top), last);
  const whole = isOfWholeProject(view, row, columns);
  const over = projectHeadings(view, row);
  return over
    ? { first: over[0]!.at.row, last, columns: [...over, ...columns].sort(fromLeft), whole }
    : { first: row, last, columns, whole };
}

function fromLeft(one: HeaderColumn, other: HeaderColumn): number {
  return one.at.column - other.at.column;
}

/**
 * A list of projects may print 项目名称 | 年度目标 a row above the headings of the indicators, over empty cells of these; null
 * where it does not.
 */
function projectHeadings(view: FormSheet, row: number): readonly HeaderColumn[] | null {
  if (row === 0 || !view.says(row - 1, SAYS.name)) return null;
  const over = meaningsOf(view, row - 1).filter(({ at }) => view.at(row, at.column) === NO_CELL);
  return has(over, 'projectName') && over.length > 1 ? over : null;
}

/** A row that numbers the columns (1 | 2 | 3 …) goes with the header above it. */
function lastOfHeader(view: FormSheet, row: number): number {
  const below = view.filledBelow(row);
  return isNumbering(view, below) ? below : row;
}

function isNumbering(view: FormSheet, row: number): boolean {
  if (view.filled(row) < 3) return false;
  const first = view.first(row);
  for (let cell = first; cell < view.end(row); cell += 1)
    if (view.text(cell) !== String(cell - first + 1)) return false;
  return true;
}

const WHOLE = /^(?:长期|中期|实施期)/u;

/** Is the block headed 长期 or 中期, or are these the only targets it has? */
function isOfWholeProject(view: FormSheet, row: number, columns: readonly HeaderColumn[]): boolean {
  const end = view.end(row);
  for (let cell = view.first(row); cell < end; cell += 1) {
    const { text, column } = view.words(cell);
    if (!WHOLE.test(text)) continue;
    if (column !== 'value' || columns.some(({ at }) => at.column === view.columnOf(cell))) return true;
  }
  return false;
}

/** Targets of other years than the form's. */
const OTHER_YEARS = /^(?:长期|中期|实施期|前年|上年)/u;

/** 中期指标值 | 年度指标值, 上年 | 当年: of the targets of one indicator those of the year count, of years the first. */
function onlyOfYear(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  if (count(columns, 'value') < 2) return columns;
  const kept: HeaderColumn[] = [];
  /** Where the value of the open run of columns stands among the kept. */
  let value = -1;
  for (const column of columns) {
    if (LEVELS.includes(column.meaning)) value = -1;
    if (column.meaning !== 'value' || value < 0) {
      if (column.meaning === 'value') value = kept.length;
      kept.push(column);
    } else if (OTHER_YEARS.test(kept[value]!.text)) kept[value] = column;
  }
  return kept;
}

/** How far below a header one looks for what a column holds. */
const FAR = 30;

/** 指标性质 with ≥, ≤ and 定性 below it, as the integrated budget system prints it, is a column of signs. */
function withSigns(view: FormSheet, columns: readonly HeaderColumn[], last: number): readonly HeaderColumn[] {
  const type = columns.find(({ meaning }) => meaning === 'valueType');
  if (!type || has(columns, 'comparator') || !holdsSigns(view, type.at.column, last)) return columns;
  return mapped(columns, (column) => (column === type ? { ...column, meaning: 'comparator' } : column));
}

function holdsSigns(view: FormSheet, column: number, last: number): boolean {
  for (let row = last + 1; row <= last + FAR; row += 1) {
    const cell = view.at(row, column);
    if (cell === NO_CELL) continue;
    if (readComparator(view.text(cell)) !== null) return true;
    if (view.words(cell).folded === '定量') return false;
  }
  return false;
}

function has(columns: readonly HeaderColumn[], meaning: ColumnMeaning): boolean {
  for (const column of columns) if (column.meaning === meaning) return true;
  return false;
}

function count(columns: readonly HeaderColumn[], wanted: ColumnMeaning): number {
  let found = 0;
  for (const { meaning } of columns) if (meaning === wanted) found += 1;
  return found;
}

/** The cells of a row with a meaning, left to right. */
function meaningsOf(view: FormSheet, row: number): HeaderColumn[] {
  const isNamed = namesLevel(view, row);
  const namesThird = isNamed && namesThirdLevel(view, row);
  const found: HeaderColumn[] = [];
  const end = view.end(row);
  for (let cell = view.first(row); cell < end; cell += 1) {
    const { column, text, isPlainIndicator } = view.words(cell);
    // 指标内容 beside 三级指标 says more of it.
    if (column === 'level3' && namesThird && !text.includes('三')) found.push(columnAt(view, cell, 'description'));
    else if (column !== null) found.push(columnAt(view, cell, column));
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

/** Is one of the columns called 三级指标? */
function namesThirdLevel(view: FormSheet, row: number): boolean {
  const end = view.end(row);
  for (let cell = view.first(row); cell < end; cell += 1) {
    const { column, text } = view.words(cell);
    if (column === 'level3' && text.includes('三')) return true;
  }
  return false;
}

function columnAt(view: FormSheet, cell: FormCell, meaning: ColumnMeaning): HeaderColumn {
  const at = { sheet: view.sheet.name, row: view.rowOf(cell), column: view.columnOf(cell) };
  return { meaning, at, text: view.text(cell) };
}

/** 符号、值、单位, years or 优良中差 under 指标值 and 评价标准; every cell of the row must be one of them. */
function subHeader(view: FormSheet, row: number): HeaderColumn[] | null {
  if (view.filled(row) < 2) return null;
  const [first, end] = [view.first(row), view.end(row)];
  for (let cell = first; cell < end; cell += 1) if (meaningUnder(view.words(cell)) === null) return null;
  const found: HeaderColumn[] = [];
  for (let cell = first; cell < end; cell += 1) found.push(columnAt(view, cell, meaningUnder(view.words(cell))!));
  return found;
}

/** 2025年、中期、年度 under 指标值. */
const PERIOD = /^(?:20\d{2}年?度?|中期|长期|实施期|前年|上年度?|年度|当年|本年度?)(?:值|目标|预计)?$/u;

/** What a heading says below another one; null for everything else. */
function meaningUnder({ column, text, folded }: Words): ColumnMeaning | null {
  if (column !== null) return UNDER_VALUE.has(column) || GRADES.has(column) ? column : null;
  return text.length <= LONGEST_PERIOD && PERIOD.test(folded) ? 'value' : null;
}

/** A heading with headings under it gives way to them: 指标值 to 符号、值、单位; 评价标准 to 优良中差. */
function combine(top: readonly HeaderColumn[], under: readonly HeaderColumn[]): HeaderColumn[] {
  const grades = under.some(({ meaning }) => GRADES.has(meaning));
  const kept = top.filter(({ meaning, at }, index) => {
    if (under.some((one) => one.at.column === at.column)) return false;
    if (meaning !== 'value' && !(grades && meaning === 'scoring')) return true;
    const next = top[index + 1]?.at.column ?? Infinity;
    return !under.some((one) => one.at.column > at.column && one.at.column < next);
  });
  return [...kept, ...under].sort(fromLeft);
}
