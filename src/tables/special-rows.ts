import type { RawRow } from './rows';
import { isTotalWord, readPeriod, readSource } from './vocabulary';

export type SpecialRow = 'grand' | 'current' | 'carry' | 'memo' | 'placeholder' | null;

/** 收入总计、支出合计、合计: a row that sums a side; 本年…合计 sums the year without what is carried. */
export function specialOf(row: RawRow): SpecialRow {
  const { core, memo } = row.shape;
  if (row.placeholder) return 'placeholder';
  if (row.code !== null) return null;
  if (memo) return 'memo';
  if (row.group !== '' && /^(合计|小计)$/u.test(core)) return null;
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
