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
  const open = openSiblings(rows, meanings, structure);
  let lastMemo = -1;
  rows.forEach((row, index) => {
    const isPlain = row.shape.level === 0 && structure.special[index] === null;
    const above = isPlain ? open.wholeOf(index) : -1;
    open.add(index);
    if (above >= 0) {
      parent[index] = above;
      // 其中：经费拨款 / 非税收入拨款: what follows a 其中 belongs to it.
      if (lastMemo > above) special[index] = 'memo';
    }
    if (special[index] === 'memo') lastMemo = index;
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

/** The lines of one parent that those below may still be part of. */
interface OpenSiblings {
  /** The enumerated line that opened the group; -1 when there is none. */
  readonly head: number;
  /** The last line of every aspect: a few of them, however many lines there are. */
  readonly byAspect: Map<string, number>;
}

/** Finds, going down, the nearest sibling above that a line is part of. */
function openSiblings(
  rows: readonly RawRow[],
  meanings: readonly { readonly account: Account; readonly aspect: Partial<Aspect> }[],
  { parent, special }: Structure,
): { readonly wholeOf: (index: number) => number; readonly add: (index: number) => void } {
  const groups = new Map<number, OpenSiblings>();
  const wholeOf = (index: number): number => {
    const group = groups.get(parent[index]!);
    if (!group) return -1;
    const part = meanings[index]!;
    let above = -1;
    for (const at of group.byAspect.values()) {
      if (at > above && isPartOf(part.aspect, meanings[at]!.aspect)) above = at;
    }
    if (above >= 0 || group.head < 0) return above;
    // 一、基本支出 / 工资福利支出 / 商品和服务支出: the economic classes of the nature above them.
    const isClass = part.account.startsWith('economic:') && meanings[group.head]!.aspect.nature !== undefined;
    return isClass ? group.head : -1;
  };
  const add = (index: number): void => {
    if (special[index] === 'memo') return;
    // A total ends what is above it.
    if (special[index] !== null) {
      groups.clear();
      return;
    }
    const isHead = rows[index]!.shape.level > 0;
    const known = groups.get(parent[index]!);
    // An enumerated line of another kind opens its own group.
    const group = known && !isHead ? known : { head: isHead ? index : -1, byAspect: new Map<string, number>() };
    if (group !== known) groups.set(parent[index]!, group);
    const { period = '', source = '', nature = '' } = meanings[index]!.aspect;
    if (source !== '' || nature !== '') group.byAspect.set(`${period} ${source} ${nature}`, index);
  };
  return { wholeOf, add };
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
