import { strToU8, unzipSync, zipSync } from 'fflate';
import { readWorkbook } from '../../../src/hosts/file';
import { inspectZip } from '../../../src/hosts/file/inspect-zip';
import { unpackParts } from '../../../src/hosts/file/unpack-parts';
import { makeSheet } from '../../../src/workbook';
import { writeXlsx } from '../../workbooks';

const SHEET = 'xl/worksheets/sheet1.xml';
const long = () =>
  writeXlsx({
    name: 'long.xlsx',
    sheets: [makeSheet({ name: '支出', values: Array.from({ length: 4000 }, (_, row) => [`第${row}行`, row / 100]) })],
    notes: [],
  });
const open = (bytes: Uint8Array) => unpackParts(bytes, inspectZip(bytes)).bytes;
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

describe('parts unpacked for the reading library', () => {
  test('every part holds what it held; those of XML are stored', () => {
    const picture = 'xl/media/image1.png';
    const bytes = zipSync({ [SHEET]: strToU8('<worksheet/>'.repeat(99)), [picture]: strToU8('0'.repeat(999)) });
    const opened = unpackParts(bytes, inspectZip(bytes));
    expect(unzipSync(opened.bytes)).toEqual(unzipSync(bytes));
    expect(opened.entries).toMatchObject([
      { name: SHEET, method: 0 },
      { name: picture, method: 8 },
    ]);
  });

  test('a workbook reads the same where the platform unpacks nothing', async () => {
    const bytes = await long();
    const read = await readWorkbook(bytes, 'long.xlsx');
    const own = jest.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined);
    expect(open(bytes)).toBe(bytes);
    expect(await readWorkbook(bytes, 'long.xlsx')).toEqual(read);
    own.mockRestore();
  });

  test.each([
    ['a checksum that does not fit', 16, 1],
    ['more than the directory says', 24, -1],
    ['less than the directory says', 24, 1],
  ])('%s: left to the library', async (_, field, by) => {
    const bytes = withField(await long(), field, (value) => value + by);
    expect(partAt(open(bytes), SHEET)?.method).toBe(8);
  });

  test('a damaged part is damaged', async () => {
    const bytes = withField(await long(), 16, (value) => value ^ 1);
    await expect(readWorkbook(bytes, 'long.xlsx')).rejects.toMatchObject({ code: 'damaged' });
  });

  test('a part that stands twice is left alone', () => {
    const bytes = zipSync({ 'xl/a.xml': strToU8('<a/>'.repeat(9)), 'xl/b.xml': strToU8('<b/>'.repeat(9)) });
    const twice = inspectZip(bytes).map((entry) => ({ ...entry, name: 'xl/a.xml' }));
    expect(unpackParts(bytes, twice).bytes).toBe(bytes);
  });
});
