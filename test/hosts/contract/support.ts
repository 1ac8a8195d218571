import { HostError } from '../../../src/hosts/host-error';
import type { WorkbookHost } from '../../../src/hosts/port';
import type { Sheet } from '../../../src/workbook';

/** The code of the {@link HostError} a promise rejects with; anything else as text. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  const reason: unknown = await promise.then(
    () => 'nothing went wrong',
    (error: unknown) => error,
  );
  if (!(reason instanceof HostError)) return String(reason);
  expect(reason.text.zh).not.toBe('');
  expect(reason.text.en).not.toBe('');
  return reason.code;
}

export async function sheetOfHost(host: WorkbookHost, name: string): Promise<Sheet> {
  const book = await host.readWorkbook({ sheets: [name] });
  expect(book.sheets.map((sheet) => sheet.name)).toEqual([name]);
  return book.sheets[0]!;
}
