import {
  formulaAt,
  numberFormatAt,
  valueAt,
  type Block,
  type CellRef,
  type CellValue,
  type Edit,
  type Ragged,
  type Sheet,
} from '../../workbook';
import { wouldChange } from './typed-text';

const TEXT = '@';

/**
 * An edit as Excel has to be told it: writing is like typing there, so text that looks like something else needs a cell
 * of the text format, and figures and formulas one that is not. What has to be said before is an edit as well, and so
 * is undone with it.
 */
export function expandEdit(edit: Edit, sheet: Sheet | undefined): Edit[] {
  switch (edit.kind) {
    case 'set-value':
      return [...formatFor(edit.at, wantedFormat(edit.value), sheet), edit];
    case 'set-formula':
      return [...formatFor(edit.at, 'not text', sheet), edit];
    case 'add-sheet':
      return [{ ...edit, block: withFormats(edit.block, undefined, { row: 0, column: 0 }) }];
    case 'write-block':
      return [{ ...edit, block: withFormats(edit.block, sheet, edit.at) }];
    case 'merge':
      return [...blanked(edit, sheet), edit];
    default:
      return [edit];
  }
}

type Wanted = 'text' | 'not text' | 'any';

function wantedFormat(value: CellValue): Wanted {
  if (value === null) return 'any';
  if (typeof value !== 'string') return 'not text';
  // What an apostrophe becomes is only certain where it is one too many.
  if (value.startsWith("'")) return 'not text';
  return wouldChange(value) ? 'text' : 'any';
}

function formatFor(at: CellRef, wanted: Wanted, sheet: Sheet | undefined): Edit[] {
  const isText = sheet !== undefined && numberFormatAt(sheet, at.row, at.column) === TEXT;
  if (wanted === 'any' || (wanted === 'text') === isText) return [];
  return [{ kind: 'set-number-format', at, format: isText ? null : TEXT }];
}

/** Merging throws away what stands in the cells that get covered; said beforehand, it can be undone. */
function blanked({ sheet: name, area }: Edit & { kind: 'merge' }, sheet: Sheet | undefined): Edit[] {
  const edits: Edit[] = [];
  for (let row = area.top; sheet && row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const isFirst = row === area.top && column === area.left;
      const isBlank = valueAt(sheet, row, column) === null && formulaAt(sheet, row, column) === undefined;
      if (!isFirst && !isBlank) edits.push({ kind: 'set-value', at: { sheet: name, row, column }, value: null });
    }
  }
  return edits;
}

function withFormats(block: Block, sheet: Sheet | undefined, at: { row: number; column: number }): Block {
  const formats: (string | undefined)[][] = [];
  const height = Math.max(block.values.length, block.formulas?.length ?? 0, block.numberFormats?.length ?? 0);
  for (let row = 0; row < height; row += 1) {
    const width = Math.max(
      ...[block.values, block.formulas, block.numberFormats].map((grid) => grid?.[row]?.length ?? 0),
    );
    formats.push(
      Array.from({ length: width }, (_, column) => {
        const own = block.numberFormats?.[row]?.[column];
        const under = sheet && numberFormatAt(sheet, at.row + row, at.column + column);
        const isFormula = block.formulas?.[row]?.[column] !== undefined;
        const wanted = isFormula ? 'not text' : wantedFormat(block.values[row]?.[column] ?? null);
        const now = own ?? under;
        if (wanted === 'text' && now !== TEXT) return TEXT;
        if (wanted === 'not text' && now === TEXT) return 'General';
        return own;
      }),
    );
  }
  const isAny = formats.some((row) => row.some((format) => format !== undefined));
  return isAny ? { ...block, numberFormats: formats satisfies Ragged<string> } : block;
}
