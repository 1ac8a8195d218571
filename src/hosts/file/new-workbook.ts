import { writeXlsx } from 'hucre/xlsx';
import type { Block } from '../../workbook';
import { openFile } from './file-host';

/**
 * The bytes of a new .xlsx file with one sheet. Text stays text, whatever it starts with.
 * @param block what stands on the sheet from A1.
 */
export async function newWorkbook(sheet: string, block: Block): Promise<Uint8Array> {
  const host = await openFile(await writeXlsx({ sheets: [{ name: sheet, rows: [] }] }), `${sheet}.xlsx`);
  await host.applyEdits([{ kind: 'write-block', at: { sheet, row: 0, column: 0 }, block }]);
  return (await host.save()).bytes;
}
