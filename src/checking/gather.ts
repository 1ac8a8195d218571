import { ExactPairs, ExactRun, type Evaluated, type PlacedSide, type Principle, type Relation } from '../facts';
import {
  fitsFamily,
  fitsMeaning,
  fitsTables,
  isUnchecked,
  type Claim,
  type Claimed,
  type Observation,
  type Rule,
  type RuleContext,
  type Severity,
} from '../rules';
import { baseKind, type TableKind } from '../tables';
import { Memory, mapped } from '../workbook';
import type { CoverageReason } from './model';
import { RuledGroup } from './ruled-group';

export interface Observed {
  readonly observation: Observation;
  readonly rule: Rule;
}

export interface Gathered {
  readonly groups: readonly RuledGroup[];
  readonly observed: readonly Observed[];
  readonly reasons: readonly CoverageReason[];
  /** Exact relations that were only counted, by rule and table. */
  readonly counted: readonly { readonly rule: Rule; readonly table: string; readonly exact: number }[];
}

const familiesOf = new Memory<FamilyOf>();
const claimedWithin = new Memory<RuledGroup>();

/** Runs the rules over a book: names the relations of the general principles, adds the declared ones, observes the rest. */
export function gather(context: RuleContext, rules: readonly Rule[]): Gathered {
  const observed: Observed[] = [];
  const reasons: CoverageReason[] = [];
  const { book } = context;
  const familyOf = familiesOf.of(rules, families);
  const groups = mapped(book.within, (side) =>
    claimedWithin.answer([side, rules], () => claim(side.relations, familyOf, new RuledGroup(side.place))),
  );
  const across = claim(book.same, familyOf, new RuledGroup(null));
  for (const rule of rules) {
    for (const item of rule.relate?.(context) ?? []) {
      if (isUnchecked(item)) reasons.push(reasonOf(rule, item.alias, item.tables, 1, item.unchecked));
      else declare(item, rule, across);
    }
    for (const item of rule.observe?.(context) ?? []) {
      if (isUnchecked(item)) reasons.push(reasonOf(rule, item.alias, item.tables, 1, item.unchecked));
      else observed.push({ observation: item, rule });
    }
  }
  const counted = book.within.flatMap((side) =>
    side.counted.flatMap(({ sample, exact }) => {
      const found = claimantOf(sample, familyOf(sample.principle, sample.total.place, sample.axis));
      return found && !found.claim.off ? [{ rule: found.rule, table: sample.total.place.table.id, exact }] : [];
    }),
  );
  for (const { sample, count, reason } of book.within.flatMap(({ skipped }) => skipped)) {
    const found = claimantOf(sample, familyOf(sample.principle, sample.total.place, sample.axis));
    if (found && !found.claim.off)
      reasons.push(reasonOf(found.rule, found.claim.alias, [sample.total.place.table.id], count, reason));
  }
  return { groups: [...groups, across], observed, reasons, counted };
}

/** Adds the relations that a rule claims. */
function claim(relations: readonly (Evaluated | ExactRun)[], familyOf: FamilyOf, group: RuledGroup): RuledGroup {
  for (const one of relations) {
    if (one instanceof ExactRun) {
      claimRun(one, familyOf(one.principle, one.place, one.axis), group);
      continue;
    }
    const found = claimantOf(one, familyOf(one.principle, one.total.place, one.axis));
    if (!found || found.claim.off) continue;
    const { rule, claim: pattern } = found;
    group.add({ relation: one, rule, alias: pattern.alias, severity: severityOf(rule, one) });
  }
  return group;
}

/** A run whose relations are claimed for what each of them means is split up. */
function claimRun(run: ExactRun, all: readonly Claimant[], group: RuledGroup): void {
  const family = run instanceof ExactPairs ? all.filter((one) => fitsTables(run, one.claim)) : all;
  const [first] = family;
  if (!first) return;
  const give = ({ rule, claim: { alias, off } }: Claimant, part: ExactRun): void => {
    if (!off) group.addRun(part, rule, alias);
  };
  if (!first.claim.where) {
    give(first, run);
    return;
  }
  const owner = claimantAt(run, 0, family);
  let same = 1;
  while (same < run.count && claimantAt(run, same, family) === owner) same += 1;
  // Most runs belong to one rule as a whole.
  if (same === run.count) {
    if (owner) give(owner, run);
    return;
  }
  const shares = new Map<Claimant, number[]>();
  for (let index = 0; index < run.count; index += 1) {
    const found = claimantAt(run, index, family);
    if (!found) continue;
    const share = shares.get(found);
    if (share) share.push(index);
    else shares.set(found, [index]);
  }
  for (const [owner, share] of shares) give(owner, run.pick(share));
}

/** The rule that one relation of a run belongs to. */
function claimantAt(run: ExactRun, index: number, family: readonly Claimant[]): Claimant | null {
  for (const one of family) if (!one.claim.where || run.means(index, one.claim.where)) return one;
  return null;
}

/** Adds what only the rule knows of. */
function declare({ relation, alias, severity }: Claimed, rule: Rule, group: RuledGroup): void {
  const ids = alias ?? rule.meta.alias.slice(0, 1);
  if (relation instanceof ExactRun) group.addRun(relation, rule, ids);
  else group.add({ relation, rule, alias: ids, severity: severity ?? severityOf(rule, relation) });
}

interface Claimant {
  readonly rule: Rule;
  readonly claim: Claim;
}

/** Those that may claim a relation, in the order of the rules. */
type FamilyOf = (principle: Principle, place: PlacedSide, axis: string) => readonly Claimant[];

/** Patterns are sorted out once for all relations of a principle, table kind and axis. */
function families(rules: readonly Rule[]): FamilyOf {
  const all = rules.flatMap((rule) => (rule.claims ?? []).map((pattern): Claimant => ({ rule, claim: pattern })));
  /** By principle, table kind and axis: asked for each relation, so that no key is put together. */
  const known = new Map<Principle, Map<TableKind, Map<string, readonly Claimant[]>>>();
  return (principle, { table }, axis) => {
    const kind = baseKind(table.kind);
    let byKind = known.get(principle);
    if (!byKind) known.set(principle, (byKind = new Map<TableKind, Map<string, readonly Claimant[]>>()));
    let byAxis = byKind.get(kind);
    if (!byAxis) byKind.set(kind, (byAxis = new Map<string, readonly Claimant[]>()));
    let family = byAxis.get(axis);
    if (!family) {
      family = all.filter((one) => fitsFamily(one.claim, { principle, kind, axis }));
      byAxis.set(axis, family);
    }
    return family;
  };
}

/** The rule a relation belongs to. */
function claimantOf(relation: Relation, family: readonly Claimant[]): Claimant | null {
  for (const one of family) if (fitsMeaning(relation, one.claim)) return one;
  return null;
}

function severityOf(rule: Rule, relation: Evaluated): Severity {
  const severity = rule.severityOf?.(relation) ?? rule.meta.severity;
  return relation.evaluation.verdict === 'suspicious' && severity === 'error' ? 'warning' : severity;
}

function reasonOf(
  rule: Rule,
  alias: readonly string[] | undefined,
  tables: readonly string[],
  count: number,
  reason: CoverageReason['reason'],
): CoverageReason {
  return { rule: rule.meta.id, alias: alias ?? rule.meta.alias, tables, count, reason };
}

/** The same over several books of one workbook. */
export function mergeGathered(parts: readonly Gathered[]): Gathered {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return {
    groups: parts.flatMap((part) => part.groups),
    observed: once(parts.flatMap((part) => part.observed)),
    reasons: parts.flatMap((part) => part.reasons),
    counted: parts.flatMap((part) => part.counted),
  };
}

/** A sheet that two disclosure sets share is looked at for each of them; what is seen there is told once. */
function once(observed: readonly Observed[]): Observed[] {
  const seen = new Set<string>();
  return observed.filter(({ observation: { messageId, data, site }, rule }) => {
    const key = JSON.stringify([rule.meta.id, messageId, data, site?.sheet, site?.row, site?.column]);
    const first = !seen.has(key);
    seen.add(key);
    return first;
  });
}
