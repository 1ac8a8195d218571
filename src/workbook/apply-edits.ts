import { blockArea, clearArea, isEmptyArea, mergeArea, putBlock, sheetOfBlock, takeBlock } from './apply-block';
import { shiftReferences, shiftSheet } from './apply-rows';
import { areaHolds, areasMeet, sameArea } from './area';
import { editsBetween } from './edits-between';
import { sheetOf, type Edit } from './edit';
import type { RowShift } from './formula-rows';
import { beyondLimits, fallsOff, type BeyondLimits } from './limits';
import {
  formulaAt,
  numberFormatAt,
  valueAt,
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

export type EditProblem = 'no-sheet' | 'sheet-exists' | 'area-not-empty' | BeyondLimits;

/** An edit that does not fit the workbook; nothing was changed. */
export class EditError extends RangeError {
  constructor(
    readonly code: EditProblem,
    readonly edit: Edit,
  ) {
    super(`${code}: ${edit.kind} on sheet ${sheetOf(edit)}`);
    this.name = 'EditError';
  }
}

/**
 * Applies edits to a copy of the workbook; the given one stays as it was, and sheets that no edit names stay the same
 * objects.
 * @throws {EditError} when an edit names a sheet that is not there, adds one that is, would write over something, or asks for
 * what no Excel workbook holds.
 */
export function applyEdits(workbook: Workbook, edits: readonly Edit[]): AppliedEdits {
  let sheets = workbook.sheets;
  const inverse: Edit[] = [];
  for (const edit of edits) {
    const beyond = beyondLimits(edit);
    if (beyond) throw new EditError(beyond, edit);
    inverse.unshift(...inverseOf(sheets, edit));
    sheets = applyEdit(sheets, edit);
  }
  return { workbook: { ...workbook, sheets }, inverse };
}

type Sheets = readonly Sheet[];

function named(sheets: Sheets, edit: Edit): Sheet {
  const sheet = sheets.find(({ name }) => name === sheetOf(edit));
  if (!sheet) throw new EditError('no-sheet', edit);
  return sheet;
}

function applyEdit(sheets: Sheets, edit: Edit): Sheets {
  switch (edit.kind) {
    case 'add-sheet': {
      if (sheets.some(({ name }) => sameName(name, edit.sheet))) throw new EditError('sheet-exists', edit);
      const plain = sheetOfBlock(edit.sheet, edit.block);
      const sheet = edit.page ? { ...plain, look: { ...plain.look, page: edit.page } } : plain;
      const at = placeOf(sheets, edit);
      return [...sheets.slice(0, at), sheet, ...sheets.slice(at)];
    }
    case 'remove-sheet': {
      const gone = named(sheets, edit);
      return sheets.filter((sheet) => sheet !== gone);
    }
    case 'insert-rows':
    case 'delete-rows': {
      const shift = shiftOf(edit);
      const moved = named(sheets, edit);
      if (shift.count > 0 && fallsOff(moved, shift.count, shift.at)) throw new EditError('no-room', edit);
      return sheets.map((sheet) => (sheet === moved ? shiftSheet(sheet, shift) : shiftReferences(sheet, shift)));
    }
    default: {
      const old = named(sheets, edit);
      return sheets.map((sheet) => (sheet === old ? applyToSheet(sheet, edit) : sheet));
    }
  }
}

function placeOf(sheets: Sheets, { after, first = false }: Edit & { kind: 'add-sheet' }): number {
  if (first) return 0;
  const known = after === null ? -1 : sheets.findIndex(({ name }) => name === after);
  return known < 0 ? sheets.length : known + 1;
}

/** Excel tells sheets apart without regard to case. */
function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function shiftOf(edit: Edit & { kind: 'insert-rows' | 'delete-rows' }): RowShift {
  return edit.kind === 'insert-rows'
    ? { sheet: edit.sheet, at: edit.before, count: edit.count }
    : { sheet: edit.sheet, at: edit.first, count: -edit.count };
}

function inverseOf(sheets: Sheets, edit: Edit): Edit[] {
  switch (edit.kind) {
    case 'add-sheet':
      return [{ kind: 'remove-sheet', sheet: edit.sheet }];
    case 'remove-sheet':
      return [restoreSheet(sheets, named(sheets, edit))];
    case 'set-value':
    case 'set-formula':
      return [restoreContent(named(sheets, edit), edit.at)];
    case 'set-number-format':
      return [{ ...edit, format: numberFormatAt(named(sheets, edit), edit.at.row, edit.at.column) ?? null }];
    case 'merge':
    case 'unmerge':
      return completed(sheets, edit, []);
    case 'write-block': {
      const area = blockArea(edit.block, edit.at.row, edit.at.column);
      return completed(sheets, edit, [{ kind: 'clear-area', sheet: edit.at.sheet, area }]);
    }
    case 'clear-area': {
      const at = { sheet: edit.sheet, row: edit.area.top, column: edit.area.left };
      return completed(sheets, edit, [{ kind: 'write-block', at, block: takeBlock(named(sheets, edit), edit.area) }]);
    }
    case 'insert-rows':
      return completed(sheets, edit, [
        { kind: 'delete-rows', sheet: edit.sheet, first: edit.before, count: edit.count },
      ]);
    case 'delete-rows':
      return completed(sheets, edit, [
        { kind: 'insert-rows', sheet: edit.sheet, before: edit.first, count: edit.count },
      ]);
  }
}

/** What goes back, and then what going back cannot bring again: contents, references, formats, merges. */
function completed(sheets: Sheets, edit: Edit, back: readonly Edit[]): Edit[] {
  const restored = [edit, ...back].reduce(applyEdit, sheets);
  return [...back, ...restored.flatMap((sheet, index) => editsBetween(sheet, sheets[index]!))];
}

function restoreSheet(sheets: Sheets, sheet: Sheet): Edit {
  const { columnWidths, rowHeights, styles, validations, page } = sheet.look ?? {};
  const at = sheets.indexOf(sheet);
  return {
    kind: 'add-sheet',
    sheet: sheet.name,
    after: sheets[at - 1]?.name ?? null,
    ...(at === 0 ? { first: true } : {}),
    block: {
      values: sheet.values,
      formulas: sheet.formulas,
      numberFormats: sheet.numberFormats,
      merges: sheet.merges,
      ...(columnWidths ? { columnWidths } : {}),
      ...(rowHeights ? { rowHeights } : {}),
      ...(styles ? { styles } : {}),
      ...(validations ? { validations } : {}),
    },
    ...(page ? { page } : {}),
  };
}

function restoreContent(sheet: Sheet, at: CellRef): Edit {
  const value = valueAt(sheet, at.row, at.column);
  const formula = formulaAt(sheet, at.row, at.column);
  return formula === undefined ? { kind: 'set-value', at, value } : { kind: 'set-formula', at, formula, cached: value };
}

type SheetEdit = Exclude<Edit, { kind: 'add-sheet' | 'remove-sheet' | 'insert-rows' | 'delete-rows' }>;

function applyToSheet(sheet: Sheet, edit: SheetEdit): Sheet {
  switch (edit.kind) {
    case 'set-value':
      return withContent(sheet, edit.at, edit.value, undefined);
    case 'set-formula':
      return withContent(sheet, edit.at, edit.cached, edit.formula);
    case 'set-number-format':
      return { ...sheet, numberFormats: withCell(sheet.numberFormats, edit.at, edit.format ?? undefined) };
    case 'merge': {
      const cut = sheet.merges.some((area) => areasMeet(area, edit.area) && !areaHolds(edit.area, area));
      if (cut) throw new EditError('area-not-empty', edit);
      return mergeArea(sheet, edit.area);
    }
    case 'unmerge':
      return { ...sheet, merges: sheet.merges.filter((area) => !sameArea(area, edit.area)) };
    case 'write-block': {
      const { row, column } = edit.at;
      if (!isEmptyArea(sheet, blockArea(edit.block, row, column))) throw new EditError('area-not-empty', edit);
      return putBlock(sheet, edit.block, row, column);
    }
    case 'clear-area':
      return clearArea(sheet, edit.area);
  }
}

/** What a merged area covers takes no content: nobody would see it. */
function withContent(sheet: Sheet, at: CellRef, value: CellValue, formula: string | undefined): Sheet {
  const cell = { top: at.row, left: at.column, bottom: at.row, right: at.column };
  const covered = sheet.merges.some(
    (area) => areaHolds(area, cell) && (area.top !== at.row || area.left !== at.column),
  );
  if (covered) return sheet;
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
