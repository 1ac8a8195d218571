import type { Area } from '../area';

/** Rows looked at together. */
export const BLOCK = 256;

/** A set of cells of a sheet that tells quickly whether an area holds any of them. */
export class Marks {
  private readonly columns = new Map<number, MarkedRows>();
  private count = 0;

  get isEmpty(): boolean {
    return this.count === 0;
  }

  has(row: number, column: number): boolean {
    return this.columns.get(column)?.rows.has(row) ?? false;
  }

  add(row: number, column: number): void {
    let marked = this.columns.get(column);
    if (!marked) this.columns.set(column, (marked = { rows: new Set(), counts: [] }));
    if (marked.rows.has(row)) return;
    marked.rows.add(row);
    const block = Math.floor(row / BLOCK);
    marked.counts[block] = (marked.counts[block] ?? 0) + 1;
    this.count += 1;
  }

  delete(row: number, column: number): void {
    const marked = this.columns.get(column);
    if (!marked?.rows.delete(row)) return;
    const block = Math.floor(row / BLOCK);
    marked.counts[block] = (marked.counts[block] ?? 1) - 1;
    this.count -= 1;
  }

  /** One of the cells that lie in an area. */
  in(area: Area): { row: number; column: number } | null {
    if (this.count === 0) return null;
    for (const [column, marked] of this.columns) {
      if (column < area.left || column > area.right) continue;
      const row = firstRow(marked, area.top, area.bottom);
      if (row !== null) return { row, column };
    }
    return null;
  }
}

interface MarkedRows {
  readonly rows: Set<number>;
  /** How many stand in each block of rows. */
  readonly counts: (number | undefined)[];
}

function firstRow({ rows, counts }: MarkedRows, top: number, bottom: number): number | null {
  const last = Math.min(Math.floor(bottom / BLOCK), counts.length - 1);
  for (let block = Math.floor(top / BLOCK); block <= last; block += 1) {
    if (!counts[block]) continue;
    const end = Math.min(bottom, block * BLOCK + BLOCK - 1);
    for (let row = Math.max(top, block * BLOCK); row <= end; row += 1) if (rows.has(row)) return row;
  }
  return null;
}
