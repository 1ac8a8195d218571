import { fenOf, quantumAt, type Fact } from '../facts';
import { fill, type Finding } from '../rules';
import { scale } from '../rules/units/scale';
import type { StandardTable } from '../tables';
import type { Ruled } from './gather';

const FACTOR = 10_000;

export interface ScaleResult {
  readonly findings: readonly Finding[];
  /** Relations that fail for no other reason. */
  readonly explained: ReadonlySet<Ruled>;
}

/** Tables whose figures are 10⁴ times (or a 10⁴th of) the same figures elsewhere: one finding for the table, not one a cell. */
export function findScaleSlips(failing: readonly Ruled[]): ScaleResult {
  const votes = new Map<StandardTable, { slips: number; partners: Set<StandardTable> }>();
  for (const { relation } of failing) {
    const [other] = relation.parts;
    if (
      relation.kind !== 'same' ||
      !other ||
      other.place.table === relation.total.place.table ||
      !isSlip(relation.total, other)
    )
      continue;
    for (const [table, partner] of [
      [relation.total.place.table, other.place.table],
      [other.place.table, relation.total.place.table],
    ] as const) {
      const vote = votes.get(table) ?? { slips: 0, partners: new Set() };
      vote.slips += 1;
      vote.partners.add(partner);
      votes.set(table, vote);
    }
  }
  const findings: Finding[] = [];
  const explained = new Set<Ruled>();
  const guilty = [...votes].sort((a, b) => b[1].partners.size - a[1].partners.size || b[1].slips - a[1].slips);
  for (const [table, { slips }] of guilty) {
    const own = failing.filter((ruled) => !explained.has(ruled) && crosses(ruled, table));
    const slipped = own.filter(
      ({ relation }) => relation.kind === 'same' && isSlip(relation.total, relation.parts[0]!),
    );
    if (slipped.length < 2 || slipped.length * 2 < own.filter(({ relation }) => relation.kind === 'same').length)
      continue;
    for (const ruled of own) explained.add(ruled);
    findings.push(slipFinding(table, slips, own.length));
  }
  return { findings, explained };
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

function slipFinding(table: StandardTable, count: number, folded: number): Finding {
  const unit = table.unit?.name ?? '';
  const data = { title: table.title, count: String(count), unit, other: unit === '元' ? '万元' : '元' };
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
    related: [],
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
    folded,
  };
}
