import type { Block, Sheet } from '../../workbook';

/** {@link readSheets} and {@link writeSheet}; the spreadsheet libraries come when one of them is first asked for. */
export const lazySheetFiles = {
  readSheets: async (name: string, bytes: Uint8Array): Promise<readonly Sheet[]> =>
    (await import('./sheet-files')).readSheets(name, bytes),
  writeSheet: async (sheet: string, block: Block): Promise<Uint8Array<ArrayBuffer>> =>
    (await import('./sheet-files')).writeSheet(sheet, block),
};
