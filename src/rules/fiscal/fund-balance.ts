import { coordinatesOf, evaluate, fenOf, placesOf, type Fact, type FactBook } from '../../facts';
import { TOTAL, isFinal, type Period, type Source, type TableKind } from '../../tables';
import { factsIn, findFacts, someFact } from '../find-facts';
import { LAW } from '../law';
import { relationRule } from '../relation-rule';

const FUNDS: readonly Source[] = ['general', 'fund', 'capital'];
const TABLES: Partial<Record<Source, TableKind>> = {
  general: 'general-expenditure',
  fund: 'fund-expenditure',
  capital: 'capital-expenditure',
};

/** 每类财政拨款分别平衡：本年收入 + 年初结转 = 本年支出 + 年末结转。 */
export const fundBalance = relationRule({
  id: 'fiscal/fund-balance',
  alias: ['FA-04'],
  title: { zh: '一般公共预算、政府性基金、国有资本经营分别平衡', en: 'Each of the three budgets balances by itself' },
  basis: LAW.funds,
  *relate({ book }) {
    const places = placesOf(book, 'fiscal-summary').filter((place) => place.filled);
    for (const table of new Set(places.map((place) => place.table))) {
      const facts = places
        .filter((place) => place.table === table)
        .flatMap((place) => factsIn(place, { account: 'total', version: place.side.aspect.version }));
      const pick = (flow: string, source: Source, period: Period): Fact | undefined =>
        facts.find((fact) => {
          const meaning = coordinatesOf(fact);
          return meaning.flow === flow && meaning.source === source && meaning.period === period;
        });
      for (const source of FUNDS) {
        const printed = pick('expenditure', source, 'total') ?? pick('expenditure', source, 'current');
        const spent = printed ?? spentInOwnTable(book, source, isFinal(table.kind));
        const received = pick('revenue', source, 'current');
        if (!spent || !received) {
          yield {
            unchecked: { zh: '没有按资金分别列出收入和支出', en: 'Revenue and expenditure are not printed by fund' },
            tables: [table.id],
          };
          continue;
        }
        const carried = pick('revenue', source, 'carried-in');
        const carriesWhole = facts.some((fact) => coordinatesOf(fact).period === 'carried-in');
        if (carriesWhole && !carried) {
          yield {
            unchecked: { zh: '年初结转没有按资金分列', en: 'What was carried in is not printed by fund' },
            tables: [table.id],
          };
          continue;
        }
        const relation = evaluate({
          kind: 'sum',
          principle: 'declared',
          total: spent,
          parts: [received, ...(carried ? [carried] : [])],
          axis: 'fund',
        });
        if (relation) yield { relation };
      }
    }
  },
});

/** 财政拨款收支总表 may print spending as one column: then the budget's own table says what is spent, if nothing is carried over. */
function spentInOwnTable(book: FactBook, source: Source, final: boolean): Fact | undefined {
  const carries = book.places.some(
    (place) =>
      place.filled &&
      (['carried-in', 'carried-out', 'balance-used'] as const).some((period) =>
        someFact(place, { period }, (fact) => fenOf(fact) !== 0),
      ),
  );
  if (carries) return undefined;
  const meaning = { final, account: TOTAL, flow: 'expenditure', source, nature: 'total', period: 'current' } as const;
  return findFacts(book, { kind: TABLES[source]!, ...meaning })[0];
}
