import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readWorkbook } from '../../../src/hosts/file';
import { readWithSheetJs } from '../../../src/hosts/file/read-sheetjs';
import { isCellError, type CellValue, type Sheet, type Workbook } from '../../../src/workbook';
import { LAYOUT_IDS, makeWorkbook, writeXlsx } from '../../workbooks';

/** Published workbooks kept beside the repository; machines without them still compare the made ones. */
const FIXTURES = resolve(__dirname, '../../../../shared/fixtures');

const fixtures = existsSync(FIXTURES)
  ? readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(xlsx|xlsm)$/i.test(name))
  : [];
if (fixtures.length === 0) process.stdout.write('no published workbooks beside the repository: made ones only\n');

describe('hucre and SheetJS read the same', () => {
  it.each(LAYOUT_IDS)('made workbook %s', async (layout) => {
    const { workbook } = makeWorkbook(layout, 3);
    await expectSame(await writeXlsx(workbook), workbook.name);
  });

  it.each(fixtures.length === 0 ? ['(none)'] : fixtures)('published workbook %s', async (name) => {
    if (fixtures.length === 0) return;
    await expectSame(readFileSync(join(FIXTURES, name)), name);
  });
});

async function expectSame(bytes: Uint8Array, name: string): Promise<void> {
  const ours = await readWorkbook(bytes, name);
  const theirs = await readWithSheetJs(bytes, name, false);
  expect(ours.notes).toEqual([]);
  expect(plain(ours)).toEqual(plain(theirs));
}

const plain = (workbook: Workbook) => workbook.sheets.map(plainSheet);

/** Cells by address, so that ragged rows of different lengths compare equal. */
function plainSheet(sheet: Sheet) {
  const cells: Record<string, unknown> = {};
  sheet.values.forEach((row, r) =>
    row?.forEach((value, c) => {
      const formula = sheet.formulas[r]?.[c]?.replaceAll(' ', '');
      const format = sheet.numberFormats[r]?.[c];
      if ((value ?? null) !== null) cells[`${r},${c}`] = { value: comparable(value ?? null), formula, format };
    }),
  );
  const { name, visibility } = sheet;
  const merges = sheet.merges.map((area) => JSON.stringify(area)).sort();
  const within = (hidden: ReadonlySet<number>) => [...hidden].filter((index) => index < 200);
  return { name, visibility, cells, merges, rows: within(sheet.hiddenRows), columns: within(sheet.hiddenColumns) };
}

function comparable(value: CellValue): unknown {
  if (typeof value === 'string') return value.replace(/\r\n?/gu, '\n');
  return isCellError(value) ? value.error : value;
}
