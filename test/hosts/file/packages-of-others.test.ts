import { strToU8, unzipSync, zipSync } from 'fflate';
import { openFile, readStored, readWorkbook } from '../../../src/hosts/file';
import { readWithSheetJs } from '../../../src/hosts/file/read-sheetjs';
import { Package } from '../../../src/hosts/file/write/package';
import { writeStore } from '../../../src/hosts/file/write/store';
import { parseXml } from '../../../src/hosts/file/write/xml-tree';
import { WorkbookPart } from '../../../src/hosts/file/write/workbook-part';
import { valueAt, type Edit } from '../../../src/workbook';
import { pictureOf } from '../contract/picture';
import { codeOf } from '../contract/support';
import { unboundPrefixes } from './support/check-prefixes';
import { data, figure, insert, made, row, set, SHEET } from './support/hand-made';
import { xlsxPackage } from './support/xlsx-package';

const TYPES = '[Content_Types].xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const plain = data(row(1, `${figure('A1', 1)}<c r="B1"><f>A1*2</f><v>2</v></c>`), row(2, figure('A2', 2)));

type Parts = Record<string, Uint8Array>;

const textOf = (parts: Parts, part: string): string => new TextDecoder().decode(parts[part]);

/** The package with some of its parts written otherwise. */
function rewritten(bytes: Uint8Array, change: (text: string, part: string) => string, named = (part: string) => part) {
  const parts = unzipSync(bytes);
  return zipSync(
    Object.fromEntries(
      Object.keys(parts).map((part) => [named(part), strToU8(change(textOf(parts, part), part))] as const),
    ),
  );
}

/** As programs write it that give every name of a part's own namespace a prefix. */
function prefixed(text: string): string {
  const own = /<(?!\?)[^>]*?\sxmlns="([^"]*)"/u.exec(text)?.[1];
  if (own === undefined) return text;
  return text.replace(` xmlns="${own}"`, ` xmlns:x="${own}"`).replace(/<(\/?)(?=[A-Za-z][\w]*[\s/>])/gu, '<$1x:');
}

const everything: readonly Edit[] = [
  set(0, 0, 7),
  set(5, 2, '新'),
  { kind: 'set-number-format', at: { sheet: '表', row: 1, column: 0 }, format: '0.000' },
  insert(1),
  { kind: 'merge', sheet: '表', area: { top: 8, left: 0, bottom: 9, right: 1 } },
  { kind: 'add-sheet', sheet: '新表', after: '表', block: { values: [['甲', 1]] } },
];

async function edited(bytes: Uint8Array, edits: readonly Edit[] = everything): Promise<Uint8Array> {
  const host = await openFile(bytes, 'a.xlsx');
  expect(host.capabilities).toMatchObject({ canWrite: true, canSave: true });
  await host.applyEdits(edits);
  await host.writeStored('acceptances', '["甲"]');
  const saved = (await host.save()).bytes;
  const shown = pictureOf(await host.readWorkbook());
  expect(pictureOf(await readWorkbook(saved, 'a.xlsx'))).toEqual(shown);
  expect(pictureOf(await readWithSheetJs(saved, 'a.xlsx', false))).toEqual(shown);
  expect(readStored(saved, 'acceptances')).toBe('["甲"]');
  expect(unboundPrefixes(saved)).toEqual(unboundPrefixes(bytes));
  soundPackage(saved);
  return saved;
}

/** Every part has the type it should, no relation has the name of another, each leads somewhere. */
function soundPackage(bytes: Uint8Array): void {
  const parts = unzipSync(bytes);
  const types = parseXml(textOf(parts, TYPES)).root;
  const local = (name: string) => name.replace(/^.*:/u, '');
  // All elements of a package's own parts must be of one namespace: of one prefix, as they are written here.
  for (const part of Object.keys(parts).filter((name) => name === TYPES || name.endsWith('.rels'))) {
    const { root } = parseXml(textOf(parts, part));
    expect(new Set([...root.all()].map(({ name }) => name.replace(/[^:]*$/u, ''))).size).toBe(1);
    if (part === TYPES) continue;
    const ids = root.elements().map((one) => one.get('Id'));
    expect(new Set(ids).size).toBe(ids.length);
  }
  const typeOf = (part: string): string | undefined => {
    const own = types.elements().find((one) => local(one.name) === 'Override' && one.get('PartName') === `/${part}`);
    const ending = part.replace(/^.*\./u, '');
    const general = types.elements().find((one) => local(one.name) === 'Default' && one.get('Extension') === ending);
    return (own ?? general)?.get('ContentType');
  };
  const items = Object.keys(parts).filter((part) => /^customXml\/item\d+\.xml$/u.test(part));
  expect(items.map(typeOf)).toEqual(items.map(() => 'application/xml'));
  const properties = Object.keys(parts).filter((part) => part.startsWith('customXml/itemProps'));
  expect(properties.map(typeOf)).toEqual(['application/vnd.openxmlformats-officedocument.customXmlProperties+xml']);
  for (const part of Object.keys(parts).filter((name) => name.startsWith('customXml/_rels/')))
    expect(typeOf(part)).toBe('application/vnd.openxmlformats-package.relationships+xml');
}

/** Says of every part what it is, as Excel does. */
function declared(bytes: Uint8Array): Uint8Array {
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const names = {
    'workbook.xml': 'sheet.main',
    'sheets/s0.xml': 'worksheet',
    'styles.xml': 'styles',
    'sharedStrings.xml': 'sharedStrings',
  };
  const types = Object.entries(names).map(
    ([part, type]) => `<Override PartName="/xl/${part}" ContentType="${spreadsheet}.${type}+xml"/>`,
  );
  const rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
  return rewritten(bytes, (text, part) =>
    part === TYPES
      ? text.replace('<Default', `${rels}<Default`).replace('</Types>', `${types.join('')}</Types>`)
      : text,
  );
}

describe('packages as other programs write them are written to and open everywhere', () => {
  const base = declared(made(plain));

  test.each<[string, Uint8Array]>([
    ['plain', base],
    ['relations with a prefix', rewritten(base, (text, part) => (part.endsWith('.rels') ? prefixed(text) : text))],
    ['content types with a prefix', rewritten(base, (text, part) => (part === TYPES ? prefixed(text) : text))],
    ['sheets with a prefix', rewritten(base, (text, part) => (part === SHEET ? prefixed(text) : text))],
    ['everything with a prefix', rewritten(base, prefixed)],
    [
      'a default type that is not XML but that of sheets',
      rewritten(base, (text, part) =>
        part === TYPES
          ? text.replace(
              'Extension="xml" ContentType="application/xml"',
              'Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"',
            )
          : text,
      ),
    ],
    [
      'no default type at all',
      rewritten(base, (text, part) => (part === TYPES ? text.replace(/<Default[^>]*>/gu, '') : text)),
    ],
    [
      'relations numbered out of order',
      rewritten(base, (text) => text.replaceAll('"s0"', '"rId4"').replaceAll('"st"', '"rId2"')),
    ],
  ])('%s', async (_, bytes) => {
    const saved = unzipSync(await edited(bytes));
    const old = unzipSync(bytes);
    for (const part of ['_rels/.rels', 'xl/sharedStrings.xml'])
      expect(Buffer.compare(saved[part]!, old[part]!)).toBe(0);
  });

  test('storing an acceptance only leaves every sheet as it is written', async () => {
    const bytes = rewritten(base, prefixed);
    const saved = unzipSync(await edited(bytes, []));
    const old = unzipSync(bytes);
    const changed = Object.keys(saved).filter((part) => !old[part] || Buffer.compare(saved[part]!, old[part]) !== 0);
    expect(changed.sort()).toEqual(
      [TYPES, RELATIONS, 'customXml/_rels/item1.xml.rels', 'customXml/item1.xml', 'customXml/itemProps1.xml'].sort(),
    );
  });

  test('names with a prefix that would change their meaning are left alone', async () => {
    const bytes = rewritten(made(plain), (text, part) =>
      part === SHEET ? prefixed(text).replace('<x:sheetData>', '<other xmlns="urn:other"/><x:sheetData>') : text,
    );
    const host = await openFile(bytes, 'a.xlsx');
    expect(await codeOf(host.applyEdits([set(0, 0, 5)]))).toBe('cannot-keep');
    expect((await host.save()).bytes).toBe(bytes);
  });

  test('parts are found whatever their letter case and slashes, and keep their names', () => {
    const bytes = rewritten(
      base,
      (text, part) => (part === RELATIONS ? text.replace('sheets/s0.xml', '.\\Sheets\\S0.xml') : text),
      (part) => (part.startsWith('xl/') ? part.replaceAll('/', '\\').toUpperCase() : part),
    );
    const parts = new Package(bytes);
    const book = new WorkbookPart(parts);
    expect(book.tabs().map(({ name, path }) => [name, parts.has(path)])).toEqual([['表', true]]);
    parts.sheetTree(book.tabs()[0]!.path, 'worksheet', 'row').set('mark', '1');
    writeStore(parts, book, new Map([['settings', 's']]));
    const saved = unzipSync(parts.toBytes());
    expect(Object.keys(saved)).toEqual(expect.arrayContaining(Object.keys(unzipSync(bytes))));
    expect(textOf(saved, 'XL\\SHEETS\\S0.XML')).toContain('mark="1"');
    expect(textOf(saved, 'XL\\_RELS\\WORKBOOK.XML.RELS')).toContain('Target="/customXml/item1.xml"');
  });
});

describe('names of sheets', () => {
  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('%s is a name like others', async (name) => {
    const bytes = xlsxPackage({
      sheets: [
        { name, xml: plain },
        { name: '别', xml: data(row(1, `<c r="A1"><f>${name}!A2</f><v>2</v></c>`)) },
      ],
    });
    const host = await openFile(bytes, 'a.xlsx');
    await host.applyEdits([set(0, 0, 9, name), insert(1, 1, name)]);
    const saved = (await host.save()).bytes;
    const read = await readWorkbook(saved, 'a.xlsx');
    expect(read.sheets.map((sheet) => sheet.name)).toEqual([name, '别']);
    expect(valueAt(read.sheets[0]!, 0, 0)).toBe(9);
    expect(read.sheets[1]!.formulas[0]![0]).toBe(`${name}!A3`);
  });

  test('two sheets of one name: nothing is written, and it says why', async () => {
    const bytes = xlsxPackage({
      sheets: [
        { name: '说明', xml: plain },
        { name: '收支', xml: plain },
        { name: '说明', xml: plain },
      ],
    });
    const host = await openFile(bytes, 'a.xlsx');
    expect(host.capabilities.canWrite).toBe(false);
    expect(host.capabilities.whyNotWrite?.zh).toContain('两个名为“说明”的工作表');
    const error = await host.writeStored('acceptances', 'x').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'read-only', text: host.capabilities.whyNotWrite! });
    expect((await host.save()).bytes).toBe(bytes);
  });
});
