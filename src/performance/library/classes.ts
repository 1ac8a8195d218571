import { classNamed, type IndicatorClass } from '../indicator';

/** 二级指标 in the order forms print them, each with the 一级指标 it belongs to. */
const CLASSES = [
  ['数量指标', '产出指标'],
  ['质量指标', '产出指标'],
  ['时效指标', '产出指标'],
  ['成本指标', '产出指标'],
  ['经济效益指标', '效益指标'],
  ['社会效益指标', '效益指标'],
  ['生态效益指标', '效益指标'],
  ['可持续影响指标', '效益指标'],
  ['服务对象满意度指标', '满意度指标'],
] as const;

export type Level2 = (typeof CLASSES)[number][0];

/** 二级指标 of the library, in the order forms print them. */
export const LEVEL2: readonly Level2[] = CLASSES.map(([level2]) => level2);

/** The 一级指标 a 二级指标 of the library stands under. */
export function level1Of(level2: Level2): string {
  return CLASSES.find(([name]) => name === level2)![1];
}

/** The library's name of a class, whatever a form calls it: 数量 → 数量指标, 经济成本指标 → 成本指标; null for other words. */
export function level2Named(text: string): Level2 | null {
  const named = classNamed(text);
  return LEVEL2.find((level2) => classNamed(level2) === named && named !== null) ?? null;
}

/** Place of a class among the others, from 0; -1 for null. */
export function classOrder(named: IndicatorClass | null): number {
  return named === null ? -1 : LEVEL2.findIndex((level2) => classNamed(level2) === named);
}
