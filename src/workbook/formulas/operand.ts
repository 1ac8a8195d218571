import type { Area } from '../area';
import { isCellError, notCalculated, type CellError, type CellValue } from '../workbook';
import { significant, type ExactSum } from './arithmetic';
import type { ReferredArea } from './expression';

/** The cells a formula is worked out from. */
export interface Cells {
  at(row: number, column: number): CellValue;
  /** Whether the cell holds a sum that leaves out other such sums (SUBTOTAL). */
  isSubtotal(row: number, column: number): boolean;
  isHiddenRow(row: number): boolean;
  /** The numbers in an area added up; the first error in it instead. */
  sum(area: Area): ExactSum | CellError;
  /** Cells looked at: false once they are too many. */
  mayRead(count: number): boolean;
  /** The area without what lies beyond the last cell. */
  within(area: Area): Area | null;
}

/** Null for a sheet that is not there. */
export type FindCells = (sheet: string | null) => Cells | null;

export type Plain = number | string | boolean | null;
export type Scalar = Plain | CellError;

/** An area with the cells in it. */
export interface Picked {
  readonly cells: Cells;
  readonly area: ReferredArea;
}

/** What a part of a formula comes to. */
export type Operand = { readonly picked: Picked } | { readonly scalar: Scalar };

/** The one value of an operand; several cells at once are what this program does not calculate with. */
export function scalarOf(operand: Operand): Scalar {
  if ('scalar' in operand) return operand.scalar;
  const { cells, area } = operand.picked;
  if (area.top !== area.bottom || area.left !== area.right) return notCalculated('function');
  const value = cells.at(area.top, area.left);
  return isCellError(value) && value.notCalculated ? notCalculated('input') : value;
}

/** A number, or why there is none. Numbers kept as text count, other text does not. */
export function numberIn(value: Scalar): number | CellError {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (isCellError(value)) return value;
  return /^\s*[-+]?(?:\d+\.?\d*|\.\d+)\s*$/u.test(value) ? Number(value) : notCalculated('text');
}

export function ofNumber(value: Scalar, make: (number: number) => Scalar): Scalar {
  const number = numberIn(value);
  return isCellError(number) ? number : finite(make(number));
}

export function finite(value: Scalar): Scalar {
  return typeof value === 'number' && !Number.isFinite(value) ? { error: '#NUM!' } : value;
}

/** Numbers come before texts, texts before truth; a blank is what the other one would be at its least. */
export function compared(one: Plain, other: Plain): number {
  const [first, second] = [one ?? blankLike(other), other ?? blankLike(one)];
  if (typeof first === 'number' && typeof second === 'number') return significant(first) - significant(second);
  if (typeof first !== typeof second) return rankOf(first) - rankOf(second);
  const [a, b] = [String(first).toLowerCase(), String(second).toLowerCase()];
  return a === b ? 0 : a < b ? -1 : 1;
}

function blankLike(other: Plain): number | string | boolean {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

function rankOf(value: number | string | boolean): number {
  return ['number', 'string', 'boolean'].indexOf(typeof value);
}
