import { ReadError } from '../../src/hosts/errors';
import { openFile, saveCopy } from '../../src/hosts/file';
import { HostError } from '../../src/hosts/host-error';
import { valueAt, type Sheet } from '../../src/workbook';
import type { FuzzInput } from './inputs';

const WRITTEN = 12.34;

/**
 * Writes one figure into a blank cell of the first sheet, saves and reads the figure back. Files that are refused in our own
 * words, by the reader or by the host, are well.
 * @returns what went wrong; null when all is well.
 */
export async function editAndSave({ name, bytes }: FuzzInput): Promise<string | null> {
  try {
    const host = await openFile(bytes, name);
    const [first] = (await host.readWorkbook()).sheets;
    if (first === undefined) return null;
    const at = { sheet: first.name, ...blankCell(first) };
    await host.applyEdits([{ kind: 'set-value', at, value: WRITTEN }]);
    const { canSave } = host.capabilities;
    const changed = await host.readWorkbook();
    const saved = canSave ? await host.save() : await saveCopy(changed, name);
    // What cannot be read back after saving is a fault of ours, in whatever words it is said.
    const again = await readBack(saved.bytes, saved.name);
    if (typeof again === 'string') return again;
    const sheet = again[0];
    const value = sheet && valueAt(sheet, at.row, at.column);
    return value === WRITTEN ? null : `after saving the cell holds ${JSON.stringify(value)}`;
  } catch (error) {
    if (error instanceof ReadError || error instanceof HostError) return null;
    return `edit and save: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

async function readBack(bytes: Uint8Array, name: string): Promise<readonly Sheet[] | string> {
  try {
    return (await (await openFile(bytes, name)).readWorkbook()).sheets;
  } catch (error) {
    return `after saving it cannot be read: ${String(error)}`;
  }
}

/** Below everything that stands in the first column. */
function blankCell({ values, formulas, merges }: Sheet): { row: number; column: number } {
  const bottom = merges.reduce((most, merge) => Math.max(most, merge.bottom + 1), 0);
  return { row: Math.max(values.length, formulas.length, bottom), column: 0 };
}
