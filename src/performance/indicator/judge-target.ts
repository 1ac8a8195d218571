import { unitClassOf } from '../units';
import type { Comparator } from '../model';
import type { IndicatorJudgement } from './model';
import { measureOfUnit } from './unit-measure';

export interface TargetVerdict {
  /** `fits` = nothing to say, also where the words do not tell. */
  readonly verdict: 'fits' | 'reversed' | 'doubtful' | 'unusual';
  /**
   * `direction` = the bound stands on the wrong side; `change` = the same of a rise or a fall, where the figure is the
   * size of the change; `loose` = the right side, but the bound allows almost anything.
   */
  readonly reason: 'direction' | 'change' | 'loose' | null;
  /** The comparator that would fit; null where another figure is needed. */
  readonly proposed: Comparator | null;
}

const FITS: TargetVerdict = { verdict: 'fits', reason: null, proposed: null };

/**
 * Does a target bound its indicator on the side the words ask for?
 *
 * - `reversed`: certainly on the wrong side (办结率 ≤ 95%, 投诉率 ≥ 5%).
 * - `doubtful`: most likely so, a person should look: rates read with less certainty, sums of money, ≤ 100%.
 * - `unusual`: work counted and bounded from above, which may be a cap that is meant (培训人次 ≤ 50).
 *
 * `value` is the number as printed (95 of 95%), `unit` its unit. An equals sign or a bare number always fits.
 */
export function judgeTarget(
  judgement: IndicatorJudgement,
  comparator: Comparator,
  value: number,
  unit: string,
): TargetVerdict {
  const { better, sure, measures, change } = judgement;
  if (comparator === '=' || better === null || better === 'exact' || contradicts(judgement, unit)) return FITS;
  const boundsAbove = comparator === '≤' || comparator === '<';
  if (boundsAbove === (better === 'less')) return isLoose(judgement, boundsAbove, value, unit) ? LOOSE : FITS;
  const reason = change === null ? 'direction' : 'change';
  const proposed = better === 'more' ? '≥' : '≤';
  if (!sure && (measures === 'count' || measures === 'extent')) return { verdict: 'unusual', reason, proposed };
  const isWhole = better === 'more' && value >= 100 && isRatio(unit);
  const isMoney = better === 'less' && measures === 'amount';
  return { verdict: sure && !isWhole && !isMoney ? 'reversed' : 'doubtful', reason, proposed };
}

const LOOSE: TargetVerdict = { verdict: 'doubtful', reason: 'loose', proposed: null };

/** 投诉率 ≤ 95%: nineteen in twenty may complain. Shares of a budget are near 100% by nature. */
function isLoose(
  { better, sure, measures, class: fit }: IndicatorJudgement,
  above: boolean,
  value: number,
  unit: string,
): boolean {
  return above && better === 'less' && sure && measures === 'rate' && fit !== '成本' && isRatio(unit) && value > 50;
}

/** 发放时间 2 次: the figure is of another kind than the words, so it is not the one they describe. */
function contradicts({ measures }: IndicatorJudgement, unit: string): boolean {
  const byUnit = measureOfUnit(unit);
  return byUnit !== null && byUnit !== measures && (measures === 'rate' || measures === 'duration');
}

function isRatio(unit: string): boolean {
  return unitClassOf(unit) === 'ratio';
}
