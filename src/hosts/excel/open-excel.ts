/// <reference types="office-js" />
import { HostError } from '../host-error';
import { ExcelHost } from './excel-host';

/** The oldest set of Excel functions the add-in runs on: Excel 2021, 365, the web, Mac 16.50. */
export const BASELINE = '1.13';

/** Newer sets that are used where they are there, the newest first. */
const NEWER = ['1.17', '1.14', BASELINE];

/** The open workbook, and what Excel says of its language and colours. */
export interface OpenedExcel {
  readonly host: ExcelHost;
  readonly language?: string;
  readonly dark?: boolean;
}

/**
 * Reaches the workbook the pane stands beside.
 * @throws {HostError} unsupported where there is no Excel or one older than the baseline.
 */
export async function openExcel(): Promise<OpenedExcel> {
  if (typeof Office === 'undefined') throw new HostError('unsupported');
  const { host } = await Office.onReady();
  // Outside Excel office.js is ready too, and says there is no host.
  if ((host as Office.HostType | null) !== Office.HostType.Excel || !supports(BASELINE))
    throw new HostError('unsupported');
  const { displayLanguage, officeTheme } = Office.context;
  const version = NEWER.find(supports) ?? BASELINE;
  const excel = new ExcelHost({
    name: nameOf(Office.context.document.url),
    canWrite: Office.context.document.mode !== Office.DocumentMode.ReadOnly,
    version: `ExcelApi ${version}`,
    tellsOwnChanges: supports('1.14'),
  });
  await excel.listen();
  const dark = isDark((officeTheme as Office.OfficeTheme | undefined)?.bodyBackgroundColor);
  return { host: excel, language: displayLanguage, ...(dark === null ? {} : { dark }) };
}

function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

/** The last part of a path or an address; a workbook not saved yet has none. */
function nameOf(url: string | null | undefined): string {
  const last = (url ?? '').split(/[\\/]/u).at(-1) ?? '';
  try {
    return decodeURIComponent(last.split('?')[0] ?? '');
  } catch {
    return last;
  }
}

/** Whether `#RRGGBB` is nearer to black; null where Excel does not say. */
function isDark(colour: string | undefined): boolean | null {
  const parts = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu.exec(colour ?? '');
  if (!parts) return null;
  return parts.slice(1).reduce((sum, part) => sum + parseInt(part, 16), 0) < 384;
}
