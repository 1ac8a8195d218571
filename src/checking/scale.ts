import { fenOf, quantumAt, type Fact } from '../facts';
import { fill, type Finding } from '../rules';
import { scale } from '../rules/units/scale';
import type { StandardTable } from '../tables';
import { relatedOf } from './print';
import { sortedBy, type Ruled, type RuledGroup } from './ruled';

const FACTOR = 10_000;

export interface ScaleResult {
  readonly findings: readonly Finding[];
  /** Relations that fail for no other reason. */
  readonly explained: ReadonlySet<Ruled>;
}

/**
 * Tables whose figures are 10⁴ times (or a 10⁴th of) the same figures elsewhere: one finding for the table, not one a cell.
 * An “at most” that holds by just that factor is as telling as an equality that fails by it.
 */
export function findScaleSlips(failing: readonly Ruled[], groups: readonly RuledGroup[]): ScaleResult {
  // Pairs join two tables, which no relation within a side does.
  const across = groups.filter(({ within }) => within === null);
  const bounds = across
    .flatMap((group) => sortedBy(group).holding)
    .filter(({ relation }) => relation.kind === 'at-most');
  const pairs = [...failing, ...bounds].filter(isPair);
  const slips = pairs.filter(({ relation }) => isSlip(relation.total, relation.parts[0]!));
  const findings: Finding[] = [];
  const explained = new Set<Ruled>();
  for (const table of bySuspicion(slips)) {
    const open = (ruled: Ruled): boolean => !explained.has(ruled) && crosses(ruled, table);
    const slipped = slips.filter(open);
    const equalities = pairs.filter((ruled) => open(ruled) && ruled.relation.kind === 'same');
    const others = pairs.filter((ruled) => open(ruled) && isFilled(ruled) && !slipped.includes(ruled));
    const enough =
      slipped.length >= 2 ? slipped.length * 2 >= equalities.length : slipped.length === 1 && others.length === 0;
    if (!enough) continue;
    for (const ruled of [...failing, ...slipped]) if (crosses(ruled, table)) explained.add(ruled);
    findings.push(slipFinding(table, slipped));
  }
  return { findings, explained };
}

/** Two cells of different tables that say something of each other. */
function isPair({ relation }: Ruled): boolean {
  const [other] = relation.parts;
  return relation.kind !== 'sum' && other !== undefined && other.place.table !== relation.total.place.table;
}

function isFilled({ relation }: Ruled): boolean {
  return fenOf(relation.total) !== 0 && fenOf(relation.parts[0]!) !== 0;
}

/** Tables with slips: against most other tables first, then with most slips. */
function bySuspicion(slips: readonly Ruled[]): StandardTable[] {
  const partners = new Map<StandardTable, { tables: Set<StandardTable>; count: number }>();
  for (const { relation } of slips) {
    const [one, other] = [relation.total.place.table, relation.parts[0]!.place.table];
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
  const rank = [...partners].sort((a, b) => b[1].tables.size - a[1].tables.size || b[1].count - a[1].count);
  return rank.map(([table]) => table);
}

function isSlip(one: Fact, other: Fact): boolean {
  const a = Math.abs(fenOf(one));
  const b = Math.abs(fenOf(other));
  if (a === 0 || b === 0) return false;
  const [large, small, quantum] = a > b ? [a, b, quantumAt(other)] : [b, a, quantumAt(one)];
  return Math.abs(large - small * FACTOR) <= Math.max(quantum, 1) * FACTOR;
}

function crosses({ relation }: Ruled, table: StandardTable): boolean {
  const tables = [relation.total, ...relation.parts].map((fact) => fact.place.table);
  return tables.includes(table) && tables.some((other) => other !== table);
}

function slipFinding(table: StandardTable, slipped: readonly Ruled[]): Finding {
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
    related: slipped.flatMap(({ relation }) =>
      [relation.total, relation.parts[0]!].map((fact) => relatedOf(fact, 'same')),
    ),
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
