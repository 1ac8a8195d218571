import { foldText, type Indicator } from '../../performance';

/** Classes of indicators; `effect` is any of 经济、社会、生态效益 and 可持续影响. */
export type IndicatorClass = 'quantity' | 'quality' | 'time' | 'cost' | 'effect' | 'satisfaction';

const WORDS: readonly (readonly [IndicatorClass, RegExp])[] = [
  ['satisfaction', /满意/u],
  ['effect', /效益|影响/u],
  ['quantity', /数量/u],
  ['quality', /质量/u],
  ['time', /时效|进度/u],
  ['cost', /成本/u],
];

/** The class an indicator stands in, by its 二级 and then its 一级 heading; null when they name none. */
export function classOf({ level1, level2 }: Indicator): IndicatorClass | null {
  for (const field of [level2, level1]) {
    const text = foldText(field?.text ?? '');
    const found = WORDS.find(([, pattern]) => pattern.test(text));
    if (found) return found[0];
  }
  return null;
}

/** 产出 by its 一级 heading or by a class of output. */
export function isOutput(indicator: Indicator): boolean {
  const indicatorClass = classOf(indicator);
  return /产出/u.test(indicator.level1?.text ?? '') || ['quantity', 'quality', 'time'].includes(indicatorClass ?? '');
}

/** 效益 by its 二级 or 一级 heading; 部门效果 counts. */
export function isEffect(indicator: Indicator): boolean {
  const indicatorClass = classOf(indicator);
  return indicatorClass === 'effect' || (indicatorClass === null && /效益|效果/u.test(indicator.level1?.text ?? ''));
}
