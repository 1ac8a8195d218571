import { evaluate, placesOf, type Coordinates, type Fact, type PlacedSide } from '../../facts';
import type { TableKind } from '../../tables';
import { visitFigures } from '../find-facts';
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
      const small = firstFact(placesOf(book, 'three-public', final), {
        account: 'three-public:total',
        version,
        entity: '',
      });
      if (!small) continue;
      const all = { account: 'total', flow: 'expenditure', nature: 'total', version, entity: '' } as const;
      const whole = (kind: TableKind, source: { source?: 'fiscal' }): Fact | null => {
        const places = placesOf(book, kind, final).filter(({ filled }) => filled);
        return (
          firstFact(places, { ...source, ...all, period: 'total' }) ??
          firstFact(places, { ...source, ...all, period: 'current' })
        );
      };
      const large = whole('fiscal-summary', { source: 'fiscal' }) ?? whole('general-expenditure', {});
      if (!large) continue;
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

/** The first fact of a meaning in some sides; the others are not looked for. */
function firstFact(places: readonly PlacedSide[], wanted: Partial<Coordinates>): Fact | null {
  for (const place of places) {
    let first: Fact | null = null;
    const isFound = visitFigures(place, wanted, (row, column) => {
      first = { place, row, column };
      return true;
    });
    if (isFound) return first;
  }
  return null;
}
