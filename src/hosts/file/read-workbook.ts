import type { CellValue, Workbook } from '../../workbook';
import { ReadError } from '../errors';
import { inspectZip } from './inspect-zip';
import { hasStream, sniff } from './sniff';
import { readXlsxWorkbook } from './read-xlsx';

const MAX_BYTES = 200 << 20;

/**
 * Reads the bytes of an .xlsx, .xlsm, .xls, .et, .ods or .csv file, whatever its name says.
 * @param name shown in reports; its ending decides only between .csv and other text.
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
      if (!hasStream(bytes, 'Workbook') && !hasStream(bytes, 'Book')) throw new ReadError('foreign');
      return (await sheetJs()).readWithSheetJs(bytes, name, true);
    case 'text':
      return readText(bytes, name);
    case 'foreign':
      throw new ReadError('foreign');
  }
}

/** Loaded only for the rarer formats: the command starts faster without it. */
const sheetJs = () => import('./read-sheetjs');

async function readZip(bytes: Uint8Array, name: string): Promise<Workbook> {
  const entries = inspectZip(bytes);
  const names = new Set(entries.map((entry) => entry.name));
  if ([...names].some((entry) => /^xl\/workbook\d*\.xml$/u.test(entry))) return readXlsxWorkbook(bytes, name, entries);
  if (names.has('content.xml') && names.has('mimetype')) {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
    if (/opendocument\.spreadsheet/u.test(head)) return (await sheetJs()).readWithSheetJs(bytes, name, false);
  }
  throw new ReadError('foreign');
}

async function readText(bytes: Uint8Array, name: string): Promise<Workbook> {
  const text = decode(bytes);
  if (!/\.(csv|txt|tsv)$/iu.test(name) || /^\s*</u.test(text)) throw new ReadError('foreign');
  const { readWithSheetJs } = await sheetJs();
  const book = await readWithSheetJs(text, name, false);
  const own = name.replace(/\.[^.]+$/u, '');
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({ ...sheet, name: own, values: sheet.values.map((row) => row?.map(typed)) })),
  };
}

/** A plain figure of a text file becomes a number; codes with leading zeros stay as they are. */
function typed(value: CellValue | undefined): CellValue {
  return typeof value === 'string' && /^-?(0|[1-9]\d{0,14})(\.\d+)?$/u.test(value) ? Number(value) : (value ?? null);
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
