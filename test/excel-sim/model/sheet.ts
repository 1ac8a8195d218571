import {
  areaHolds,
  areasMeet,
  shiftRows,
  type Area,
  type CellValue,
  type RowShift,
  type Visibility,
} from '../../../src/workbook';
import { invalidArgument } from '../wire/errors';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export interface SimCell {
  readonly value: CellValue;
  /** Without the leading `=`. */
  readonly formula?: string | undefined;
  /** Absent means General. */
  readonly format?: string | undefined;
}

/** A format put on an area; the last one wins. */
export interface Paint {
  readonly area: Area;
  /** For example `font.bold`. */
  readonly property: string;
  readonly value: unknown;
}

export interface SimValidation {
  readonly area: Area;
  rule: unknown;
  errorAlert?: unknown;
  prompt?: unknown;
}

let lastId = 0;

/** A sheet of the simulated Excel. */
export class SimSheet {
  readonly id = `{00000000-0000-4000-8000-${String(++lastId).padStart(12, '0')}}`;
  visibility: Visibility = 'visible';
  isProtected = false;
  rows: (SimCell | undefined)[][] = [];
  merges: Area[] = [];
  hiddenRows = new Set<number>();
  hiddenColumns = new Set<number>();
  paints: Paint[] = [];
  validations: SimValidation[] = [];
  readonly columnWidths = new Map<number, number>();
  rowHeights = new Map<number, number>();
  readonly page: Record<string, unknown> = {};

  constructor(public name: string) {}

  cell(row: number, column: number): SimCell | undefined {
    return this.rows[row]?.[column];
  }

  put(row: number, column: number, cell: SimCell): void {
    const cells = (this.rows[row] ??= []);
    const blank = cell.value === null && cell.formula === undefined && cell.format === undefined;
    cells[column] = blank ? undefined : cell;
  }

  formatOf(row: number, column: number): string {
    return this.cell(row, column)?.format ?? 'General';
  }

  /** Whether a cell lies under a merged area and is not its first. */
  isCovered(row: number, column: number): boolean {
    return this.merges.some(
      (area) =>
        row >= area.top &&
        row <= area.bottom &&
        column >= area.left &&
        column <= area.right &&
        (row !== area.top || column !== area.left),
    );
  }

  /** The rectangle of all that counts, within an area where one is given; null when nothing does. */
  usedArea(valuesOnly: boolean, within?: Area): Area | null {
    const used = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
    const grow = (top: number, left: number, bottom: number, right: number): void => {
      used.top = Math.min(used.top, top);
      used.left = Math.min(used.left, left);
      used.bottom = Math.max(used.bottom, bottom);
      used.right = Math.max(used.right, right);
    };
    this.rows.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        const at = { top: row, left: column, bottom: row, right: column };
        if (within && !areaHolds(within, at)) return;
        if (cell && (!valuesOnly || cell.value !== null || cell.formula !== undefined)) grow(row, column, row, column);
      }),
    );
    if (!valuesOnly) {
      for (const { top, left, bottom, right } of [...this.merges, ...this.paints.map(({ area }) => area)]) {
        grow(top, left, bottom, right);
      }
    }
    return used.bottom < 0 ? null : used;
  }

  merge(area: Area): void {
    // One cell is as good as merged.
    if (area.top === area.bottom && area.left === area.right) return;
    if (this.merges.some((one) => areasMeet(one, area) && !areaHolds(area, one))) {
      throw invalidArgument('A merged area lies partly inside.');
    }
    this.merges = [...this.merges.filter((one) => !areaHolds(area, one)), area];
    eachCell(area, (row, column) => {
      const cell = this.cell(row, column);
      if (cell && (row !== area.top || column !== area.left))
        this.put(row, column, { value: null, format: cell.format });
    });
  }

  unmerge(area: Area): void {
    this.merges = this.merges.filter((one) => !areasMeet(one, area));
  }

  clear(area: Area, what: string): void {
    if (this.merges.some((one) => areasMeet(one, area) && !areaHolds(area, one))) {
      throw invalidArgument("Can't change part of a merged cell.");
    }
    for (let row = area.top; row <= Math.min(area.bottom, this.rows.length - 1); row += 1) {
      const cells = this.rows[row];
      for (let column = area.left; cells && column <= Math.min(area.right, cells.length - 1); column += 1) {
        const cell = cells[column];
        if (!cell) continue;
        cells[column] =
          what === 'All'
            ? undefined
            : what === 'Formats'
              ? { ...cell, format: undefined }
              : cell.format === undefined
                ? undefined
                : { value: null, format: cell.format };
      }
    }
    if (what === 'Contents') return;
    this.unmerge(area);
    this.paints = this.paints.filter(({ area: painted }) => !areaHolds(area, painted));
  }

  /** Whole rows come or go; what stands below moves. */
  shift(shift: RowShift): void {
    const { at, count } = shift;
    const moved = (area: Area): Area[] => {
      const rows = shiftRows(area.top, area.bottom, shift);
      return rows ? [{ ...area, top: rows.first, bottom: rows.last }] : [];
    };
    const heights = [...this.rowHeights].flatMap(([row, height]): [number, number][] => {
      const to = shiftRows(row, row, shift);
      return to ? [[to.first, height]] : [];
    });
    if (count < 0) this.rows.splice(at, -count);
    else if (at < this.rows.length) {
      // New rows look like the row above.
      const like = this.rows[at - 1] ?? [];
      const fresh = (): (SimCell | undefined)[] =>
        like.map((cell) => (cell?.format === undefined ? undefined : { value: null, format: cell.format }));
      this.rows.splice(at, 0, ...Array.from({ length: count }, fresh));
    }
    this.merges = this.merges.flatMap(moved).filter((one) => one.top < one.bottom || one.left < one.right);
    this.paints = this.paints.flatMap((paint) => moved(paint.area).map((area) => ({ ...paint, area })));
    this.validations = this.validations.flatMap((one) => moved(one.area).map((area) => ({ ...one, area })));
    this.hiddenRows = new Set([...this.hiddenRows].flatMap((row) => shiftRows(row, row, shift)?.first ?? []));
    this.rowHeights = new Map(heights);
  }

  /** The value of a format at a cell, as last painted. */
  paintAt(property: string, row: number, column: number): unknown {
    const cell = { top: row, left: column, bottom: row, right: column };
    return this.paints.findLast((paint) => paint.property === property && areasMeet(paint.area, cell))?.value;
  }
}

export function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) visit(row, column);
  }
}
