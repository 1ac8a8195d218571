import type { Nature, Source } from './model';
import type { RawRow } from './rows';
import type { Structure } from './structure';
import { NATURE_TREE, SOURCE_TREE } from './trees';
import type { Account, Aspect } from './model';

/**
 * Plain lines below a line they are part of by meaning: 财政拨款收入 / 一般公共预算拨款 / 政府性基金拨款 printed without
 * enumerators or indentation. They hang on that line, not beside it, or the total would count them twice.
 */
export function nestByMeaning(
  rows: readonly RawRow[],
  meanings: readonly { readonly account: Account; readonly aspect: Partial<Aspect> }[],
  structure: Structure,
): Structure {
  const parent = Int32Array.from(structure.parent);
  const special = [...structure.special];
  rows.forEach((row, index) => {
    if (row.shape.level > 0 || structure.special[index] !== null) return;
    const above = wholeAbove(index, meanings, structure, rows);
    if (above < 0) return;
    parent[index] = above;
    // 其中：经费拨款 / 非税收入拨款: what follows a 其中 belongs to it.
    if (special.slice(above + 1, index).includes('memo')) special[index] = 'memo';
  });
  return { parent, special };
}

/** The nearest sibling above that this line is part of; -1 when there is none. */
function wholeAbove(
  index: number,
  meanings: readonly { readonly account: Account; readonly aspect: Partial<Aspect> }[],
  { parent, special }: Structure,
  rows: readonly RawRow[],
): number {
  for (let above = index - 1; above >= 0; above -= 1) {
    if (special[above] === 'memo') continue;
    if (special[above] !== null) return -1;
    const sibling = parent[above] === parent[index];
    const [part, whole] = [meanings[index]!, meanings[above]!];
    // 一、基本支出 / 工资福利支出 / 商品和服务支出: the economic classes of the nature above them.
    const classOf =
      rows[above]!.shape.level > 0 && whole.aspect.nature !== undefined && part.account.startsWith('economic:');
    if (sibling && (classOf || isPartOf(part.aspect, whole.aspect))) return above;
    // An enumerated line of another kind opens its own group.
    if (sibling && rows[above]!.shape.level > 0) return -1;
  }
  return -1;
}

export function isPartOf(part: Partial<Aspect>, whole: Partial<Aspect>): boolean {
  if (part.period !== whole.period) return false;
  const bySource =
    whole.source !== undefined && part.source !== undefined && below(SOURCE_TREE, whole.source, part.source);
  const byNature =
    whole.nature !== undefined && part.nature !== undefined && below(NATURE_TREE, whole.nature, part.nature);
  return bySource || byNature;
}

function below<T extends Source | Nature>(tree: Partial<Record<T, readonly T[]>>, whole: T, part: T): boolean {
  const children: readonly T[] = tree[whole] ?? [];
  return children.some((child) => child === part || below(tree, child, part));
}
