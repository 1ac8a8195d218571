import { evaluate, type Fact } from '../../facts';
import { findFacts } from '../find-facts';
import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/** 财政拨款是全部收支的一部分：支出总计、年初结转都不大于收支总表的对应数。 */
export const withinTotal = relationRule({
  id: 'fiscal/within-total',
  alias: ['FA-07', 'FA-09'],
  title: { zh: '财政拨款收支不大于全部收支', en: 'Fiscal appropriations stay within the whole budget' },
  basis: LAW.oneFigure,
  *relate({ book }) {
    for (const final of [false, true]) {
      const pairs: readonly [
        string,
        { flow: 'revenue' | 'expenditure'; period: 'total' | 'current' | 'carried-in' },
      ][] = [
        ['FA-07', { flow: 'expenditure', period: 'total' }],
        ['FA-07', { flow: 'expenditure', period: 'current' }],
        ['FA-09', { flow: 'revenue', period: 'carried-in' }],
      ];
      for (const [alias, meaning] of pairs) {
        const small: Fact | undefined = findFacts(book, {
          kind: 'fiscal-summary',
          final,
          account: 'total',
          source: 'fiscal',
          nature: 'total',
          ...meaning,
        })[0];
        const large = findFacts(book, {
          kind: 'budget-summary',
          final,
          account: 'total',
          source: 'all',
          nature: 'total',
          ...meaning,
        })[0];
        if (!small || !large) continue;
        const relation = evaluate({
          kind: 'at-most',
          principle: 'declared',
          total: small,
          parts: [large],
          axis: 'within',
        });
        if (relation) yield { relation, alias: [alias] };
      }
    }
  },
});
