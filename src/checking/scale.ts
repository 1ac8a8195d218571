import { ExactPairs, fenOf, quantumAt, type Evaluated, type Fact } from '../facts';
import { fill, type Finding } from '../rules';
import { scale } from '../rules/units/scale';
import type { StandardTable } from '../tables';
import { relatedOf } from './print';
import { levelOf, type RuleSettings } from './rule-settings';
import type { Ruled } from './ruled';
import type { RuledGroup } from './ruled-group';

const FACTOR = 10_000;

export interface ScaleResult {
  readonly findings: readonly Finding[];
  /** Relations that fail for no other reason. */
  readonly explained: ReadonlySet<Evaluated>;
}

const NONE: ScaleResult = { findings: [], explained: new Set() };

/**
 * Tables whose figures are 10⁴ times (or a 10⁴th of) the same figures elsewhere: one finding for the table, not one a cell.
 * An “at most” that holds by just that factor is as telling as an equality that fails by it.
 */
export function findScaleSlips(
  failing: readonly Ruled[],
  groups: readonly RuledGroup[],
  settings: RuleSettings | undefined,
): ScaleResult {
  if (levelOf(settings, scale.meta.id, scale.meta.alias) === 'off') return NONE;
  // Pairs join two tables, which no relation within a side does.
  const bounds = groups.filter(({ within }) => within === null).flatMap((group) => group.bounds);
  const fails = failing.map(({ relation }) => relation);
  if (
    !fails.some(slips) &&
    !bounds.some((bound) => (bound instanceof ExactPairs ? bound.some(areApart) : slips(bound)))
  )
    return NONE;
  const pairs = [...fails, ...bounds.flatMap((bound) => (bound instanceof ExactPairs ? bound.all() : bound))].filter(
    isPair,
  );
  const slipping = pairs.filter(slips);
  const findings: Finding[] = [];
  const explained = new Set<Evaluated>();
  for (const table of bySuspicion(slipping, agreements(groups))) {
    const open = (relation: Evaluated): boolean => !explained.has(relation) && crosses(relation, table);
    const slipped = slipping.filter(open);
    const equalities = pairs.filter((relation) => open(relation) && relation.kind !== 'at-most');
    const others = pairs.filter((relation) => open(relation) && isFilled(relation) && !slipped.includes(relation));
    const enough =
      slipped.length >= 2 ? slipped.length * 2 >= equalities.length : slipped.length === 1 && others.length === 0;
    if (!enough) continue;
    for (const relation of [...fails, ...slipped]) if (crosses(relation, table)) explained.add(relation);
    findings.push(slipFinding(table, slipped));
  }
  return { findings, explained };
}

/** Two cells of different tables that say something of each other. */
function isPair({ kind, total, parts: [other, ...more] }: Evaluated): boolean {
  return other !== undefined && (kind !== 'sum' || more.length === 0) && other.place.table !== total.place.table;
}

function slips(relation: Evaluated): boolean {
  return isPair(relation) && isSlip(relation.total, relation.parts[0]!);
}

function isFilled({ total, parts }: Evaluated): boolean {
  return fenOf(total) !== 0 && fenOf(parts[0]!) !== 0;
}

/** How many figures of each table another table shows alike. */
function agreements(groups: readonly RuledGroup[]): ReadonlyMap<StandardTable, number> {
  const counts = new Map<StandardTable, number>();
  const add = (table: StandardTable, count: number): unknown => counts.set(table, (counts.get(table) ?? 0) + count);
  for (const { within, holding, runs } of groups) {
    if (within !== null) continue;
    for (const { relation } of holding) {
      const tables = [relation.total, ...relation.parts].map(({ place }) => place.table);
      for (const table of new Set(tables)) if (tables.some((other) => other !== table)) add(table, 1);
    }
    for (const run of runs) {
      if (!(run instanceof ExactPairs)) continue;
      add(run.place.table, run.count);
      add(run.other.table, run.count);
    }
  }
  return counts;
}

/** Tables with slips: against most other tables first, then with most slips, then those that agree least with the rest. */
function bySuspicion(slipping: readonly Evaluated[], agreeing: ReadonlyMap<StandardTable, number>): StandardTable[] {
  const partners = new Map<StandardTable, { tables: Set<StandardTable>; count: number }>();
  for (const { total, parts } of slipping) {
    const [one, other] = [total.place.table, parts[0]!.place.table];
    for (const [table, partner] of [
      [one, other],
      [other, one],
    ] as const) {
      const entry = partners.get(table) ?? { tables: new Set(), count: 0 };
      entry.tables.add(partner);
      entry.count += 1;
      partners.set(table, entry);
    }
  }
  const agrees = (table: StandardTable): number => agreeing.get(table) ?? 0;
  const rank = [...partners].sort(
    ([one, a], [other, b]) => b.tables.size - a.tables.size || b.count - a.count || agrees(one) - agrees(other),
  );
  return rank.map(([table]) => table);
}

function isSlip(one: Fact, other: Fact): boolean {
  return areApart(fenOf(one), quantumAt(one), fenOf(other), quantumAt(other));
}

/** With fewer quanta a figure is near ten thousand times too many others: then it must be one by rounding. */
const TELLING_QUANTA = 10;

/** Is one of two figures 10⁴ times the other, within the quantum of the smaller? All in fen. */
function areApart(one: number, quantum: number, other: number, otherQuantum: number): boolean {
  const a = Math.abs(one);
  const b = Math.abs(other);
  if (a === 0 || b === 0) return false;
  return a > b ? isTimes(a, b, otherQuantum) : isTimes(b, a, quantum);
}

function isTimes(large: number, small: number, quantum: number): boolean {
  const reach = small < TELLING_QUANTA * quantum && quantum > 1 ? quantum / 2 : quantum;
  return Math.abs(large - small * FACTOR) <= reach * FACTOR;
}

function crosses({ total, parts }: Evaluated, table: StandardTable): boolean {
  const tables = [total, ...parts].map((fact) => fact.place.table);
  return tables.includes(table) && tables.some((other) => other !== table);
}

function slipFinding(table: StandardTable, slipped: readonly Evaluated[]): Finding {
  const unit = table.unit?.name ?? '';
  const data = { title: table.title, count: String(slipped.length), unit, other: unit === '元' ? '万元' : '元' };
  const cell = table.unitCell ?? table.titleCell ?? { row: table.range.top, column: table.range.left };
  return {
    rule: scale.meta.id,
    alias: scale.meta.alias,
    severity: scale.meta.severity,
    verdict: 'violated',
    site: { sheet: table.sheet, ...cell, label: table.title },
    tables: [table.id],
    expected: null,
    actual: null,
    difference: null,
    allowance: null,
    unit: table.unit,
    decimals: 2,
    messageId: 'scale',
    data,
    message: fill(scale.meta.messages.scale!, data),
    related: slipped.flatMap(({ total, parts }) => [total, parts[0]!].map((fact) => relatedOf(fact, 'same'))),
    suspects: [
      {
        kind: 'unit',
        site: { sheet: table.sheet, ...cell, label: table.title },
        proposed: null,
        text: { zh: '整张表的单位与数字不符', en: 'the unit of the whole table does not fit its figures' },
      },
    ],
    fixes: [],
    key: `${scale.meta.id}#${table.kind}`,
    folded: slipped.length,
  };
}
