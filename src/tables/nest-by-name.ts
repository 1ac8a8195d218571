import type { AccountReader, Meaning } from './accounts';
import type { RawRow } from './rows';
import type { Structure } from './structure';

/**
 * Lines without codes that go down to 款 and 项 by name: 城乡社区支出 / 国有土地使用权出让收入安排的支出 / 城市建设支出. Below a line
 * that names a 类 a name is looked for among the members of the line above first; what is found stands for that member and,
 * where the print does not say otherwise, hangs on it.
 */
export function nestByName(
  rows: readonly RawRow[],
  meanings: readonly Meaning[],
  structure: Structure,
  accounts: AccountReader,
): { readonly meanings: readonly Meaning[]; readonly structure: Structure } {
  const named = [...meanings];
  const parent = Int32Array.from(structure.parent);
  /** The 类 and what of it stands above, by row. */
  let above: number[] = [];
  rows.forEach(({ shape }, at) => {
    const { account } = meanings[at]!;
    if (structure.special[at] !== null) {
      if (structure.special[at] !== 'memo') above = [];
      return;
    }
    const found = account.startsWith('label:') || account === meanings[above[0] ?? -1]?.account;
    for (let depth = found ? above.length - 1 : -1; depth >= 0; depth -= 1) {
      const member = accounts.memberBelow(named[above[depth]!]!.account, shape.core);
      if (member === null) continue;
      named[at] = { ...meanings[at]!, account: member };
      if (parent[at] === structure.parent[above[0]!]) parent[at] = above[depth]!;
      above = [...above.slice(0, depth + 1), at];
      return;
    }
    if (/^(function|economic):\d{3}$/u.test(account)) above = [at];
  });
  return { meanings: named, structure: { parent, special: structure.special } };
}
