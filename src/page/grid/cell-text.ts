import { isCellError, type CellValue } from '../../workbook';

/** Writes a number in a number format of the file. */
export type FormatNumber = (value: number, format: string) => string;

/** The format functions of the spreadsheet library, loaded when the first formatted number is met. */
export async function loadFormatter(): Promise<FormatNumber> {
  const { formatNumber } = await import('../../hosts/file/format-number');
  return formatNumber;
}

/** What a cell shows. Formats that cannot be read leave the number as it is stored. */
export function cellText(value: CellValue | undefined, format: string | undefined, write: FormatNumber | null): string {
  if (value === null || value === undefined) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (format === undefined || format === 'General' || !write) return plainNumber(value);
  return write(value, format);
}

/** As Excel shows a number without a format: at most eleven digits. */
function plainNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(11)));
}
