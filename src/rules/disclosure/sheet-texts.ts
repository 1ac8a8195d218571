import type { FactBook } from '../../facts';
import type { StandardTable } from '../../tables';
import { formatCell, Memory, textAt, type Sheet, type TextMark } from '../../workbook';
import type { Site } from '../model';
import type { Observation, RuleContext } from '../rule';
import { rememberedLook, tablesAt, type Look } from '../scope';

const ownOnes = new Memory<readonly Sheet[]>();
const NOTHING: readonly never[] = [];

/** A text cell. Zero-based. */
export interface TextCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export function siteOfText({ sheet, row, column }: TextCell): Site {
  return { sheet, row, column, label: formatCell(row, column) };
}

/** Cells that hold text, row by row, in the given rows (both inclusive). */
export function textCells(sheet: Sheet, first = 0, last = sheet.values.length - 1): TextCell[] {
  const found: TextCell[] = [];
  for (let row = first; row <= last; row += 1) {
    const cells = sheet.values[row];
    if (!cells) continue;
    for (let column = 0; column < cells.length; column += 1) {
      const text = cells[column];
      if (typeof text === 'string' && text.trim() !== '') found.push({ sheet: sheet.name, row, column, text });
    }
  }
  return found;
}

/** A text cell with its text folded. */
export interface FoldedCell extends TextCell {
  readonly folded: string;
}

const prose = new Memory<readonly FoldedCell[]>();

/** All text cells of a sheet of running text. */
export function proseOf(sheet: Sheet): readonly FoldedCell[] {
  return prose.of(sheet, () => {
    const found: FoldedCell[] = [];
    for (let row = 0; row < sheet.values.length; row += 1) {
      const cells = sheet.values[row];
      if (!cells) continue;
      for (let column = 0; column < cells.length; column += 1) {
        const text = cells[column];
        if (typeof text === 'string' && text.trim() !== '')
          found.push({ sheet: sheet.name, row, column, text, folded: fold(text) });
      }
    }
    return found;
  });
}

/** Cells above a table's header: title, department, unit, year. Figures are given as text. */
export function headCells({ workbook }: RuleContext, table: StandardTable): TextCell[] {
  const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
  if (!sheet) return [];
  const { top, left, right } = table.range;
  const first = Math.min(top, table.titleCell?.row ?? top);
  const last = Math.max(first, (table.headerRows?.first ?? top + 6) - 1);
  const cells: TextCell[] = [];
  for (let row = first; row <= last; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const text = textAt(sheet, row, column);
      if (text.trim() !== '') cells.push({ sheet: sheet.name, row, column, text });
    }
  }
  return cells;
}

/**
 * The sheets a book answers for. A workbook with several disclosure sets is checked set by set: a sheet without any table
 * (封面) goes with the sheet before it, so that each sheet is looked at once.
 */
export function ownSheets(context: RuleContext): readonly Sheet[] {
  const { workbook, book } = context;
  return ownOnes.answer([book, workbook], () => findOwnSheets(context));
}

function findOwnSheets(context: RuleContext): Sheet[] {
  const { workbook, book } = context;
  const unplaced = new Set(book.recognition.unplaced.map(({ sheet }) => sheet));
  const own: Sheet[] = [];
  /** Null before the first sheet that belongs to any book: what stands before it goes with it. */
  let mine: boolean | null = null;
  for (const sheet of workbook.sheets) {
    const isOwn = tablesAt(context, sheet.name).length > 0;
    const isPlaced = sheet.values.length > 0 && (isOwn || !unplaced.has(sheet.name));
    if (isPlaced) {
      if (mine === null && !isOwn) own.length = 0;
      mine = isOwn;
    }
    if (mine !== false) own.push(sheet);
  }
  return own;
}

/** The same for sheets with a text that bears a mark. */
export function eachMarkedSheet(
  mark: TextMark,
  look: Look<Sheet, Observation>,
): (context: RuleContext) => Iterable<Observation> {
  const remembered = rememberedLook(look);
  return (context) => {
    let all: readonly Observation[] = NOTHING;
    for (const sheet of ownSheets(context))
      if (mark.isOn(sheet)) all = all.concat(remembered(sheet, tablesAt(context, sheet.name), context));
    return all;
  };
}

/** Sheet by sheet of a book's own: a sheet comes with the tables of the book that stand on it. */
export function eachSheet(look: Look<Sheet, Observation>): (context: RuleContext) => Iterable<Observation> {
  const remembered = rememberedLook(look);
  return (context) => ownSheets(context).flatMap((sheet) => remembered(sheet, tablesAt(context, sheet.name), context));
}

/** Ids of the tables on a sheet. */
export function tablesOn(book: FactBook, sheet: string): string[] {
  return book.tables.filter((table) => table.sheet === sheet).map((table) => table.id);
}

/** Any sign but those that folding surely leaves as they are: most texts hold none. */
const MAY_FOLD = /[^\x21-\x7e·—‘-”、-〜一-龥]/u;

/** `text` without blanks, full-width forms folded; punctuation stays. */
export function fold(text: string): string {
  return MAY_FOLD.test(text) ? text.normalize('NFKC').replace(/\s+/gu, '') : text;
}
