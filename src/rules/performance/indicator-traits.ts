import { foldText, type Field, type Indicator, type Target } from '../../performance';
import { judgeIndicator, type IndicatorJudgement } from '../../performance/indicator';
import { readClass, type IndicatorClass } from './classes';

/*
 * What many rules ask of an indicator: worked out when the first of them asks, and kept with the indicator.
 */

class Traits {
  private asLabel: string | undefined;
  private asClass: IndicatorClass | null | undefined;
  private asFilled: boolean | undefined;
  private asJudgement: IndicatorJudgement | undefined;

  constructor(private readonly indicator: Indicator) {}

  get label(): string {
    if (this.asLabel !== undefined) return this.asLabel;
    const { name, level2, level1, row } = this.indicator;
    return (this.asLabel = (name ?? level2 ?? level1)?.text.replace(/\s+/gu, '') ?? `第${row + 1}行`);
  }

  get class(): IndicatorClass | null {
    return this.asClass === undefined ? (this.asClass = readClass(this.indicator)) : this.asClass;
  }

  get isFilled(): boolean {
    return (this.asFilled ??= readFilled(this.indicator));
  }

  judgement(name: Field): IndicatorJudgement {
    return (this.asJudgement ??= judgeIndicator({ name: name.text, unit: unitOfTarget(this.indicator) }));
  }
}

const known = new WeakMap<Indicator, Traits>();

function traitsOf(indicator: Indicator): Traits {
  let traits = known.get(indicator);
  if (!traits) known.set(indicator, (traits = new Traits(indicator)));
  return traits;
}

export function labelOfIndicator(indicator: Indicator): string {
  return traitsOf(indicator).label;
}

/** The class an indicator stands in, by its 二级 and then its 一级 heading; null when they name none. */
export function classOf(indicator: Indicator): IndicatorClass | null {
  return traitsOf(indicator).class;
}

/** Something is measured: a row of 无 or dashes is as good as an empty one. */
export function isFilled(indicator: Indicator): boolean {
  return traitsOf(indicator).isFilled;
}

/** What the words of an indicator say. */
export function judgementOf(indicator: Indicator, name: Field): IndicatorJudgement {
  return traitsOf(indicator).judgement(name);
}

/** The unit of the target; '' where there is none. */
export function unitOfTarget({ target }: Indicator): string {
  const read: Target | undefined = target?.target;
  return read && 'unit' in read ? read.unit : '';
}

function readFilled({ name, target, grades }: Indicator): boolean {
  const valued = target !== null && target.target.kind !== 'blank';
  if (valued || grades.some(({ text }) => text !== '')) return true;
  return name !== null && !/^(?:无|不涉及|[-‐-―/\\]+)$/u.test(foldText(name.text));
}
