import { evaluate, placesOf, type Fact } from '../../facts';
import type { TableKind } from '../../tables';
import { factsIn, findFacts } from '../find-facts';
import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/** “三公”经费只列财政拨款：合计不大于财政拨款支出总计（没有财政拨款收支总表时用一般公共预算支出表）。 */
export const withinFiscal = relationRule({
  id: 'three-public/within-fiscal',
  alias: ['TP-07'],
  severity: 'warning',
  title: { zh: '“三公”经费不大于财政拨款支出', en: 'Three-public expenses stay within fiscal expenditure' },
  basis: LAW.threePublic,
  *relate({ book }) {
    for (const final of [false, true]) {
      const version = final ? 'final' : 'budget';
      const [small] = placesOf(book, 'three-public', final).flatMap((place) =>
        factsIn(place, { account: 'three-public:total', version, entity: '' }),
      );
      const all = { final, account: 'total', flow: 'expenditure', nature: 'total', version, entity: '' } as const;
      const whole = (query: { kind: TableKind; source?: 'fiscal' }): Fact | undefined =>
        findFacts(book, { ...query, ...all, period: 'total' })[0] ??
        findFacts(book, { ...query, ...all, period: 'current' })[0];
      const large = whole({ kind: 'fiscal-summary', source: 'fiscal' }) ?? whole({ kind: 'general-expenditure' });
      if (!small || !large) continue;
      const relation = evaluate({
        kind: 'at-most',
        principle: 'declared',
        total: small,
        parts: [large],
        axis: 'fiscal',
      });
      if (relation) yield { relation };
    }
  },
});
