import { evaluate, isNothing, type Evaluated, type Fact, type PlacedSide } from '../../facts';
import { LAW } from '../law';
import { relationRule } from '../relation-rule';
import { eachPlace } from '../scope';
import { columnsOfYears, notUnderstood, type YearColumns } from './columns-of-years';

/** 印有上年数、本年数和增减额三列时，增减额 = 本年 − 上年。多数行都不相等的是没有看懂的版式，不判断。 */
export const changeColumns = relationRule({
  id: 'structure/change-columns',
  alias: ['EX-08'],
  title: { zh: '增减额 = 本年 − 上年', en: 'Change is this year less last year' },
  severity: 'warning',
  basis: LAW.arithmetic,
  relate: eachPlace((place, say) => {
    if (!place.filled) return;
    for (const columns of columnsOfYears(place, 'change')) {
      const relations = place.side.rows.flatMap(({ role }, row) => {
        if (role === 'placeholder' || role === 'text') return [];
        const relation = relate(place, row, columns);
        return relation ? [relation] : [];
      });
      const differing = relations.filter(({ evaluation }) => evaluation.verdict === 'violated').length;
      const unchecked = notUnderstood(place, columns, { compared: relations.length, differing }, '本年减上年');
      if (unchecked) say(unchecked);
      else for (const relation of relations) say({ relation });
    }
  }),
});

/** A blank change beside figures of both years is left to the table's maker. */
function relate(place: PlacedSide, row: number, { change, current, previous }: YearColumns): Evaluated | null {
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
