import { remembered } from '../workbook';
import type { SheetView } from './sheet-view';
import type { ColumnRole } from './columns';
import { normaliseLabel, readLabel } from './text';

export interface RowCode {
  /** Digits only, split parts joined: 201 | 05 | 07 → 2010507. */
  readonly code: string;
  /** As it stands in the cells, parts joined by a space. */
  readonly raw: string;
  /** The name printed behind the code in the same cell. */
  readonly name?: string;
  /** The digits as printed, where the line was read as that of another code (misprints.ts). */
  readonly misprint?: string;
}

/** Parts of the code read last, which hold for the rows below where these print only further ones. */
export interface CarriedParts {
  parts: readonly string[];
}

/** Digits of a code cell; `201-39-99`, `302 12` and `2010301.0` are codes, text with other signs is not. */
export function codeDigits(text: string): string | null {
  if (/^\d+$/u.test(text)) return text;
  const plain = text.replace(/\.0$/u, '');
  if (!/^\d[\d\s.-]*$/u.test(plain)) return null;
  return plain.replace(/\D/gu, '');
}

/**
 * Reads the codes of a block's rows. Split columns (类 | 款 | 项) are joined, lost leading zeros restored (5 → 05), and
 * parts printed only on their own row carried down to the rows below.
 */
export function makeCodeReader(
  view: SheetView,
  columns: readonly number[],
  roles: readonly ColumnRole[],
  carried: CarriedParts = { parts: [] },
): (row: number) => RowCode | null {
  const parts = columns.filter((column) => partOf(roles[column]) !== null);
  const single = columns.find((column) => partOf(roles[column]) === null);
  if (parts.length >= 2) return splitReader(view, parts, carried);
  const column = single ?? parts[0];
  if (column === undefined) return () => null;
  return columnReader(view, column);
}

/**
 * One column of codes. Some provinces print of a 款 or 项 only its own two digits (201, 26, 2012601): these follow on the
 * code above.
 */
function columnReader(view: SheetView, column: number): (row: number) => RowCode | null {
  const at = (row: number): RowCode | null => {
    const read = readCode(view.raw(row, column));
    if (read === null || read.code.length > 2) return read;
    const whole = wholeAbove(row, read.code.padStart(2, '0'));
    return whole === null ? read : { ...read, code: `${whole}${read.code.padStart(2, '0')}` };
  };
  return at;

  /** The code that the part follows on: the nearest above printed further out, else the 类 right above or in front of the next code. */
  function wholeAbove(row: number, part: string): string | null {
    const indent = indentAt(row);
    for (let above = row - 1, between = 0; above >= 0; above -= 1) {
      const code = readCode(view.raw(above, column))?.code;
      if (code === undefined) continue;
      if (indentAt(above) < indent && code.length !== 7) return code.length > 2 ? code : (at(above)?.code ?? null);
      if (code.length === 3) return between === 0 || nextCode(row + 1)?.startsWith(`${code}${part}`) ? code : null;
      between += 1;
    }
    return null;
  }

  function indentAt(row: number): number {
    return readLabel(view.raw(row, column)).indent;
  }

  function nextCode(from: number): string | undefined {
    for (let row = from; row < view.rowCount; row += 1) {
      const read = readCode(view.raw(row, column));
      if (read) return read.code;
    }
    return undefined;
  }
}

const readCode = remembered((text): RowCode | null => {
  const plain = normaliseLabel(text);
  // [2120501]城乡社区环境卫生: in the column of codes the name may follow.
  const code = codeDigits(plain.replace(/^\[(\d+)\]$|^\((\d+)\)$/u, '$1$2'));
  const raw = text.trim();
  return code === null ? named(codeInLabel(plain), raw) : { code, raw };
});

function named(found: ReturnType<typeof codeInLabel>, raw: string): RowCode | null {
  return found === null ? null : { ...found, raw };
}

function partOf(role: ColumnRole | undefined): 0 | 1 | 2 | null {
  return role?.role === 'code' ? role.part : null;
}

function splitReader(
  view: SheetView,
  columns: readonly number[],
  carried: CarriedParts,
): (row: number) => RowCode | null {
  return (row) => {
    const cells = columns.map((column) => codeDigits(view.text(row, column)));
    const raw = columns
      .map((column) => view.raw(row, column).trim())
      .filter((text) => text !== '')
      .join(' ');
    const depth = cells.findLastIndex((cell) => cell !== null);
    if (depth < 0) return null;
    let code = '';
    const next: string[] = [];
    for (let level = 0; level <= depth; level += 1) {
      const cell = cells[level] ?? carried.parts[level] ?? null;
      if (cell === null) return null;
      if (level > 0 && cell.length > 2 && cell.startsWith(code)) code = cell;
      else code += level === 0 ? cell : cell.padStart(2, '0');
      next.push(cell);
    }
    carried.parts = next;
    return { code, raw };
  };
}

/** `201 一般公共服务支出`, `[2010101]行政运行`: a code printed in front of the name. */
export function codeInLabel(label: string): { code: string; name: string } | null {
  const match = /^[[(]?(\d{7}|\d{5}|\d{3})[\])]?[-—.、:]?([^\d.,%-].*)$/u.exec(label);
  return match ? { code: match[1]!, name: match[2]! } : null;
}
