import { coordinatesOf, fenOf, type Fact, type PlacedSide } from '../../facts';
import { baseKind } from '../../tables';
import { LAW } from '../law';
import { relatedAt, siteAt } from '../observe';
import type { Rule } from '../rule';
import { eachPlace } from '../scope';

const KINDS = new Set<string>(['general-basic-expenditure', 'fiscal-basic-expenditure']);
/** 工会经费、福利费、其他交通费用: counted as personnel in some provinces. */
const EITHER = new Set(['30228', '30229', '30239']);

/** 工资福利（301）、对个人和家庭的补助（303）是人员经费；商品和服务（302）、资本性支出（310）是公用经费。 */
export const personnelPublicColumns: Rule = {
  meta: {
    id: 'structure/personnel-public',
    alias: ['EX-05'],
    title: { zh: '人员、公用按经济分类归列', en: 'Personnel and public by economic class' },
    severity: 'warning',
    basis: LAW.economic,
    messages: {
      public: {
        zh: '“{label}”属于人员经费科目，填在了公用经费列',
        en: '“{label}” is personnel by its class but stands in the public column',
      },
      personnel: {
        zh: '“{label}”属于公用经费科目，填在了人员经费列',
        en: '“{label}” is public by its class but stands in the personnel column',
      },
    },
    fixable: false,
  },
  observe: eachPlace(function* (place) {
    if (!place.filled || !KINDS.has(baseKind(place.table.kind))) return;
    for (const fact of misplaced(place)) {
      const site = siteAt(fact);
      const messageId = coordinatesOf(fact).nature === 'public' ? 'public' : 'personnel';
      yield {
        messageId,
        data: { label: site.label },
        site,
        tables: [place.table.id],
        related: [relatedAt(fact)],
        key: `${place.table.kind}|${coordinatesOf(fact).account}|${messageId}`,
      };
    }
  }),
};

/** Lowest rows only: a 类 shows again what stands in its 款. */
function misplaced(place: PlacedSide): Fact[] {
  return place.side.rows.flatMap((line, row) => {
    const code = /^economic:(\d{3}|\d{5})$/u.exec(line.account)?.[1];
    if (code === undefined || line.role !== 'item' || place.children[row] !== undefined || EITHER.has(code)) return [];
    const wrong = /^30[13]/u.test(code) ? 'public' : /^(302|310)/u.test(code) ? 'personnel' : null;
    return place.side.columns.flatMap(({ measure, aspect }, column) => {
      const fact = { place, row, column };
      return measure === 'amount' && wrong !== null && aspect.nature === wrong && fenOf(fact) !== 0 ? [fact] : [];
    });
  });
}
