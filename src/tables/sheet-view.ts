import { textAt, valueAt, type Area, type CellValue, type Sheet } from '../workbook';
import { isPlain, normaliseLabel } from './text';

/** A sheet with merges resolved and normalised text kept; made anew for every recognition. */
export class SheetView {
  readonly sheet: Sheet;
  /** Rows with content; one past the last. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** By row, then by column. */
  private readonly masters: (Area | undefined)[][] = [];
  /** Texts that are not plain, normalised. */
  private readonly folded = new Map<string, string>();
  private readonly filledColumns: (readonly number[] | undefined)[] = [];

  constructor(sheet: Sheet) {
    this.sheet = sheet;
    this.rowCount = sheet.values.length;
    let width = 0;
    for (const row of sheet.values) if (row && row.length > width) width = row.length;
    this.columnCount = width;
    for (const area of sheet.merges) this.indexMerge(area);
  }

  private indexMerge(area: Area): void {
    const bottom = Math.min(area.bottom, this.rowCount - 1);
    const right = Math.min(area.right, this.columnCount + 64);
    if ((bottom - area.top + 1) * (right - area.left + 1) > 100_000) return;
    for (let row = area.top; row <= bottom; row += 1) {
      const masters = (this.masters[row] ??= []);
      for (let column = area.left; column <= right; column += 1) masters[column] = area;
    }
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.masters[row]?.[column];
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

  /** Zero-based columns of the row whose own cell holds something. */
  filled(row: number): readonly number[] {
    return (this.filledColumns[row] ??= this.findFilled(row));
  }

  private findFilled(row: number): number[] {
    const columns: number[] = [];
    const cells = this.sheet.values[row];
    if (!cells) return columns;
    for (let column = 0; column < cells.length; column += 1)
      if (this.isFilled(cells[column], row, column)) columns.push(column);
    return columns;
  }

  /** The first such column; undefined for a blank row. */
  firstFilled(row: number): number | undefined {
    const known = this.filledColumns[row];
    if (known) return known[0];
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

/** Most texts do, and cannot be blank; the others are looked at more closely. */
function startsWithWord(text: string): boolean {
  const code = text.charCodeAt(0);
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39);
}
