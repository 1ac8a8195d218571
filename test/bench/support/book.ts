import { valueAt, type Workbook } from '../../../src/workbook';
import { makeWorkbook, type MadeWorkbook } from '../../workbooks';

/** A department of ten units: seventeen sheets with 12 600 cells in their used ranges, 6 600 of them filled; 27 forms. */
export const typicalBook = (): MadeWorkbook => makeWorkbook('national-units-inline', 7, { entities: 10 });

/** A department of 24 units: as many sheets, 13 000 cells filled of 25 000; 66 forms. */
export const largeBook = (): MadeWorkbook => makeWorkbook('national-units-inline', 7, { entities: 24 });

export function filledCells(workbook: Workbook): number {
  let cells = 0;
  for (const sheet of workbook.sheets) {
    for (const row of sheet.values) for (const value of row ?? []) if (value !== null && value !== undefined) cells++;
  }
  return cells;
}

/** Cells of the used ranges, blank ones included. */
export const rangeCells = (workbook: Workbook): number =>
  workbook.sheets.reduce(
    (cells, { values }) => cells + values.length * Math.max(0, ...values.map((row) => row?.length ?? 0)),
    0,
  );

/** A leaf figure of a long table, to be changed over and over. */
export function someFigure({ workbook, cells }: MadeWorkbook): {
  sheet: string;
  row: number;
  column: number;
  value: number;
} {
  for (const { sheet, row, column, role, table } of cells) {
    if (role !== 'leaf' || table !== 'expenditure') continue;
    const value = valueAt(
      workbook.sheets.find((one) => one.name === sheet)!,
      row,
      column,
    );
    if (typeof value === 'number') return { sheet, row, column, value };
  }
  throw new RangeError('the book has no leaf figure');
}
