import {
  coordinatesOf,
  evaluate,
  fenOf,
  isNothing,
  placesOf,
  type Coordinates,
  type Evaluated,
  type Fact,
  type FactBook,
  type PlacedSide,
} from '../../facts';
import { TOTAL, baseKind, type Nature, type TableKind, type Version } from '../../tables';
import { Memory } from '../../workbook';
import { factsIn, someFact } from '../find-facts';
import { LAW } from '../law';
import { relationRule } from '../relation-rule';
import type { Claimed } from '../rule';

const WHOLES: readonly TableKind[] = ['fiscal-expenditure', 'fiscal-basic-expenditure', 'fiscal-summary'];
const SUMMARIES: ReadonlySet<string> = new Set(['budget-summary', 'fiscal-summary', 'revenue-summary']);
const NATURES: readonly Nature[] = ['total', 'basic', 'project'];
/** The budgets that make up 财政拨款, each with its table; by economic code only 一般公共预算 is published. */
const BUDGETS = [
  { source: 'general', kind: 'general-expenditure' },
  { source: 'fund', kind: 'fund-expenditure' },
  { source: 'capital', kind: 'capital-expenditure' },
] as const;

/**
 * 财政拨款 = 一般公共预算 + 政府性基金 + 国有资本经营, line by line, where one table prints the whole and others its parts. A
 * budget without a table counts as nothing only where no money of its kind is printed anywhere.
 */
export const parts = relationRule({
  id: 'fiscal/parts',
  alias: ['XT-03', 'FA-06'],
  title: {
    zh: '财政拨款支出等于各类预算支出表之和',
    en: 'Fiscal expenditure is the sum of the tables of the three budgets',
  },
  basis: LAW.funds,
  *relate({ book }) {
    for (const final of [false, true]) {
      const wholes = WHOLES.flatMap((kind) => placesOf(book, kind, final)).filter(
        ({ filled, side }) => filled && side.aspect.flow === 'expenditure' && !printsBudgets(side),
      );
      for (const place of wholes) for (const nature of NATURES) yield* compare(book, place, nature, final);
    }
  },
});

/** A table with a column for each budget is compared with their tables figure by figure. */
function printsBudgets(side: PlacedSide['side']): boolean {
  return side.columns.some(({ aspect }) => aspect.source === 'general' || aspect.source === 'fund');
}

function* compare(book: FactBook, place: PlacedSide, nature: Nature, final: boolean): Generator<Claimed> {
  const wholes = factsIn(place, {
    flow: 'expenditure',
    source: 'fiscal',
    nature,
    period: 'current',
    version: versionOf(final),
  });
  const lines = wholes.filter((fact) => /^(total$|function:|economic:)/u.test(coordinatesOf(fact).account));
  const byCode = partsByCode(book, final);
  const economic = lines.some((fact) => coordinatesOf(fact).account.startsWith('economic:'));
  const levels = levelsOf(book, final);
  const relations = lines.flatMap((whole) => {
    const meaning = coordinatesOf(whole);
    const level = meaning.account.startsWith('function:') ? meaning.account.length : 0;
    const found = level === 0 || levels.has(level) ? byCode.get(keyOf(meaning)) : undefined;
    return found ? [{ whole, found }] : [];
  });
  const top = relations.find(({ whole }) => coordinatesOf(whole).account === TOTAL);
  const together = top ? sum(top.whole, top.found) : null;
  const agree = together !== null && together.evaluation.verdict !== 'violated';
  const equal = agree || (economic ? onlyGeneral(book, final) : complete(book, final, nature));
  for (const { whole, found } of relations) {
    if (equal) {
      const relation = sum(whole, found);
      // Where not even the totals agree, one table may hold what was carried over and the other not.
      if (relation) yield { relation, severity: agree ? 'error' : 'warning' };
      continue;
    }
    for (const part of found) {
      const relation = evaluate({
        kind: 'at-most',
        principle: 'declared',
        total: part,
        parts: [whole],
        axis: 'fiscal',
      });
      if (relation) yield { relation, severity: 'warning' };
    }
  }
}

function sum(whole: Fact, found: readonly Fact[]): Evaluated | null {
  return evaluate({ kind: 'sum', principle: 'declared', total: whole, parts: found, axis: 'fiscal' });
}

function keyOf({ account, entity, nature }: Coordinates): string {
  return `${account}|${entity}|${nature}`;
}

const budgets = new Memory<Map<string, Fact[]>>();
const finals = new Memory<Map<string, Fact[]>>();

/** Figures of the tables of the budgets by line, unit and nature; each table once for a line. */
function partsByCode(book: FactBook, final: boolean): Map<string, Fact[]> {
  return (final ? finals : budgets).of(book, () => readParts(book, final));
}

function readParts(book: FactBook, final: boolean): Map<string, Fact[]> {
  const parts = new Map<string, Fact[]>();
  // The table of basic expenditure stands in where that of the whole general budget does not print it.
  const tables = [['general-expenditure', 'general-basic-expenditure'], ['fund-expenditure'], ['capital-expenditure']];
  for (const kinds of tables) {
    const seen = new Set<string>();
    for (const place of (kinds as TableKind[]).flatMap((kind) => placesOf(book, kind, final))) {
      if (!place.filled) continue;
      for (const fact of factsIn(place, { flow: 'expenditure', period: 'current', version: versionOf(final) })) {
        const meaning = coordinatesOf(fact);
        const key = keyOf(meaning);
        if (meaning.across !== '' || seen.has(key)) continue;
        seen.add(key);
        parts.set(key, [...(parts.get(key) ?? []), fact]);
      }
    }
  }
  return parts;
}

function versionOf(final: boolean): Version {
  return final ? 'final' : 'budget';
}

/** Lengths of the function accounts the table of the general budget prints: it may stop at 款. */
function levelsOf(book: FactBook, final: boolean): ReadonlySet<number> {
  const rows = placesOf(book, 'general-expenditure', final).flatMap(({ side }) => side.rows);
  return new Set(rows.flatMap(({ account }) => (account.startsWith('function:') ? [account.length] : [])));
}

/** Does every budget with money have its table, and print this nature? */
function complete(book: FactBook, final: boolean, nature: Nature): boolean {
  return BUDGETS.every(({ source, kind }) => {
    const places = placesOf(book, kind, final);
    if (places.length === 0) return source !== 'general' && hasNone(book, source);
    const filled = places.filter((place) => place.filled);
    const basic =
      source === 'general' && nature === 'basic' && placesOf(book, 'general-basic-expenditure', final).length > 0;
    return (
      nature === 'total' ||
      basic ||
      filled.every(({ side }) => side.columns.some(({ aspect }) => aspect.nature === nature))
    );
  });
}

/** Is no other budget's money printed anywhere? Then 一般公共预算 is all there is. */
function onlyGeneral(book: FactBook, final: boolean): boolean {
  return (
    placesOf(book, 'general-basic-expenditure', final).length > 0 && hasNone(book, 'fund') && hasNone(book, 'capital')
  );
}

/** No figure of this budget in any table, and a summary is there that would print it. */
function hasNone(book: FactBook, source: 'fund' | 'capital'): boolean {
  const filled = book.places.filter((place) => place.filled && place.side.aspect.flow !== 'stock');
  return (
    filled.some(({ table, side }) => SUMMARIES.has(baseKind(table.kind)) && side.aspect.flow === 'revenue') &&
    !filled.some((place) => someFact(place, { source }, (fact) => !isNothing(fact) && fenOf(fact) !== 0))
  );
}
