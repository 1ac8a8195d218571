import type { CellValue, Sheet, Workbook } from '../../../src/workbook';

export interface PictureOptions {
  /** Without the results of formulas, for hosts that calculate on their own. */
  readonly results?: boolean;
}

/**
 * What every host must show alike of a workbook, as plain data: blank and absent are the same, formats count where a figure
 * stands, the order of merged areas does not.
 */
export function pictureOf(workbook: Workbook, options: PictureOptions = {}): Record<string, unknown> {
  return Object.fromEntries(
    workbook.sheets.map((sheet, index) => [sheet.name, { index, ...sheetPicture(sheet, options) }]),
  );
}

function sheetPicture(sheet: Sheet, { results = true }: PictureOptions): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  const height = Math.max(sheet.values.length, sheet.formulas.length);
  for (let row = 0; row < height; row += 1) {
    const width = Math.max(sheet.values[row]?.length ?? 0, sheet.formulas[row]?.length ?? 0);
    for (let column = 0; column < width; column += 1) {
      const value = plain(sheet.values[row]?.[column] ?? null);
      const formula = sheet.formulas[row]?.[column];
      if (value === null && formula === undefined) continue;
      const format = typeof value === 'number' ? plainFormat(sheet.numberFormats[row]?.[column]) : undefined;
      cells[`${row},${column}`] = {
        value: formula !== undefined && !results ? 'calculated' : value,
        ...(formula === undefined ? {} : { formula }),
        ...(format === undefined ? {} : { format }),
      };
    }
  }
  return {
    visibility: sheet.visibility,
    cells,
    merges: sheet.merges.map(({ top, left, bottom, right }) => `${top},${left}:${bottom},${right}`).sort(),
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
  };
}

function plain(value: CellValue): CellValue {
  return value === '' ? null : value;
}

function plainFormat(format: string | undefined): string | undefined {
  return format === 'General' || format === '@' ? undefined : format;
}
