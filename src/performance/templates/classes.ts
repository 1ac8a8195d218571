import type { ClassPair } from './model';

/** First and second levels of indicators. The classes of 2015 are confirmed by published forms; those of 2021 are from memory. */

export const LEVELS_2015 = {
  产出指标: ['数量指标', '质量指标', '时效指标', '成本指标'],
  效益指标: ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'],
  满意度指标: ['服务对象满意度指标'],
} as const;

export const LEVELS_2021 = {
  成本指标: ['经济成本指标', '社会成本指标', '生态环境成本指标'],
  产出指标: ['数量指标', '质量指标', '时效指标'],
  效益指标: ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'],
  满意度指标: ['服务对象满意度指标'],
} as const;

/** 河北 department forms. */
export const LEVELS_DEPARTMENT = {
  部门产出: ['数量', '质量', '时效', '成本'],
  部门效果: ['经济效益', '社会效益', '生态效益', '可持续影响', '满意度'],
} as const;

/** Every class once, in order. */
export function everyClass(levels: Readonly<Record<string, readonly string[]>>): ClassPair[] {
  return Object.entries(levels).flatMap(([level1, seconds]) => seconds.map((level2): ClassPair => [level1, level2]));
}

/** The classes of a list that are asked for, in the list's order. */
export function classesOf(
  levels: Readonly<Record<string, readonly string[]>>,
  seconds: readonly string[],
): ClassPair[] {
  return everyClass(levels).filter(([, level2]) => seconds.includes(level2));
}

export const COMPARATORS = ['≥', '＞', '≤', '＜', '＝', '定性'] as const;
export const VALUE_TYPES = ['定量', '定性'] as const;

/** Units offered; others may be typed. */
export const UNITS_OFFERED = [
  ...['%', '‰', '元', '万元', '亿元', '元/人', '元/次', '元/天', '元/人/天', '元/平方米', '元/台', '元/月'],
  ...['人', '人次', '次', '件', '起', '份', '个', '项', '家', '户', '套', '台', '辆', '册', '篇', '场', '期', '批次'],
  ...['处', '条', '名', '课时', '班次', '年', '月', '日', '天', '小时', '分钟', '工作日'],
  ...['平方米', '米', '公里', '公顷', '亩', '吨', '立方米', '千瓦时'],
] as const;
