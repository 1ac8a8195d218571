import { foldText, toNumber, type Indicator, type PerformanceForm, type TargetField } from '../../performance';
import { judgeTarget, type IndicatorJudgement, type TargetVerdict } from '../../performance/indicator';
import { Memory, type CellRef } from '../../workbook';
import type { Fix, Severity } from '../model';
import { setValue } from './forms';
import { judgementOf, labelOfIndicator } from './indicator-traits';

/** A target whose comparator does not go with the words of its indicator. */
export interface JudgedTarget {
  readonly form: PerformanceForm;
  readonly name: string;
  /** The comparator's own cell, else the value's. */
  readonly at: CellRef;
  /** Symbol, value and unit as printed. */
  readonly text: string;
  readonly judgement: IndicatorJudgement;
  readonly verdict: TargetVerdict;
  readonly severity: Severity;
  readonly fixes: readonly Fix[];
}

const SEVERITY: Readonly<Record<TargetVerdict['verdict'], Severity | null>> = {
  fits: null,
  reversed: 'error',
  doubtful: 'warning',
  unusual: 'info',
};

const judged = new Memory<readonly JudgedTarget[]>();
const NO_TARGETS: readonly JudgedTarget[] = [];

/** Targets of a form that bound their indicator on the wrong side, or hardly at all. */
export function judgedTargets(form: PerformanceForm): readonly JudgedTarget[] {
  return judged.of(form, judgeTargets);
}

function judgeTargets(form: PerformanceForm): readonly JudgedTarget[] {
  let all: JudgedTarget[] | null = null;
  for (const indicator of form.indicators) {
    const found = indicator.target && judge(form, indicator, indicator.target);
    if (found) (all ??= []).push(found);
  }
  return all ?? NO_TARGETS;
}

function judge(form: PerformanceForm, indicator: Indicator, field: TargetField): JudgedTarget | null {
  const { target } = field;
  // An equals sign or a bare number goes with any words.
  if (indicator.name === null || target.kind !== 'number' || target.comparator === '=') return null;
  const judgement = judgementOf(indicator, indicator.name);
  const verdict = judgeTarget(judgement, target.comparator, toNumber(target.value), target.unit);
  const severity = SEVERITY[verdict.verdict];
  if (severity === null) return null;
  const text = foldText([field.comparatorCell?.text, field.text, field.unitCell?.text].filter(Boolean).join(''));
  const at = field.comparatorCell?.at ?? field.at;
  const fixes = verdict.proposed === null ? [] : fixesOf(field, verdict.proposed);
  return { form, name: labelOfIndicator(indicator), at, text, judgement, verdict, severity, fixes };
}

/** Sets the comparator where it stands: in its own cell, or in front of the number (95%以下 becomes ≥95%). */
function fixesOf({ at, text, comparatorCell }: TargetField, proposed: string): Fix[] {
  const title = { zh: `改为“${proposed}”`, en: `Change to “${proposed}”` };
  const digit = text.search(/[+-]?[\d０-９]/u);
  if (digit < 0) return [];
  const figure = text.slice(digit).replace(/\s*(?:[(（]含[)）])?\s*(?:及其?以[上下]|以[上下内]|之内|内)\s*$/u, '');
  const isWritten = text.slice(0, digit).trim() !== '' || figure !== text.slice(digit);
  // A sign written with the number goes before the one in the cell for signs.
  if (comparatorCell && !isWritten) return [setValue(comparatorCell.at, proposed, title)];
  return [setValue(at, `${proposed}${figure}`, title)];
}
