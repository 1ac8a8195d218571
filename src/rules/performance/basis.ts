import type { Text } from '../model';

/** What the checks on performance targets stand on. The 2015 rules are for central departments; provinces follow them. */
export const PERFORMANCE_LAW = {
  /** Targets must be complete, clear, quantified, reasonable and match their money. */
  targets: {
    zh: '《中央部门预算绩效目标管理办法》（财预〔2015〕88号，各地参照）：绩效目标应当指向明确、细化量化、合理可行、相应匹配',
    en: 'Rules on performance targets (财预〔2015〕88号, followed by provinces): clear, detailed and quantified, feasible, matching the budget',
  },
  classes: {
    zh: '《中央部门预算绩效目标管理办法》（财预〔2015〕88号，各地参照）：绩效指标包括产出、效益和满意度等类',
    en: 'Rules on performance targets (财预〔2015〕88号, followed by provinces): indicators of output, effect and satisfaction',
  },
  scores: {
    zh: '《项目支出绩效评价管理办法》（财预〔2020〕10号）：评价按指标分值打分，总分一般为100分',
    en: 'Rules on evaluating project expenditure (财预〔2020〕10号): indicators are scored, 100 points in all as a rule',
  },
  money: {
    zh: '《中华人民共和国预算法》：绩效目标与预算同时编报，表内金额应当与预算一致',
    en: 'Budget Law of the PRC: targets are submitted with the budget and show the same amounts',
  },
} as const satisfies Readonly<Record<string, Text>>;
