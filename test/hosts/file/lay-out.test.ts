import { strFromU8, unzipSync } from 'fflate';
import { readWorkbook } from '../../../src/hosts/file';
import { inspectZip } from '../../../src/hosts/file/inspect-zip';
import { layOut, sheetPath } from '../../../src/hosts/file/lay-out';
import { mainPart, spreadsheetParts } from '../../../src/hosts/file/spreadsheet-parts';
import { makeSheet } from '../../../src/workbook';
import { writeXlsx } from '../../workbooks';

const SHEET = 'xl/worksheets/sheet1.xml';
const long = () =>
  writeXlsx({
    name: 'long.xlsx',
    sheets: [makeSheet({ name: '支出', values: Array.from({ length: 4000 }, (_, row) => [`第${row}行`, row / 100]) })],
    notes: [],
  });

function open(bytes: Uint8Array): Uint8Array {
  const entries = inspectZip(bytes);
  const parts = spreadsheetParts(bytes, entries, mainPart(bytes, entries)!)!;
  return layOut(bytes, parts, parts.sheets).bytes;
}

const partAt = (bytes: Uint8Array, part: string) => inspectZip(bytes).find(({ name }) => name === part);

/** The package with another number in the directory's entry of the sheet. */
function withField(bytes: Uint8Array, field: number, change: (value: number) => number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  let at = view.getUint32(copy.length - 6, true);
  const nameAt = (): string =>
    new TextDecoder().decode(copy.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
  while (nameAt() !== SHEET)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  view.setUint32(at + field, change(view.getUint32(at + field, true)), true);
  return copy;
}

describe('packages laid out for the reading library', () => {
  test('parts that are read hold what they held, unpacked; parts that nobody reads are not there', async () => {
    const bytes = await long();
    const [before, laid] = [unzipSync(bytes), unzipSync(open(bytes))];
    expect(laid[sheetPath(0)]).toEqual(before[SHEET]);
    expect(partAt(open(bytes), sheetPath(0))?.method).toBe(0);
    expect(strFromU8(laid['xl/workbook.xml']!)).toContain('name="支出"');
    expect(Object.keys(before)).toContain('docProps/core.xml');
    expect(Object.keys(laid).filter((name) => /docProps|theme/u.test(name))).toEqual([]);
  });

  test('a workbook reads the same where the platform unpacks nothing', async () => {
    const bytes = await long();
    const read = await readWorkbook(bytes, 'long.xlsx');
    const own = jest.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined);
    expect(partAt(open(bytes), sheetPath(0))?.method).toBe(8);
    expect(await readWorkbook(bytes, 'long.xlsx')).toEqual(read);
    own.mockRestore();
  });

  test.each([
    ['a checksum that does not fit', 16, 1],
    ['more than the directory says', 24, -1],
    ['less than the directory says', 24, 1],
  ])('%s: left to the library', async (_, field, by) => {
    const bytes = withField(await long(), field, (value) => value + by);
    expect(partAt(open(bytes), sheetPath(0))?.method).toBe(8);
  });

  test('a damaged part is damaged', async () => {
    const bytes = withField(await long(), 16, (value) => value ^ 1);
    await expect(readWorkbook(bytes, 'long.xlsx')).rejects.toMatchObject({ code: 'damaged' });
  });
});
