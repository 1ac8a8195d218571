import { formatFen } from '../../amounts';
import {
  coordinatesOf,
  evaluate,
  fenOf,
  isNothing,
  placesOf,
  unitOf,
  type Evaluated,
  type Fact,
  type FactBook,
} from '../../facts';
import { factsIn } from '../find-facts';
import { LAW } from '../law';
import { relatedAt, siteAt } from '../observe';
import { relationRule } from '../relation-rule';
import type { Claimed, Rule } from '../rule';
import { officesOf } from './offices';
import { publicExpenses } from './public-expenses';

const rule = relationRule({
  id: 'three-public/operating-expenses',
  alias: ['TP-12'],
  severity: 'warning',
  title: { zh: '机关运行经费与公用经费一致', en: 'Operating expenses of offices agree with public expenses' },
  basis: LAW.oneFigure,
  messages: {
    missing: {
      zh: '“{label}”没有数，表中却有行政运行的基本支出，公用经费为 {expected}',
      en: '“{label}” carries no figure although there is basic expenditure on 行政运行; public expenses are {expected}',
    },
  },
  *relate({ book }) {
    const printed = printedExpenses(book);
    const large = publicExpenses(book, false);
    if (!printed || large.length === 0) return;
    yield* agreement(book, printed, large);
    yield* itemsWithin(book, printed.place.table.kind === 'operating-expenses');
  },
});

/**
 * 机关运行经费是行政单位和参公单位的公用经费。只有行政、参公单位的预算里两者相等；含事业单位时不大于公用经费，小于是正常的。
 */
export const operatingExpenses: Rule = {
  ...rule,
  *observe({ book }) {
    const printed = printedExpenses(book);
    const large = publicExpenses(book, false);
    const expected = large.reduce((sum, fact) => sum + fenOf(fact), 0);
    if (!printed || fenOf(printed) !== 0 || expected === 0 || officesOf(book, false) !== 'some') return;
    const site = siteAt(printed);
    const unit = unitOf(large[0]!);
    yield {
      messageId: 'missing',
      data: { label: site.label, expected: `${formatFen(expected, unit, 2)} ${unit.name}` },
      site,
      tables: [printed.place.table.id, large[0]!.place.table.id],
      related: large.map((fact) => relatedAt(fact, 'bound')),
      key: 'missing',
    };
  },
};

/** The figure called 机关运行经费: in the 三公 table, else the total of a table of its own. */
function printedExpenses(book: FactBook): Fact | undefined {
  const columns = placesOf(book, 'three-public', false).flatMap((place) =>
    place.filled ? factsIn(place, { account: 'operating-expenses:total' }) : [],
  );
  const tables = placesOf(book, 'operating-expenses', false).flatMap((place) =>
    place.filled ? factsIn(place, { account: 'total' }) : [],
  );
  return [...columns, ...tables].find((fact) => {
    const { version, entity } = coordinatesOf(fact);
    return version === 'budget' && entity === '';
  });
}

function* agreement(book: FactBook, printed: Fact, large: readonly Fact[]): Generator<Claimed> {
  const whole = { principle: 'declared', total: printed, axis: 'operating' } as const;
  const atMost = evaluate({ ...whole, kind: 'at-most', parts: large });
  if (atMost?.evaluation.verdict === 'violated' || officesOf(book, false) !== 'only') {
    if (atMost && !isNothing(printed)) yield { relation: atMost };
    return;
  }
  const equal = evaluate({ ...whole, kind: 'sum', parts: large });
  // Some places leave 资本性支出 (310) out.
  const goods = large.filter(({ place, row }) => place.side.rows[row]!.account === 'economic:302');
  const narrow = goods.length > 0 ? evaluate({ ...whole, kind: 'sum', parts: goods }) : null;
  const best = narrow && holds(narrow) ? narrow : equal;
  if (best) yield { relation: best };
}

function holds({ evaluation }: Evaluated): boolean {
  return evaluation.verdict === 'exact' || evaluation.verdict === 'rounding';
}

/** A table of its own lists economic items: each within the item of basic expenditure. */
function* itemsWithin(book: FactBook, listed: boolean): Generator<Claimed> {
  const basic = listed && placesOf(book, 'general-basic-expenditure', false).find((place) => place.filled);
  if (!basic) return;
  for (const place of placesOf(book, 'operating-expenses', false)) {
    for (const fact of factsIn(place, { version: 'budget', entity: '' })) {
      const { account } = coordinatesOf(fact);
      if (!account.startsWith('economic:') || isNothing(fact)) continue;
      const items = factsIn(basic, { account, entity: '' });
      const bound = items.find((item) => coordinatesOf(item).nature === 'public') ?? items[0];
      if (!bound) continue;
      const relation = evaluate({
        kind: 'at-most',
        principle: 'declared',
        total: fact,
        parts: [bound],
        axis: 'operating-item',
      });
      if (relation) yield { relation };
    }
  }
}
