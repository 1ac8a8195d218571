import { CellState, type Account, type Side } from './model';

/**
 * One total printed for two breakdowns side by side (支出 by 功能 and by 用途): its label runs across both, its figure
 * stands in the right-hand one. The left-hand side then has no total of its own, rather than a blank one. Where both sides list
 * members of one classification (302 on the left, 307 and 310 on the right) it is no total of the right-hand lines alone, either.
 */
export function withoutSpannedTotals(printed: readonly Side[]): Side[] {
  if (printed.length < 2) return [...printed];
  const sides = printed.map((side, index) => {
    const own = index > 0 ? withoutOwnLines(printed[index - 1]!, side) : side;
    const next = printed[index + 1];
    return next ? withoutPartOfClass(own, next) : own;
  });
  return sides.map((side, index) => {
    const next = sides[index + 1];
    if (!next) return side;
    const spanned = new Set(spannedRows(side, next).map(([at]) => at));
    return spanned.size === 0 ? side : withoutRows(side, spanned);
  });
}

/** Rows of totals that are blank on this side and stand with a figure on the next: their rows on both. */
function spannedRows(side: Side, next: Side): (readonly [number, number])[] {
  if (next.aspect.flow !== side.aspect.flow) return [];
  return side.rows.flatMap((row, at) => {
    if (row.role !== 'total' || !isEmpty(side, at)) return [];
    const beside = next.rows.findIndex(
      (other) => other.row === row.row && other.sheet === row.sheet && other.label === row.label,
    );
    return beside >= 0 && !isEmpty(next, beside) ? [[at, beside] as const] : [];
  });
}

/** The lines of a list that goes on from the side before hang on no total that stands for both. */
function withoutOwnLines(before: Side, side: Side): Side {
  const totals = new Set(spannedRows(before, side).map(([, beside]) => beside));
  if (totals.size === 0 || !goesOn(before, side)) return side;
  return { ...side, rows: side.rows.map((row) => (totals.has(row.parent) ? { ...row, parent: -1 } : row)) };
}

/** Does every coded line belong to the classification of the side before, and to none of its 类 or to one that is printed there only? */
function goesOn(before: Side, side: Side): boolean {
  const classes = new Set(before.rows.flatMap(({ code, account }) => (code === null ? [] : [classOf(account)])));
  const own = side.rows.flatMap(({ code, account }) => (code === null ? [] : [classOf(account)]));
  const [scheme] = [...classes].map((one) => one.split(':')[0]);
  const splitUp = splitClasses(before, side);
  return (
    own.length > 0 &&
    classes.size > 0 &&
    own.every((one) => one.split(':')[0] === scheme && (!classes.has(one) || splitUp.has(one)))
  );
}

/** The 类 of which lines stand on the next side, too, but not their own: 302 … 30217 on the left, 30231 … on the right. */
function splitClasses(side: Side, next: Side): ReadonlySet<Account> {
  const there = new Set(next.rows.flatMap(({ code, account }) => (code === null ? [] : [account])));
  const lacking = new Set([...there].map(classOf).filter((one) => !there.has(one)));
  return new Set(side.rows.flatMap(({ account }) => (lacking.has(account) ? [account] : [])));
}

/** Of a 类 that goes on on the next side the lines here are not all: they hang on none. */
function withoutPartOfClass(side: Side, next: Side): Side {
  const splitUp = next.aspect.flow === side.aspect.flow ? splitClasses(side, next) : NONE;
  if (splitUp.size === 0) return side;
  const isSplit = (at: number): boolean => at >= 0 && splitUp.has(side.rows[at]!.account);
  return { ...side, rows: side.rows.map((row) => (isSplit(row.parent) ? { ...row, parent: -1 } : row)) };
}

const NONE: ReadonlySet<Account> = new Set();

/** `economic:30201` → `economic:302`. */
function classOf(account: Account): Account {
  return account.replace(/(:\d{3})\d+$/u, '$1');
}

function isEmpty(side: Side, row: number): boolean {
  return side.columns.every((column) => column.states[row] === CellState.Blank);
}

function withoutRows(side: Side, spanned: ReadonlySet<number>): Side {
  const rows = side.rows.map((row, at) => {
    const parent = spanned.has(row.parent) ? -1 : row.parent;
    return spanned.has(at)
      ? { ...row, parent, role: 'text' as const, account: `label:${row.label}` }
      : { ...row, parent };
  });
  return { ...side, rows };
}
