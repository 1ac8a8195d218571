import type { Area } from './area';
import { MOST_ROWS, shiftFormulaRows, shiftRows, type RowShift } from './formula-rows';
import type { SheetLook } from './look';
import type { Ragged, Sheet } from './workbook';

/** The sheet after rows came or went: contents, merges, looks and its formulas. */
export function shiftSheet(sheet: Sheet, shift: RowShift): Sheet {
  const area = (one: Area): Area[] => shiftArea(one, shift);
  const format = shift.count > 0 ? sheet.numberFormats[shift.at - 1] : undefined;
  return shiftReferences(
    {
      ...sheet,
      values: spliceRows(sheet.values, shift, undefined),
      formulas: spliceRows(sheet.formulas, shift, undefined),
      numberFormats: spliceRows(sheet.numberFormats, shift, format),
      merges: sheet.merges.flatMap(area).filter((one) => one.top < one.bottom || one.left < one.right),
      hiddenRows: new Set([...sheet.hiddenRows].flatMap((row) => shiftRows(row, row, shift)?.first ?? [])),
      ...(sheet.look ? { look: shiftLook(sheet.look, shift) } : {}),
    },
    shift,
  );
}

/** The formulas of any sheet that refer to the one whose rows moved. The same object where none does. */
export function shiftReferences(sheet: Sheet, shift: RowShift): Sheet {
  const formulas = sheet.formulas.map((row) =>
    row?.map((formula) => (formula === undefined ? undefined : shiftFormulaRows(formula, sheet.name, shift))),
  );
  const changed = formulas.some((row, at) => row?.some((formula, column) => formula !== sheet.formulas[at]?.[column]));
  return changed ? { ...sheet, formulas } : sheet;
}

function shiftArea(area: Area, shift: RowShift): Area[] {
  const rows = shiftRows(area.top, area.bottom, shift);
  return rows ? [{ ...area, top: rows.first, bottom: rows.last }] : [];
}

/** New rows look like the row above them, so an area that ends there grows. */
function shiftLook(look: SheetLook, shift: RowShift): SheetLook {
  const grown = (area: Area): Area[] =>
    shift.count > 0 && area.bottom === shift.at - 1
      ? [{ ...area, bottom: Math.min(area.bottom + shift.count, MOST_ROWS - 1) }]
      : shiftArea(area, shift);
  return {
    ...look,
    ...(look.rowHeights ? { rowHeights: spliceRow(look.rowHeights, shift) } : {}),
    ...(look.styles ? { styles: look.styles.flatMap((one) => grown(one.area).map((area) => ({ ...one, area }))) } : {}),
    ...(look.validations
      ? { validations: look.validations.flatMap((one) => grown(one.area).map((area) => ({ ...one, area }))) }
      : {}),
  };
}

function spliceRow<T>(row: readonly (T | undefined)[], { at, count }: RowShift): (T | undefined)[] {
  if (at >= row.length) return [...row];
  if (count < 0) return [...row.slice(0, at), ...row.slice(at - count)];
  return [...row.slice(0, at), ...Array<undefined>(count).fill(undefined), ...row.slice(at)];
}

function spliceRows<T>(
  rows: Ragged<T>,
  { at, count }: RowShift,
  blank: readonly (T | undefined)[] | undefined,
): Ragged<T> {
  if (at >= rows.length && (count < 0 || blank === undefined)) return rows;
  if (count < 0) return [...rows.slice(0, at), ...rows.slice(at - count)];
  return [...rows.slice(0, at), ...Array<readonly (T | undefined)[] | undefined>(count).fill(blank), ...rows.slice(at)];
}
