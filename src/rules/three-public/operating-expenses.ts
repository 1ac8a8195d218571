import { coordinatesOf, evaluate, placesOf } from '../../facts';
import { factsIn } from '../find-facts';
import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/**
 * 机关运行经费是行政单位和参公单位的公用经费：不大于基本支出表的公用经费。部门含事业单位时小于它是正常的。
 */
export const operatingExpenses = relationRule({
  id: 'three-public/operating-expenses',
  alias: ['TP-12'],
  severity: 'warning',
  title: { zh: '机关运行经费不大于公用经费', en: 'Operating expenses of offices stay within public expenses' },
  basis: LAW.oneFigure,
  *relate({ book }) {
    const basic = placesOf(book, 'general-basic-expenditure', false).find((place) => place.filled);
    if (!basic) return;
    const large = factsIn(basic, { account: 'total', nature: 'public' })[0];
    const columns = placesOf(book, 'three-public', false).flatMap((place) =>
      factsIn(place, { account: 'operating-expenses:total' }),
    );
    const tables = placesOf(book, 'operating-expenses', false).flatMap((place) => factsIn(place, { account: 'total' }));
    const small = [...columns, ...tables].find((fact) => coordinatesOf(fact).version === 'budget');
    if (!small || !large) return;
    const relation = evaluate({
      kind: 'at-most',
      principle: 'declared',
      total: small,
      parts: [large],
      axis: 'operating',
    });
    if (relation) yield { relation };
  },
});
