import {
  coordinatesOf,
  evaluate,
  fenOf,
  placesOf,
  type Evaluated,
  type Fact,
  type FactBook,
  type PlacedSide,
} from '../../facts';
import type { Nature } from '../../tables';
import { factsIn, findFacts } from '../find-facts';
import { LAW } from '../law';
import { relationRule } from '../relation-rule';
import type { Severity } from '../model';

const NATURES: readonly Nature[] = ['total', 'basic', 'project'];
const FISCAL = ['general-expenditure', 'fund-expenditure', 'capital-expenditure'] as const;

/**
 * 分科目：一般公共预算 + 政府性基金 + 国有资本经营支出不大于支出总表；收入全部为财政拨款时应相等。
 */
export const fiscalParts = relationRule({
  id: 'cross-table/fiscal-parts',
  alias: ['XT-03'],
  title: { zh: '财政拨款各表之和与支出总表一致', en: 'The fiscal tables together agree with the expenditure table' },
  basis: LAW.oneFigure,
  *relate({ book }) {
    for (const final of [false, true]) {
      const whole = wholeOf(book, final);
      const general = placesOf(book, 'general-expenditure', final).find((place) => place.filled);
      if (!whole || !general) continue;
      const kind = onlyFiscal(book, final) ? 'sum' : 'at-most';
      for (const nature of NATURES) {
        for (const fact of factsIn(whole, {
          nature,
          source: 'all',
          period: 'current',
          version: final ? 'final' : 'budget',
        })) {
          const relation = compare(book, fact, nature, kind, final);
          if (relation) yield { relation };
        }
      }
    }
  },
  severityOf: (relation): Severity => (relation.kind === 'at-most' ? 'error' : 'warning'),
});

/** 支出总表; where that prints no 科目, the side of 收支总表 that does. */
function wholeOf(book: FactBook, final: boolean): PlacedSide | undefined {
  const byFunction = ({ filled, side }: PlacedSide): boolean =>
    filled &&
    side.aspect.flow === 'expenditure' &&
    side.rows.some(({ account }) => account.startsWith('function:') || account.startsWith('unit:'));
  const [first, ...rest] = [
    ...placesOf(book, 'expenditure-summary', final).filter(({ filled }) => filled),
    ...placesOf(book, 'budget-summary', final).filter(byFunction),
  ];
  return first && !byFunction(first) ? (rest[0] ?? first) : first;
}

function compare(
  book: FactBook,
  whole: Fact,
  nature: Nature,
  kind: 'sum' | 'at-most',
  final: boolean,
): Evaluated | null {
  const { account, entity } = coordinatesOf(whole);
  if (account !== 'total' && !account.startsWith('function:')) return null;
  const parts = FISCAL.flatMap(
    (table) => findFactsOnce(book, table, final).get(`${entity}|${account}|${nature}`) ?? [],
  );
  if (parts.length === 0) return null;
  if (kind === 'sum') return evaluate({ kind: 'sum', principle: 'declared', total: whole, parts, axis: 'fiscal' });
  const excess = parts.reduce((sum, part) => sum + fenOf(part), 0) - fenOf(whole);
  if (parts.length === 1)
    return evaluate({ kind: 'at-most', principle: 'declared', total: parts[0]!, parts: [whole], axis: 'fiscal' });
  return excess > 0 ? evaluate({ kind: 'sum', principle: 'declared', total: whole, parts, axis: 'fiscal' }) : null;
}

const cache = new WeakMap<FactBook, Map<string, Map<string, Fact>>>();

/** Facts of a table by unit, line and nature, read once for a book. */
function findFactsOnce(book: FactBook, kind: (typeof FISCAL)[number], final: boolean): Map<string, Fact> {
  const tables = cache.get(book) ?? new Map<string, Map<string, Fact>>();
  cache.set(book, tables);
  const key = `${kind}|${final}`;
  let facts = tables.get(key);
  if (!facts) {
    facts = new Map();
    for (const fact of findFacts(book, { kind, final, period: 'current', flow: 'expenditure' })) {
      const { account, entity, nature } = coordinatesOf(fact);
      const id = `${entity}|${account}|${nature}`;
      if (!facts.has(id)) facts.set(id, fact);
    }
    tables.set(key, facts);
  }
  return facts;
}

/** Do the revenue tables print money only from fiscal appropriations, and is all that was carried in fiscal too? */
function onlyFiscal(book: FactBook, final: boolean): boolean {
  const fiscal = new Set(['all', 'fiscal', 'general', 'fund', 'capital', 'general-appropriation', 'general-nontax']);
  const places = [...placesOf(book, 'revenue-summary', final), ...placesOf(book, 'budget-summary', final)].filter(
    (place) => place.filled && place.side.aspect.flow === 'revenue',
  );
  if (places.length === 0) return false;
  const plain = places.every((place) =>
    factsIn(place, { flow: 'revenue' }).every((fact) => {
      const { source, period } = coordinatesOf(fact);
      return fenOf(fact) === 0 || (fiscal.has(source) && period !== 'balance-used');
    }),
  );
  return plain && carriedIn(book, 'budget-summary', final) === carriedIn(book, 'fiscal-summary', final);
}

/** Fen carried in from earlier years, 0 where none is printed. */
function carriedIn(book: FactBook, kind: 'budget-summary' | 'fiscal-summary', final: boolean): number {
  const source = kind === 'fiscal-summary' ? 'fiscal' : 'all';
  const [fact] = findFacts(book, { kind, final, account: 'total', flow: 'revenue', source, period: 'carried-in' });
  return fact ? fenOf(fact) : 0;
}
