import type { Area, CellValue } from '../../src/workbook';
import { columnName } from '../../src/workbook';
import type { Role, TableId } from './names';
import { publish, withThousands, type Style } from './style';

export interface BlockFigure {
  readonly row: number;
  readonly column: number;
  readonly role: Role;
  readonly fen: number;
  readonly label: string;
  /** Row (in this block) of the figure this one adds up into; null when none. */
  readonly totalRow: number | null;
}

export interface BlockRow {
  readonly row: number;
  readonly nameColumn: number;
  readonly code: string;
}

/**
 * One table (or page of prose) as it is being written, counted from its own first row. Blocks are placed on sheets
 * afterwards, so the same table can have a sheet to itself, share one, or go on over two.
 */
export class Block {
  readonly values: CellValue[][] = [];
  readonly formulas: (string | undefined)[][] = [];
  readonly formats: (string | undefined)[][] = [];
  readonly merges: Area[] = [];
  readonly figures: BlockFigure[] = [];
  readonly rows: BlockRow[] = [];
  /** First row below the header; where a continued table may be cut. */
  bodyTop = 0;
  /** Row of the title, for the heading of a continuation. */
  titleRow = 0;
  unitFen: number;
  decimals: number;
  numberFormat: string | null;

  constructor(
    readonly table: TableId | null,
    readonly style: Style,
  ) {
    this.unitFen = style.unitFen;
    this.decimals = style.decimals;
    this.numberFormat = style.numberFormat;
  }

  get height(): number {
    return this.values.length;
  }

  put(row: number, column: number, value: CellValue): void {
    while (this.values.length <= row) this.values.push([]);
    const cells = this.values[row]!;
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
  }

  line(row: number, cells: readonly CellValue[]): void {
    cells.forEach((value, column) => {
      if (value !== null) this.put(row, column, value);
    });
    if (cells.length === 0) this.put(row, 0, null);
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (this.style.merges && (bottom > top || right > left)) this.merges.push({ top, left, bottom, right });
  }

  /** Publishes this table in a unit of its own, as 三公 tables and target forms are in 万元 among tables in 元. */
  publishIn(unitFen: number, decimals: number): void {
    if (decimals !== this.decimals) this.numberFormat = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
    this.unitFen = unitFen;
    this.decimals = decimals;
  }

  /** Writes an exact amount as the layout publishes it. A zero is written in the layout's way and is no figure. */
  figure(row: number, column: number, fen: number, role: Role, label: string, totalRow: number | null = null): void {
    if (publish(fen, this.unitFen, this.decimals).fen === 0 && !(this.style.formulas && fen !== 0)) {
      // Nothing is left blank or dashed; a few yuan that round to nothing are still printed, as 0.
      const nothing = { blank: null, zero: this.asCell(0), dash: '—' }[this.style.zero];
      const zero = fen === 0 ? nothing : this.asCell(0);
      if (zero !== null) this.put(row, column, zero);
      this.format(row, column);
      return;
    }
    this.put(row, column, this.asCell(fen));
    this.format(row, column);
    this.figures.push({ row, column, role, fen, label, totalRow });
  }

  /** Turns a written figure into a formula over other cells of its column. */
  sumOf(row: number, column: number, parts: readonly number[]): void {
    const name = columnName(column);
    const formulas = (this.formulas[row] ??= []);
    formulas[column] = parts.map((part) => `${name}{${part}}`).join('+');
  }

  private asCell(fen: number): CellValue {
    if (this.style.formulas) return fen / this.unitFen;
    const { value } = publish(fen, this.unitFen, this.decimals);
    return this.style.textNumbers ? withThousands(value, this.decimals) : value;
  }

  private format(row: number, column: number): void {
    const { numberFormat } = this;
    if (numberFormat !== null && !this.style.textNumbers) (this.formats[row] ??= [])[column] = numberFormat;
  }
}

/**
 * Writes header paths side by side from `top` and returns the row below. Equal neighbours merge across, a short path
 * merges down to the header's last row. A `''` in a path carries the word above it one row further down.
 */
export function writeHeader(
  block: Block,
  top: number,
  paths: readonly (readonly string[])[],
  left = 0,
  rows = 0,
): number {
  const depth = Math.max(rows, ...paths.map((path) => path.length));
  for (let level = 0; level < depth; level++) {
    for (let index = 0; index < paths.length;) {
      const path = paths[index]!;
      let end = index + 1;
      const last = level === path.length - 1;
      if (level < path.length) {
        const same = (other: readonly string[]): boolean =>
          !last &&
          other.length > level + 1 &&
          path.slice(0, level + 1).join('\n') === other.slice(0, level + 1).join('\n');
        while (end < paths.length && same(paths[end]!)) end++;
        let bottom = level;
        while (path[bottom + 1] === '') bottom++;
        if (path[level] !== '') {
          block.put(top + level, left + index, path[level]!);
          block.merge(
            top + level,
            left + index,
            top + (bottom === path.length - 1 ? depth - 1 : bottom),
            left + end - 1,
          );
        }
      }
      index = end;
    }
  }
  const right = left + paths.length - 1;
  for (let level = 0; level < depth; level++) block.put(top + level, right, block.values[top + level]?.[right] ?? null);
  return top + depth;
}
