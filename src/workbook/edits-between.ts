import { sameArea } from './area';
import type { Edit } from './edit';
import { formulaAt, isCellError, numberFormatAt, valueAt, type CellValue, type Sheet } from './workbook';

/** Edits of single cells and merges that make one state of a sheet into another. Rows and looks are taken to be the same. */
export function editsBetween(from: Sheet, to: Sheet): Edit[] {
  if (from === to) return [];
  const sheet = to.name;
  const only = (some: Sheet, other: Sheet) =>
    some.merges.filter((area) => !other.merges.some((one) => sameArea(one, area)));
  return [
    ...only(from, to).map((area): Edit => ({ kind: 'unmerge', sheet, area })),
    ...cellEdits(from, to),
    ...only(to, from).map((area): Edit => ({ kind: 'merge', sheet, area })),
  ];
}

function* cellEdits(from: Sheet, to: Sheet): Generator<Edit> {
  const grids = [from, to].flatMap(({ values, formulas, numberFormats }) => [values, formulas, numberFormats]);
  for (let row = 0; row < Math.max(...grids.map((grid) => grid.length)); row += 1) {
    const width = Math.max(...grids.map((grid) => grid[row]?.length ?? 0));
    for (let column = 0; column < width; column += 1) {
      const at = { sheet: to.name, row, column };
      const value = valueAt(to, row, column);
      const formula = formulaAt(to, row, column);
      if (formula !== formulaAt(from, row, column) || !sameValue(value, valueAt(from, row, column))) {
        yield formula === undefined
          ? { kind: 'set-value', at, value }
          : { kind: 'set-formula', at, formula, cached: value };
      }
      const format = numberFormatAt(to, row, column);
      if (format !== numberFormatAt(from, row, column)) yield { kind: 'set-number-format', at, format: format ?? null };
    }
  }
}

/** Whether two cells hold the same. */
export function sameValue(one: CellValue, other: CellValue): boolean {
  if (isCellError(one) || isCellError(other))
    return isCellError(one) && isCellError(other) && one.error === other.error;
  return one === other;
}
