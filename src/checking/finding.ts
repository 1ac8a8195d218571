import { fenOf, hasFigure, labelOf, unitOf, type Fact } from '../facts';
import { fill, type Finding, type RelatedCell, type RuleContext, type Text } from '../rules';
import { formatFen } from '../amounts';
import type { Cause } from './causes';
import { fixesOf } from './fixes';
import type { Observed } from './gather';
import type { Ruled } from './ruled';
import { decimalsAt, meaningOf, refOf, relatedOf, siteOf } from './print';
import { suspectsOf } from './suspects';

const MOST_RELATED = 60;

/** A cause in words: the relation that fails, both ends, the figures, what may have happened and what can be done. */
export function findingOf(cause: Cause, { book, workbook }: RuleContext): Finding {
  const { shown, cell, folded } = cause;
  const { relation, rule } = shown;
  const { evaluation } = relation;
  const at = cell?.fact ?? relation.total;
  const unit = unitOf(at);
  const decimals = decimalsAt(at);
  const expected = cell ? cell.proposed : fenOf(relation.total) - evaluation.difference;
  const actual = hasFigure(at) ? fenOf(at) : null;
  const data = dataOf(cause, expected);
  const messageId = messageOf(shown);
  const template = rule.meta.messages[messageId]!;
  const plain = fill(template, dataOf({ ...cause, cell: null }, fenOf(relation.total) - evaluation.difference));
  const message = cell ? whole(rule.meta.messages.cell!, plain, { ...data, count: String(cell.support) }) : plain;
  return {
    rule: rule.meta.id,
    alias: shown.alias,
    severity: shown.severity,
    verdict: evaluation.verdict === 'exact' || evaluation.verdict === 'not-checkable' ? 'violated' : evaluation.verdict,
    site: siteOf(at),
    tables: tablesOf(cause, at),
    expected,
    actual,
    difference: (actual ?? 0) - expected,
    allowance: evaluation.allowance,
    unit,
    decimals,
    messageId: cell ? 'cell' : messageId,
    data,
    message,
    related: relatedTo(cause, at),
    // Where one cell answers for several relations there is no single sum to show.
    ...(!cell && relation.kind === 'sum' ? { sumOfParts: fenOf(relation.total) - evaluation.difference } : {}),
    suspects: suspectsOf(cause, book),
    fixes: fixesOf(cause, workbook),
    key: keyOf(rule.meta.id, relation.total, relation.parts[0]),
    folded: folded.length,
    figures: [relation.total, ...relation.parts].map((fact) => (hasFigure(fact) ? fenOf(fact) : null)),
  };
}

function whole(template: Text, why: Text, data: Readonly<Record<string, string>>): Text {
  return { zh: fill(template, { ...data, why: why.zh }).zh, en: fill(template, { ...data, why: why.en }).en };
}

function messageOf({ relation }: Ruled): string {
  const { verdict, blankTotal } = relation.evaluation;
  if (blankTotal) return 'blank';
  if (verdict === 'rounding' || verdict === 'suspicious') return verdict;
  return relation.kind === 'at-most' ? 'atMost' : relation.kind;
}

function dataOf({ shown, cell }: Cause, expected: number): Record<string, string> {
  const { relation } = shown;
  const at = cell?.fact ?? relation.total;
  const unit = unitOf(at);
  const decimals = decimalsAt(at);
  const other = relation.parts[0]!;
  const actual = hasFigure(at) ? fenOf(at) : null;
  return {
    label: labelOf(at),
    other: labelOf(other),
    otherCell: refOf(other),
    actual: actual === null ? '空白' : formatFen(actual, unit, decimals),
    expected: formatFen(expected, unit, decimals),
    difference: formatFen((actual ?? 0) - expected, unit, decimals),
    allowance: formatFen(relation.evaluation.allowance, unit, decimals),
    unit: unit.name,
  };
}

/** Both ends of the shown relation, then the other ends of those folded under it. */
function relatedTo({ shown, folded }: Cause, at: Fact): RelatedCell[] {
  const { relation } = shown;
  const list: RelatedCell[] = [];
  const seen = new Set([refOf(at)]);
  const add = (fact: Fact, role: RelatedCell['role']): void => {
    const ref = refOf(fact);
    if (seen.has(ref) || list.length >= MOST_RELATED) return;
    seen.add(ref);
    list.push(relatedOf(fact, role));
  };
  const partRole = relation.kind === 'sum' ? 'part' : relation.kind === 'same' ? 'same' : 'bound';
  add(relation.total, 'total');
  for (const part of relation.parts) add(part, partRole);
  for (const { relation: other } of folded) {
    add(other.total, other.kind === 'sum' ? 'total' : 'same');
    if (other.kind !== 'sum') for (const part of other.parts) add(part, 'same');
  }
  return list;
}

function tablesOf({ shown, folded }: Cause, at: Fact): string[] {
  const facts = [shown, ...folded].flatMap(({ relation }) => [relation.total, ...relation.parts]);
  return [...new Set([at.place.table.id, ...facts.map((fact) => fact.place.table.id)])];
}

/** Meaning, not place: rule, table kinds and coordinates. */
function keyOf(rule: string, total: Fact, part: Fact | undefined): string {
  return `${rule}#${meaningOf(total)}${part && part.place.table !== total.place.table ? `#${meaningOf(part)}` : ''}`;
}

/** An observation with its message filled in. */
export function observedFinding({ observation, rule }: Observed): Finding {
  const { messageId, data, site, tables, expected, actual, related = [], fixes = [], key } = observation;
  return {
    rule: rule.meta.id,
    alias: observation.alias ?? rule.meta.alias,
    severity: observation.severity ?? rule.meta.severity,
    verdict: 'violated',
    site,
    tables,
    expected: expected ?? null,
    actual: actual ?? null,
    difference: expected === undefined || actual === undefined ? null : actual - expected,
    allowance: null,
    unit: related[0]?.unit ?? null,
    decimals: 2,
    messageId,
    data,
    message: fill(rule.meta.messages[messageId] ?? { zh: messageId, en: messageId }, data),
    related,
    ...sumOf(related),
    suspects: [],
    fixes,
    key: `${rule.meta.id}#${key}`,
    folded: 0,
  };
}

/** The sum of the parts among cells that a rule relates to each other. */
function sumOf(related: readonly RelatedCell[]): { sumOfParts?: number } {
  const parts = related.filter(({ role }) => role === 'part');
  return parts.length === 0 ? {} : { sumOfParts: parts.reduce((sum, { fen }) => sum + (fen ?? 0), 0) };
}
