import type { Area, Sheet } from '../../workbook';

/** What the grid draws of a sheet. All positions are zero-based. */
export interface GridLayout {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Pixels by drawn column. */
  readonly widths: readonly number[];
  readonly hidden: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Width of one character of the standard font, and what a cell adds around its text, in pixels. */
const CHARACTER = 7.5;
const PADDING = 12;
const DEFAULT_CHARACTERS = 8.5;
const WIDEST = 420;
const WIDEST_TEXT = 40;
const LOOKED_AT = 200;
const NARROWEST = 28;
/** Beyond this many columns nothing is drawn: no table is that wide. */
const MOST_COLUMNS = 256;

export function layoutOf(sheet: Sheet, withHidden: boolean): GridLayout {
  const bottom = Math.max(sheet.values.length - 1, ...sheet.merges.map((area) => area.bottom));
  let right = -1;
  for (const row of sheet.values) right = Math.max(right, (row?.length ?? 0) - 1);
  right = Math.min(MOST_COLUMNS - 1, Math.max(right, ...sheet.merges.map((area) => area.right)));
  const all = (last: number): number[] => Array.from({ length: last + 1 }, (_, index) => index);
  const rows = all(bottom).filter((row) => withHidden || !sheet.hiddenRows.has(row));
  const columns = all(right).filter((column) => withHidden || !sheet.hiddenColumns.has(column));
  return {
    rows,
    columns,
    widths: columns.map((column) => widthOf(sheet, column)),
    hidden: [...sheet.hiddenRows].filter((row) => row <= bottom).length + sheet.hiddenColumns.size,
    rowCount: bottom + 1,
    columnCount: right + 1,
  };
}

function widthOf(sheet: Sheet, column: number): number {
  const characters = sheet.look?.columnWidths?.[column] ?? charactersIn(sheet, column);
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, characters * CHARACTER + PADDING)));
}

/** Where the file says nothing of widths: as wide as most of what stands there. Chinese characters take two places. */
function charactersIn(sheet: Sheet, column: number): number {
  let most = DEFAULT_CHARACTERS;
  for (const [row, values] of sheet.values.slice(0, LOOKED_AT).entries()) {
    const value = values?.[column];
    if (typeof value !== 'string' || sheet.merges.some((area) => area.top === row && area.left === column)) continue;
    most = Math.max(most, Math.min(WIDEST_TEXT, value.length + (value.match(/[\u2e80-\uffef]/gu)?.length ?? 0)));
  }
  return most;
}

/** A merged area as far as it is drawn. */
export interface Span {
  readonly area: Area;
  readonly rows: number;
  readonly columns: number;
}

/** Merged areas by the first drawn cell of each, and the cells they cover. */
export interface Spans {
  readonly at: ReadonlyMap<string, Span>;
  readonly covered: ReadonlySet<string>;
}

export const cellKey = (row: number, column: number): string => `${row},${column}`;

/** How merged areas fall on the given rows and columns; one cut by the window starts at its first drawn row. */
export function spansOf(merges: readonly Area[], rows: readonly number[], columns: readonly number[]): Spans {
  const at = new Map<string, Span>();
  const covered = new Set<string>();
  for (const area of merges) {
    const inRows = rows.filter((row) => row >= area.top && row <= area.bottom);
    const inColumns = columns.filter((column) => column >= area.left && column <= area.right);
    const [top] = inRows;
    const [left] = inColumns;
    if (top === undefined || left === undefined) continue;
    for (const row of inRows) for (const column of inColumns) covered.add(cellKey(row, column));
    covered.delete(cellKey(top, left));
    at.set(cellKey(top, left), { area, rows: inRows.length, columns: inColumns.length });
  }
  return { at, covered };
}
