import { coordinatesOf, evaluate, fenOf, placesOf, type Fact, type FactBook, type PlacedSide } from '../../facts';
import { someFact } from '../find-facts';
import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/** 分功能科目：收入总表合计 = 支出总表合计。有年终结转或单位资金结余时可以不等，所以只作提示。 */
export const resourcesUses = relationRule({
  id: 'revenue/resources-uses',
  alias: ['RV-07'],
  severity: 'warning',
  title: { zh: '分科目收入与支出一致', en: 'Resources equal uses for every function code' },
  basis: LAW.balance,
  *relate({ book }) {
    for (const revenue of placesOf(book, 'revenue-summary', false)) {
      const partner = placesOf(book, 'expenditure-summary', false).find((place) => place.filled);
      if (!revenue.filled || !partner) continue;
      const uses = byAccount(partner, 'total');
      for (const [account, resource] of byAccount(revenue, 'all')) {
        const use = uses.get(account);
        if (!use || !account.startsWith('function:')) continue;
        const relation = evaluate({
          kind: 'same',
          principle: 'declared',
          total: resource,
          parts: [use],
          axis: 'resources',
        });
        if (!relation) continue;
        const { verdict } = relation.evaluation;
        if (verdict === 'exact' || verdict === 'rounding' || !keepsMoney(book)) yield { relation };
        else yield { unchecked: CARRIED_OUT, tables: [revenue.table.id, partner.table.id] };
      }
    }
  },
});

const CARRIED_OUT = {
  zh: '安排了结转下年或结余分配，分科目的收入与支出可以不等',
  en: 'Money is carried out or distributed, so that resources and uses of a code may differ',
};

/** 结转下年, 结余分配: of which code it is left over no table says. */
function keepsMoney(book: FactBook): boolean {
  return placesOf(book, 'budget-summary', false).some((place) =>
    (['carried-out', 'distribution'] as const).some((period) =>
      someFact(place, { flow: 'expenditure', period }, (fact) => fenOf(fact) !== 0),
    ),
  );
}

/** The whole of each line that is of no single unit: its 合计 column, with what was carried in. */
function byAccount(place: PlacedSide, whole: 'all' | 'total'): Map<string, Fact> {
  const column = place.side.columns.findIndex(
    ({ aspect, measure }) =>
      measure === 'amount' &&
      (aspect.version === undefined || aspect.version === 'budget') &&
      (whole === 'all'
        ? aspect.source === 'all' && aspect.period !== 'carried-in'
        : aspect.nature === 'total' && aspect.period !== 'carried-out'),
  );
  const facts = new Map<string, Fact>();
  if (column < 0) return facts;
  place.side.rows.forEach((line, row) => {
    if (line.role !== 'item' || line.entity !== '') return;
    const fact = { place, row, column };
    const { account } = coordinatesOf(fact);
    if (!facts.has(account)) facts.set(account, fact);
  });
  return facts;
}
