import { strToU8, zipSync } from 'fflate';
import { ReadError } from '../../../src/hosts/errors';
import { readWorkbook } from '../../../src/hosts/file';
import { inspectZip, verifySizes } from '../../../src/hosts/file/inspect-zip';
import { makeRandom } from '../../workbooks/random';
import { xlsxPackage } from './support/xlsx-package';

const codeOf = async (work: () => unknown): Promise<string> => {
  try {
    await work();
    return 'fine';
  } catch (error) {
    return error instanceof ReadError ? error.code : String(error);
  }
};

/** Where the directory says how large the (only) entry is. */
const directoryAt = (bytes: Uint8Array) => new DataView(bytes.buffer).getUint32(bytes.length - 6, true);

function withDirectory(bytes: Uint8Array, field: number, value: number): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint32(directoryAt(copy) + field, value, true);
  return copy;
}

describe('what a package may unpack to', () => {
  const one = () => zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'.padEnd(5000)) });

  test('names and sizes come from the directory', () => {
    expect(inspectZip(one())).toMatchObject([{ name: 'xl/workbook.xml', unpacked: 5000, method: 8 }]);
  });

  test.each([
    ['a part too large to hold', 24, 400 << 20, 'too-large'],
    ['a size left out', 24, 0, 'damaged'],
    ['a locked part', 6, 1 << 16, 'encrypted'],
    ['no directory where it should be', 0, 0, 'damaged'],
  ])('%s', async (_, field, value, code) => {
    expect(await codeOf(() => inspectZip(withDirectory(one(), field, value)))).toBe(code);
  });

  test('a part larger than it says is found without holding it', async () => {
    const bytes = withDirectory(one(), 24, 100);
    expect(await codeOf(() => verifySizes(bytes, inspectZip(bytes)))).toBe('too-large');
    expect(await codeOf(() => verifySizes(one(), inspectZip(one())))).toBe('fine');
  });

  test('too many parts', async () => {
    const bytes = one();
    new DataView(bytes.buffer).setUint16(bytes.length - 12, 20_000, true);
    expect(await codeOf(() => inspectZip(bytes))).toBe('too-large');
  });

  test('sizes kept in the zip64 field', () => {
    const name = strToU8('a.xml');
    const bytes = new Uint8Array(46 + name.length + 20 + 22);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, 0x02014b50, true);
    view.setUint32(20, 7, true);
    view.setUint32(24, 0xffffffff, true);
    view.setUint16(28, name.length, true);
    view.setUint16(30, 12, true);
    bytes.set(name, 46);
    view.setUint16(46 + name.length, 1, true);
    view.setUint16(48 + name.length, 8, true);
    view.setUint32(50 + name.length, 99, true);
    view.setUint32(bytes.length - 22, 0x06054b50, true);
    view.setUint16(bytes.length - 12, 1, true);
    expect(inspectZip(bytes)).toMatchObject([{ name: 'a.xml', packed: 7, unpacked: 99 }]);
  });

  test('entity definitions are refused in any part, however large', async () => {
    const xml = `<sheetData>${'<row/>'.repeat(20_000)}</sheetData>`;
    const doctype = strToU8(`<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><worksheet>${xml}</worksheet>`);
    const bytes = xlsxPackage({ sheets: [{ name: 'S', xml }], more: { 'xl/sheets/s0.xml': doctype } });
    expect(await codeOf(() => readWorkbook(bytes, 'a.xlsx'))).toBe('unsafe');
  });

  describe('entity definitions are found wherever XML allows them', () => {
    // Comments that do not pack, so that the definition lies beyond what is unpacked first.
    const random = makeRandom(5);
    const noise = (length: number): string => Array.from({ length }, () => random.int(0, 35).toString(36)).join('');
    const doctype = '<!DOCTYPE x [<!ENTITY a "b">]>';
    const utf16 = (text: string): Uint8Array =>
      new Uint8Array(Uint16Array.from(`\ufeff${text}`, (one) => one.charCodeAt(0)).buffer);
    test.each<[string, Uint8Array, string]>([
      ['behind a long comment', strToU8(`<!-- <a> ${noise(5000)} -->${doctype}<worksheet/>`), 'unsafe'],
      [
        'behind an instruction',
        strToU8(`\ufeff<?xml version="1.0"?>\n<?a ${noise(900)}?>${doctype}<worksheet/>`),
        'unsafe',
      ],
      ['in UTF-16', utf16(`<?xml version="1.0"?>${doctype}<worksheet/>`), 'unsafe'],
      ['an endless prolog', strToU8(`<!--${noise(90_000)}--><worksheet/>`), 'unsafe'],
      [
        'only spoken of in a comment',
        strToU8(`<!-- ${doctype} ${noise(2000)} --><worksheet><sheetData/></worksheet>`),
        'fine',
      ],
    ])('%s', async (_, part, code) => {
      const bytes = xlsxPackage({ sheets: [{ name: 'S', xml: '' }], more: { 'xl/sheets/s0.xml': part } });
      expect(await codeOf(() => readWorkbook(bytes, 'a.xlsx'))).toBe(code);
    });
  });

  test('every byte turned over gives a workbook or a typed error', async () => {
    const bytes = xlsxPackage({
      sheets: [{ name: 'S', xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }],
    });
    const codes = new Set<string>();
    for (let at = 0; at < bytes.length; at += 3) {
      const broken = bytes.slice();
      broken[at] = broken[at]! ^ 0xff;
      codes.add(await codeOf(() => readWorkbook(broken, 'a.xlsx')));
    }
    expect(
      [...codes].filter((code) => !['fine', 'damaged', 'foreign', 'too-large', 'encrypted'].includes(code)),
    ).toEqual([]);
  });
});
