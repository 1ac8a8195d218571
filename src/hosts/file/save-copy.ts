import { writeXlsx, type Cell, type CellValue as Written, type WriteSheet } from 'hucre/xlsx';
import {
  asSheetName,
  isCellError,
  mapReferences,
  sheetOfPrefix,
  type CellValue,
  type Sheet,
  type Workbook,
} from '../../workbook';
import type { SavedFile } from '../port';
import { Package } from './write/package';
import { writeStore, type Store } from './write/store';
import { WorkbookPart } from './write/workbook-part';

/**
 * A fresh .xlsx of a workbook whose own format cannot be written (.xls, .ods, .csv): values, formulas with their results,
 * number formats, merged cells, widths, heights, what is hidden. **Lost** are fonts, colours, borders, pictures, charts,
 * comments, links, names, drop-downs, conditional formats, print settings and macros: whoever asks for a copy is told so first.
 * @param stored data of ours to take along.
 */
export async function saveCopy(workbook: Workbook, name: string, stored: Store = new Map()): Promise<SavedFile> {
  const parts = new Package(await writeXlsx({ sheets: withNames(workbook.sheets).map(asWritten) }));
  writeStore(parts, new WorkbookPart(parts), stored);
  return { name: `${name.replace(/\.[^.]+$/u, '')}.xlsx`, bytes: parts.toBytes() };
}

/** Other formats allow names that Excel does not: a sheet of a .csv is named as the file. Formulas follow a sheet's new name. */
function withNames(sheets: readonly Sheet[]): readonly Sheet[] {
  const taken: string[] = [];
  const renamed = new Map<string, string>();
  for (const { name } of sheets) {
    const now = asSheetName(name, taken);
    taken.push(now);
    if (now !== name) renamed.set(name, now);
  }
  if (renamed.size === 0) return sheets;
  const follow = (formula: string): string =>
    mapReferences(formula, (reference) => {
      const now = renamed.get(sheetOfPrefix(reference.prefix, ''));
      return now === undefined ? reference : { ...reference, prefix: `'${now.replaceAll("'", "''")}'!` };
    });
  return sheets.map((sheet, index) => ({
    ...sheet,
    name: taken[index]!,
    formulas: sheet.formulas.map((row) => row?.map((one) => (one === undefined ? one : follow(one)))),
  }));
}

function asWritten(sheet: Sheet): WriteSheet {
  const { columnWidths = [], rowHeights = [] } = sheet.look ?? {};
  const rowDefs = new Map<number, { height?: number; hidden?: boolean }>();
  rowHeights.forEach((height, row) => {
    if (height !== undefined) rowDefs.set(row, { height });
  });
  for (const row of sheet.hiddenRows) rowDefs.set(row, { ...rowDefs.get(row), hidden: true });
  const columns = Math.max(columnWidths.length, ...[...sheet.hiddenColumns].map((column) => column + 1));
  return {
    name: sheet.name,
    rows: Array.from(sheet.values, (row) => Array.from(row ?? [], plain)),
    cells: detailsOf(sheet),
    columns: Array.from({ length: columns }, (_, column) => ({
      ...(columnWidths[column] === undefined ? {} : { width: columnWidths[column] }),
      ...(sheet.hiddenColumns.has(column) ? { hidden: true } : {}),
    })),
    rowDefs,
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

/** Cells that are more than a value. */
function detailsOf(sheet: Sheet): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  const grids = [sheet.values, sheet.formulas, sheet.numberFormats];
  for (let row = 0; row < Math.max(...grids.map((grid) => grid.length)); row += 1) {
    for (let column = 0; column < Math.max(...grids.map((grid) => grid[row]?.length ?? 0)); column += 1) {
      const value = sheet.values[row]?.[column] ?? null;
      const formula = sheet.formulas[row]?.[column];
      const format = sheet.numberFormats[row]?.[column];
      if (formula === undefined && format === undefined && !isCellError(value)) continue;
      cells.set(`${row},${column}`, {
        value: plain(value),
        ...(isCellError(value) && !value.notCalculated ? { type: 'error' as const } : {}),
        ...(formula === undefined ? {} : { formula, formulaResult: resultOf(value) }),
        ...(format === undefined ? {} : { style: { numFmt: format } }),
      });
    }
  }
  return cells;
}

/** A formula without anything in its cell has the empty text as its result. */
function resultOf(value: CellValue): Written {
  return value === null ? '' : plain(value);
}

function plain(value: CellValue | undefined): Written {
  if (value === undefined) return null;
  if (!isCellError(value)) return value;
  return value.notCalculated ? null : value.error;
}
