import { parseArea, type CellRef, type Edit } from '../../../src/workbook';
import type { SimBook } from './book';
import type { SimSheet } from './sheet';

/** What a user does with keyboard and mouse, as edits. */
export function doByHand(book: SimBook, edits: readonly Edit[]): void {
  for (const edit of edits) {
    switch (edit.kind) {
      case 'set-value':
      case 'set-formula': {
        const { sheet, row, column } = place(book, edit.at);
        if (edit.kind === 'set-value') book.setValue(sheet, row, column, edit.value);
        else book.setValue(sheet, row, column, edit.cached, edit.formula);
        book.changed(sheet, { top: row, left: column, bottom: row, right: column });
        break;
      }
      case 'insert-rows':
      case 'delete-rows': {
        const sheet = book.sheet(edit.sheet)!;
        const isNew = edit.kind === 'insert-rows';
        const at = isNew ? edit.before : edit.first;
        book.shiftRows(sheet, at, isNew ? edit.count : -edit.count);
        const area = parseArea(`A${at + 1}:XFD${at + edit.count}`)!;
        book.changed(sheet, area, isNew ? 'RowInserted' : 'RowDeleted');
        break;
      }
      case 'remove-sheet':
        book.removeSheet(book.sheet(edit.sheet)!);
        break;
      case 'add-sheet':
        book.addSheet(edit.sheet);
        break;
      default:
        throw new Error(`by hand: ${edit.kind}`);
    }
  }
}

function place(book: SimBook, at: CellRef): { sheet: SimSheet; row: number; column: number } {
  const sheet = book.sheet(at.sheet);
  if (!sheet) throw new Error(`no sheet ${at.sheet}`);
  return { sheet, row: at.row, column: at.column };
}
