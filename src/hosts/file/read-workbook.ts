import type { Workbook } from '../../workbook';
import { MAX_BYTES, ReadError } from '../errors';
import { inspectZip, refuseEntities, textOf, verifySizes, type ZipEntry } from './inspect-zip';
import { readCsv } from './read-csv';
import { readXlsxWorkbook } from './read-xlsx';
import { hasStream, sniff } from './sniff';
import { refuseRepeatedCells } from './repeated-cells';
import { mainPart, spreadsheetParts } from './spreadsheet-parts';

/**
 * Reads the bytes of an .xlsx, .xlsm, .xlsb, .xls, .et, .ods or .csv file, whatever its name says.
 * @param name shown in reports; its ending matters only for text, which is a table in .csv and not in .md.
 * @throws {ReadError} for every file that is no readable workbook.
 */
export async function readWorkbook(bytes: Uint8Array, name: string): Promise<Workbook> {
  if (bytes.length === 0) throw new ReadError('empty');
  if (bytes.length > MAX_BYTES) throw new ReadError('too-large');
  switch (sniff(bytes)) {
    case 'zip':
      return readZip(bytes, name);
    case 'ole':
      if (hasStream(bytes, 'EncryptedPackage')) throw new ReadError('encrypted');
      if (!hasStream(bytes, 'Workbook') && !hasStream(bytes, 'Book')) throw new ReadError(oleProblem(bytes));
      return (await sheetJs()).readWithSheetJs(bytes, name, true);
    case 'biff':
      return (await sheetJs()).readWithSheetJs(bytes, name, true);
    case 'text':
      return readText(bytes, name);
    case 'foreign':
      throw new ReadError('foreign');
  }
}

/** Loaded only for the rarer formats: the command starts faster without it. */
const sheetJs = () => import('./read-sheetjs');

/** A container cut short before its directory may have been a workbook; one with a directory was something else. */
function oleProblem(bytes: Uint8Array): 'foreign' | 'damaged' {
  return hasStream(bytes, 'Root Entry') ? 'foreign' : 'damaged';
}

async function readZip(bytes: Uint8Array, name: string): Promise<Workbook> {
  const entries = inspectZip(bytes);
  const main = mainPart(bytes, entries);
  const isBinary = main !== null && /\.bin$/iu.test(main.name);
  if (main && !isBinary) {
    refuseEntities(bytes, entries);
    const parts = spreadsheetParts(bytes, entries, main);
    if (!parts) throw new ReadError('foreign');
    return readXlsxWorkbook(bytes, name, parts);
  }
  if (!isBinary && !isOpenDocument(bytes, entries)) throw new ReadError('foreign');
  refuseEntities(bytes, entries);
  if (textOf(bytes, entries, 'META-INF/manifest.xml').includes('encryption-data')) throw new ReadError('encrypted');
  verifySizes(bytes, entries);
  for (const entry of entries) if (entry.name === 'content.xml') refuseRepeatedCells(bytes, entry);
  return (await sheetJs()).readWithSheetJs(bytes, name, false);
}

function isOpenDocument(bytes: Uint8Array, entries: readonly ZipEntry[]): boolean {
  const said = ['mimetype', 'META-INF/manifest.xml'].map((part) => textOf(bytes, entries, part));
  return entries.some((entry) => entry.name === 'content.xml') && said.join().includes('opendocument.spreadsheet');
}

const MARKUP = /^\s*<[!?a-z]/iu;
/** The head of a web archive (MHTML) or a letter. */
const MAIL = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:MIME-Version|Content-Type):/iu;

function readText(bytes: Uint8Array, name: string): Workbook {
  const text = decode(bytes);
  // Web systems also export tab-separated text under the name of a workbook.
  const table = /\.(csv|txt|tsv)$/iu.test(name) || (/\.(xlsx?|et)$/iu.test(name) && text.includes('\t'));
  if (!table || MARKUP.test(text) || MAIL.test(text.slice(0, 4000))) throw new ReadError('foreign');
  return readCsv(text, name);
}

/**
 * UTF-16 by its mark, UTF-8 where most of what is not ASCII is valid (one bad byte leaves the rest as it is), else GBK: what
 * Chinese Excel writes, of whose characters hardly any are valid UTF-8.
 */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const text = new TextDecoder('utf-8').decode(bytes);
  const bad = text.match(/\ufffd/gu)?.length ?? 0;
  const good = bad === 0 ? 0 : (text.match(/[^\0-\u007f\ufffd]/gu)?.length ?? 0);
  return bad > good ? new TextDecoder('gb18030').decode(bytes) : text;
}
