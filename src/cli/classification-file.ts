import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseOverride, type ClassificationOverride } from '../classification';
import { readWorkbook } from '../hosts/file';

/**
 * Reads a user's own code list (.csv or .xlsx with 编码, 名称 and, if wanted, 年度) from its first sheet.
 * @throws {ReadError | RangeError} when the file is no workbook or holds no such list.
 */
export async function loadClassification(file: string): Promise<ClassificationOverride> {
  const workbook = await readWorkbook(await readFile(file), basename(file));
  const rows = workbook.sheets[0]?.values ?? [];
  return parseOverride(Array.from(rows, (row) => row ?? []));
}
