import { remembered, type Area, type CellValue, type Sheet } from '../workbook';
import { isBlank, shownAt } from './text';
import type { LabelMeaning } from './vocabulary';
import { Words } from './words';

/** A filled cell, as shown. */
export class FormCell {
  constructor(
    readonly row: number,
    readonly column: number,
    readonly words: Words,
  ) {}

  /** Never blank, without blanks around it. */
  get text(): string {
    return this.words.text;
  }

  /** What it says as a label of the form; null for values. */
  get label(): LabelMeaning | null {
    return this.words.label;
  }
}

const NO_CELLS: readonly FormCell[] = [];

/** A sheet with its filled cells row by row, left to right; read once for all that look at forms. */
export class FormSheet {
  readonly rows: readonly (readonly FormCell[])[];
  /** By row, what its cells say put together. */
  private readonly said: readonly number[];
  private readonly merges: MergedAreas;

  constructor(readonly sheet: Sheet) {
    const rows: (readonly FormCell[])[] = [];
    const said: number[] = [];
    for (let row = 0; row < sheet.values.length; row += 1) {
      const cells = filledCells(sheet, row);
      let says = 0;
      for (const { words } of cells) says |= words.says;
      rows.push(cells);
      said.push(says);
    }
    this.rows = rows;
    this.said = said;
    this.merges = new MergedAreas(sheet);
  }

  /** The filled cells of a row; none below the sheet. */
  row(row: number): readonly FormCell[] {
    return this.rows[row] ?? NO_CELLS;
  }

  /** Does any cell of a row say one of these? @param wanted bits of `SAYS`. */
  says(row: number, wanted: number): boolean {
    return ((this.said[row] ?? 0) & wanted) !== 0;
  }

  at(row: number, column: number): FormCell | null {
    for (const cell of this.row(row)) if (cell.column >= column) return cell.column === column ? cell : null;
    return null;
  }

  /** The cell that shows at a place: its own, or the first one of the merged area that covers it from above. */
  shownAt(row: number, column: number): FormCell | null {
    const own = this.at(row, column);
    if (own) return own;
    const top = this.merges.topOf(row, column);
    return top === null ? null : this.at(top, column);
  }

  /** The next filled cell to the right in the same row. */
  rightOf(cell: FormCell): FormCell | null {
    for (const other of this.row(cell.row)) if (other.column > cell.column) return other;
    return null;
  }

  /** The column right of a cell, behind its merged area. */
  columnBehind({ row, column }: FormCell): number {
    return this.merges.rightOf(row, column) + 1;
  }
}

/** Taller merged areas are borders and page layout, not one text for several rows. */
const TALLEST = 60;

/** The merged areas of a sheet by the rows they start in and cover, arranged when first asked for. */
class MergedAreas {
  private starting: (Area[] | undefined)[] | null = null;
  private covering: (Area[] | undefined)[] | null = null;

  constructor(private readonly sheet: Sheet) {}

  /** The last column of the area that starts at a cell, else the cell's own. */
  rightOf(row: number, column: number): number {
    this.starting ??= this.arrange(({ top }) => [top, top]);
    return this.starting[row]?.findLast(({ left }) => left === column)?.right ?? column;
  }

  /** The first row of the area whose first column covers a cell below that row; null where there is none. */
  topOf(row: number, column: number): number | null {
    this.covering ??= this.arrange(({ top, bottom }) => [top + 1, Math.min(bottom, top + TALLEST)]);
    return this.covering[row]?.findLast(({ left }) => left === column)?.top ?? null;
  }

  private arrange(rowsOf: (area: Area) => readonly [number, number]): (Area[] | undefined)[] {
    const byRow: (Area[] | undefined)[] = [];
    for (const area of this.sheet.merges) {
      const [first, last] = rowsOf(area);
      for (let row = first; row <= last; row += 1) (byRow[row] ??= []).push(area);
    }
    return byRow;
  }
}

/** What a text says, null for blank ones: forms repeat their labels, classes, units and targets form by form. */
const wordsOf = remembered((shown): Words | null => {
  const text = shown.trim();
  if (isBlank(text)) return null;
  return text === shown ? new Words(text) : wordsOf(text);
});

function filledCells(sheet: Sheet, row: number): readonly FormCell[] {
  const values = sheet.values[row];
  if (!values) return NO_CELLS;
  const cells: FormCell[] = [];
  for (let column = 0; column < values.length; column += 1) {
    const value = values[column];
    if (value === null || value === undefined) continue;
    const words = wordsAt(sheet, row, column, value);
    if (words) cells.push(new FormCell(row, column, words));
  }
  return cells;
}

/** Null where a cell shows nothing but blanks. */
function wordsAt(sheet: Sheet, row: number, column: number, value: CellValue): Words | null {
  return wordsOf(typeof value === 'string' ? value : shownAt(sheet, row, column));
}
