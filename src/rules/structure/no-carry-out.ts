import { formatFen } from '../../amounts';
import { coordinatesOf, fenOf, placesOf, unitOf, type Fact, type PlacedSide } from '../../facts';
import { LAW } from '../law';
import { relatedAt, siteAt } from '../observe';
import type { Rule } from '../rule';

/** 预算一般不安排年终结转；有数时提示确认。决算不适用。 */
export const noCarryOut: Rule = {
  meta: {
    id: 'structure/no-carry-out',
    alias: ['BS-10'],
    title: { zh: '预算一般不安排年终结转', en: 'A budget rarely plans to carry money out' },
    severity: 'info',
    basis: LAW.balance,
    messages: {
      planned: {
        zh: '“{label}”为 {value}，预算一般不安排年终结转，请确认',
        en: '“{label}” shows {value}; budgets rarely plan to carry money out, please confirm',
      },
    },
    fixable: false,
  },
  *observe({ book }) {
    for (const place of placesOf(book, 'budget-summary', false)) {
      const fact = carriedOut(place);
      if (!fact) continue;
      const site = siteAt(fact);
      yield {
        messageId: 'planned',
        data: { label: site.label, value: formatFen(fenOf(fact), unitOf(fact), 2) },
        site,
        tables: [place.table.id],
        related: [relatedAt(fact)],
        key: place.table.kind,
      };
    }
  },
};

function carriedOut(place: PlacedSide): Fact | null {
  for (const row of place.side.rows.keys()) {
    for (const [column, { measure }] of place.side.columns.entries()) {
      const fact = { place, row, column };
      const { flow, period, version } = coordinatesOf(fact);
      if (measure === 'amount' && flow === 'expenditure' && period === 'carried-out' && version === 'budget') {
        if (fenOf(fact) !== 0) return fact;
      }
    }
  }
  return null;
}
