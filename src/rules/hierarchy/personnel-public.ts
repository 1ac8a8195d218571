import { evaluate, placesOf, type Fact } from '../../facts';
import { factsIn, findFacts } from '../find-facts';
import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/**
 * 决算基本支出表分左右两栏，栏尾印人员经费合计、公用经费合计：人员 = 301 + 303，公用 = 302 + 310 等其余各类，两者之和为
 * 基本支出合计。
 */
export const personnelPublic = relationRule({
  id: 'hierarchy/personnel-public',
  alias: ['HE-04', 'HE-06'],
  title: { zh: '人员经费 = 301 + 303，公用经费 = 其余各类', en: 'Personnel = 301 + 303, public = the other classes' },
  basis: LAW.economic,
  claims: [
    {
      principle: 'rows',
      axes: ['total'],
      kinds: ['general-basic-expenditure', 'fiscal-basic-expenditure'],
      alias: ['HE-04'],
      where: (total) => total.nature === 'personnel' || total.nature === 'public',
    },
  ],
  *relate({ book }) {
    for (const final of [false, true]) {
      const places = placesOf(book, 'general-basic-expenditure', final).filter((place) => place.filled);
      const foot = (nature: string): Fact | undefined =>
        places
          .flatMap((place) => factsIn(place, { account: 'total' }))
          .find((fact) => fact.place.side.rows[fact.row]!.aspect.nature === nature);
      const parts = [foot('personnel'), foot('public')].filter((fact) => fact !== undefined);
      const total = findFacts(book, { kind: 'general-expenditure', final, account: 'total', nature: 'basic' })[0];
      if (parts.length < 2 || !total) continue;
      const relation = evaluate({ kind: 'sum', principle: 'declared', total, parts, axis: 'economic' });
      if (relation) yield { relation, alias: ['HE-06'] };
    }
  },
});
