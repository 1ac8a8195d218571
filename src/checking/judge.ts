import { buildFactBook, coordinatesOf, factId, type FactBook } from '../facts';
import type { Finding, Rule, RuleContext, Site } from '../rules';
import { layoutDoubt } from '../rules/structure/layout-doubt';
import { recogniseTables, type Recognition } from '../tables';
import { legibleWorkbook, Memory, ownValue, type Sheet, type Workbook } from '../workbook';
import { mergeCarriedUp } from './carried-up';
import { groupByCause, type Cause } from './causes';
import { findDoubts, isAboutDoubted, type Doubts } from './doubt';
import { causeFault, faultsOf, observedFault, type Faults } from './faults';
import { findingOf, observedFinding } from './finding';
import { gather, mergeGathered, type Gathered, type Observed } from './gather';
import type { CheckOptions } from './model';
import { findScaleSlips } from './scale';
import { activeRules, ruledSeverity } from './rule-settings';
import type { Ruled } from './ruled';
import type { RuledGroup } from './ruled-group';
import { disclosureSets } from './sets';
import { missingRow } from './suspects';

/** A finding with the fault it is about, as {@link Faults} count it. */
export interface Found {
  readonly finding: Finding;
  readonly fault: string | null;
}

/** A workbook judged once: what fails and why, not yet told. */
export interface Judgement {
  readonly recognition: Recognition;
  readonly rules: readonly Rule[];
  readonly gathered: Gathered;
  readonly sets: readonly Causes[];
  readonly faults: Faults;
}

/** What fails in one disclosure set. */
export interface Causes {
  readonly context: RuleContext;
  /** Tables in the wrong unit. */
  readonly slips: readonly Finding[];
  readonly causes: readonly Cause[];
  /** Null where every layout is understood. */
  readonly doubts: Doubts | null;
  readonly suspicious: readonly Cause[];
  /** Only where they are asked for. */
  readonly rounding: readonly Cause[];
}

/** Recognises the tables, evaluates every relation they print and groups what fails by its cause. */
export function judgeWorkbook(workbook: Workbook, options: CheckOptions): Judgement {
  const recognition = recogniseTables(workbook, {
    ...(options.classification ? { classification: options.classification } : {}),
    ...(options.recognition ? { kinds: options.recognition } : {}),
  });
  options.onStep?.();
  const rules = activeRules(options.rules);
  const seen = withoutLeftOut(legibleWorkbook(workbook), options.recognition);
  const parts = disclosureSets(recognition.tables).map((tables) => {
    const book = buildFactBook({ ...recognition, tables });
    options.onStep?.();
    const context: RuleContext = { workbook: seen, book, year: recognition.year, override: options.classification };
    return { context, gathered: gather(context, rules) };
  });
  options.onStep?.();
  const gathered = mergeGathered(parts.map((part) => part.gathered));
  const sets = parts.map((part) => causesIn(part.gathered.groups, part.context, options));
  const causes = sets.flatMap((set) => set.causes);
  return { recognition, rules, gathered, sets, faults: faultsOf(gathered, causes, options.rules) };
}

/** What was judged in words, in no order. */
export function findingsOf({ sets, gathered }: Judgement, overrides: CheckOptions['rules']): Found[] {
  const told = sets.flatMap(({ context, slips, doubts, causes, suspicious, rounding }): Found[] => [
    ...[...slips, ...(doubts?.findings ?? [])].map((finding) => ({ finding, fault: null })),
    ...[...causes, ...mergeSuspicious(suspicious), ...rounding].map((cause) => ({
      finding: findingOf(cause, context),
      fault: causeFault(cause.shown),
    })),
  ]);
  const blamed = told.map(({ finding }) => finding);
  const doubts = doubtsIn(sets);
  const observed = withoutFollowing(withoutDoubted(gathered.observed, doubts), blamed).map((one) => ({
    finding: observedFinding(one),
    fault: observedFault(one),
  }));
  return [...told, ...observed].map(({ finding, fault }) => {
    const severity = ruledSeverity({ id: finding.rule }, finding.alias, finding.severity, overrides);
    return { finding: severity === finding.severity ? finding : { ...finding, severity }, fault };
  });
}

const remaining = new Memory<Workbook>();

/** The workbook without the sheets that the user left out: no rule looks at them. */
function withoutLeftOut(workbook: Workbook, kinds: CheckOptions['recognition']): Workbook {
  const isLeftOut = ({ name }: Sheet): boolean => ownValue(kinds, name) === 'none';
  if (!workbook.sheets.some(isLeftOut)) return workbook;
  return remaining.answer([workbook, kinds], () => {
    return { ...workbook, sheets: workbook.sheets.filter((sheet) => !isLeftOut(sheet)) };
  });
}

function causesIn(groups: readonly RuledGroup[], context: RuleContext, { strict, rules }: CheckOptions): Causes {
  const { book } = context;
  const by = (verdict: 'violated' | 'suspicious' | 'rounding'): Ruled[] => groups.flatMap((group) => group[verdict]);
  const failing = by('violated');
  const slips = findScaleSlips(failing, groups, rules);
  const open = failing.filter((one) => !slips.explained.has(one.relation));
  const first = causesOf(open, groups, book);
  const doubts = open.length > 0 && activeRules(rules).includes(layoutDoubt) ? findDoubts(open, first, groups) : null;
  // What was misread lends false support to cells: without it the rest is grouped anew.
  const isDoubted = (one: Ruled): boolean => doubts?.set.has(one) === true;
  const causes = open.some(isDoubted)
    ? causesOf(
        open.filter((one) => !isDoubted(one)),
        groups,
        book,
      )
    : first;
  const alone = (shown: Ruled): Cause => ({ shown, folded: [], cell: null });
  return {
    context,
    slips: slips.findings,
    doubts,
    causes,
    suspicious: by('suspicious').map(alone),
    rounding: strict ? by('rounding').map((shown) => alone({ ...shown, severity: 'info' })) : [],
  };
}

function causesOf(failing: readonly Ruled[], groups: readonly RuledGroup[], book: FactBook): readonly Cause[] {
  return failing.length === 0 ? [] : mergeCarriedUp(mergeMissingRows(groupByCause(failing, groups), book));
}

export function doubtsIn(sets: readonly Causes[]): readonly Doubts[] {
  return sets.flatMap(({ doubts }) => doubts ?? []);
}

/** What rules see in the lines of a side is worth nothing where these were not understood. */
function withoutDoubted(observed: readonly Observed[], doubts: readonly Doubts[]): readonly Observed[] {
  if (!doubts.some(({ sides }) => sides.size > 0)) return observed;
  return observed.filter(
    ({ rule, observation }) => !rule.aboutLines || !doubts.some((one) => isAboutDoubted(observation, one)),
  );
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
