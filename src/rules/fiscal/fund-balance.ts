import { coordinatesOf, evaluate, placesOf, type Fact } from '../../facts';
import type { Period, Source } from '../../tables';
import { factsIn } from '../find-facts';
import { LAW } from '../law';
import { relationRule } from '../relation-rule';

const FUNDS: readonly Source[] = ['general', 'fund', 'capital'];

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
        .flatMap((place) => factsIn(place, { account: 'total' }));
      const pick = (flow: string, source: Source, period: Period): Fact | undefined =>
        facts.find((fact) => {
          const meaning = coordinatesOf(fact);
          return meaning.flow === flow && meaning.source === source && meaning.period === period;
        });
      for (const source of FUNDS) {
        const spent = pick('expenditure', source, 'total') ?? pick('expenditure', source, 'current');
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
