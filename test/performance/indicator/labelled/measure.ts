import { judgeIndicator, judgeTarget } from '../../../../src/performance/indicator';
import type { LabelledIndicator } from './index';

/** Right answers, answers given and answers wanted. */
export interface Count {
  readonly right: number;
  readonly given: number;
  readonly wanted: number;
}

export interface Measured {
  readonly direction: Count;
  /** Only judgements without reservation: those that make an error, not a warning. */
  readonly sure: Count;
  readonly class: Count;
  /** Targets put on the wrong side: told at any level. */
  readonly reversed: Count;
  /** Targets on the right side that are blamed. */
  readonly falseAlarms: number;
  readonly errors: readonly string[];
}

/** Judges every indicator and holds the answers against the labels. */
export function measure(indicators: readonly LabelledIndicator[]): Measured {
  const direction = { right: 0, given: 0, wanted: 0 };
  const sure = { right: 0, given: 0, wanted: 0 };
  const byClass = { right: 0, given: 0, wanted: 0 };
  const reversed = { right: 0, given: 0, wanted: 0 };
  const errors: string[] = [];
  let falseAlarms = 0;
  for (const indicator of indicators) {
    const { name, unit, better, classes } = indicator;
    const judgement = judgeIndicator(indicator);
    tally(direction, judgement.better === better, judgement.better !== null, better !== null);
    tally(sure, judgement.better === better, judgement.sure, better !== null);
    tally(
      byClass,
      judgement.class !== null && classes.includes(judgement.class),
      judgement.class !== null,
      classes.length > 0,
    );
    if (judgement.better !== better)
      errors.push(`direction ${name} (${unit}): ${String(judgement.better)}, not ${String(better)} [${judgement.why}]`);
    if (judgement.class === null || !classes.includes(judgement.class))
      errors.push(`class ${name} (${unit}): ${String(judgement.class)}, not ${classes.join('/')}`);
    if (better !== 'more' && better !== 'less') continue;
    const [right, wrong] = better === 'more' ? (['≥', '≤'] as const) : (['≤', '≥'] as const);
    const told = judgeTarget(judgement, wrong, 20, unit).verdict !== 'fits';
    tally(reversed, told, told, true);
    if (judgeTarget(judgement, right, 20, unit).verdict !== 'fits') falseAlarms += 1;
  }
  return { direction, sure, class: byClass, reversed, falseAlarms, errors };
}

function tally(
  count: { right: number; given: number; wanted: number },
  right: boolean,
  given: boolean,
  wanted: boolean,
): void {
  if (given) count.given += 1;
  if (wanted) count.wanted += 1;
  if (given && right) count.right += 1;
}
