import type { Fen } from '../../amounts';
import { CellState, isFigure, TOTAL, type AmountColumn, type Side } from '../../tables';
import type { Known, KnownMoney } from './known';

/** The one total row of a side; null where several units have one each. */
export function totalRow({ rows }: Side): number | null {
  const totals = rows.flatMap(({ role, account }, at) => (role === 'total' && account === TOTAL ? [at] : []));
  return totals.length === 1 ? totals[0]! : null;
}

export function budgetColumns({ columns }: Side): AmountColumn[] {
  return columns.filter(
    ({ measure, aspect, account }) => measure === 'amount' && aspect.version === 'budget' && !account,
  );
}

const FISCAL_SOURCES = ['general', 'fund', 'capital'] as const;

/** Budget, 财政拨款 of the year and 上年结转 of one row, from what the columns mean. */
export function moneyOf(side: Side, row: number): KnownMoney {
  const columns = budgetColumns(side);
  const pick = (source: string, ...periods: readonly string[]): AmountColumn[] => {
    for (const period of periods) {
      const found = columns.filter(({ aspect }) => aspect.source === source && aspect.period === period);
      if (found.length > 0) return found.slice(0, 1);
    }
    return [];
  };
  const fiscal = pick('fiscal', 'current', 'total');
  const carried = columns.filter(({ aspect }) => aspect.period === 'carried-in');
  const wholeCarried = carried.filter(({ aspect }) => aspect.source === 'all');
  const total = pick('all', 'total', 'current');
  return {
    budget: sumOf(side, total.length > 0 ? total : columns.length === 1 ? columns : [], row),
    fiscal: sumOf(
      side,
      fiscal.length > 0 ? fiscal : FISCAL_SOURCES.flatMap((source) => pick(source, 'current', 'total')),
      row,
    ),
    carried: sumOf(side, wholeCarried.length > 0 ? wholeCarried.slice(0, 1) : carried, row),
  };
}

/** Null where there is no column or a cell is no figure. */
export function sumOf({ rows }: Side, columns: readonly AmountColumn[], row: number): Known<Fen> | null {
  if (columns.length === 0) return null;
  let value = 0;
  for (const { fen, states } of columns) {
    const state = states[row] as CellState;
    if (isFigure(state)) value += fen[row]!;
    else if (state !== CellState.Blank && state !== CellState.Dash) return null;
  }
  const [first] = columns;
  return {
    value,
    at: columns.length === 1 ? { sheet: rows[row]!.sheet, row: rows[row]!.row, column: first!.column } : null,
  };
}
