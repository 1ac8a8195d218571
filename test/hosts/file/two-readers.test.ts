import { readWorkbook } from '../../../src/hosts/file';
import { readWithSheetJs } from '../../../src/hosts/file/read-sheetjs';
import type { CellValue, Sheet, Workbook } from '../../../src/workbook';
import { FIXTURES, fixtureBytes } from '../../support/fixtures';
import { LAYOUT_IDS, makeWorkbook, writeXlsx } from '../../workbooks';

/** What both libraries must agree on, cell by cell; formats only where a figure stands. */
function picture(sheet: Sheet): unknown {
  const cells: Record<string, readonly (CellValue | undefined)[]> = {};
  sheet.values.forEach((row, at) =>
    row?.forEach((value, column) => {
      if (value !== null && value !== undefined)
        cells[`${at},${column}`] = [plain(value), sheet.formulas[at]?.[column], sheet.numberFormats[at]?.[column]];
    }),
  );
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells,
    merges: sheet.merges.map((area) => JSON.stringify(area)).sort(),
    hiddenRows: [...sheet.hiddenRows].sort(),
    hiddenColumns: [...sheet.hiddenColumns].filter((column) => column < 200),
  };
}

/** One library keeps the line ends of the file, the other makes them alike. */
function plain(value: CellValue): CellValue {
  return typeof value === 'string' ? value.replace(/\r\n/gu, '\n') : value;
}

async function compare(bytes: Uint8Array): Promise<void> {
  const ours: Workbook = await readWorkbook(bytes, 'a.xlsx');
  const second = await readWithSheetJs(bytes, 'a.xlsx', false);
  expect(ours.notes).toEqual([]);
  expect(ours.sheets.map(picture)).toEqual(second.sheets.map(picture));
}

describe('two readers see the same workbook', () => {
  test.each(LAYOUT_IDS)('made: %s', async (layout) => {
    await compare(await writeXlsx(makeWorkbook(layout, 7).workbook));
  });

  test.each(FIXTURES.length > 0 ? FIXTURES : ['(none here)'])('published: %s', async (name) => {
    if (FIXTURES.length === 0) return;
    await compare(fixtureBytes(name));
  });
});
