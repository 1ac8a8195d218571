import { writeXlsx, type Cell, type CellValue as Written, type WriteSheet } from 'hucre/xlsx';
import { isCellError, numberFormatAt, type CellValue, type Sheet, type Workbook } from '../../workbook';
import type { SavedFile } from '../port';

/**
 * A fresh .xlsx of a workbook whose own format cannot be written (.xls, .ods, .csv): values, formulas with their results,
 * number formats, merged cells and widths. Fonts, colours, pictures, comments and print settings are not in it.
 */
export async function saveCopy(workbook: Workbook, name: string): Promise<SavedFile> {
  return {
    name: `${name.replace(/\.[^.]+$/u, '')}.xlsx`,
    bytes: await writeXlsx({ sheets: workbook.sheets.map(asWritten) }),
  };
}

function asWritten(sheet: Sheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  sheet.values.forEach((row, at) =>
    row?.forEach((value, column) => {
      const formula = sheet.formulas[at]?.[column];
      const format = numberFormatAt(sheet, at, column);
      if (formula === undefined && format === undefined) return;
      cells.set(`${at},${column}`, {
        value: plain(value),
        ...(formula === undefined ? {} : { formula, formulaResult: plain(value) }),
        ...(format === undefined ? {} : { style: { numFmt: format } }),
      });
    }),
  );
  return {
    name: sheet.name,
    rows: Array.from(sheet.values, (row) => Array.from(row ?? [], plain)),
    cells,
    columns: (sheet.look?.columnWidths ?? []).map((width) => (width === undefined ? {} : { width })),
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

function plain(value: CellValue | undefined): Written {
  if (value === undefined) return null;
  return isCellError(value) ? value.error : value;
}
