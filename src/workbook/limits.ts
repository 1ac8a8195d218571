import { blockArea } from './apply-block';
import type { Block, Edit } from './edit';
import { MOST_ROWS } from './formula-rows';
import type { CellValue, Sheet } from './workbook';

/** Columns of a sheet. */
const MOST_COLUMNS = 1 << 14;
/** Characters of a text in a cell, as Excel counts them. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;
const LONGEST_NAME = 31;

/** What an Excel workbook has no place for. */
export type BeyondLimits = 'no-room' | 'text-too-long' | 'sheet-name';

/** What of an edit a workbook could not hold, whatever stands in it; null when it could. */
export function beyondLimits(edit: Edit): BeyondLimits | null {
  switch (edit.kind) {
    case 'set-value':
      return outside(edit.at.row, edit.at.column) ?? tooLong([[edit.value]]);
    case 'set-formula':
      return outside(edit.at.row, edit.at.column) ?? tooLong([[edit.cached]], [[edit.formula]]);
    case 'set-number-format':
      return outside(edit.at.row, edit.at.column);
    case 'merge':
      return outside(edit.area.bottom, edit.area.right);
    case 'write-block':
      return blockProblem(edit.block, edit.at.row, edit.at.column);
    case 'add-sheet':
      return isSheetName(edit.sheet) ? blockProblem(edit.block, 0, 0) : 'sheet-name';
    default:
      return null;
  }
}

/** Whether Excel takes a name for a sheet; that no other sheet has it is another matter. */
function isSheetName(name: string): boolean {
  return (
    name.trim() !== '' &&
    name.length <= LONGEST_NAME &&
    !/[[\]:*?/\\\p{Cc}]|^'|'$/u.test(name) &&
    // Kept for the list of changes of shared workbooks.
    name.toLowerCase() !== 'history'
  );
}

/**
 * A name that Excel takes for a sheet, as near as can be to one that need not be so, for example that of a file.
 * @param taken names that it must not have, in any letter case.
 */
export function asSheetName(name: string, taken: readonly string[] = []): string {
  const plain = name.replace(/[[\]:*?/\\\p{Cc}]/gu, '_').trim();
  const known = new Set(taken.map((one) => one.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : ` (${number})`;
    // A character of two units is not cut in half.
    const cut = plain.slice(0, LONGEST_NAME - end.length).replace(/[\ud800-\udbff]$|^'+|'+$/gu, '');
    const tried = `${cut.trim() === '' ? 'Sheet' : cut}${end}`;
    if (isSheetName(tried) && !known.has(tried.toLowerCase())) return tried;
  }
}

/** Whether rows that come in before row `at` would push something that stands on the last rows off the sheet. */
export function fallsOff(sheet: Sheet, count: number, at: number): boolean {
  if (at + count > MOST_ROWS) return true;
  const first = Math.max(MOST_ROWS - count, at);
  const filled = (cells: readonly unknown[] | undefined): boolean =>
    cells?.some((cell) => cell !== null && cell !== undefined) ?? false;
  return [...sheet.values.slice(first), ...sheet.formulas.slice(first)].some(filled);
}

function blockProblem(block: Block, row: number, column: number): BeyondLimits | null {
  const { bottom, right } = blockArea(block, row, column);
  return outside(bottom, right) ?? tooLong(block.values, block.formulas);
}

function outside(row: number, column: number): BeyondLimits | null {
  return row >= MOST_ROWS || column >= MOST_COLUMNS ? 'no-room' : null;
}

function tooLong(
  values: readonly (readonly (CellValue | undefined)[] | undefined)[],
  formulas: readonly (readonly (string | undefined)[] | undefined)[] = [],
): BeyondLimits | null {
  const long =
    values.some((row) => row?.some((value) => typeof value === 'string' && value.length > LONGEST_TEXT)) ||
    formulas.some((row) => row?.some((formula) => (formula?.length ?? 0) > LONGEST_FORMULA));
  return long ? 'text-too-long' : null;
}
