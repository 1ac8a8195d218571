import type { Edit } from './edit';
import {
  formulaAt,
  numberFormatAt,
  valueAt,
  type Area,
  type CellRef,
  type CellValue,
  type Ragged,
  type Sheet,
  type Workbook,
} from './workbook';

export interface AppliedEdits {
  readonly workbook: Workbook;
  /** Applying these to `workbook` restores the original. */
  readonly inverse: readonly Edit[];
}

/**
 * Applies edits to a copy of the workbook; the given one stays as it was.
 * @throws {RangeError} when an edit names a sheet that is not there.
 */
export function applyEdits(workbook: Workbook, edits: readonly Edit[]): AppliedEdits {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const inverse: Edit[] = [];
  for (const edit of edits) {
    const name = 'at' in edit ? edit.at.sheet : edit.sheet;
    const sheet = sheets.get(name);
    if (!sheet) throw new RangeError(`no sheet named ${name}`);
    inverse.unshift(...inverseOf(sheet, edit));
    sheets.set(name, applyToSheet(sheet, edit));
  }
  return {
    workbook: { ...workbook, sheets: workbook.sheets.map((sheet) => sheets.get(sheet.name) ?? sheet) },
    inverse,
  };
}

function inverseOf(sheet: Sheet, edit: Edit): Edit[] {
  switch (edit.kind) {
    case 'set-value':
    case 'set-formula':
      return [restoreContent(sheet, edit.at)];
    case 'set-number-format':
      return [{ ...edit, format: numberFormatAt(sheet, edit.at.row, edit.at.column) ?? null }];
    case 'merge':
      return [{ ...edit, kind: 'unmerge' }];
    case 'unmerge':
      return [{ ...edit, kind: 'merge' }];
  }
}

function restoreContent(sheet: Sheet, at: CellRef): Edit {
  const value = valueAt(sheet, at.row, at.column);
  const formula = formulaAt(sheet, at.row, at.column);
  return formula === undefined ? { kind: 'set-value', at, value } : { kind: 'set-formula', at, formula, cached: value };
}

function applyToSheet(sheet: Sheet, edit: Edit): Sheet {
  switch (edit.kind) {
    case 'set-value':
      return withContent(sheet, edit.at, edit.value, undefined);
    case 'set-formula':
      return withContent(sheet, edit.at, edit.cached, edit.formula);
    case 'set-number-format':
      return { ...sheet, numberFormats: withCell(sheet.numberFormats, edit.at, edit.format ?? undefined) };
    case 'merge':
      return { ...sheet, merges: [...sheet.merges, edit.area] };
    case 'unmerge':
      return { ...sheet, merges: sheet.merges.filter((area) => !sameArea(area, edit.area)) };
  }
}

function withContent(sheet: Sheet, at: CellRef, value: CellValue, formula: string | undefined): Sheet {
  return { ...sheet, values: withCell(sheet.values, at, value), formulas: withCell(sheet.formulas, at, formula) };
}

function withCell<T>(cells: Ragged<T>, at: CellRef, value: T | undefined): Ragged<T> {
  const rows = Array.from({ length: Math.max(cells.length, at.row + 1) }, (_, index) => cells[index]);
  const row = rows[at.row] ?? [];
  rows[at.row] = Array.from({ length: Math.max(row.length, at.column + 1) }, (_, index) =>
    index === at.column ? value : row[index],
  );
  return rows;
}

function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
