import { formulaAt, numberFormatAt, sameValue, valueAt, type Sheet, type StyledArea } from '../../../workbook';
import { styleAt } from './new-sheet';
import type { SheetPart } from './sheet-part';
import type { LookChange, StyleBook } from './styles';

export interface CellsChanged {
  /** A value or a formula is another one. */
  readonly content: boolean;
  /** A formula went. */
  readonly lostFormula: boolean;
}

/** Writes the cells in which two states of a sheet differ; `old` is what the part holds. */
export function writeCellChanges(part: SheetPart, old: Sheet, now: Sheet, styles: () => StyleBook): CellsChanged {
  let content = false;
  let lostFormula = false;
  const styled = now.look?.styles ?? [];
  const grids = [old, now].flatMap(({ values, formulas, numberFormats }) => [values, formulas, numberFormats]);
  const height = Math.max(...grids.map((grid) => grid.length), ...styled.map(({ area }) => area.bottom + 1));
  for (let row = 0; row < height; row += 1) {
    const restyled = styled.filter(({ area }) => row >= area.top && row <= area.bottom);
    if (restyled.length === 0 && sameRow(old, now, row)) continue;
    const width = Math.max(
      ...grids.map((grid) => grid[row]?.length ?? 0),
      ...restyled.map(({ area }) => area.right + 1),
    );
    for (let column = 0; column < width; column += 1) {
      const change = lookChange(old, now, row, column, restyled);
      const look = (base: number): number => (change ? styles().derive(base, change) : base);
      const value = valueAt(now, row, column);
      const formula = formulaAt(now, row, column);
      const before = formulaAt(old, row, column);
      if (formula === before && sameValue(value, valueAt(old, row, column))) {
        if (change) part.setStyle(row, column, look);
        continue;
      }
      content = true;
      if (formula !== undefined && formula === before) {
        // Only its result is another one, which Excel works out when it opens the file.
        part.dropResult(row, column, look);
        continue;
      }
      lostFormula ||= before !== undefined && formula === undefined;
      part.setCell(row, column, (base) => ({ value, formula, style: look(base) }));
    }
  }
  return { content, lostFormula };
}

function lookChange(
  old: Sheet,
  now: Sheet,
  row: number,
  column: number,
  styles: readonly StyledArea[],
): LookChange | null {
  const format = numberFormatAt(now, row, column);
  const style = styleAt(styles, row, column);
  if (format === numberFormatAt(old, row, column)) return style ? { style } : null;
  return { format: format ?? null, ...(style ? { style } : {}) };
}

function sameRow(old: Sheet, now: Sheet, row: number): boolean {
  return (
    old.values[row] === now.values[row] &&
    old.formulas[row] === now.formulas[row] &&
    old.numberFormats[row] === now.numberFormats[row]
  );
}
