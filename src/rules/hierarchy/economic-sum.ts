import { evaluate, placesOf, type Fact, type FactBook, type PlacedSide } from '../../facts';
import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/** 经济分类逐级汇总：类 = Σ款，合计 = Σ类 */
export const economicSum = relationRule({
  id: 'hierarchy/economic-sum',
  title: { zh: '经济分类逐级汇总：类 = Σ款，合计 = Σ类', en: 'Economic codes add up: 类 = Σ款, total = Σ类' },
  basis: LAW.economic,
  claims: [
    { principle: 'rows', axes: ['economic-3', 'economic-5'], alias: ['HE-01'] },
    { principle: 'rows', axes: [/^government-/u], alias: ['HE-05'] },
    {
      principle: 'rows',
      axes: ['total'],
      kinds: ['general-basic-expenditure', 'fiscal-basic-expenditure', 'operating-expenses'],
      alias: ['HE-02'],
    },
  ],
  *relate({ book }) {
    for (const { total, parts } of classesOverSides(book)) {
      const relation = evaluate({ kind: 'sum', principle: 'declared', total, parts, axis: 'economic' });
      if (relation) yield { relation, alias: ['HE-01'] };
    }
  },
});

interface ClassOverSides {
  readonly total: Fact;
  readonly parts: readonly Fact[];
}

/** 302 and its first 款 on one side, the others on the next: no side by itself has the whole 类. */
function* classesOverSides(book: FactBook): Generator<ClassOverSides> {
  const places = ['general-basic-expenditure', 'fiscal-basic-expenditure'] as const;
  const all = places.flatMap((kind) => placesOf(book, kind)).filter(({ side }) => side.columns.length === 1);
  for (const place of all) {
    const beside = all.filter((other) => other.table === place.table);
    if (beside.length < 2) continue;
    for (const [row, { code, account, role }] of place.side.rows.entries()) {
      if (code?.length !== 3 || role !== 'item' || place.children[row] !== undefined) continue;
      const lines = beside.map((other) => linesOf(other, account));
      if (lines.filter((some) => some.length > 0).length > 1)
        yield { total: { place, row, column: 0 }, parts: lines.flat() };
    }
  }
}

/** The 款 of a 类 on one side. */
function linesOf(place: PlacedSide, account: string): Fact[] {
  return place.side.rows.flatMap((line, row) =>
    line.code?.length === 5 && line.account.startsWith(account) ? [{ place, row, column: 0 }] : [],
  );
}
