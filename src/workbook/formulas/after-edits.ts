import { applyEdits } from '../apply-edits';
import type { Edit } from '../edit';
import type { Workbook } from '../workbook';
import { recalculated } from './recalculate';

/** The workbook that edits have made of `before`, with the results of all formulas that depend on them worked out anew. */
export function recalculatedAfter(edited: Workbook, before: Workbook, edits: readonly Edit[]): Workbook {
  return recalculated(edited, withNewRows(before, edits));
}

/** What merely moved down is what it was. Rows that go are told from no shift: a sum over them has another result. */
function withNewRows(workbook: Workbook, edits: readonly Edit[]): Workbook {
  if (edits.some(({ kind }) => kind === 'delete-rows')) return workbook;
  const names = new Set(workbook.sheets.map(({ name }) => name));
  const rows = edits.filter((edit) => edit.kind === 'insert-rows' && names.has(edit.sheet));
  return rows.length === 0 ? workbook : applyEdits(workbook, rows).workbook;
}
