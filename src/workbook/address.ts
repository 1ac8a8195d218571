import type { Area } from './area';
import type { CellRef } from './workbook';

/** Column letters of a zero-based column index: 0 → `A`, 26 → `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A1 notation of a zero-based cell: (5, 2) → `C6`. */
export function formatCell(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A1 notation of an area: `A1:H24`, or a single cell when it is one. */
export function formatArea(area: Area): string {
  const first = formatCell(area.top, area.left);
  const last = formatCell(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** Sheet-qualified address as Excel writes it: `'2024 支出'!C6`. */
export function formatRef(ref: CellRef): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(ref.sheet);
  const sheet = plain ? ref.sheet : `'${ref.sheet.replaceAll("'", "''")}'`;
  return `${sheet}!${formatCell(ref.row, ref.column)}`;
}

/** Zero-based position of an A1 address without sheet; `null` when the text is not one. */
export function parseCell(address: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(address.trim());
  if (!match) return null;
  let column = 0;
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - 64);
  return { row: Number(match[2]) - 1, column: column - 1 };
}

/** Zero-based area of `A1:B2` or `A1`; `null` when the text is not an area. */
export function parseArea(address: string): Area | null {
  const [first, last = first] = address.split(':');
  const from = parseCell(first ?? '');
  const to = parseCell(last ?? '');
  if (!from || !to) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}
