import type { Account } from './model';

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
