import type { RawRow } from './rows';
import { isTotalWord, readPeriod, readSource } from './vocabulary';

/*
 * 一、一般公共预算拨款 / 当年拨款 / 上年结转: a line of one kind of money split into what the year brings and what was carried in. It
 * shows both, and the two below it are of its money only.
 */

/** The line that a plain line is one of the two parts of; -1 for none. */
export function wholeOfPeriod(rows: readonly RawRow[], index: number): number {
  if (!isPlain(rows[index])) return -1;
  const period = readPeriod(rows[index].shape.core);
  if (period !== 'current' && period !== 'carried-in') return -1;
  const other = period === 'current' ? 'carried-in' : 'current';
  if (isSplit(rows, index - 1) && periodAt(rows, index + 1) === other) return index - 1;
  return periodAt(rows, index - 1) === other && isSplit(rows, index - 2) ? index - 2 : -1;
}

/** An enumerated line of one kind of money and of no period. */
function isSplit(rows: readonly RawRow[], index: number): boolean {
  const shape = rows[index]?.shape;
  return shape !== undefined && shape.level > 0 && readSource(shape.core) !== null && readPeriod(shape.core) === null;
}

function periodAt(rows: readonly RawRow[], index: number): string | null {
  return isPlain(rows[index]) ? readPeriod(rows[index].shape.core) : null;
}

/** Neither enumerated nor a 其中 or a total, and of no money of its own. */
function isPlain(row: RawRow | undefined): row is RawRow {
  if (row === undefined) return false;
  const { level, memo, core } = row.shape;
  return level === 0 && !memo && !isTotalWord(core) && readSource(core) === null;
}
