import { CellState, type Side } from './model';

/**
 * One total printed for two breakdowns side by side (支出 by 功能 and by 用途): its label runs across both, its figure
 * stands in the right-hand one. The left-hand side then has no total of its own, rather than a blank one.
 */
export function withoutSpannedTotals(sides: readonly Side[]): Side[] {
  return sides.map((side, index) => {
    const next = sides[index + 1];
    if (!next || next.aspect.flow !== side.aspect.flow) return side;
    const spanned = new Set<number>();
    side.rows.forEach((row, at) => {
      if (row.role !== 'total' || !isEmpty(side, at)) return;
      const beside = next.rows.findIndex(
        (other) => other.row === row.row && other.sheet === row.sheet && other.label === row.label,
      );
      if (beside >= 0 && !isEmpty(next, beside)) spanned.add(at);
    });
    return spanned.size === 0 ? side : withoutRows(side, spanned);
  });
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
