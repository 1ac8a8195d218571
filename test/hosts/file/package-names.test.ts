import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { readWorkbook } from '../../../src/hosts/file';
import { numberFormatAt, type Workbook } from '../../../src/workbook';
import { xlsxPackage } from './support/xlsx-package';

const ROWS = '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>12.5</v></c></row></sheetData>';
const usual = (): Record<string, string> => {
  const bytes = xlsxPackage({
    sheets: [
      { name: '支出', xml: ROWS },
      { name: '底稿', xml: '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>' },
    ],
    sharedStrings: '<si><t>合计</t></si>',
    formats: ['0.00'],
  });
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
};

const TYPES = '[Content_Types].xml';
const RELS = 'xl/_rels/workbook.xml.rels';

function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files = Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]);
  return zipSync(Object.fromEntries(files) as Zippable);
}

const renamed = (parts: Readonly<Record<string, string>>, change: (name: string) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(parts).map(([name, part]) => [change(name), part]));

const changed = (name: string, from: string | RegExp, to: string): Record<string, string> => {
  const parts = usual();
  const text = parts[name]!.replace(from, to);
  expect(text).not.toBe(parts[name]);
  return { ...parts, [name]: text };
};

/** The parts in the root of the package, and nothing where it usually stands. */
function atRoot(): Record<string, string> {
  const { '_rels/.rels': root, 'xl/workbook.xml': book, [RELS]: rels, ...others } = usual();
  return {
    ...others,
    '_rels/.rels': root!.replace('xl/workbook.xml', '/book.xml'),
    'book.xml': book!,
    '_rels/book.xml.rels': rels!.replaceAll(/Target="/gu, 'Target="xl/'),
  };
}

const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Uint16Array.from(`\ufeff${text}`, (one) => one.charCodeAt(0)).buffer);

const plain = ({ sheets }: Workbook): unknown =>
  sheets.map((sheet) => [sheet.name, sheet.values, numberFormatAt(sheet, 0, 1)]);

const EXPECTED = [
  ['支出', [['合计', 12.5]], '0.00'],
  ['底稿', [[7]], undefined],
];

test.each<[string, () => Readonly<Record<string, string | Uint8Array>>]>([
  ['as usual', usual],
  ['backslashes in the names of parts', () => renamed(usual(), (name) => name.replaceAll('/', '\\'))],
  ['backslashes in relations', () => changed(RELS, /sheets\/s/gu, 'sheets\\s')],
  ['other letter case in the names of parts', () => renamed(usual(), (name) => name.toUpperCase())],
  ['other letter case in relations', () => changed(RELS, /sheets\/s/gu, 'Sheets/S')],
  ['targets from the root', () => changed(RELS, /Target="/gu, 'Target="/xl/')],
  ['targets by way of the folder above', () => changed(RELS, /Target="/gu, 'Target="../xl/./')],
  ['escaped targets', () => changed(RELS, /sheets\/s/gu, '%73heets/s')],
  ['parts in other places', atRoot],
  ['no relation of the package', () => renamed(usual(), (name) => name.replace('_rels/.rels', 'x'))],
  ['prefixed content types', () => changed(TYPES, /<(\/?)(Types|Default)/gu, '<$1ct:$2')],
  ['no content types', () => renamed(usual(), (name) => (name === TYPES ? 'x' : name))],
  ['prefixed relations', () => changed(RELS, /<(\/?)(Relationship)/gu, '<$1p:$2')],
  ['another prefix for relations of sheets', () => changed('xl/workbook.xml', /\br:id=/gu, 'd3p1:id=')],
  ['a theme that is broken', () => ({ ...usual(), 'xl/theme/theme1.xml': '<a' })],
  ['properties that are broken', () => ({ ...usual(), 'docProps/core.xml': '<a', 'docProps/app.xml': '<b' })],
  ['UTF-16', () => ({ ...usual(), 'xl/sharedStrings.xml': utf16(usual()['xl/sharedStrings.xml']!) })],
  [
    'a sheet that a comment hides',
    () => changed('xl/workbook.xml', '<sheets>', '<sheets><!-- <sheet name="x" r:id="s9"/> -->'),
  ],
])('%s: read alike', async (_, parts) => {
  const book = await readWorkbook(zipped(parts()), 'a.xlsx');
  expect(plain(book)).toEqual(EXPECTED);
  expect(book.notes).toEqual([]);
});

const without = (part: string): Record<string, string> => {
  const { [part]: lost, ...others } = usual();
  expect(lost).toBeDefined();
  return others;
};

describe('parts that are lost', () => {
  test('a sheet costs only itself and is told', async () => {
    const book = await readWorkbook(zipped(without('xl/sheets/s1.xml')), 'a.xlsx');
    expect(plain(book)).toEqual([EXPECTED[0]]);
    expect(book.notes).toMatchObject([{ code: 'sheet-missing', sheet: '底稿' }]);
  });

  test('a sheet without a relation, too', async () => {
    const book = await readWorkbook(zipped(changed(RELS, 'Id="s0"', 'Id="s9"')), 'a.xlsx');
    expect(plain(book)).toEqual([EXPECTED[1]]);
    expect(book.notes).toMatchObject([{ code: 'sheet-missing', sheet: '支出' }]);
  });

  test('styles cost the formats', async () => {
    const book = await readWorkbook(zipped(without('xl/styles.xml')), 'a.xlsx');
    expect(plain(book)).toEqual([['支出', [['合计', 12.5]], undefined], EXPECTED[1]]);
    expect(book.notes).toMatchObject([{ code: 'styles-missing' }]);
  });

  test('shared texts cost the texts', async () => {
    const book = await readWorkbook(zipped(without('xl/sharedStrings.xml')), 'a.xlsx');
    expect(plain(book)).toEqual([['支出', [[null, 12.5]], '0.00'], EXPECTED[1]]);
    expect(book.notes).toMatchObject([{ code: 'texts-missing' }]);
  });

  test.each([
    ['all sheets', () => changed(RELS, /sheets\/s/gu, 'gone/s')],
    ['the list of sheets', () => changed('xl/workbook.xml', /<sheets>.*<\/sheets>/u, '')],
    ['the encoding', () => changed('xl/sharedStrings.xml', '<sst', '<?xml version="1.0" encoding="x-none"?><sst')],
  ])('without %s the file is damaged', async (_, parts) => {
    await expect(readWorkbook(zipped(parts()), 'a.xlsx')).rejects.toMatchObject({ code: 'damaged' });
  });
});

test.each([
  ['a text document', '<w:document/>'],
  ['slides', '<p:presentation/>'],
])('%s is foreign', async (_, root) => {
  const rels = usual()['_rels/.rels']!.replace('xl/workbook.xml', 'word/document.xml');
  const bytes = zipped({ [TYPES]: '<Types/>', '_rels/.rels': rels, 'word/document.xml': root });
  await expect(readWorkbook(bytes, 'a.xlsx')).rejects.toMatchObject({ code: 'foreign' });
});

test('entities are refused in a part of any name', async () => {
  const parts = changed(RELS, 'sheets/s0.xml', 'sheets/s0.data');
  const sheet = parts['xl/sheets/s0.xml']!;
  const bytes = zipped({ ...parts, 'xl/sheets/s0.data': `<!DOCTYPE a [<!ENTITY x "y">]>${sheet}` });
  await expect(readWorkbook(bytes, 'a.xlsx')).rejects.toMatchObject({ code: 'unsafe' });
});
