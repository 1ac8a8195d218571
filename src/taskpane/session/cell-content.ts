import { formulaAt, isCellError, numberFormatAt, putBlock, sheetOf, sheetOfBlock, valueAt } from '../../workbook';
import type { CellRef, CellValue, Edit, Sheet, Workbook } from '../../workbook';

/** One cell before and after a fix, as a user reads it in the formula bar. */
export interface CellChange {
  readonly at: CellRef;
  readonly aspect: 'content' | 'format';
  readonly before: string;
  readonly after: string;
}

/** What a list of edits would do: cells one by one, anything larger by kind and sheet. */
export interface Preview {
  readonly cells: readonly CellChange[];
  readonly others: readonly { readonly kind: Edit['kind']; readonly sheet: string }[];
}

export function previewOf(workbook: Workbook, edits: readonly Edit[]): Preview {
  const cells: CellChange[] = [];
  const others: { kind: Edit['kind']; sheet: string }[] = [];
  for (const edit of edits) {
    const change = cellChange(workbook, edit);
    if (change) cells.push(change);
    else others.push({ kind: edit.kind, sheet: sheetOf(edit) });
  }
  return { cells, others };
}

function cellChange(workbook: Workbook, edit: Edit): CellChange | null {
  switch (edit.kind) {
    case 'set-value':
      return { at: edit.at, aspect: 'content', before: contentAt(workbook, edit.at), after: valueText(edit.value) };
    case 'set-formula':
      return { at: edit.at, aspect: 'content', before: contentAt(workbook, edit.at), after: `=${edit.formula}` };
    case 'set-number-format':
      return { at: edit.at, aspect: 'format', before: formatText(workbook, edit.at), after: edit.format ?? 'General' };
    default:
      return null;
  }
}

/** `=A1+A2`, `12.5`, `合计`, or nothing. */
export function contentAt(workbook: Workbook, { sheet: name, row, column }: CellRef): string {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) return '';
  const formula = formulaAt(sheet, row, column);
  return formula === undefined ? valueText(valueAt(sheet, row, column)) : `=${formula}`;
}

function formatText(workbook: Workbook, { sheet: name, row, column }: CellRef): string {
  const sheet = workbook.sheets.find((one) => one.name === name);
  return (sheet && numberFormatAt(sheet, row, column)) ?? 'General';
}

function valueText(value: CellValue): string {
  if (value === null) return '';
  return isCellError(value) ? value.error : String(value);
}

/** Whether the sheets that edits write to are there, by the names they had, and hold what they held. */
export function isAsItWas(edits: readonly Edit[], then: Workbook | null, now: Workbook): boolean {
  const wanted = new Set(edits.filter(({ kind }) => kind !== 'add-sheet').map(sheetOf));
  return [...wanted].every((name) => {
    const [before, after] = [then, now].map((one) => one?.sheets.find((sheet) => sheet.name === name));
    return before !== undefined && after !== undefined && sameContent(before, after);
  });
}

/** Whether every cell of a sheet holds what it held: the ground on which a fix was offered. */
function sameContent(one: Sheet, other: Sheet): boolean {
  if (one === other) return true;
  const rows = Math.max(one.values.length, other.values.length, one.formulas.length, other.formulas.length);
  for (let row = 0; row < rows; row += 1) {
    const columns = Math.max(
      ...[one.values, other.values, one.formulas, other.formulas].map((grid) => grid[row]?.length ?? 0),
    );
    for (let column = 0; column < columns; column += 1) {
      if (formulaAt(one, row, column) !== formulaAt(other, row, column)) return false;
      if (valueText(valueAt(one, row, column)) !== valueText(valueAt(other, row, column))) return false;
    }
  }
  return true;
}

/** Whether the cells and sheets still hold what these edits have put there. */
export function stillThere(workbook: Workbook, edits: readonly Edit[]): boolean {
  const cells = previewOf(workbook, edits).cells;
  return (
    cells.every(({ aspect, before, after }) => aspect === 'format' || before === after) &&
    edits.every((edit) => {
      if (edit.kind !== 'add-sheet' && edit.kind !== 'write-block') return true;
      const name = sheetOf(edit);
      const sheet = workbook.sheets.find((one) => one.name === name);
      if (!sheet) return true;
      if (edit.kind === 'add-sheet') return sameContent(sheetOfBlock(name, edit.block), sheet);
      const { row, column } = edit.at;
      return sameContent(putBlock(sheet, edit.block, row, column), sheet);
    })
  );
}
