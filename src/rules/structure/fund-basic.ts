import { fenOf, placesOf, type Fact, type PlacedSide } from '../../facts';
import { LAW } from '../law';
import { relatedAt, siteAt } from '../observe';
import type { Rule } from '../rule';

/** 政府性基金、国有资本经营预算一般不安排基本支出；有数时提示确认。 */
export const fundBasic: Rule = {
  meta: {
    id: 'structure/fund-basic',
    alias: ['EX-06'],
    title: { zh: '基金、国资预算一般没有基本支出', en: 'Fund and capital budgets rarely pay basic expenditure' },
    severity: 'info',
    basis: LAW.funds,
    messages: {
      basic: {
        zh: '“{title}”列有基本支出（“{label}”），这类预算一般只安排项目支出，请确认',
        en: '“{title}” shows basic expenditure (“{label}”); such budgets usually pay projects only, please confirm',
      },
    },
    fixable: false,
  },
  *observe({ book }) {
    for (const kind of ['fund-expenditure', 'capital-expenditure'] as const) {
      for (const place of placesOf(book, kind, false)) {
        const fact = basicFigure(place);
        if (!fact) continue;
        const site = siteAt(fact);
        yield {
          messageId: 'basic',
          data: { title: place.table.title, label: site.label },
          site,
          tables: [place.table.id],
          related: [relatedAt(fact)],
          key: place.table.kind,
        };
      }
    }
  },
};

/** The total row's figure, else the first one. */
function basicFigure(place: PlacedSide): Fact | null {
  const facts = place.side.columns.flatMap(({ measure, aspect }, column) =>
    measure === 'amount' && aspect.nature === 'basic'
      ? place.side.rows.map((_, row) => ({ place, row, column })).filter((fact) => fenOf(fact) !== 0)
      : [],
  );
  return facts.find(({ row }) => place.side.rows[row]!.role === 'total') ?? facts[0] ?? null;
}
