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
    return (bySheet.of(sheet, marksOn) & this.bit) !== 0;
  }

  /** The cells that bear it, row by row. */
  cellsOn(sheet: Sheet): readonly MarkedCell[] {
    const found: MarkedCell[] = [];
    if (!this.isOn(sheet)) return found;
    visitTexts(sheet, (text, row, column) => {
      if ((bitsOf(text) & this.bit) !== 0) found.push({ sheet: sheet.name, row, column, text });
    });
    return found;
  }
}

const marks: TextMark[] = [];
let bitsOf = remembered(readBits);
/** A bit for each mark that any text of the sheet bears. */
let bySheet = new Memory<number>();

function readBits(text: string): number {
  let bits = 0;
  for (let at = 0; at < marks.length; at += 1) if (marks[at]!.fits(text)) bits |= 1 << at;
  return bits;
}

function marksOn(sheet: Sheet): number {
  let all = 0;
  visitTexts(sheet, (text) => (all |= bitsOf(text)));
  return all;
}

function visitTexts({ values }: Sheet, visit: (text: string, row: number, column: number) => void): void {
  for (let row = 0; row < values.length; row += 1) {
    const cells = values[row];
    if (!cells) continue;
    for (let column = 0; column < cells.length; column += 1) {
      const text = cells[column];
      if (typeof text === 'string') visit(text, row, column);
    }
  }
}
