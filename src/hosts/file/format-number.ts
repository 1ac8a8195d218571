import { SSF } from '@e965/xlsx';

/** A number as a cell with this number format shows it; in its shortest form where the format cannot be read. */
export function formatNumber(value: number, format: string): string {
  try {
    return String((SSF as { format: (format: string, value: number) => unknown }).format(format, value)).trimEnd();
  } catch {
    return String(value);
  }
}
