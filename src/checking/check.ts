import { buildFactBook, coordinatesOf, factId, type FactBook } from '../facts';
import { RULES, type Finding, type Rule, type RuleContext, type Severity, type Site } from '../rules';
import { recogniseTables, type StandardTable } from '../tables';
import { Memory, type Sheet, type Workbook } from '../workbook';
import { groupByCause, type Cause } from './causes';
import { coverageOf } from './coverage';
import { findingOf, observedFinding } from './finding';
import { gather, mergeGathered, type Observed } from './gather';
import type { Acceptance, CheckedFinding, CheckOptions, CheckResult } from './model';
import { findScaleSlips } from './scale';
import type { Ruled } from './ruled';
import type { RuledGroup } from './ruled-group';
import { disclosureSets } from './sets';
import { missingRow } from './suspects';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * Recognises the tables of a workbook, evaluates every relation its layout prints, and explains what does not hold.
 * Pure: the same workbook and options give the same result.
 */
export function checkWorkbook(workbook: Workbook, options: CheckOptions = {}): CheckResult {
  const recognition = recogniseTables(workbook, {
    ...(options.classification ? { classification: options.classification } : {}),
    ...(options.recognition ? { kinds: options.recognition } : {}),
  });
  options.onStep?.();
  const rules = activeRules(options.rules);
  const sets = disclosureSets(recognition.tables);
  const seen = withoutLeftOut(workbook, options.recognition);
  const parts = sets.map((tables) => {
    const own = buildFactBook({ ...recognition, tables });
    options.onStep?.();
    const context: RuleContext = {
      workbook: seen,
      book: own,
      year: recognition.year,
      override: options.classification,
    };
    return { book: own, gathered: gather(context, rules) };
  });
  options.onStep?.();
  const gathered = mergeGathered(parts.map((part) => part.gathered));
  const blamed = parts.flatMap((part) => relationFindings(part.gathered.groups, part.book, options.strict ?? false));
  const observed = withoutFollowing(gathered.observed, blamed);
  const findings = [...blamed, ...observed.map(observedFinding)].map((finding) => withSeverity(finding, options.rules));
  const { accepted, stale } = accept(sortFindings(findings, recognition.tables), options.acceptances ?? []);
  return {
    workbook: workbook.name,
    year: recognition.year,
    tables: recognition.tables,
    unplaced: recognition.unplaced,
    findings: accepted,
    coverage: coverageOf(gathered, rules, recognition.tables),
    notes: workbook.notes,
    staleAcceptances: stale,
  };
}

const remaining = new Memory<Workbook>();

/** The workbook without the sheets that the user left out: no rule looks at them. */
function withoutLeftOut(workbook: Workbook, kinds: CheckOptions['recognition']): Workbook {
  const isLeftOut = ({ name }: Sheet): boolean => kinds?.[name] === 'none';
  if (!workbook.sheets.some(isLeftOut)) return workbook;
  return remaining.answer([workbook, kinds], () => {
    return { ...workbook, sheets: workbook.sheets.filter((sheet) => !isLeftOut(sheet)) };
  });
}

const active = new Memory<readonly Rule[]>();

/** The rules that are not switched off; the same list for the same settings, so that what they claimed is kept. */
function activeRules(settings: CheckOptions['rules']): readonly Rule[] {
  if (!settings) return RULES;
  return active.of(settings, () => RULES.filter((rule) => settings[rule.meta.id] !== 'off'));
}

function relationFindings(groups: readonly RuledGroup[], book: FactBook, strict: boolean): Finding[] {
  const by = (verdict: 'violated' | 'suspicious' | 'rounding'): Ruled[] => groups.flatMap((group) => group[verdict]);
  const failing = by('violated');
  const slips = findScaleSlips(failing, groups);
  const open = failing.filter((one) => !slips.explained.has(one.relation));
  const causes = open.length === 0 ? [] : mergeMissingRows(groupByCause(open, groups), book);
  const suspicious = by('suspicious').map((shown): Cause => ({ shown, folded: [], cell: null }));
  const rounding = strict
    ? by('rounding').map((shown): Cause => ({ shown: { ...shown, severity: 'info' }, folded: [], cell: null }))
    : [];
  return [
    ...slips.findings,
    ...[...causes, ...mergeSuspicious(suspicious), ...rounding].map((cause) => findingOf(cause, book)),
  ];
}

/** A rate of change follows from the two years' figures: the one that is wrong is told, not what was computed from it as well. */
function withoutFollowing(observed: readonly Observed[], findings: readonly Finding[]): readonly Observed[] {
  if (!observed.some(({ rule }) => rule.follows)) return observed;
  const blamed = new Set<string>();
  for (const { severity, site } of findings) if (severity === 'error' && site) blamed.add(cellKey(site));
  const isBlamed = (at: Place): boolean => blamed.has(cellKey(at));
  return observed.filter(({ rule, observation }) => !(rule.follows && observation.related?.some(isBlamed)));
}

type Place = Pick<Site, 'sheet' | 'row' | 'column'>;

const cellKey = ({ sheet, row, column }: Place): string => `${sheet}|${row}|${column}`;

/** One missing row leaves a gap in every column of its parent: one finding. */
function mergeMissingRows(causes: readonly Cause[], book: FactBook): Cause[] {
  const merged: Cause[] = [];
  const byParent = new Map<string, number>();
  for (const cause of causes) {
    const { relation } = cause.shown;
    const mergeable = cause.cell === null && relation.principle === 'rows' && !relation.evaluation.blankTotal;
    const key = mergeable ? `${relation.total.place.base}|${relation.total.row}` : '';
    const at = byParent.get(key);
    if (mergeable && at !== undefined && (missingRow(relation, book) ?? missingRow(merged[at]!.shown.relation, book))) {
      const known = merged[at]!;
      merged[at] = { ...known, folded: [...known.folded, cause.shown, ...cause.folded] };
      continue;
    }
    if (mergeable) byParent.set(key, merged.length);
    merged.push(cause);
  }
  return merged;
}

/** A figure that is one quantum off in several comparisons is one doubt, not several. */
function mergeSuspicious(causes: readonly Cause[]): Cause[] {
  const merged = new Map<string, Cause>();
  for (const cause of causes) {
    const { relation } = cause.shown;
    const meaning = coordinatesOf(relation.total);
    const key =
      relation.kind === 'same'
        ? `${meaning.account}|${meaning.entity}|${meaning.version}|${relation.evaluation.difference}`
        : String(factId(relation.total));
    const known = merged.get(key);
    merged.set(key, known ? { ...known, folded: [...known.folded, cause.shown] } : cause);
  }
  return [...merged.values()];
}

function withSeverity(finding: Finding, overrides: CheckOptions['rules']): Finding {
  const severity = overrides?.[finding.rule];
  return severity === undefined || severity === 'off' ? finding : { ...finding, severity };
}

/** By severity, then in the order an officer reads: table by table, row by row. */
function sortFindings(findings: readonly Finding[], tables: readonly StandardTable[]): Finding[] {
  const order = new Map(tables.map((table, index) => [table.id, index]));
  const rank = (finding: Finding): number[] => [
    SEVERITIES.indexOf(finding.severity),
    order.get(finding.tables[0] ?? '') ?? tables.length,
    finding.site?.row ?? -1,
    finding.site?.column ?? -1,
  ];
  return [...findings].sort((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    const at = one.findIndex((value, index) => value !== other[index]);
    return at < 0 ? 0 : one[at]! - other[at]!;
  });
}

function accept(
  findings: readonly Finding[],
  acceptances: readonly Acceptance[],
): { accepted: CheckedFinding[]; stale: Acceptance[] } {
  const byKey = new Map(acceptances.map((acceptance) => [acceptance.key, acceptance]));
  const used = new Set<string>();
  const accepted = findings.map((finding): CheckedFinding => {
    const acceptance = byKey.get(finding.key);
    if (!acceptance) return finding;
    used.add(finding.key);
    return { ...finding, accepted: acceptance };
  });
  return { accepted, stale: acceptances.filter(({ key }) => !used.has(key)) };
}

/** Title and basis of a rule for reports; null for ids no rule has. */
export function ruleOf(id: string): Rule | null {
  return RULES.find((rule) => rule.meta.id === id) ?? null;
}
