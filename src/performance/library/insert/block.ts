import { formulaAt, type Sheet } from '../../../workbook';
import { FormSheet, NO_CELL } from '../../form-sheet';
import type { IndicatorHeader } from '../../header';
import { classNamed, type IndicatorClass } from '../../indicator';
import { groupsOf, isSumRow, LEVELS, readIndicators, type Group } from '../../indicators';
import type { ColumnMeaning, Indicator } from '../../model';
import { findSegments } from '../../segments';

/** The indicator block of one form, as far as rows can be added to it. */
export interface Block {
  readonly view: FormSheet;
  readonly columns: Group;
  /** The most detailed level: where the indicator's name stands. */
  readonly nameColumn: number;
  /** Columns beside the indicators whose text speaks for several rows: the label of the block, the project of a list. */
  readonly frame: readonly number[];
  /** Rows of indicators and blank ones among them; sums and remarks are left out. */
  readonly rows: readonly BlockRow[];
  readonly indicators: readonly Indicator[];
  readonly headerRow: number;
  /** Where the first indicator stands or would stand. */
  readonly first: number;
}

export interface BlockRow {
  readonly row: number;
  /** As it stands or as it carries down from above; '' where the form has no such column. */
  readonly level1: string;
  readonly level2: string;
  readonly class: IndicatorClass | null;
  /** Nothing but levels, weights and scores stands in it: an indicator can be filled in. */
  readonly isFree: boolean;
}

/** What an entry is written to. */
const WRITTEN: readonly ColumnMeaning[] = ['description', 'comparator', 'value', 'unit', 'valueType', 'basis'];
const OF_PROJECT: readonly ColumnMeaning[] = ['projectName', 'projectCode', 'budget', 'goal', 'content'];

/**
 * Reads the block of the form whose first row is given. Of several blocks the last for the year counts, and where 中期
 * and 年度 stand side by side the 年度 columns. Null where there is none, or where indicators belong to activities.
 * @param bottom last row of the form; only forms that are rows of a list need it, the others end where the sheet says so.
 */
export function readBlock(sheet: Sheet, top: number, bottom: number): Block | null {
  const view = new FormSheet(sheet);
  const segment = findSegments(view).find(({ first, last }) => first <= top && top <= last);
  const header = segment?.headers.filter(({ whole }) => !whole).at(-1) ?? segment?.headers.at(-1);
  if (!segment || !header) return null;
  const columns = groupsOf(header.columns).at(-1)!;
  const level = [...LEVELS].reverse().find((one) => columns.has(one));
  if (level === undefined || columns.has('duty')) return null;
  const isListed = top > header.last;
  const first = isListed ? top : header.last + 1;
  const next = segment.headers.find(({ first: row }) => row > header.last);
  const limit = isListed ? bottom : next ? next.first - 1 : segment.last;
  const nameColumn = columns.get(level)!;
  const read = readIndicators(view, { ...header, last: first - 1 }, limit, null);
  const indicators = read.indicators.filter(({ nameAt }) => nameAt.column === nameColumn);
  const scope = { view, columns, nameColumn, first, indicators };
  return {
    ...scope,
    frame: frameOf(header, columns),
    headerRow: header.last,
    rows: readRows(scope, Math.min(limit, withMerges(sheet, columns, first, read.last))),
  };
}

function frameOf(header: IndicatorHeader, columns: Group): number[] {
  const leftmost = Math.min(...LEVELS.map((level) => columns.get(level) ?? Infinity));
  const known = new Set(header.columns.map(({ at }) => at.column));
  const labels = Array.from({ length: leftmost }, (_, column) => column).filter((column) => !known.has(column));
  return [...labels, ...OF_PROJECT.flatMap((meaning) => columns.get(meaning) ?? [])];
}

/** Blank rows at the end count where a merged class covers them. */
function withMerges(sheet: Sheet, columns: Group, first: number, last: number): number {
  const levels = ['level1', 'level2'] as const;
  const covering = sheet.merges.filter(
    ({ top, left }) => top >= first && top <= last && levels.some((level) => columns.get(level) === left),
  );
  return Math.max(last, ...covering.map(({ bottom }) => bottom));
}

type Scope = Pick<Block, 'view' | 'columns' | 'nameColumn' | 'first' | 'indicators'>;

function readRows({ view, columns, nameColumn, first, indicators }: Scope, last: number): BlockRow[] {
  const read = new Set(indicators.map(({ row }) => row));
  const rows: BlockRow[] = [];
  const text = (row: number, level: 'level1' | 'level2'): string => {
    const column = columns.get(level);
    const cell = column === undefined || column === nameColumn ? NO_CELL : view.at(row, column);
    return cell === NO_CELL ? '' : view.text(cell);
  };
  const written = [nameColumn, ...WRITTEN.flatMap((meaning) => columns.get(meaning) ?? [])];
  let [level1, level2] = ['', ''];
  for (let row = first; row <= last; row += 1) {
    if (isSumRow(view, row)) continue;
    const own = { level1: text(row, 'level1'), level2: text(row, 'level2') };
    if (own.level1 !== '' && own.level1 !== level1) [level1, level2] = [own.level1, ''];
    if (own.level2 !== '') level2 = own.level2;
    const isFree = !view.sheet.hiddenRows.has(row) && written.every((column) => isBlankCell(view, row, column));
    if (!isFree && !read.has(row)) continue;
    rows.push({ row, level1, level2, class: classNamed(level2) ?? classNamed(level1), isFree });
  }
  return rows;
}

/** Empty, and not covered by a merged area from above. */
function isBlankCell(view: FormSheet, row: number, column: number): boolean {
  if (view.at(row, column) !== NO_CELL || formulaAt(view.sheet, row, column) !== undefined) return false;
  return !view.sheet.merges.some(
    (area) => area.top < row && row <= area.bottom && area.left <= column && column <= area.right,
  );
}
