import type { Block, Sheet } from '../../workbook';
import { newWorkbook } from './new-workbook';
import { readWorkbook } from './read-workbook';

/** The sheets of a file. @throws {ReadError} for what is no readable workbook. */
export async function readSheets(name: string, bytes: Uint8Array): Promise<readonly Sheet[]> {
  return (await readWorkbook(bytes, name)).sheets;
}

/** The bytes of a new .xlsx with one sheet. */
export async function writeSheet(sheet: string, block: Block): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await newWorkbook(sheet, block));
}
