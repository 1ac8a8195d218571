import type { LabelShape } from './text';
import { isTotalWord, readPeriod, readSource } from './vocabulary';

export type SpecialRow = 'grand' | 'current' | 'carry' | 'memo' | 'placeholder' | null;

/**
 * What a label without a code makes of its row. 收入总计、支出合计、合计: it sums a side; 本年…合计 sums the year without what is
 * carried.
 */
export function specialLabel({ core, memo }: LabelShape): SpecialRow {
  if (memo) return 'memo';
  if (isTotalWord(core) && core.length <= 14) {
    return readPeriod(core) === 'current' || /^(本年|当年)/u.test(core)
      ? 'current'
      : readSource(core) && !/收入(总|合)计|支出(总|合)计/u.test(core)
        ? null
        : 'grand';
  }
  const period = readPeriod(core);
  if (period === 'current' && /^(本年|当年)(度)?(收入|支出)$/u.test(core)) return 'current';
  return period !== null && period !== 'current' ? 'carry' : null;
}

/** A bare 合计 or 小计: in a group of lines that a heading names it sums the group. */
export function isGroupTotal({ core }: LabelShape): boolean {
  return core === '合计' || core === '小计';
}
