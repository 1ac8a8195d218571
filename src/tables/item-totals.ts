import type { Account } from './model';
import { isTotalWord } from './vocabulary';

/**
 * What a bare 合计 beside 三公 items sums: these, or with 会议费 and 培训费 where 三公 has a sum of its own beside it or the title
 * names them all.
 * @param named the accounts of the lines or columns that say what they are.
 */
export function wholeOfItems(named: readonly (Account | null)[], title: string): Account {
  const wider = named.includes('three-public:meeting') || named.includes('three-public:training');
  if (!wider) return 'three-public:total';
  return named.includes('three-public:total') || /会议费|培训费/u.test(title)
    ? 'three-public:all'
    : 'three-public:total';
}

/** A 合计 beside 三公 items laid out across. */
export function wholeItem(
  items: boolean,
  path: readonly string[],
  accounts: readonly (Account | null)[],
  title: string,
): Account | null {
  if (!items) return null;
  const leaf = path.findLast((part) => !/^(预算数|决算数|金额)$/u.test(part)) ?? '';
  if (!isTotalWord(leaf) || !accounts.some((account) => account?.startsWith('three-public'))) return null;
  return wholeOfItems(accounts, title);
}
