import { mapped } from '../workbook';
import type { Meaning } from './accounts';
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
  wholeRuns(rows, meanings, structure, parent);
  return { parent, special };
}

/** 一、基本支出 / 人员支出 / 对个人和家庭的补助支出 / 公用支出: where one plain line of a run is part of the line above, all are. */
function wholeRuns(
  rows: readonly RawRow[],
  meanings: readonly { readonly aspect: Partial<Aspect> }[],
  { parent: before, special }: Structure,
  parent: Int32Array,
): void {
  for (let head = 0; head < rows.length; head += 1) {
    if (rows[head]!.shape.level === 0 || meanings[head]!.aspect.nature === undefined) continue;
    let end = head + 1;
    while (end < rows.length && rows[end]!.shape.level === 0 && (special[end] === null || special[end] === 'memo'))
      end += 1;
    if (!parent.subarray(head + 1, end).includes(head)) continue;
    for (let at = head + 1; at < end; at += 1)
      if (special[at] === null && parent[at] === before[head]) parent[at] = head;
  }
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

/**
 * 人员支出 beside 对个人和家庭的补助 is what is left of 人员经费 without it, as each province pleases: the figure of no other line.
 */
export function withoutOwnSubsidies(
  rows: readonly RawRow[],
  meanings: readonly Meaning[],
  { parent }: Structure,
): readonly Meaning[] {
  const beside = new Set<number>();
  meanings.forEach(({ account }, at) => {
    if (account === 'economic:303') beside.add(parent[at]!);
  });
  if (beside.size === 0) return meanings;
  return mapped(meanings, (meaning, at) =>
    meaning.aspect.nature === 'personnel' && beside.has(parent[at]!)
      ? { account: `label:${rows[at]!.shape.core}`, aspect: {} }
      : meaning,
  );
}

/**
 * 一、一般公共预算拨款 / 当年拨款 / 上年结转, enumerated or not: the first shows both periods, and what is below it is of its money only.
 */
export function withPeriodParts(meanings: readonly Meaning[], { parent, special }: Structure): readonly Meaning[] {
  const split = new Set<number>();
  meanings.forEach(({ aspect: { period, source } }, at) => {
    const whole = parent[at]!;
    if (whole < 0 || period !== 'carried-in' || source !== undefined || special[at] === 'memo') return;
    const { aspect } = meanings[whole]!;
    if (special[whole] === null && aspect.source !== undefined && aspect.period === undefined) split.add(whole);
  });
  if (split.size === 0) return meanings;
  return mapped(meanings, (meaning, at): Meaning => {
    const { account, aspect } = meaning;
    if (split.has(at)) return { account, aspect: { ...aspect, period: 'total' } };
    const whole = parent[at]!;
    if (!split.has(whole) || aspect.period === undefined || aspect.source !== undefined) return meaning;
    return { account, aspect: { ...aspect, source: meanings[whole]!.aspect.source! } };
  });
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
