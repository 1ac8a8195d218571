import type { Nature, Source } from './model';
import type { RawRow } from './rows';
import type { Structure } from './structure';
import { NATURE_TREE, SOURCE_TREE } from './trees';
import type { Aspect } from './model';

/**
 * Plain lines below a line they are part of by meaning: 财政拨款收入 / 一般公共预算拨款 / 政府性基金拨款 printed without
 * enumerators or indentation. They hang on that line, not beside it, or the total would count them twice.
 */
export function nestByMeaning(
  rows: readonly RawRow[],
  aspects: readonly Partial<Aspect>[],
  structure: Structure,
): Structure {
  const parent = Int32Array.from(structure.parent);
  rows.forEach((row, index) => {
    if (row.shape.level > 0 || structure.special[index] !== null) return;
    const above = wholeAbove(index, aspects, structure, rows);
    if (above >= 0) parent[index] = above;
  });
  return { ...structure, parent };
}

/** The nearest sibling above that this line is part of; -1 when there is none. */
function wholeAbove(
  index: number,
  aspects: readonly Partial<Aspect>[],
  { parent, special }: Structure,
  rows: readonly RawRow[],
): number {
  for (let above = index - 1; above >= 0; above -= 1) {
    if (special[above] !== null) return -1;
    const sibling = parent[above] === parent[index];
    if (sibling && isPartOf(aspects[index]!, aspects[above]!)) return above;
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
