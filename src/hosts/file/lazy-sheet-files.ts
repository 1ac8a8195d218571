import type { Block, Sheet } from '../../workbook';

/** Files beside the open workbook; the spreadsheet libraries come when one of them is first asked for. */
export const lazySheetFiles = {
  /** The sheets of a file. @throws {ReadError} for what is no readable workbook. */
  readSheets: async (name: string, bytes: Uint8Array): Promise<readonly Sheet[]> => {
    const { readWorkbook } = await import('./read-workbook');
    return (await readWorkbook(bytes, name)).sheets;
  },
  /** The bytes of a new .xlsx with one sheet. */
  writeSheet: async (sheet: string, block: Block): Promise<Uint8Array<ArrayBuffer>> => {
    const { newWorkbook } = await import('./new-workbook');
    return new Uint8Array(await newWorkbook(sheet, block));
  },
};
