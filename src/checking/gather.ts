import type { Evaluated, Relation } from '../facts';
import {
  fitsFamily,
  fitsMeaning,
  isUnchecked,
  kindOf,
  type Claim,
  type Observation,
  type Rule,
  type RuleContext,
  type Severity,
} from '../rules';
import { Memory } from '../workbook';
import type { CoverageReason } from './model';
import type { Ruled, RuledGroup } from './ruled';

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

const claimantOf = new Memory<(relation: Relation) => Claimant | null>();
const claimedWithin = new Memory<RuledGroup>();

/** Runs the rules over a book: names the relations of the general principles, adds the declared ones, observes the rest. */
export function gather(context: RuleContext, rules: readonly Rule[]): Gathered {
  const declared: Ruled[] = [];
  const observed: Observed[] = [];
  const reasons: CoverageReason[] = [];
  const { book } = context;
  const claimant = claimantOf.answer([rules], () => claimants(rules));
  const groups = book.within.map((side) =>
    claimedWithin.answer([side, rules], () => ({ ruled: claimed(side.relations, claimant), within: side.place })),
  );
  for (const rule of rules) {
    for (const item of rule.relate?.(context) ?? []) {
      if (isUnchecked(item)) reasons.push(reasonOf(rule, item.alias, item.tables, 1, item.unchecked));
      else {
        const severity = item.severity ?? severityOf(rule, item.relation);
        declared.push({ relation: item.relation, rule, alias: item.alias ?? rule.meta.alias.slice(0, 1), severity });
      }
    }
    for (const item of rule.observe?.(context) ?? []) {
      if (isUnchecked(item)) reasons.push(reasonOf(rule, item.alias, item.tables, 1, item.unchecked));
      else observed.push({ observation: item, rule });
    }
  }
  const counted = book.within.flatMap((side) =>
    side.counted.flatMap(({ sample, exact }) => {
      const found = claimant(sample);
      return found ? [{ rule: found.rule, table: sample.total.place.table.id, exact }] : [];
    }),
  );
  for (const { sample, count, reason } of book.within.flatMap(({ skipped }) => skipped)) {
    const found = claimant(sample);
    if (found) reasons.push(reasonOf(found.rule, found.claim.alias, [sample.total.place.table.id], count, reason));
  }
  const across = { ruled: [...claimed(book.same, claimant), ...declared], within: null };
  return { groups: [...groups, across], observed, reasons, counted };
}

/** The relations that a rule claims. */
function claimed(relations: readonly Evaluated[], claimant: (relation: Relation) => Claimant | null): Ruled[] {
  const ruled: Ruled[] = [];
  for (const relation of relations) {
    const found = claimant(relation);
    if (!found) continue;
    const { rule, claim } = found;
    ruled.push({ relation, rule, alias: claim.alias, severity: severityOf(rule, relation) });
  }
  return ruled;
}

interface Claimant {
  readonly rule: Rule;
  readonly claim: Claim;
}

/** Finds the rule a relation belongs to. Patterns are sorted out once for all relations of a principle, table kind and axis. */
function claimants(rules: readonly Rule[]): (relation: Relation) => Claimant | null {
  const all = rules.flatMap((rule) => (rule.claims ?? []).map((claim): Claimant => ({ rule, claim })));
  const families = new Map<string, readonly Claimant[]>();
  return (relation) => {
    const { principle, axis } = relation;
    const kind = kindOf(relation);
    const key = `${principle}|${kind}|${axis}`;
    let family = families.get(key);
    if (!family) {
      family = all.filter(({ claim }) => fitsFamily(claim, { principle, kind, axis }));
      families.set(key, family);
    }
    for (const one of family) if (fitsMeaning(relation, one.claim)) return one;
    return null;
  };
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
