import { applyEdits, EditError, sheetOf, type Edit, type Workbook } from '../../workbook';
import { HostError } from '../host-error';
import type { Captured } from './capture';
import { expandEdit } from './expand';
import { LIST_LENGTH } from './write-block';

/** One thing Excel is told, and what takes it back. */
export interface Step {
  readonly edit: Edit;
  readonly after: Workbook;
  readonly inverse: readonly Edit[];
}

/**
 * Goes through edits on paper before Excel hears of any.
 * @throws {HostError} no-sheet, sheet-exists, area-not-empty, no-room, text-too-long, sheet-name, protected, failed.
 */
export function planEdits(captured: Captured, edits: readonly Edit[]): Step[] {
  const steps: Step[] = [];
  let now = captured.workbook;
  for (const given of edits) {
    refuse(captured, given);
    const at = now.sheets.find(({ name }) => name === sheetOf(given));
    try {
      for (const edit of expandEdit(given, at)) {
        const { workbook, inverse } = applyEdits(now, [edit]);
        steps.push({ edit, after: workbook, inverse });
        now = workbook;
      }
    } catch (error) {
      if (error instanceof EditError) throw new HostError(error.code, { sheet: sheetOf(error.edit), cause: error });
      throw error;
    }
  }
  return steps;
}

function refuse({ protectedSheets, isStructureProtected }: Captured, edit: Edit): void {
  const sheet = sheetOf(edit);
  const isStructure = edit.kind === 'add-sheet' || edit.kind === 'remove-sheet';
  if (isStructure ? isStructureProtected : protectedSheets.has(sheet)) throw new HostError('protected', { sheet });
  const block = 'block' in edit ? edit.block : undefined;
  for (const { source } of block?.validations ?? []) {
    if (!('formula' in source) && source.join(',').length > LIST_LENGTH) {
      throw new HostError('failed', { sheet, detail: `下拉列表超过 ${LIST_LENGTH} 个字符 / the list is too long` });
    }
  }
}
