import type { Sheet } from '../workbook';
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

/** A sheet with its filled cells row by row, left to right; read once for all that look at forms. */
export class FormSheet {
  readonly rows: readonly (readonly FormCell[])[];
  private readonly mergedTo: ReadonlyMap<string, number>;
  private readonly tops: ReadonlyMap<string, number>;

  constructor(readonly sheet: Sheet) {
    const known = new Map<string, Words>();
    const wordsOf = (text: string): Words => {
      let words = known.get(text);
      if (!words) known.set(text, (words = new Words(text)));
      return words;
    };
    this.rows = Array.from({ length: sheet.values.length }, (_, row) => filledCells(sheet, row, wordsOf));
    this.tops = topsOf(sheet);
    this.mergedTo = new Map(sheet.merges.map(({ top, left, right }) => [`${top},${left}`, right]));
  }

  /** The filled cells of a row; none below the sheet. */
  row(row: number): readonly FormCell[] {
    return this.rows[row] ?? [];
  }

  at(row: number, column: number): FormCell | null {
    return this.row(row).find((cell) => cell.column === column) ?? null;
  }

  /** The cell that shows at a place: its own, or the first one of the merged area that covers it from above. */
  shownAt(row: number, column: number): FormCell | null {
    const top = this.tops.get(`${row},${column}`);
    return this.at(row, column) ?? (top === undefined ? null : this.at(top, column));
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

/** Taller merged areas are borders and page layout, not one text for several rows. */
const TALLEST = 60;

/** Row of the first cell, by covered cell of the area's first column. */
function topsOf(sheet: Sheet): Map<string, number> {
  const tops = new Map<string, number>();
  for (const { top, bottom, left } of sheet.merges) {
    for (let row = top + 1; row <= Math.min(bottom, top + TALLEST); row += 1) tops.set(`${row},${left}`, top);
  }
  return tops;
}

function filledCells(sheet: Sheet, row: number, wordsOf: (text: string) => Words): FormCell[] {
  const cells: FormCell[] = [];
  const length = sheet.values[row]?.length ?? 0;
  for (let column = 0; column < length; column += 1) {
    const text = shownAt(sheet, row, column);
    if (!isBlank(text)) cells.push(new FormCell(row, column, wordsOf(text.trim())));
  }
  return cells;
}
