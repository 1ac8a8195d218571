import { Memory } from './memory';
import { remembered } from './remembered';
import type { CellRef, Sheet } from './workbook';

/** A cell whose text bears a mark. */
export interface MarkedCell extends CellRef {
  readonly text: string;
}

/**
 * What somebody looks for in the texts of a sheet, told by the text alone. One walk over a sheet's cells finds all that is
 * looked for, with one look-up for each text: most texts bear no mark, and most sheets few.
 */
export class TextMark {
  private readonly bit = 1 << marks.length;

  constructor(readonly fits: (text: string) => boolean) {
    marks.push(this);
    // What was read before knows nothing of this mark.
    bitsOf = remembered(readBits);
    bySheet = new Memory();
  }

  /** Does any text of a sheet bear the mark? */
  isOn(sheet: Sheet): boolean {
    return (markedOn(sheet).all & this.bit) !== 0;
  }

  /** The cells that bear it, row by row. */
  cellsOn(sheet: Sheet): readonly MarkedCell[] {
    const { all, cells } = markedOn(sheet);
    if ((all & this.bit) === 0) return NO_CELLS;
    const found: MarkedCell[] = [];
    for (let at = 0; at < cells.length; at += 3) {
      if ((cells[at + 2]! & this.bit) === 0) continue;
      const row = cells[at]!;
      const column = cells[at + 1]!;
      found.push({ sheet: sheet.name, row, column, text: sheet.values[row]![column] as string });
    }
    return found;
  }
}

/** The marked texts of a sheet, a bit for each mark. */
interface MarkedTexts {
  /** Marks that any text bears. */
  readonly all: number;
  /** Row, column and marks of every text that bears any, one after the other. */
  readonly cells: readonly number[];
}

const NO_CELLS: readonly MarkedCell[] = [];
const NO_TEXTS: readonly number[] = [];

const marks: TextMark[] = [];
let bitsOf = remembered(readBits);
let bySheet = new Memory<MarkedTexts>();

function readBits(text: string): number {
  let bits = 0;
  for (let at = 0; at < marks.length; at += 1) if (marks[at]!.fits(text)) bits |= 1 << at;
  return bits;
}

function markedOn(sheet: Sheet): MarkedTexts {
  return bySheet.of(sheet, walk);
}

function walk({ values }: Sheet): MarkedTexts {
  let all = 0;
  let cells: number[] | null = null;
  for (let row = 0; row < values.length; row += 1) {
    const own = values[row];
    if (!own) continue;
    for (let column = 0; column < own.length; column += 1) {
      const text = own[column];
      if (typeof text !== 'string') continue;
      const bits = bitsOf(text);
      if (bits === 0) continue;
      all |= bits;
      (cells ??= []).push(row, column, bits);
    }
  }
  return { all, cells: cells ?? NO_TEXTS };
}
