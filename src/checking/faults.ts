import type { Cause } from './causes';
import type { Gathered, Observed } from './gather';
import type { CheckOptions } from './model';
import { meaningOf } from './print';
import { ruledSeverity } from './rule-settings';
import type { Ruled } from './ruled';

/** How often each fault occurs. By meaning, not place: a fix may move rows. */
type Counts = ReadonlyMap<string, number>;

/** What is wrong with a workbook, counted, so that it can be compared with what is wrong after a fix. */
export interface Faults {
  readonly all: Counts;
  /** Error-level ones. */
  readonly errors: Counts;
  /** Error-level ones, but for those that only follow from others. */
  readonly ownErrors: Counts;
  /** Relations that hold, within rounding or with a doubt. */
  readonly holding: number;
}

/** @param causes of what fails. */
export function faultsOf(gathered: Gathered, causes: readonly Cause[], overrides: CheckOptions['rules']): Faults {
  const all = new Map<string, number>();
  const errors = new Map<string, number>();
  const ownErrors = new Map<string, number>();
  const isError = ({ rule, alias, severity }: Ruled): boolean =>
    ruledSeverity(rule.meta, alias, severity, overrides) === 'error';
  let holding = 0;
  for (const { tallies, violated, suspicious, rounding } of gathered.groups) {
    holding += tallies.all.exact + tallies.all.rounding + tallies.all.suspicious;
    for (const ruled of [...violated, ...suspicious, ...rounding]) count(all, causeFault(ruled));
    for (const ruled of violated) if (isError(ruled)) count(errors, causeFault(ruled));
  }
  for (const { shown, folded } of causes)
    // All that a blank total fails is one fault: that it is blank.
    for (const ruled of shown.relation.evaluation.blankTotal ? [shown] : [shown, ...folded])
      if (isError(ruled)) count(ownErrors, causeFault(ruled));
  for (const one of gathered.observed) {
    const fault = observedFault(one);
    count(all, fault);
    const { alias, severity } = { ...one.rule.meta, ...one.observation };
    if (ruledSeverity(one.rule.meta, alias, severity, overrides) !== 'error') continue;
    count(errors, fault);
    count(ownErrors, fault);
  }
  for (const { exact } of gathered.counted) holding += exact;
  return { all, errors, ownErrors, holding };
}

function count(counts: Map<string, number>, fault: string): void {
  counts.set(fault, (counts.get(fault) ?? 0) + 1);
}

/** A relation that fails; one that holds within rounding is another fault than one that does not. */
export function causeFault({ relation, rule }: Ruled): string {
  const { kind, principle, axis, total, parts, evaluation } = relation;
  if (evaluation.blankTotal) return `blank#${meaningOf(total)}`;
  const state = evaluation.verdict === 'rounding' ? 'rounding' : 'fails';
  return [rule.meta.id, state, kind, principle, axis, meaningOf(total), ...parts.slice(0, 1).map(meaningOf)].join('#');
}

export function observedFault({ rule, observation: { messageId, key } }: Observed): string {
  return `${rule.meta.id}#${messageId}#${key}`;
}
