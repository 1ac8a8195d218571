import { writeXlsx as writeBook, type CellValue as WrittenValue, type Cell, type WriteSheet } from 'hucre/xlsx';
import { isCellError, type CellValue, type Sheet, type Workbook } from '../../src/workbook';

/** The workbook as the bytes of an .xlsx file: values, formulas with results, number formats, merges, widths, visibility. */
export async function writeXlsx(workbook: Workbook): Promise<Uint8Array> {
  return writeBook({ sheets: workbook.sheets.map(asWritten) });
}

function asWritten(sheet: Sheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const height = Math.max(sheet.values.length, sheet.numberFormats.length, sheet.formulas.length);
  const rows: WrittenValue[][] = [];
  for (let row = 0; row < height; row++) {
    const values = sheet.values[row] ?? [];
    rows.push(Array.from(values, (value) => plain(value ?? null)));
    const width = Math.max(values.length, sheet.formulas[row]?.length ?? 0, sheet.numberFormats[row]?.length ?? 0);
    for (let column = 0; column < width; column++) {
      const cell = styledCell(sheet, row, column);
      if (cell) cells.set(`${row},${column}`, cell);
    }
  }
  return {
    name: sheet.name,
    rows,
    cells,
    columns: widthsOf(sheet).map((width, column) => ({ width, hidden: sheet.hiddenColumns.has(column) })),
    rowDefs: new Map([...sheet.hiddenRows].map((row) => [row, { hidden: true }])),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    hidden: sheet.visibility === 'hidden',
    veryHidden: sheet.visibility === 'veryHidden',
  };
}

function styledCell(sheet: Sheet, row: number, column: number): Partial<Cell> | null {
  const value = sheet.values[row]?.[column] ?? null;
  const formula = sheet.formulas[row]?.[column];
  const numFmt = sheet.numberFormats[row]?.[column];
  if (formula === undefined && numFmt === undefined && !isCellError(value)) return null;
  const style = numFmt === undefined ? {} : { style: { numFmt } };
  // A result that nobody knows is not stored.
  if (formula !== undefined && isCellError(value) && value.notCalculated !== undefined)
    return { value: null, formula, ...style };
  return {
    value: plain(value),
    ...(isCellError(value) ? { type: 'error' as const } : {}),
    ...(formula === undefined ? {} : { formula, formulaResult: plain(value) }),
    ...style,
  };
}

const plain = (value: CellValue): WrittenValue => (isCellError(value) ? value.error : value);

/** Wide enough to read: a Chinese character takes two columns' width, a title does not widen its column. */
function widthsOf(sheet: Sheet): number[] {
  const widths: number[] = [];
  for (const row of sheet.values.slice(3)) {
    row?.forEach((value, column) => {
      const text = value === null || value === undefined || isCellError(value) ? '' : String(value);
      const width = 2 + text.length + (text.match(/[\u2e80-\uffff]/g)?.length ?? 0);
      widths[column] = Math.min(46, Math.max(widths[column] ?? 9, width));
    });
  }
  const length = Math.max(widths.length, ...[...sheet.hiddenColumns].map((column) => column + 1));
  return Array.from({ length }, (_, column) => widths[column] ?? 9);
}
