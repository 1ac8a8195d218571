import { evaluate, placesOf, type Fact, type FactBook, type PlacedSide, type Relation } from '../../facts';
import type { AmountColumn, TableKind } from '../../tables';
import { grandRow } from '../find-facts';
import { LAW } from '../law';
import { relationRule } from '../relation-rule';
import type { Claimed, Unchecked } from '../rule';

/** 收支总表：收入总计 = 支出总计。 */
export const totalBalance = relationRule({
  id: 'balance/total-balance',
  alias: ['BS-01'],
  title: { zh: '收支平衡：收入总计 = 支出总计', en: 'Balance: total revenue = total expenditure' },
  basis: LAW.balance,
  *relate({ book }) {
    yield* balanceOf(book, 'budget-summary');
  },
});

/** Total revenue against total expenditure of every summary table of a kind; shared with the fiscal summary (FA-01). */
export function* balanceOf(book: FactBook, kind: TableKind): Generator<Claimed | Unchecked> {
  const places = placesOf(book, kind).filter((place) => place.filled);
  for (const table of new Set(places.map((place) => place.table))) {
    const own = places.filter((place) => place.table === table);
    const revenue = totals(own, 'revenue')[0];
    const expenditures = totals(own, 'expenditure');
    if (!revenue || expenditures.length === 0) {
      yield {
        unchecked: { zh: '收入总计或支出总计没有列出', en: 'Total revenue or total expenditure is not printed' },
        tables: [table.id],
      };
      continue;
    }
    for (const expenditure of expenditures) {
      const relation = evaluate(agreement(revenue, expenditure));
      if (relation) yield { relation };
    }
  }
}

/** One figure, or two that make it up. */
type Total = readonly [Fact, ...Fact[]];

/** Where only one of them is split into this year's money and what was carried in, the other is the sum of both. */
function agreement(revenue: Total, expenditure: Total): Relation {
  const [total] = revenue.length <= expenditure.length ? revenue : expenditure;
  const parts = revenue.length <= expenditure.length ? expenditure : revenue;
  return revenue.length === expenditure.length
    ? { kind: 'same', principle: 'declared', total, parts: [expenditure[0]], axis: 'balance' }
    : { kind: 'sum', principle: 'declared', total, parts, axis: 'balance' };
}

/**
 * The grand total of each side of a flow, in its first column that is not another year's; with the one of what was carried in
 * where the first holds this year's money alone.
 */
function totals(places: readonly PlacedSide[], flow: string): Total[] {
  return places.flatMap((place): Total[] => {
    const { columns, aspect } = place.side;
    const row = grandRow(place);
    const isAsked = ({ measure, aspect: { version } }: AmountColumn): boolean =>
      measure === 'amount' && (version === 'budget' || version === 'final');
    const column = columns.findIndex(isAsked);
    if (aspect.flow !== flow || row < 0 || column < 0) return [];
    const total: Fact = { place, row, column };
    // Of expenditure `current` is all that is spent this year, whatever year's money it is.
    const isSplit = columns[column]!.aspect.period === (flow === 'revenue' ? 'current' : 'fresh');
    const carried = isSplit ? columns.findIndex((one) => isAsked(one) && one.aspect.period === 'carried-in') : -1;
    return [carried < 0 ? [total] : [total, { place, row, column: carried }]];
  });
}
