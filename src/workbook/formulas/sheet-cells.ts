import type { Area } from '../area';
import {
  formulaAt,
  isCellError,
  notCalculated,
  valueAt,
  type CellError,
  type CellValue,
  type Sheet,
} from '../workbook';
import { ExactSum } from './arithmetic';
import { MOST_COLUMNS } from './expression';
import { BLOCK } from './marks';
import type { Cells } from './operand';

/** Cells that may still be looked at. */
export interface Budget {
  cells: number;
}

/** A sheet with the results that are worked out for it. Areas are added up once their cells have got theirs. */
export class SheetCells implements Cells {
  /** By row × columns + column. */
  private readonly results = new Map<number, CellValue>();
  /** Blocks of a column added up, by the same number of their first cell. */
  private readonly blocks = new Map<number, ExactSum | CellError>();
  private readonly rows: number;
  private readonly columns: number;

  constructor(
    readonly sheet: Sheet,
    private readonly budget: Budget,
  ) {
    this.rows = sheet.values.length;
    this.columns = sheet.values.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  }

  at(row: number, column: number): CellValue {
    const result = this.results.size > 0 ? this.results.get(row * MOST_COLUMNS + column) : undefined;
    return result === undefined ? valueAt(this.sheet, row, column) : result;
  }

  put(row: number, column: number, value: CellValue): void {
    this.results.set(row * MOST_COLUMNS + column, value);
  }

  isSubtotal(row: number, column: number): boolean {
    return /\b(?:SUBTOTAL|AGGREGATE)\(/iu.test(formulaAt(this.sheet, row, column) ?? '');
  }

  isHiddenRow(row: number): boolean {
    return this.sheet.hiddenRows.has(row);
  }

  mayRead(count: number): boolean {
    this.budget.cells -= count;
    return this.budget.cells >= 0;
  }

  within({ top, left, bottom, right }: Area): Area | null {
    const inside = { top, left, bottom: Math.min(bottom, this.rows - 1), right: Math.min(right, this.columns - 1) };
    return inside.top > inside.bottom || inside.left > inside.right ? null : inside;
  }

  sum({ top, left, bottom, right }: Area): ExactSum | CellError {
    const sum = new ExactSum();
    for (let column = left; column <= right; column += 1) {
      for (let row = top; row <= bottom;) {
        const isBlock = row % BLOCK === 0 && row + BLOCK - 1 <= bottom;
        const problem = isBlock ? this.addBlock(sum, row, column) : this.addCell(sum, row, column);
        if (problem) return problem;
        row += isBlock ? BLOCK : 1;
      }
    }
    return sum;
  }

  /** The sheet with its results: the very same where none is another one than before. */
  withResults(): Sheet {
    if (this.results.size === 0) return this.sheet;
    const values = Array.from(this.sheet.values);
    const copied = new Set<number>();
    for (const [number, value] of this.results) {
      const row = Math.floor(number / MOST_COLUMNS);
      if (!copied.has(row)) {
        copied.add(row);
        values[row] = Array.from(values[row] ?? [], (cell) => cell ?? null);
      }
      const cells = values[row] as CellValue[];
      const column = number % MOST_COLUMNS;
      while (cells.length < column) cells.push(null);
      cells[column] = value;
    }
    return { ...this.sheet, values };
  }

  private addBlock(sum: ExactSum, row: number, column: number): CellError | null {
    if (!this.mayRead(1)) return notCalculated('too-long');
    const key = row * MOST_COLUMNS + column;
    let block = this.blocks.get(key);
    if (!block) {
      block = new ExactSum();
      for (let at = row; at < row + BLOCK; at += 1) {
        const problem = this.addCell(block, at, column);
        if (!problem) continue;
        block = problem;
        break;
      }
      this.blocks.set(key, block);
    }
    if (!(block instanceof ExactSum)) return block;
    sum.take(block);
    return null;
  }

  private addCell(sum: ExactSum, row: number, column: number): CellError | null {
    if (!this.mayRead(1)) return notCalculated('too-long');
    const value = this.at(row, column);
    if (typeof value === 'number') sum.add(value);
    return isCellError(value) ? value : null;
  }
}
