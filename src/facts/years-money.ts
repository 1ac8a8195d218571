import { baseKind, TOTAL, type Period, type Side, type Source, type StandardTable } from '../tables';
import { Memory, mapped } from '../workbook';
import { evaluate } from './evaluate';
import { hasAspect, type Wanted } from './meaning';
import type { Fact, PlacedSide } from './model';

/** Tables of the spending of each budget, the first of them with the total that tells. */
const TABLES: readonly (readonly [Source, readonly string[]])[] = [
  ['general', ['general-expenditure', 'general-basic-expenditure']],
  ['fund', ['fund-expenditure']],
  ['capital', ['capital-expenditure']],
];

/**
 * Many departments print in 一般公共预算支出表 only what is spent out of this year's appropriations (当年拨款), while 财政拨款收支总表
 * spends what was carried in, too. Where the two totals differ by just what was carried in, the table's figures are this
 * year's money; taken for all that is spent, each of its lines would contradict the summary.
 */
export function settleYearsMoney(
  tables: readonly StandardTable[],
  places: readonly PlacedSide[],
): readonly StandardTable[] {
  const summary = places.filter(({ table, filled }) => filled && baseKind(table.kind) === 'fiscal-summary');
  if (summary.length === 0) return tables;
  const fresh = TABLES.flatMap(([source, kinds]) =>
    printsYearsMoney(places, summary, source, kinds[0]!) ? kinds : [],
  );
  return fresh.length === 0
    ? tables
    : mapped(tables, (table) => (fresh.includes(baseKind(table.kind)) ? yearsMoneyOf(table) : table));
}

function printsYearsMoney(
  places: readonly PlacedSide[],
  summary: readonly PlacedSide[],
  source: Source,
  kind: string,
): boolean {
  const carried = carriedIn(summary, source);
  if (!carried) return false;
  const whole =
    find(summary, { flow: 'expenditure', source, period: 'current' }) ??
    find(summary, { flow: 'expenditure', source, period: 'total' });
  const own = places.filter(({ table, filled }) => filled && baseKind(table.kind) === kind);
  const total = find(own, { flow: 'expenditure', source, nature: 'total', period: 'current' });
  if (!whole || !total || agrees(total, [whole], [1])) return false;
  return agrees(total, [whole, carried], [1, -1]);
}

/** What was carried in of a source; where that is not split by source, all of it, if no other budget spends anything. */
function carriedIn(summary: readonly PlacedSide[], source: Source): Fact | undefined {
  const own = find(summary, { flow: 'revenue', source, period: 'carried-in' });
  if (own) return own;
  const others = TABLES.some(
    ([other]) => other !== source && find(summary, { flow: 'expenditure', source: other, period: 'total' }, true),
  );
  return others
    ? undefined
    : (find(summary, { flow: 'revenue', source: 'fiscal', period: 'carried-in' }) ??
        find(summary, { flow: 'revenue', source: 'all', period: 'carried-in' }));
}

/** The last fact of a whole side with the meaning; `spent` wants a figure other than nought. */
function find(places: readonly PlacedSide[], asked: Wanted, spent = false): Fact | undefined {
  const [first] = places;
  if (!first) return undefined;
  const wanted: Wanted = { ...asked, version: first.side.aspect.version };
  for (const place of places) {
    const { rows, columns } = place.side;
    for (let row = rows.length - 1; row >= 0; row -= 1) {
      const { account, role, entity } = rows[row]!;
      if (account !== TOTAL || role === 'memo' || entity !== '') continue;
      for (let column = 0; column < columns.length; column += 1) {
        const { measure, fen } = columns[column]!;
        if (measure !== 'amount' || (spent && fen[row] === 0)) continue;
        if (hasAspect(place, row, column, wanted)) return { place, row, column };
      }
    }
  }
  return undefined;
}

function agrees(total: Fact, parts: readonly Fact[], weights: readonly number[]): boolean {
  const found = evaluate({ kind: 'sum', principle: 'declared', total, parts, weights, axis: 'fresh' });
  return found?.evaluation.verdict === 'exact' || found?.evaluation.verdict === 'rounding';
}

const settled = new Memory<StandardTable>();

function yearsMoneyOf(table: StandardTable): StandardTable {
  return settled.of(table, () => ({ ...table, sides: mapped(table.sides, freshSide) }));
}

function freshSide(side: Side): Side {
  const fresh = <Meaning extends { readonly period?: Period }>(aspect: Meaning): Meaning =>
    aspect.period === 'current' ? { ...aspect, period: 'fresh' } : aspect;
  return {
    ...side,
    aspect: fresh(side.aspect),
    columns: mapped(side.columns, (column) => ({ ...column, aspect: fresh(column.aspect) })),
  };
}
