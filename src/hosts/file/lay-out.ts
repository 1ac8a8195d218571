import { contentOf, inspectZip, textOf, type ZipEntry } from './inspect-zip';
import type { SheetPart, SpreadsheetParts } from './spreadsheet-parts';
import { escapeXml } from './write/xml';
import { zipOf, type ZipPart } from './write/zip-writer';
import { otherEncoding } from './xml-text';

/** A package with its directory. */
export interface Opened {
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
}

/** Where the styles are in a package that was laid out. */
export const STYLES = 'xl/styles.xml';
const SHARED_STRINGS = 'xl/sharedStrings.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Where the cells of the sheet on a place are in a package that was laid out. */
export function sheetPath(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

/**
 * A package of only what is read, each part where the reading library looks for it: names in another letter case, with
 * backslashes or in other folders, declarations of any form, and parts nobody reads (themes, properties, drawings), missing or
 * damaged, are no matter any more.
 * @param sheets those that are there.
 * @throws {ReadError} damaged.
 */
export function layOut(bytes: Uint8Array, parts: SpreadsheetParts, sheets: readonly SheetPart[]): Opened {
  const kept: [string, string, ZipEntry][] = sheets.map(({ entry }, index) => ['worksheet', sheetPath(index), entry!]);
  const { styles, sharedStrings } = parts;
  if (typeof styles === 'object' && styles) kept.push(['styles', STYLES, styles]);
  if (typeof sharedStrings === 'object' && sharedStrings) kept.push(['sharedStrings', SHARED_STRINGS, sharedStrings]);
  const relations = kept.map(([type, path], index) => relation(`r${index}`, type, path));
  const open = opener(kept.map(([, , entry]) => entry));
  const laid = zipOf([
    stored('[Content_Types].xml', `<Types xmlns="${PACKAGE}/content-types"/>`),
    stored('_rels/.rels', relationships([relation('w', 'officeDocument', 'xl/workbook.xml')])),
    stored('xl/workbook.xml', workbookXml(parts, sheets)),
    stored('xl/_rels/workbook.xml.rels', relationships(relations)),
    ...kept.map(([, path, entry]) => open(bytes, path, entry)),
  ]);
  return { bytes: laid, entries: inspectZip(laid) };
}

function workbookXml({ date1904 }: SpreadsheetParts, sheets: readonly SheetPart[]): string {
  const tabs = sheets.map(
    ({ name, visibility }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" state="${visibility}" r:id="r${index}"/>`,
  );
  const properties = date1904 ? '<workbookPr date1904="1"/>' : '';
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${tabs.join('')}</sheets></workbook>`;
}

function relation(id: string, type: string, path: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="/${path}"/>`;
}

function relationships(list: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function stored(name: string, text: string): ZipPart {
  const data = new TextEncoder().encode(text);
  return { name, method: 0, crc: null, size: data.length, data };
}

/** Node brings its own; a browser has nothing that unpacks at one go. */
interface Platform {
  readonly process?: { readonly getBuiltinModule?: (name: 'node:zlib') => Zlib | undefined };
}

interface Zlib {
  inflateRawSync(packed: Uint8Array, options: { maxOutputLength: number; chunkSize: number }): Uint8Array;
  /** Since Node 20.15. */
  crc32?(content: Uint8Array): number;
}

/** What is more than this is left to the library, which holds one part at a time. */
const MOST = 128 << 20;

/**
 * Gives parts their place, unpacked at one go where the platform can do so: the library unpacks in pieces of 16 KB, each of
 * which costs a turn. Where anything is wrong with a part it stays as it is, and the library says what. No part may unpack to
 * more than its directory says.
 */
function opener(entries: readonly ZipEntry[]): (bytes: Uint8Array, path: string, entry: ZipEntry) => ZipPart {
  const isSmall = entries.reduce((sum, { unpacked }) => sum + unpacked, 0) <= MOST;
  const zlib = isSmall ? (globalThis as Platform).process?.getBuiltinModule?.('node:zlib') : undefined;
  return (bytes, path, entry) => {
    const encoding = otherEncoding(bytes, entry);
    if (encoding !== null) return stored(path, textOf(bytes, [entry], entry.name, encoding));
    const content = zlib && unpacked(zlib, bytes, entry);
    if (content) return { name: path, method: 0, crc: null, size: content.length, data: content };
    return { name: path, method: entry.method, crc: entry.crc, size: entry.unpacked, data: contentOf(bytes, entry) };
  };
}

function unpacked(zlib: Zlib, bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  if (!zlib.crc32 || entry.method !== 8 || entry.unpacked === 0) return null;
  try {
    // A byte more than needed, so that the end is seen without another piece; 64 is the least there is.
    const options = { maxOutputLength: entry.unpacked, chunkSize: Math.max(64, entry.unpacked + 1) };
    const content = zlib.inflateRawSync(contentOf(bytes, entry), options);
    return content.length === entry.unpacked && zlib.crc32(content) === entry.crc ? content : null;
  } catch {
    return null;
  }
}
