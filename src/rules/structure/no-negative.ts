import { formatFen } from '../../amounts';
import { coordinatesOf, fenOf, hasFigure, unitOf, type Fact, type PlacedSide } from '../../facts';
import { BUDGET_KINDS } from '../../tables';
import { LAW } from '../law';
import { relatedAt, siteAt } from '../observe';
import type { Rule } from '../rule';
import { eachPlace } from '../scope';

const KINDS = new Set<string>(BUDGET_KINDS);

/** 预算的收入和支出没有负数。决算、增减列、结转和动用结余可以为负。 */
export const noNegative: Rule = {
  meta: {
    id: 'structure/no-negative',
    alias: ['BS-09'],
    title: { zh: '预算数不为负', en: 'Budget figures are not negative' },
    severity: 'warning',
    basis: LAW.balance,
    messages: {
      negative: {
        zh: '“{label}”为 {value}，预算数一般不为负',
        en: '“{label}” shows {value}; budget figures are not negative as a rule',
      },
    },
    fixable: false,
  },
  observe: eachPlace((place, say) => {
    if (!place.filled || !KINDS.has(place.table.kind)) return;
    if (!place.side.columns.some(({ measure, fen }) => measure === 'amount' && hasNegative(fen))) return;
    for (const [row] of place.side.rows.entries()) {
      const fact = negativeIn(place, row);
      if (!fact) continue;
      const site = siteAt(fact);
      say({
        messageId: 'negative',
        data: { label: site.label, value: formatFen(fenOf(fact), unitOf(fact), 2) },
        site,
        tables: [place.table.id],
        related: [relatedAt(fact)],
        key: `${place.table.kind}|${site.label}`,
      });
    }
  }),
};

function hasNegative(fen: Float64Array): boolean {
  for (let row = 0; row < fen.length; row += 1) if (fen[row]! < 0) return true;
  return false;
}

/** The row's first negative figure that no row below it explains. */
function negativeIn(place: PlacedSide, row: number): Fact | null {
  const column = place.side.columns.findIndex((_, at) => isNegative({ place, row, column: at }));
  if (column < 0) return null;
  const below = place.children[row] ?? [];
  return below.some((child) => negativeIn(place, child)) ? null : { place, row, column };
}

function isNegative(fact: Fact): boolean {
  if (!hasFigure(fact) || fenOf(fact) >= 0 || fact.place.side.columns[fact.column]!.measure !== 'amount') return false;
  const { version, period } = coordinatesOf(fact);
  return version === 'budget' && (period === 'total' || period === 'current');
}
