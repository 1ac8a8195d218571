import { strToU8, zipSync } from 'fflate';
import { ReadError } from '../../../src/hosts/errors';
import { readWorkbook } from '../../../src/hosts/file';
import { formulaAt, numberFormatAt, valueAt } from '../../../src/workbook';
import { parseGrid } from '../../support/grid';
import { writeXlsx } from '../../workbooks';

const GRID = `
## 支出总表
@merge A1:C1
@format C3:C4 0.00
@hidden-row 4
@hidden-column B
部门支出总表
编码 | 名称 | 合计
'201 | 一般公共服务支出 | 3.5
'20101 | 人大事务 | =C3*1→3.5
 |  | #REF!
## 底稿
@hidden
只有一行
`;

async function codeOf(bytes: Uint8Array, name = 'a.xlsx'): Promise<string> {
  const error: unknown = await readWorkbook(bytes, name).then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof ReadError ? error.code : String(error);
}

describe('reading .xlsx', () => {
  test('values, formulas with results, formats, merges, what is hidden', async () => {
    const book = await readWorkbook(await writeXlsx(parseGrid(GRID)), 'a.xlsx');
    const [sheet, draft] = book.sheets;
    expect(book.sheets.map((one) => [one.name, one.visibility])).toEqual([
      ['支出总表', 'visible'],
      ['底稿', 'hidden'],
    ]);
    expect(draft!.values).toHaveLength(1);
    expect(valueAt(sheet!, 2, 0)).toBe('201');
    expect(valueAt(sheet!, 2, 2)).toBe(3.5);
    expect(numberFormatAt(sheet!, 2, 2)).toBe('0.00');
    expect([formulaAt(sheet!, 3, 2), valueAt(sheet!, 3, 2)]).toEqual(['C3*1', 3.5]);
    expect(valueAt(sheet!, 4, 2)).toEqual({ error: '#REF!' });
    expect(sheet!.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
    expect([...sheet!.hiddenRows]).toEqual([3]);
    expect([...sheet!.hiddenColumns]).toEqual([1]);
  });
});

describe('reading text', () => {
  const gbk = Uint8Array.from([
    0xb1, 0xe0, 0xc2, 0xeb, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0a, 0x32, 0x30, 0x31, 0x2c, 0x33, 0x2e, 0x35,
  ]);

  test.each([
    ['GBK', gbk],
    ['UTF-8', strToU8('编码,金额\n201,3.5')],
    ['UTF-8 with mark', strToU8('\ufeff编码,金额\n201,3.5')],
  ])('%s', async (_, bytes) => {
    const { sheets } = await readWorkbook(bytes, '表.csv');
    expect(valueAt(sheets[0]!, 0, 0)).toBe('编码');
    expect(valueAt(sheets[0]!, 1, 1)).toBe(3.5);
    expect(sheets[0]!.name).toBe('表');
  });
});

describe('text with a bad byte keeps its encoding', () => {
  const gbk = Uint8Array.from([
    0xb1, 0xe0, 0xc2, 0xeb, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0a, 0x32, 0x30, 0x31, 0x2c, 0x33,
  ]);
  const joined = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
    Uint8Array.from(parts.flatMap((part) => Array.from(part)));

  test.each([
    ['UTF-8', joined(strToU8('编码,金额\n201,3\n合计'), [0xff], strToU8(',3'))],
    ['UTF-8 cut within a character', joined(strToU8('编码,金额\n201,3\n合'), strToU8('计').subarray(0, 2))],
    ['GBK', joined(gbk, [0x0a, 0xff, 0x2c, 0x33])],
    ['a zero', joined(strToU8('编码,金额\n201,3\n'), [0], strToU8(',3'))],
  ])('%s', async (_, bytes) => {
    const { sheets } = await readWorkbook(bytes, '表.csv');
    expect(sheets[0]!.values.slice(0, 2)).toEqual([
      ['编码', '金额'],
      [201, 3],
    ]);
  });
});

describe('files that are no workbook', () => {
  const ole = (stream: string): Uint8Array => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    ['Root Entry', stream].forEach((name, entry) =>
      Array.from(name).forEach((char, index) => bytes.set([char.charCodeAt(0), 0], 1024 + entry * 128 + index * 2)),
    );
    return bytes;
  };

  test.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['nothing at all', 'empty', () => new Uint8Array(0)],
    ['a page renamed to .xls', 'foreign', () => strToU8('<html><table><tr><td>1</td></tr></table></html>')],
    [
      'a web archive renamed to .xls',
      'foreign',
      () => strToU8('MIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary="x"\n\n--x\n<table><tr><td>1'),
    ],
    ['a letter with a subject', 'foreign', () => strToU8('From: a\nSubject: b\nContent-Type: text/html\n\n\t<p>1')],
    ['a PDF', 'foreign', () => strToU8('%PDF-1.7 …')],
    ['random bytes', 'foreign', () => Uint8Array.from({ length: 300 }, (_, index) => (index * 37) % 256)],
    ['a zip without a workbook', 'foreign', () => zipSync({ 'word/document.xml': strToU8('<w/>') })],
    ['a package cut short', 'damaged', async () => (await writeXlsx(parseGrid(GRID))).subarray(0, 900)],
    [
      'broken XML',
      'damaged',
      () => zipSync({ '[Content_Types].xml': strToU8('<Types'), 'xl/workbook.xml': strToU8('<workbook><sheets>') }),
    ],
    ['entities', 'unsafe', () => zipSync({ 'xl/workbook.xml': strToU8('<!DOCTYPE a [<!ENTITY x "y">]><workbook/>') })],
    ['a password', 'encrypted', () => ole('EncryptedPackage')],
    ['a Word document', 'foreign', () => ole('WordDocument')],
    ['an old workbook cut short', 'damaged', () => ole('Workbook').subarray(0, 600)],
    ['an old workbook with nothing in it', 'damaged', () => ole('Workbook')],
    [
      'an OpenDocument with a password',
      'encrypted',
      () =>
        zipSync({
          mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
          'content.xml': Uint8Array.from([1, 2, 3]),
          'META-INF/manifest.xml': strToU8('<manifest:manifest><manifest:encryption-data/></manifest:manifest>'),
        }),
    ],
    ['a picture', 'foreign', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])],
    ['markup', 'foreign', () => strToU8('<?xml version="1.0"?><a/>')],
    ['a letter', 'foreign', () => strToU8('您好')],
    ['the beginning of a package', 'damaged', () => strToU8('PK\u0003\u0004')],
  ])('%s: %s', async (_, code, make) => {
    expect(await codeOf(await make(), 'a.xls')).toBe(code);
  });

  test('a bomb is refused by its directory, before anything is unpacked', async () => {
    const bytes = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/media/a.bin': new Uint8Array(64 << 20) });
    expect(await codeOf(bytes)).toBe('too-large');
  });

  test('what to do next is said in both languages', () => {
    const { text } = new ReadError('encrypted');
    expect(text.zh).toContain('密码');
    expect(text.en).toContain('password');
  });
});
