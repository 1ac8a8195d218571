import type { Measure } from '../model';
import { DEEDS } from './deeds';
import { FRAME, MEASURES } from './frame';
import { UNWANTED } from './unwanted';
import { WANTED } from './wanted';

const GROUPS = { ...WANTED, ...DEEDS, ...UNWANTED, ...FRAME };

/**
 * What a word does to the direction of an indicator.
 *
 * | role | more of it is | after a fall |
 * |---|---|---|
 * | `good` 合格, `prompt` 及时, `gain` 收入, `last` 运行 (of time) | better | worse |
 * | `handle` 办结, `remedy` 化解 (takes its object away), `work` 培训 | better; its duration is better short | unclear |
 * | `process` 审批 | its duration is better short | better |
 * | `bad` 事故, `fault` 差错 (never an object of remedy), `late` 逾期, `cost` 费用 | worse | better |
 * | `burden` 信访量, `drift` 调整 (bad of plans and money) | unclear | better |
 * | `find` 查出, `prevent` 防止 | unclear, as is what they find or prevent | |
 * | `set` 补助标准 | exactly as set | |
 * | `rise`, `fall`, `save`, `hold`, `not` | turn the word they belong to | |
 * | `through` 发生, `adverb` 有效 | skipped | |
 * | `plain` | nothing; keeps a word from being cut up | |
 */
export type Role = keyof typeof GROUPS;

export interface Meaning {
  readonly role: Role | 'measure';
  readonly measure?: Measure;
}

/** Every known word with its meaning. A word that stands in two groups has the meaning of the first. */
export const WORDS: ReadonlyMap<string, Meaning> = build();

function build(): ReadonlyMap<string, Meaning> {
  const table = new Map<string, Meaning>();
  const put = (words: string, meaning: Meaning): void => {
    for (const word of words.split(' ')) if (!table.has(word)) table.set(word, meaning);
  };
  for (const [measure, words] of Object.entries(MEASURES)) put(words, { role: 'measure', measure: measure as Measure });
  for (const [role, groups] of Object.entries(GROUPS)) {
    for (const words of Object.values<string>(groups)) put(words, { role: role as Role });
  }
  return table;
}
