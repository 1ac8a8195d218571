import { foldText, type Field, type Indicator, type Target } from '../../performance';
import { judgeIndicator, type IndicatorJudgement } from '../../performance/indicator';
import { remembered } from '../../workbook';

/*
 * What many rules ask of an indicator. The same names and classes stand in form after form, so that what follows from a text
 * alone is remembered by it.
 */

/** The text without blanks. */
const squeezed = remembered((text) => text.replace(/\s+/gu, ''));

export function labelOfIndicator({ name, level2, level1, row }: Indicator): string {
  const field = name ?? level2 ?? level1;
  return field ? squeezed(field.text) : `第${row + 1}行`;
}

/** Something is measured: a row of 无 or dashes is as good as an empty one. */
export function isFilled({ name, target, grades }: Indicator): boolean {
  if (target !== null && target.target.kind !== 'blank') return true;
  for (const { text } of grades) if (text !== '') return true;
  return name !== null && !saysNothing(name.text);
}

const saysNothing = remembered((text) => /^(?:无|不涉及|[-‐-―/\\]+)$/u.test(foldText(text)));

/** A name with what it says; of several units the last one's judgement is kept. */
class JudgedName {
  private unit: string | null = null;
  private judgement: IndicatorJudgement | null = null;

  constructor(private readonly name: string) {}

  with(unit: string): IndicatorJudgement {
    if (this.judgement !== null && this.unit === unit) return this.judgement;
    this.unit = unit;
    return (this.judgement = judgeIndicator({ name: this.name, unit }));
  }
}

const judgedName = remembered((name) => new JudgedName(name));

/** What the words of an indicator say. */
export function judgementOf(indicator: Indicator, name: Field): IndicatorJudgement {
  return judgedName(name.text).with(unitOfTarget(indicator));
}

/** The unit of the target; '' where there is none. */
export function unitOfTarget({ target }: Indicator): string {
  const read: Target | undefined = target?.target;
  return read && 'unit' in read ? read.unit : '';
}

/** A ratio of two like things, an index or a place in an order is a bare number by definition; 占比 is a percentage. */
const BARE = /(?:指数|系数|比值|(?<![占同环对])比|倍数|排名|名次|位次|等级|级别|pH值?)(?:[(（][^()（）]*[)）])?$/iu;

/** May the figure of an indicator of this name stand without a unit? */
export const needsNoUnit = remembered((name) => BARE.test(name));
