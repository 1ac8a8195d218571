import type { Level } from './model';

/** Digits of a code of that level. */
export const DIGITS: Readonly<Record<Level, number>> = { 类: 3, 款: 5, 项: 7 };

/** 3 digits 类, 5 款, 7 项; null for other lengths. */
export function levelOf(code: string): Level | null {
  return code.length === 3 ? '类' : code.length === 5 ? '款' : code.length === 7 ? '项' : null;
}

/** The code one level up, null for a 类. */
export function parentCode(code: string): string | null {
  return code.length > 3 ? code.slice(0, -2) : null;
}
