/// <reference types="office-js" />
import { HostError } from '../host-error';
import type { HostCapabilities, WorkbookHost } from '../port';
import { ExcelHost } from './excel-host';
import { askForParts, askForStored, type Stored } from './store';
import { inTime, talk } from './talk';

/** The oldest Excel whose programming interface has what is needed: merged areas. */
const BASELINE = '1.13';

/** Newer ones, for saying which one it is. */
const NEWER = ['1.21', '1.20', '1.19', '1.18', '1.17', '1.16', '1.15', '1.14'];

export interface OpenExcelOptions {
  /** Milliseconds to wait for Excel to come forward. */
  readonly startPatience?: number;
  /** Milliseconds to wait for each answer; large workbooks on the web take their time. */
  readonly patience?: number;
}

/**
 * Reaches the workbook of the Excel this page is shown in. office.js has to be there already.
 * @throws {HostError} unsupported where there is no Excel or too old a one, timeout, cell-edit.
 */
export async function openExcel({
  startPatience = 10_000,
  patience = 60_000,
}: OpenExcelOptions = {}): Promise<WorkbookHost> {
  if (typeof Office === 'undefined') throw new HostError('unsupported', { detail: 'office.js' });
  await inTime(async () => {
    const { host } = await Office.onReady();
    if (String(host) !== 'Excel') throw new HostError('unsupported', { detail: String(host) });
  }, startPatience);
  const { requirements, document } = Office.context;
  if (!requirements.isSetSupported('ExcelApi', BASELINE)) throw new HostError('unsupported', { detail: 'ExcelApi' });
  const newest = NEWER.find((version) => requirements.isSetSupported('ExcelApi', version)) ?? BASELINE;
  const { name, isReadOnly, stored } = await firstLook(patience);
  const canWrite = !isReadOnly && String(document.mode) !== 'readOnly';
  const capabilities: HostCapabilities = {
    kind: 'excel',
    canWrite,
    whyNotWrite: canWrite ? null : new HostError('read-only').text,
    canSave: false,
    hasSelection: true,
    version: `ExcelApi ${newest}`,
  };
  // Excel on the web had it first, under a name of its own.
  const tellsOfNames =
    requirements.isSetSupported('ExcelApi', '1.17') || requirements.isSetSupported('ExcelApiOnline', '1.1');
  return new ExcelHost({ name: name || fileName(document.url), capabilities, stored, tellsOfNames, patience });
}

async function firstLook(patience: number): Promise<{ name: string; isReadOnly: boolean; stored: Stored }> {
  const { context, sync } = talk({ patience });
  const { workbook } = context;
  workbook.load('name,readOnly');
  const parts = askForParts(context);
  await sync();
  const asked = askForStored(parts());
  if (parts().length > 0) await sync();
  return { name: workbook.name, isReadOnly: workbook.readOnly, stored: asked() };
}

/** The last part of a path or an address; a workbook not saved yet has none. */
function fileName(url: string | null): string {
  const last = /[^\\/]*$/u.exec((url ?? '').replace(/\?.*$/u, ''))?.[0] ?? '';
  try {
    return decodeURIComponent(last) || 'Excel';
  } catch {
    // A file on disk may well have a lone % in its name.
    return last;
  }
}
