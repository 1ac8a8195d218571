import { evaluate, isNothing, type Evaluated, type Fact, type PlacedSide } from '../../facts';
import { LAW } from '../law';
import { relationRule } from '../relation-rule';
import { eachPlace } from '../scope';
import { columnsOfYears } from './columns-of-years';

/** 印有上年数、本年数和增减额三列时，增减额 = 本年 − 上年。多数行都不相等的是没有看懂的版式，不判断。 */
export const changeColumns = relationRule({
  id: 'structure/change-columns',
  alias: ['EX-08'],
  title: { zh: '增减额 = 本年 − 上年', en: 'Change is this year less last year' },
  severity: 'warning',
  basis: LAW.arithmetic,
  relate: eachPlace(function* (place) {
    if (!place.filled) return;
    for (const { change, current, previous } of columnsOfYears(place, 'change')) {
      const relations = place.side.rows.flatMap(({ role }, row) => {
        if (role === 'placeholder' || role === 'text') return [];
        const relation = relate(place, row, change, current, previous);
        return relation ? [relation] : [];
      });
      const failing = relations.filter(({ evaluation }) => evaluation.verdict === 'violated').length;
      if (failing > 1 && failing * 2 > relations.length) {
        yield {
          unchecked: {
            zh: `看不懂“${place.side.columns[change]!.path.join('/')}”列：多数行不等于本年减上年`,
            en: `Column “${place.side.columns[change]!.path.join('/')}” is not understood: most rows differ`,
          },
          tables: [place.table.id],
        };
      } else for (const relation of relations) yield { relation };
    }
  }),
});

/** A blank change beside figures of both years is left to the table's maker. */
function relate(place: PlacedSide, row: number, change: number, current: number, previous: number): Evaluated | null {
  const fact = (column: number): Fact => ({ place, row, column });
  if (isNothing(fact(change))) return null;
  return evaluate({
    kind: 'sum',
    principle: 'declared',
    total: fact(change),
    parts: [fact(current), fact(previous)],
    weights: [1, -1],
    axis: 'change',
  });
}
