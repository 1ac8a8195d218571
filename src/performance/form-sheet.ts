import type { Sheet } from '../workbook';
import { isBlank, shownAt } from './text';

export interface FormCell {
  readonly row: number;
  readonly column: number;
  /** As shown, never blank. */
  readonly text: string;
}

/** A sheet with its filled cells row by row, left to right; read once for all that look at forms. */
export class FormSheet {
  readonly rows: readonly (readonly FormCell[])[];
  private readonly mergedTo: ReadonlyMap<string, number>;

  constructor(readonly sheet: Sheet) {
    this.rows = Array.from({ length: sheet.values.length }, (_, row) => filledCells(sheet, row));
    this.mergedTo = new Map(sheet.merges.map(({ top, left, right }) => [`${top},${left}`, right]));
  }

  /** The filled cells of a row; none below the sheet. */
  row(row: number): readonly FormCell[] {
    return this.rows[row] ?? [];
  }

  at(row: number, column: number): FormCell | null {
    return this.row(row).find((cell) => cell.column === column) ?? null;
  }

  /** The next filled cell to the right in the same row. */
  rightOf(cell: FormCell): FormCell | null {
    return this.row(cell.row).find(({ column }) => column > cell.column) ?? null;
  }

  /** The column right of a cell, behind its merged area. */
  columnBehind({ row, column }: FormCell): number {
    return (this.mergedTo.get(`${row},${column}`) ?? column) + 1;
  }
}

function filledCells(sheet: Sheet, row: number): FormCell[] {
  const cells: FormCell[] = [];
  const length = sheet.values[row]?.length ?? 0;
  for (let column = 0; column < length; column += 1) {
    const text = shownAt(sheet, row, column);
    if (!isBlank(text)) cells.push({ row, column, text: text.trim() });
  }
  return cells;
}
