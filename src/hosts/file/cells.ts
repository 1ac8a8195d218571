import { isCellError, type Area, type CellValue, type SheetLook } from '../../workbook';

const ERROR = /^(#(REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|GETTING_DATA)|Err:5\d\d)$/u;

/** Text as a cell value: '' is blank, and what reads like an error of Excel or WPS is one, however it was stored. */
export function textValue(text: string): CellValue {
  if (text === '') return null;
  const first = text.charCodeAt(0);
  return (first === 35 || first === 69) && ERROR.test(text) ? { error: text } : text;
}

/** Whether the number format of a cell tells how its figure is shown; of a formula without a result it will. */
export function isFormatted(value: CellValue | undefined): boolean {
  return typeof value === 'number' || (isCellError(value) && value.notCalculated !== undefined);
}

/** Areas as they are meant: corners in order, single cells, nonsense and what lies over another area left out. */
export function cleanMerges(merges: readonly Area[]): Area[] {
  const areas = merges
    .map(({ top, left, bottom, right }) => ({
      top: Math.min(top, bottom),
      left: Math.min(left, right),
      bottom: Math.max(top, bottom),
      right: Math.max(left, right),
    }))
    .filter(({ top, left, bottom, right }) => top >= 0 && left >= 0 && (bottom > top || right > left));
  return withoutOverlaps(areas);
}

/** Only broken files have areas over each other; left in, each would cost its size again. */
function withoutOverlaps(areas: readonly Area[]): Area[] {
  const kept = new Set<Area>();
  // The last area of every run of columns, from left to right.
  const open: Area[] = [];
  for (const area of [...areas].sort((a, b) => a.top - b.top)) {
    const first = firstReaching(open, area.left);
    let end = first;
    while (end < open.length && open[end]!.left <= area.right && open[end]!.bottom < area.top) end += 1;
    if (end < open.length && open[end]!.left <= area.right) continue;
    open.splice(first, end - first, area);
    kept.add(area);
  }
  return areas.filter((area) => kept.has(area));
}

/** The place of the first area that ends at a column or to the right of it. */
function firstReaching(areas: readonly Area[], column: number): number {
  let [low, high] = [0, areas.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (areas[middle]!.right < column) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What stands below a merged area is never shown: blanks it, in place. */
export function clearCovered<T>(rows: (T[] | undefined)[], merges: readonly Area[], blank: T): void {
  const width = rows.reduce((most, cells) => Math.max(most, cells?.length ?? 0), 0);
  for (const { top, left, bottom, right } of merges) {
    if (left >= width) continue;
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row += 1) {
      const cells = rows[row];
      if (cells) cells.fill(blank, row === top ? left + 1 : left, Math.max(0, Math.min(right + 1, cells.length)));
    }
  }
}

/** Bounds the used range by content, in place: rows and cells that hold nothing at the end are dropped. */
export function trim(values: CellValue[][]): void {
  let rows = 0;
  for (let row = 0; row < values.length; row += 1) {
    const cells = values[row];
    if (!cells) continue;
    let length = cells.length;
    while (length > 0 && (cells[length - 1] ?? null) === null) length -= 1;
    if (length < cells.length) cells.length = length;
    if (length > 0) rows = row + 1;
  }
  values.length = rows;
}

/** Columns further right than any table. */
const MOST_COLUMNS = 1024;

/**
 * Widths (characters) and heights (points) that a file states; no further down than there is content.
 * @param heights by zero-based row.
 */
export function lookOf(
  widths: readonly (number | undefined)[],
  heights: Iterable<readonly [number, number | undefined]>,
  rows: number,
): SheetLook {
  const rowHeights: (number | undefined)[] = [];
  for (const [row, height] of heights) if (row < rows && height !== undefined) rowHeights[row] = height;
  return { columnWidths: widths.slice(0, MOST_COLUMNS), ...(rowHeights.length > 0 ? { rowHeights } : {}) };
}
