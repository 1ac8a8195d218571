import { foldText, type Indicator } from '../../performance';
import { remembered } from '../../workbook';

/** Classes of indicators; `effect` is any of 经济、社会、生态效益 and 可持续影响. */
export type IndicatorClass = 'quantity' | 'quality' | 'time' | 'cost' | 'effect' | 'satisfaction';

/** Words of a heading that name a class. */
const WORDS: readonly (readonly [string, IndicatorClass])[] = [
  ['满意', 'satisfaction'],
  ['效益', 'effect'],
  ['影响', 'effect'],
  ['数量', 'quantity'],
  ['质量', 'quality'],
  ['时效', 'time'],
  ['进度', 'time'],
  ['成本', 'cost'],
];

/** The class an indicator stands in, by its 二级 and then its 一级 heading; null when they name none. */
export function classOf({ level1, level2 }: Indicator): IndicatorClass | null {
  return (level2 && classNamed(level2.text)) ?? (level1 && classNamed(level1.text));
}

const classNamed = remembered((heading): IndicatorClass | null => {
  const text = foldText(heading);
  for (const [word, named] of WORDS) if (text.includes(word)) return named;
  return null;
});
