import { sheetOfBlock, type Block, type Sheet } from '../../workbook';
import { readWorkbook } from './read-workbook';
import { saveCopy } from './save-copy';

/** The sheets of a file. @throws {ReadError} for what is no readable workbook. */
export async function readSheets(name: string, bytes: Uint8Array): Promise<readonly Sheet[]> {
  return (await readWorkbook(bytes, name)).sheets;
}

/** The bytes of a new .xlsx with one sheet: values, widths and merges, no looks. */
export async function writeSheet(sheet: string, block: Block): Promise<Uint8Array<ArrayBuffer>> {
  const { bytes } = await saveCopy({ name: sheet, sheets: [sheetOfBlock(sheet, block)], notes: [] }, sheet);
  return new Uint8Array(bytes);
}
