import { IntList, legible, textAt, valueAt, type Area, type CellValue, type Sheet } from '../workbook';
import { MergedAreas } from './merged-areas';
import { isPlain, normaliseLabel } from './text';

/** A sheet with merges resolved and normalised text kept; made anew for every recognition. */
export class SheetView {
  readonly sheet: Sheet;
  /** The sheet's name as it is read; what addresses need is the name in {@link sheet}. */
  readonly name: string;
  /** Rows with content; one past the last. */
  readonly rowCount: number;
  readonly columnCount: number;
  private readonly merges: MergedAreas;
  /** Texts that are not plain, normalised. */
  private readonly folded = new Map<string, string>();
  private readonly content: FilledColumns;

  constructor(sheet: Sheet) {
    this.sheet = sheet;
    this.name = legible(sheet.name);
    this.rowCount = sheet.values.length;
    let width = 0;
    for (const row of sheet.values) if (row && row.length > width) width = row.length;
    this.columnCount = width;
    this.merges = new MergedAreas(sheet.merges, this.rowCount, width);
    this.content = new FilledColumns(this.rowCount);
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.at(row, column);
  }

  /** Covered by a merge without being its top-left cell. */
  isCovered(row: number, column: number): boolean {
    const area = this.mergeAt(row, column);
    return area !== undefined && (area.top !== row || area.left !== column);
  }

  value(row: number, column: number): CellValue {
    return valueAt(this.sheet, row, column);
  }

  raw(row: number, column: number): string {
    return textAt(this.sheet, row, column);
  }

  /** Normalised text of the cell itself. */
  text(row: number, column: number): string {
    const raw = this.sheet.values[row]?.[column];
    if (typeof raw !== 'string') return typeof raw === 'number' ? String(raw) : '';
    if (isPlain(raw)) return raw;
    let folded = this.folded.get(raw);
    if (folded === undefined) this.folded.set(raw, (folded = normaliseLabel(raw)));
    return folded;
  }

  /** Whether {@link text} holds anything. */
  hasText(row: number, column: number): boolean {
    const value = this.value(row, column);
    return typeof value === 'string'
      ? startsWithWord(value) || this.text(row, column) !== ''
      : typeof value === 'number';
  }

  /** Normalised text of the cell or of the merged area it lies in. */
  spannedText(row: number, column: number): string {
    const area = this.mergeAt(row, column);
    return area ? this.text(area.top, area.left) : this.text(row, column);
  }

  rowWidth(row: number): number {
    return this.sheet.values[row]?.length ?? 0;
  }

  /** How many cells of the row hold something of their own. */
  filledCount(row: number): number {
    const known = this.content.count(row);
    return known >= 0 ? known : this.findFilled(row);
  }

  /** The zero-based column of the first, second … of them; below {@link filledCount}. */
  filledColumn(row: number, index: number): number {
    return this.content.column(row, index);
  }

  /** All of them in a list of its own: for rows that are looked at once. */
  filled(row: number): number[] {
    const columns: number[] = [];
    const count = this.filledCount(row);
    for (let index = 0; index < count; index += 1) columns.push(this.content.column(row, index));
    return columns;
  }

  private findFilled(row: number): number {
    const { content } = this;
    content.open(row);
    const cells = this.sheet.values[row];
    if (!cells) return 0;
    for (let column = 0; column < cells.length; column += 1)
      if (this.isFilled(cells[column], row, column)) content.add(row, column);
    return content.count(row);
  }

  /** The first such column; undefined for a blank row. */
  firstFilled(row: number): number | undefined {
    const known = this.content.count(row);
    if (known >= 0) return known === 0 ? undefined : this.content.column(row, 0);
    const cells = this.sheet.values[row];
    if (!cells) return undefined;
    for (let column = 0; column < cells.length; column += 1)
      if (this.isFilled(cells[column], row, column)) return column;
    return undefined;
  }

  private isFilled(value: CellValue | undefined, row: number, column: number): boolean {
    if (value === null || value === undefined) return false;
    return typeof value !== 'string' || startsWithWord(value) || this.text(row, column) !== '';
  }
}

/** For this many rows there is room from the start: most rows of short tables are asked for. */
const MOST_ROOM = 500;

/** The filled columns of the rows that were asked for in one list: of each row their number, then the columns. */
class FilledColumns {
  /** By row: where its columns begin; 0 while nobody asked. */
  private readonly starts: Uint32Array;
  private readonly columns: IntList;

  constructor(rowCount: number) {
    this.starts = new Uint32Array(rowCount);
    this.columns = new IntList(Math.min(rowCount, MOST_ROOM) * 4);
  }

  /** -1 while nobody asked for the row. */
  count(row: number): number {
    if (row < 0 || row >= this.starts.length) return 0;
    const start = this.starts[row]!;
    return start === 0 ? -1 : this.columns.at(start - 1);
  }

  column(row: number, index: number): number {
    return this.columns.at(this.starts[row]! + index);
  }

  /** The row that columns are added to from now on. */
  open(row: number): void {
    this.columns.push(0);
    this.starts[row] = this.columns.length;
  }

  add(row: number, column: number): void {
    this.columns.push(column);
    this.columns.add(this.starts[row]! - 1, 1);
  }
}

/** Most texts do, and cannot be blank; the others are looked at more closely. */
function startsWithWord(text: string): boolean {
  const code = text.charCodeAt(0);
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39);
}

/** Do two rows, of one sheet or of two, print the same texts in order? */
export function sameTexts(view: SheetView, row: number, other: SheetView, otherRow: number): boolean {
  const count = view.filledCount(row);
  if (other.filledCount(otherRow) !== count) return false;
  for (let index = 0; index < count; index += 1) {
    const text = view.text(row, view.filledColumn(row, index));
    if (text !== other.text(otherRow, other.filledColumn(otherRow, index))) return false;
  }
  return true;
}
