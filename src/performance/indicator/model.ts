/** What an indicator names, apart from its target. */
export interface IndicatorWords {
  /** 一级指标 as printed. */
  readonly level1?: string;
  /** 二级指标 as printed. */
  readonly level2?: string;
  /** 三级指标：what is measured. */
  readonly name: string;
  readonly description?: string;
  /** Unit of the target: %、件、万元. */
  readonly unit?: string;
}

/** The kind of quantity. `quality` = words, no number: 健全、稳定. */
export type Measure =
  | 'rate' /** 率、比例 */
  | 'count' /** 人数、件数、次数 */
  | 'extent' /** 面积、里程、产量、浓度 */
  | 'amount' /** 金额、费用、收入 */
  | 'duration' /** 时间、时限、天数 */
  | 'standard' /** 补助标准 */
  | 'quality';

/** Which way is better: a larger figure, a smaller one, or exactly the figure set. */
export type Better = 'more' | 'less' | 'exact';

/** 二级指标 by meaning, whatever the year and the province call them. */
export type IndicatorClass =
  '数量' | '质量' | '时效' | '成本' | '经济效益' | '社会效益' | '生态效益' | '可持续影响' | '满意度';

export interface IndicatorJudgement {
  /** Null where neither the words nor the unit tell. */
  readonly measures: Measure | null;
  /** Null = the words do not tell; nothing follows from it. */
  readonly better: Better | null;
  /** The words leave no other reading. False = a reader would agree, but could think of an exception. */
  readonly sure: boolean;
  /** Is a change measured (下降率、增长额), not a state? */
  readonly change: 'rise' | 'fall' | null;
  /** The class the words fit best; null where they fit several alike. */
  readonly class: IndicatorClass | null;
  /** The words the judgement stands on, in reading order. */
  readonly why: string;
}
