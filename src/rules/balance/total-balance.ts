import { evaluate, placesOf, type Fact, type FactBook } from '../../facts';
import type { TableKind } from '../../tables';
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
      const relation = evaluate({
        kind: 'same',
        principle: 'declared',
        total: revenue,
        parts: [expenditure],
        axis: 'balance',
      });
      if (relation) yield { relation };
    }
  }
}

/** The grand total of each side of a flow, in its first column that is not another year's. */
function totals(places: ReturnType<typeof placesOf>, flow: string): Fact[] {
  return places.flatMap((place) => {
    const row = grandRow(place);
    const column = place.side.columns.findIndex(
      (candidate) =>
        candidate.measure === 'amount' &&
        (candidate.aspect.version === 'budget' || candidate.aspect.version === 'final'),
    );
    return place.side.aspect.flow === flow && row >= 0 && column >= 0 ? [{ place, row, column }] : [];
  });
}
