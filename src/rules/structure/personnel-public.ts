import { coordinatesOf, type Fact, type PlacedSide } from '../../facts';
import { baseKind, type Nature } from '../../tables';
import { LAW } from '../law';
import { relatedAt, siteAt } from '../observe';
import type { Rule } from '../rule';
import { eachPlace } from '../scope';

const ECONOMIC = 'economic:';
const NONE: readonly Fact[] = [];
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
  observe: eachPlace((place, say) => {
    if (!place.filled || !KINDS.has(baseKind(place.table.kind))) return;
    for (const fact of misplaced(place)) {
      const site = siteAt(fact);
      const messageId = coordinatesOf(fact).nature === 'public' ? 'public' : 'personnel';
      say({
        messageId,
        data: { label: site.label },
        site,
        tables: [place.table.id],
        related: [relatedAt(fact)],
        key: `${place.table.kind}|${coordinatesOf(fact).account}|${messageId}`,
      });
    }
  }),
};

/** Lowest rows only: a 类 shows again what stands in its 款. */
function misplaced(place: PlacedSide): readonly Fact[] {
  const { rows, columns } = place.side;
  if (!columns.some(({ aspect }) => aspect.nature === 'public' || aspect.nature === 'personnel')) return NONE;
  const found: Fact[] = [];
  for (let row = 0; row < rows.length; row += 1) {
    const { role, account } = rows[row]!;
    if (role !== 'item' || place.children[row] !== undefined || !account.startsWith(ECONOMIC)) continue;
    const wrong = wrongNature(account.slice(ECONOMIC.length));
    if (wrong === null) continue;
    for (let column = 0; column < columns.length; column += 1) {
      const { measure, aspect, fen } = columns[column]!;
      if (measure === 'amount' && aspect.nature === wrong && fen[row] !== 0) found.push({ place, row, column });
    }
  }
  return found;
}

/** The nature that lines of an economic class cannot have; null where either will do. */
function wrongNature(code: string): Nature | null {
  if ((code.length !== 3 && code.length !== 5) || EITHER.has(code)) return null;
  if (code.startsWith('301') || code.startsWith('303')) return 'public';
  return code.startsWith('302') || code.startsWith('310') ? 'personnel' : null;
}
