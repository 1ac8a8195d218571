import type { Area } from '../area';
import { isCellError, notCalculated, type CellError } from '../workbook';
import { ExactSum, rounded, type Direction } from './arithmetic';
import { compared, numberIn, ofNumber, scalarOf, type Operand, type Picked, type Plain, type Scalar } from './operand';

/** A part of a call; worked out when it is asked for, so that `IF` asks for one branch only. */
type Part = () => Operand;
type Call = (parts: readonly Part[]) => Scalar;

const UNKNOWN = notCalculated('function');

/** The functions budget tables are made with, as Excel works them out; all others are not calculated. */
export const CALLS: ReadonlyMap<string, Call> = new Map<string, Call>([
  ['SUM', (parts) => total(parts)],
  ['AVERAGE', (parts) => gathered(parts, ({ sum, count }) => (count === 0 ? { error: '#DIV/0!' } : sum.value / count))],
  ['MAX', (parts) => gathered(parts, ({ greatest, count }) => (count === 0 ? 0 : greatest))],
  ['MIN', (parts) => gathered(parts, ({ least, count }) => (count === 0 ? 0 : least))],
  ['SUBTOTAL', subtotal],
  ['SUMIF', sumIf],
  ['ABS', (parts) => single(parts, Math.abs)],
  ['INT', (parts) => single(parts, (number) => (number < 0 ? rounded(number, 0, 'up') : rounded(number, 0, 'down')))],
  ['ROUND', (parts) => rounding(parts, 'nearest')],
  ['ROUNDUP', (parts) => rounding(parts, 'up')],
  ['ROUNDDOWN', (parts) => rounding(parts, 'down')],
  ['TRUNC', (parts) => rounding(parts, 'down')],
  ['IF', choice],
  ['IFERROR', withoutError],
  ['AND', (parts) => truths(parts, (all) => all.every(Boolean))],
  ['OR', (parts) => truths(parts, (all) => all.some(Boolean))],
  ['NOT', (parts) => single(parts, (number) => number === 0)],
]);

function single(parts: readonly Part[], make: (number: number) => Scalar): Scalar {
  const [part] = parts;
  return part && parts.length === 1 ? ofNumber(scalarOf(part()), make) : UNKNOWN;
}

function rounding([part, places, ...more]: readonly Part[], direction: Direction): Scalar {
  if (!part || more.length > 0) return UNKNOWN;
  return ofNumber(scalarOf(part()), (number) =>
    ofNumber(places ? scalarOf(places()) : 0, (count) =>
      Math.abs(count) > 300 ? UNKNOWN : rounded(number, Math.trunc(count), direction),
    ),
  );
}

function total(parts: readonly Part[]): Scalar {
  const sum = new ExactSum();
  for (const part of parts) {
    const problem = addTo(sum, part());
    if (problem) return problem;
  }
  return sum.value;
}

/** Of areas only numbers count; what stands in the call itself is made a number. */
function addTo(sum: ExactSum, operand: Operand): CellError | null {
  if ('picked' in operand) {
    const { cells, area } = operand.picked;
    const inside = cells.within(area);
    if (!inside) return null;
    const found = cells.sum(inside);
    if (!(found instanceof ExactSum)) return asInput(found);
    sum.take(found);
    return null;
  }
  const number = numberIn(operand.scalar);
  if (isCellError(number)) return number;
  sum.add(number);
  return null;
}

/** An error in a cell that is taken in: what is not calculated there leaves this formula without a result as well. */
function asInput(error: CellError): CellError {
  return error.notCalculated === undefined || error.notCalculated === 'too-long' ? error : notCalculated('input');
}

/** Calls `see` for the cells of an area row by row; the error it gives ends the walk. */
function visit(
  { cells, area }: Picked,
  see: (value: Scalar, row: number, column: number) => CellError | undefined,
): CellError | null {
  const inside = cells.within(area);
  if (!inside) return null;
  const { top, left, bottom, right } = inside;
  if (!cells.mayRead((bottom - top + 1) * (right - left + 1))) return notCalculated('too-long');
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const problem = see(cells.at(row, column), row, column);
      if (problem) return problem;
    }
  }
  return null;
}

interface Gathered {
  readonly sum: ExactSum;
  count: number;
  least: number;
  greatest: number;
}

function gathered(parts: readonly Part[], answer: (all: Gathered) => Scalar): Scalar {
  const all: Gathered = { sum: new ExactSum(), count: 0, least: Infinity, greatest: -Infinity };
  const take = (number: number): void => {
    all.sum.add(number);
    all.count += 1;
    all.least = Math.min(all.least, number);
    all.greatest = Math.max(all.greatest, number);
  };
  for (const part of parts) {
    const operand = part();
    if ('picked' in operand) {
      const problem = visit(operand.picked, (value) => {
        if (typeof value === 'number') take(value);
        return isCellError(value) ? asInput(value) : undefined;
      });
      if (problem) return problem;
    } else {
      const number = numberIn(operand.scalar);
      if (isCellError(number)) return number;
      take(number);
    }
  }
  return answer(all);
}

/** Sums only; rows hidden by hand count for 9 and those hidden by a filter do not, which nobody can tell apart here. */
function subtotal([kind, ...parts]: readonly Part[]): Scalar {
  const code = kind ? numberIn(scalarOf(kind())) : 0;
  if (code !== 9 && code !== 109) return isCellError(code) ? code : UNKNOWN;
  const sum = new ExactSum();
  for (const part of parts) {
    const operand = part();
    if (!('picked' in operand)) return UNKNOWN;
    const { cells } = operand.picked;
    const problem = visit(operand.picked, (value, row, column) => {
      if (code === 109 && cells.isHiddenRow(row)) return undefined;
      if (cells.isSubtotal(row, column)) return undefined;
      if (isCellError(value)) return asInput(value);
      if (typeof value !== 'number') return undefined;
      if (cells.isHiddenRow(row)) return UNKNOWN;
      sum.add(value);
      return undefined;
    });
    if (problem) return problem;
  }
  return sum.value;
}

function choice([condition, yes, no, ...more]: readonly Part[]): Scalar {
  if (!condition || !yes || more.length > 0) return UNKNOWN;
  const value = scalarOf(condition());
  if (typeof value === 'string') return notCalculated('text');
  const number = numberIn(value);
  if (isCellError(number)) return number;
  if (number !== 0) return scalarOf(yes());
  return no ? scalarOf(no()) : false;
}

function withoutError([part, instead, ...more]: readonly Part[]): Scalar {
  if (!part || !instead || more.length > 0) return UNKNOWN;
  const value = scalarOf(part());
  return isCellError(value) && !value.notCalculated ? scalarOf(instead()) : value;
}

function truths(parts: readonly Part[], answer: (all: readonly boolean[]) => boolean): Scalar {
  const all: boolean[] = [];
  for (const part of parts) {
    const value = scalarOf(part());
    if (typeof value === 'string') return notCalculated('text');
    const number = numberIn(value);
    if (isCellError(number)) return number;
    all.push(number !== 0);
  }
  return all.length === 0 ? UNKNOWN : answer(all);
}

/** `SUMIF(where, what, sums)` with one column or row each; patterns with * and ? are not calculated. */
function sumIf([where, what, sums, ...more]: readonly Part[]): Scalar {
  const [tested, added] = [where?.(), sums?.()];
  if (!what || more.length > 0 || !tested || !('picked' in tested)) return UNKNOWN;
  if (added && !('picked' in added)) return UNKNOWN;
  const wanted = scalarOf(what());
  if (isCellError(wanted)) return wanted;
  const fits = criterion(wanted);
  if (!fits) return UNKNOWN;
  const from = tested.picked;
  const to = added && 'picked' in added ? added.picked : from;
  if (!sameSize(from.area, to.area)) return UNKNOWN;
  const sum = new ExactSum();
  const problem = visit(from, (value, row, column) => {
    if (isCellError(value)) return value.notCalculated ? asInput(value) : undefined;
    if (!fits(value)) return undefined;
    const found = to.cells.at(to.area.top + row - from.area.top, to.area.left + column - from.area.left);
    if (typeof found === 'number') sum.add(found);
    return isCellError(found) ? asInput(found) : undefined;
  });
  return problem ?? sum.value;
}

/** Excel takes as many cells as are looked at, however many are named: then it would depend on cells it does not name. */
function sameSize(one: Area, other: Area): boolean {
  return one.bottom - one.top === other.bottom - other.top && one.right - one.left === other.right - other.left;
}

type Test = (value: Plain) => boolean;

/** Null for what this program does not look for. */
function criterion(wanted: Plain): Test | null {
  if (typeof wanted !== 'string') return wanted === null ? null : (value) => isLike(value, wanted);
  const [, operator = '', text = ''] = /^(<=|>=|<>|=|<|>)?(.*)$/su.exec(wanted) ?? [];
  const number = numberIn(text);
  if (text === '' || /[*?~]/u.test(text)) return null;
  if (isCellError(number)) {
    if (operator !== '' && operator !== '=' && operator !== '<>') return null;
    return (value) => isLike(value, text) === (operator !== '<>');
  }
  switch (operator) {
    case '<>':
      return (value) => !isLike(value, number);
    case '<':
      return (value) => typeof value === 'number' && compared(value, number) < 0;
    case '<=':
      return (value) => typeof value === 'number' && compared(value, number) <= 0;
    case '>':
      return (value) => typeof value === 'number' && compared(value, number) > 0;
    case '>=':
      return (value) => typeof value === 'number' && compared(value, number) >= 0;
    default:
      return (value) => isLike(value, number);
  }
}

/** A number kept as text is the number here; a blank is nothing. */
function isLike(value: Plain, wanted: number | string | boolean): boolean {
  if (value === null) return false;
  if (typeof wanted === 'number' && typeof value === 'string') {
    const number = numberIn(value);
    return !isCellError(number) && compared(number, wanted) === 0;
  }
  return typeof value === typeof wanted && compared(value, wanted) === 0;
}
