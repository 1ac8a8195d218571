import { coordinatesOf, evaluate, placesOf, type Fact, type PlacedSide } from '../../facts';
import { SOURCE_TREE, type Source } from '../../tables';
import { factsIn } from '../find-facts';
import { LAW } from '../law';
import { relationRule } from '../relation-rule';

const WHOLE: readonly Source[] = ['fiscal', 'own'];

/** 收入总表的财政拨款、单位资金与收支总表的各分项之和一致（一处印合计、一处印分项时）。 */
export const sources = relationRule({
  id: 'revenue/sources',
  alias: ['RV-06'],
  title: { zh: '收入总表的各项来源与收支总表一致', en: 'Sources of the revenue table agree with the budget summary' },
  basis: LAW.oneFigure,
  *relate({ book }) {
    const summaries = placesOf(book, 'budget-summary').filter(
      (place) => place.filled && place.side.aspect.flow === 'revenue',
    );
    const revenues = placesOf(book, 'revenue-summary').filter((place) => place.filled);
    for (const summary of summaries) {
      for (const revenue of revenues.filter((place) => place.side.aspect.version === summary.side.aspect.version)) {
        for (const source of WHOLE) {
          const relation = split(summary, revenue, source) ?? split(revenue, summary, source);
          if (relation) yield { relation };
        }
      }
    }
  },
});

/** `whole` prints the source as one figure, `parts` only its members. */
function split(whole: PlacedSide, parts: PlacedSide, source: Source): ReturnType<typeof evaluate> {
  const total = pick(whole, source);
  if (!total || pick(parts, source)) return null;
  const members = (SOURCE_TREE[source] ?? []).flatMap((member) => pick(parts, member) ?? []);
  return members.length === 0
    ? null
    : evaluate({ kind: 'sum', principle: 'declared', total, parts: members, axis: 'source' });
}

function pick(place: PlacedSide, source: Source): Fact | undefined {
  return factsIn(place, { account: 'total', source, version: place.side.aspect.version }).find((fact) => {
    const { period } = coordinatesOf(fact);
    return period === 'current';
  });
}
