import type { Workbook } from '../../workbook';
import { MAX_BYTES, ReadError } from '../errors';
import { inspectZip, refuseEntities, textOf, verifySizes } from './inspect-zip';
import { readCsv } from './read-csv';
import { readXlsxWorkbook } from './read-xlsx';
import { hasStream, sniff } from './sniff';
import { unpackParts } from './unpack-parts';

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
  const names = entries.map((entry) => entry.name);
  if (names.some((entry) => /^xl\/workbook\d*\.xml$/u.test(entry))) {
    const opened = unpackParts(bytes, entries);
    refuseEntities(opened.bytes, opened.entries);
    return readXlsxWorkbook(opened.bytes, name, opened.entries);
  }
  if (
    names.includes('xl/workbook.bin') ||
    (names.includes('content.xml') && textOf(bytes, entries, 'mimetype').includes('opendocument.spreadsheet'))
  ) {
    refuseEntities(bytes, entries);
    if (textOf(bytes, entries, 'META-INF/manifest.xml').includes('encryption-data')) throw new ReadError('encrypted');
    verifySizes(bytes, entries);
    return (await sheetJs()).readWithSheetJs(bytes, name, false);
  }
  throw new ReadError('foreign');
}

const MARKUP = /^\s*<[!?a-z]/iu;

function readText(bytes: Uint8Array, name: string): Workbook {
  const text = decode(bytes);
  // Web systems also export tab-separated text under the name of a workbook.
  const table = /\.(csv|txt|tsv)$/iu.test(name) || (/\.(xlsx?|et)$/iu.test(name) && text.includes('\t'));
  if (!table || MARKUP.test(text)) throw new ReadError('foreign');
  return readCsv(text, name);
}

/** UTF-16 and UTF-8 by their marks, UTF-8 where valid, else GBK: what Chinese Excel writes. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
