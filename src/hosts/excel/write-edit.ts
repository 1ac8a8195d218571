/// <reference types="office-js" />
import type { CellRef, Edit, Workbook } from '../../workbook';
import { rangeOf } from './read-sheets';
import { writeBlock, written } from './write-block';

/** Puts the calls for one edit on the next round trip; `after` is the workbook once it is done. */
export function writeEdit({ workbook }: Excel.RequestContext, edit: Edit, after: Workbook): void {
  const { worksheets } = workbook;
  const cell = ({ sheet, row, column }: CellRef): Excel.Range =>
    worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
  switch (edit.kind) {
    case 'set-value':
      // An empty text, not null: null would leave what stands there.
      cell(edit.at).values = [[written(edit.value, undefined) ?? '']];
      return;
    case 'set-formula':
      cell(edit.at).values = [[written(null, edit.formula)]];
      return;
    case 'set-number-format':
      cell(edit.at).numberFormat = [[edit.format ?? 'General']];
      return;
    case 'merge':
      rangeOf(worksheets.getItem(edit.sheet), edit.area).merge(false);
      return;
    case 'unmerge':
      rangeOf(worksheets.getItem(edit.sheet), edit.area).unmerge();
      return;
    case 'add-sheet': {
      const sheet = worksheets.add(edit.sheet);
      const position = after.sheets.findIndex(({ name }) => name === edit.sheet);
      if (position >= 0 && position < after.sheets.length - 1) sheet.position = position;
      writeBlock(sheet, edit.block, 0, 0);
      return;
    }
    case 'remove-sheet':
      worksheets.getItem(edit.sheet).delete();
      return;
    case 'write-block':
      writeBlock(worksheets.getItem(edit.at.sheet), edit.block, edit.at.row, edit.at.column);
      return;
    case 'clear-area': {
      const range = rangeOf(worksheets.getItem(edit.sheet), edit.area);
      range.unmerge();
      range.clear('All');
      range.dataValidation.clear();
      return;
    }
    case 'insert-rows':
      worksheets
        .getItem(edit.sheet)
        .getRange(`${edit.before + 1}:${edit.before + edit.count}`)
        .insert('Down');
      return;
    case 'delete-rows':
      worksheets
        .getItem(edit.sheet)
        .getRange(`${edit.first + 1}:${edit.first + edit.count}`)
        .delete('Up');
  }
}
