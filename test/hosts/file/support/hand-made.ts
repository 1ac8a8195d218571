import { unzipSync } from 'fflate';
import { openFile, readWorkbook } from '../../../../src/hosts/file';
import type { Edit } from '../../../../src/workbook';
import { pictureOf } from '../../contract/picture';
import { codeOf } from '../../contract/support';
import { xlsxPackage, type HandMade } from './xlsx-package';

export const SHEET = 'xl/sheets/s0.xml';
export const row = (number: number, cells: string): string => `<row r="${number}" spans="1:9">${cells}</row>`;
export const data = (...rows: string[]): string => `<sheetData>${rows.join('')}</sheetData>`;
export const figure = (address: string, value: number): string => `<c r="${address}"><v>${value}</v></c>`;
export const REST = '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';

export const set = (row: number, column: number, value: string | number | null, sheet = '表'): Edit => ({
  kind: 'set-value',
  at: { sheet, row, column },
  value,
});
export const insert = (before: number, count = 1, sheet = '表'): Edit => ({
  kind: 'insert-rows',
  sheet,
  before,
  count,
});
export const remove = (first: number, count = 1): Edit => ({ kind: 'delete-rows', sheet: '表', first, count });

export const made = (xml: string, more: Partial<HandMade> = {}): Uint8Array =>
  xlsxPackage({ sheets: [{ name: '表', xml }], ...more });

/** The parts as text after edits; the saved file must read as the host shows it. */
export async function after(bytes: Uint8Array, ...edits: Edit[]): Promise<Record<string, string>> {
  const host = await openFile(bytes, 'a.xlsx');
  await host.applyEdits(edits);
  const saved = (await host.save()).bytes;
  expect(pictureOf(await readWorkbook(saved, 'a.xlsx'))).toEqual(pictureOf(await host.readWorkbook()));
  return Object.fromEntries(
    Object.entries(unzipSync(saved)).map(([name, part]) => [name, new TextDecoder().decode(part)]),
  );
}

export async function refusal(bytes: Uint8Array, ...edits: Edit[]): Promise<string> {
  const host = await openFile(bytes, 'a.xlsx');
  const before = pictureOf(await host.readWorkbook());
  const code = await codeOf(host.applyEdits(edits));
  expect(pictureOf(await host.readWorkbook())).toEqual(before);
  expect((await host.save()).bytes).toBe(bytes);
  return code;
}
