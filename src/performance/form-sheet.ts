import { remembered, type Area, type Sheet } from '../workbook';
import { isBlank, shownAt } from './text';
import type { LabelMeaning } from './vocabulary';
import { Words } from './words';

/** A filled cell of a {@link FormSheet}: its number among them, row by row and left to right. */
export type FormCell = number;

export const NO_CELL: FormCell = -1;

/**
 * A sheet with its filled cells, read once for all that look at forms. The cells are numbers, and what is known of them
 * stands in lists: a sheet of forms has thousands, of which few are looked at more closely.
 */
export class FormSheet {
  readonly rowCount: number;
  private readonly count: number;
  /** By row, its first cell; behind the last row, the number of cells. */
  private readonly starts: Int32Array;
  private readonly rows: Int32Array;
  private readonly columns: Int32Array;
  private readonly texts: readonly Words[];
  /** By row, what its cells say put together. */
  private readonly said: Int32Array;
  /** Merged areas by the row they start in; null until asked for. */
  private starting: AreasByRow | null = null;
  /** Merged areas by the rows below their first. */
  private covering: AreasByRow | null = null;

  constructor(readonly sheet: Sheet) {
    const { values } = sheet;
    const most = countValues(sheet);
    const starts = new Int32Array(values.length + 1);
    const rows = new Int32Array(most);
    const columns = new Int32Array(most);
    const texts = new Array<Words>(most);
    let count = 0;
    const said = new Int32Array(values.length);
    for (let row = 0; row < values.length; row += 1) {
      starts[row] = count;
      const own = values[row];
      if (!own) continue;
      let says = 0;
      for (let column = 0; column < own.length; column += 1) {
        const value = own[column];
        if (value === null || value === undefined) continue;
        const words = wordsOf(typeof value === 'string' ? value : shownAt(sheet, row, column));
        if (!words) continue;
        rows[count] = row;
        columns[count] = column;
        texts[count] = words;
        count += 1;
        says |= words.says;
      }
      said[row] = says;
    }
    starts[values.length] = count;
    this.count = count;
    this.rowCount = values.length;
    this.starts = starts;
    this.rows = rows;
    this.columns = columns;
    this.texts = texts;
    this.said = said;
  }

  /** The first cell of a row; where the row is empty it is {@link end}. */
  first(row: number): FormCell {
    return row < this.rowCount ? this.starts[row]! : this.count;
  }

  /** Behind the last cell of a row. */
  end(row: number): FormCell {
    return row < this.rowCount ? this.starts[row + 1]! : this.count;
  }

  /** How many cells of a row are filled. */
  filled(row: number): number {
    return this.end(row) - this.first(row);
  }

  /** The next row below with anything in it; the number of rows where there is none. */
  filledBelow(row: number): number {
    let below = row + 1;
    while (below < this.rowCount && this.filled(below) === 0) below += 1;
    return below;
  }

  /** The last column with anything in it; 0 for empty rows. */
  lastColumn(row: number): number {
    return this.filled(row) > 0 ? this.columns[this.end(row) - 1]! : 0;
  }

  rowOf(cell: FormCell): number {
    return this.rows[cell]!;
  }

  columnOf(cell: FormCell): number {
    return this.columns[cell]!;
  }

  words(cell: FormCell): Words {
    return this.texts[cell]!;
  }

  /** As shown: never blank, without blanks around it. */
  text(cell: FormCell): string {
    return this.texts[cell]!.text;
  }

  /** What a cell says as a label of the form; null for values. */
  label(cell: FormCell): LabelMeaning | null {
    return this.texts[cell]!.label;
  }

  /** Does any cell of a row say one of these? @param wanted bits of `SAYS`. */
  says(row: number, wanted: number): boolean {
    return row < this.rowCount && (this.said[row]! & wanted) !== 0;
  }

  hasLabel(row: number): boolean {
    const end = this.end(row);
    for (let cell = this.first(row); cell < end; cell += 1) if (this.label(cell) !== null) return true;
    return false;
  }

  at(row: number, column: number): FormCell {
    const end = this.end(row);
    for (let cell = this.first(row); cell < end; cell += 1) {
      const own = this.columns[cell]!;
      if (own >= column) return own === column ? cell : NO_CELL;
    }
    return NO_CELL;
  }

  /** The cell that shows at a place: its own, or the first one of the merged area that covers it from above. */
  shownAt(row: number, column: number): FormCell {
    const own = this.at(row, column);
    if (own !== NO_CELL) return own;
    const area = (this.covering ??= this.areasByRow(1, TALLEST)).from(row, column);
    return area === null ? NO_CELL : this.at(area.top, column);
  }

  /** The next filled cell to the right in the same row. */
  rightOf(cell: FormCell): FormCell {
    return cell + 1 < this.end(this.rows[cell]!) ? cell + 1 : NO_CELL;
  }

  /** The column right of a cell, behind its merged area. */
  columnBehind(cell: FormCell): number {
    const column = this.columns[cell]!;
    const area = (this.starting ??= this.areasByRow(0, 0)).from(this.rows[cell]!, column);
    return (area === null ? column : area.right) + 1;
  }

  private areasByRow(first: number, last: number): AreasByRow {
    return new AreasByRow(this.sheet.merges, this.rowCount, first, last);
  }
}

function countValues({ values }: Sheet): number {
  let count = 0;
  for (let row = 0; row < values.length; row += 1) {
    const own = values[row];
    if (!own) continue;
    for (let column = 0; column < own.length; column += 1) if (own[column] !== null) count += 1;
  }
  return count;
}

/** Taller merged areas are borders and page layout, not one text for several rows. */
const TALLEST = 60;

/** Merged areas by rows: by the one they start in, or by those below it. */
class AreasByRow {
  /** By row, where its areas begin among the {@link numbers}; behind the last row, how many there are. */
  private readonly starts: Int32Array;
  /** Numbers of areas among all of the sheet, row by row. */
  private readonly numbers: Int32Array;

  /** @param first of the rows that count, below an area's top; @param last as far down as the area reaches. */
  constructor(
    private readonly areas: readonly Area[],
    rowCount: number,
    first: number,
    last: number,
  ) {
    const starts = new Int32Array(rowCount + 1);
    const end = (area: Area): number => Math.min(area.bottom, area.top + last, rowCount - 1);
    for (const area of areas) for (let row = area.top + first; row <= end(area); row += 1) starts[row]! += 1;
    for (let row = 1; row <= rowCount; row += 1) starts[row]! += starts[row - 1]!;
    const numbers = new Int32Array(starts[rowCount]!);
    // Each row is filled from its end, and so ends up with its beginning.
    for (let number = areas.length - 1; number >= 0; number -= 1) {
      const area = areas[number]!;
      for (let row = area.top + first; row <= end(area); row += 1) numbers[(starts[row]! -= 1)] = number;
    }
    this.starts = starts;
    this.numbers = numbers;
  }

  /** The last area of a row that begins in a column. */
  from(row: number, column: number): Area | null {
    for (let at = this.starts[row + 1]! - 1; at >= this.starts[row]!; at -= 1) {
      const area = this.areas[this.numbers[at]!]!;
      if (area.left === column) return area;
    }
    return null;
  }
}

/** What a text says, null for blank ones: forms repeat their labels, classes, units and targets form by form. */
const wordsOf = remembered((shown): Words | null => {
  const text = shown.trim();
  if (isBlank(text)) return null;
  return text === shown ? new Words(text) : wordsOf(text);
});
