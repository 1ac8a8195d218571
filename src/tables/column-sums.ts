import type { Account, Aspect, ColumnSum, Measure } from './model';
import { NATURE_TREE, PERIOD_TREE, SOURCE_TREE, THREE_PUBLIC_TREE } from './trees';
import { isTotalWord } from './vocabulary';

/** What the sums across a row need to know of a column. */
export interface ColumnMeaning {
  readonly path: readonly string[];
  readonly measure: Measure;
  readonly aspect: Aspect;
  readonly account: Account | null;
  readonly understood: boolean;
  /** Headed 其中: part of another column, never added. */
  readonly memo: boolean;
}

type Axis = 'period' | 'source' | 'nature' | 'item';
const AXES: readonly Axis[] = ['item', 'period', 'source', 'nature'];

interface Node {
  readonly item: Account | null;
  readonly period: string;
  readonly source: string;
  readonly nature: string;
  readonly version: string;
  readonly flow: string;
}

const TREES: Readonly<Record<Axis, Readonly<Record<string, readonly string[] | undefined>>>> = {
  item: THREE_PUBLIC_TREE,
  period: PERIOD_TREE,
  source: SOURCE_TREE,
  nature: NATURE_TREE,
};

/** Which columns of a side are sums of others: by the words of the header, else by its shape. */
export function findColumnSums(columns: readonly ColumnMeaning[]): ColumnSum[] {
  const usable = columns.map((column) => column.measure === 'amount' && !column.memo);
  const byNode = new Map<string, number>();
  columns.forEach((column, index) => {
    if (usable[index] && (column.understood || column.account)) {
      const key = keyOf(nodeOf(column));
      if (!byNode.has(key)) byNode.set(key, index);
    }
  });
  const sums: ColumnSum[] = [];
  columns.forEach((column, index) => {
    if (!usable[index] || byNode.get(keyOf(nodeOf(column))) !== index) return;
    for (const axis of AXES) {
      const parts = coverChildren(nodeOf(column), axis, byNode);
      // Only 本年支出 that is split into this year's money and the rest contains what was carried in.
      const split =
        axis !== 'period' || column.aspect.period !== 'current' || parts.some((part) => isFresh(columns[part]!));
      if (parts.length >= 2 && split) sums.push({ total: index, parts, basis: 'vocabulary', axis });
    }
  });
  const known = withoutStrangers(sums, columns, usable);
  return [...known, ...memoSums(columns, known), ...structuralSums(columns, usable, known)];
}

function isFresh({ aspect }: ColumnMeaning): boolean {
  return aspect.period === 'fresh';
}

function nodeOf(column: ColumnMeaning): Node {
  const { flow, nature, source, period, version } = column.aspect;
  return { item: column.account, period, source, nature, version, flow };
}

function keyOf(node: Node): string {
  return `${node.item ?? ''}|${node.period}|${node.source}|${node.nature}|${node.version}|${node.flow}`;
}

function childrenOf(node: Node, axis: Axis): Node[] {
  const value = node[axis];
  return ((value === null ? undefined : TREES[axis][value]) ?? []).map((child) => ({ ...node, [axis]: child }));
}

function coverChildren(node: Node, axis: Axis, printed: ReadonlyMap<string, number>): number[] {
  const ways = axis === 'period' ? AXES : [axis];
  return childrenOf(node, axis).flatMap((child) => cover(child, ways, printed));
}

/**
 * Columns that together make up a node: its own, else those of its children along the first of the given axes that has
 * any. Only a period may be split along another axis (本年 by source): 合计 with 结转 is not the sum of this year's sources.
 */
function cover(node: Node, ways: readonly Axis[], printed: ReadonlyMap<string, number>): number[] {
  const own = printed.get(keyOf(node));
  if (own !== undefined) return [own];
  for (const axis of ways) {
    if (axis === 'period' && node.period === 'current') continue;
    const parts = coverChildren(node, axis, printed);
    if (parts.length > 0) return parts;
  }
  return [];
}

/** A column in the same heading group whose words are unknown may be a part too: then the shape decides, not the words. */
function withoutStrangers(
  sums: readonly ColumnSum[],
  columns: readonly ColumnMeaning[],
  usable: readonly boolean[],
): ColumnSum[] {
  return sums.flatMap((sum): ColumnSum[] => {
    const whole = columns[sum.total]!;
    const group = whole.path.slice(0, -1);
    const strangers = columns.flatMap((column, index) =>
      usable[index] &&
      index !== sum.total &&
      inGroup(column.path, group) &&
      isStranger(column, whole) &&
      // What stands beside a part under the part's own heading is in it already.
      !sum.parts.some((part) => sharesBranch(columns[part]!.path, column.path, group.length))
        ? [index]
        : [],
    );
    if (strangers.length === 0) return [sum];
    // Within a heading of its own the shape says what the words do not: 单位资金 / 小计, 事业支出, 其他支出 …
    if (group.length > 0 && isTotalWord(whole.path.at(-1)!)) return [];
    return [{ ...sum, parts: [...sum.parts, ...strangers], basis: 'structure' }];
  });
}

function sharesBranch(part: readonly string[], path: readonly string[], depth: number): boolean {
  return part.length > depth + 1 && path.length > depth + 1 && part[depth] === path[depth];
}

/** No word of the column is known, or none but those of the heading it stands under. */
function isStranger(column: ColumnMeaning, whole: ColumnMeaning): boolean {
  if (column.account) return false;
  if (!column.understood) return true;
  const headed = whole.path.length > 1 && !whole.account;
  return headed && keyOf(nodeOf(column)) === keyOf(nodeOf(whole)) && !isTotalWord(column.path.at(-1)!);
}

/** 合计 | 其中：基本支出 | 项目支出: what is headed 其中 may be all of it; that counts while most rows agree. */
function memoSums(columns: readonly ColumnMeaning[], known: readonly ColumnSum[]): ColumnSum[] {
  if (!columns.some(({ memo }) => memo)) return [];
  const open = columns.map((column): ColumnMeaning => ({ ...column, memo: false }));
  return findColumnSums(open)
    .filter(({ total, parts }) => parts.every((part) => columns[part]!.memo) && !columns[total]!.memo)
    .filter(({ total }) => !known.some((sum) => sum.total === total))
    .map((sum) => ({ ...sum, basis: 'structure' }));
}

function inGroup(path: readonly string[], group: readonly string[]): boolean {
  return path.length > group.length && group.every((part, depth) => path[depth] === part);
}

/** 合计 in a heading group whose other columns no vocabulary explains: the sum of its neighbours, subgroups by their own 小计. */
function structuralSums(
  columns: readonly ColumnMeaning[],
  usable: readonly boolean[],
  known: readonly ColumnSum[],
): ColumnSum[] {
  const sums: ColumnSum[] = [];
  columns.forEach((column, total) => {
    if (!usable[total] || !isTotalWord(column.path.at(-1) ?? '') || known.some((sum) => sum.total === total)) return;
    const group = column.path.slice(0, -1);
    const siblings = new Map<string, number[]>();
    columns.forEach((other, index) => {
      if (
        index === total ||
        !usable[index] ||
        !inGroup(other.path, group) ||
        other.aspect.version !== column.aspect.version
      )
        return;
      const branch = other.path[group.length]!;
      siblings.set(branch, [...(siblings.get(branch) ?? []), index]);
    });
    const parts = [...siblings.values()].flatMap((members) => {
      const subtotal = members.find((index) => members.length > 1 && isTotalWord(columns[index]!.path.at(-1)!));
      return subtotal === undefined ? members : [subtotal];
    });
    if (parts.length >= 2) sums.push({ total, parts, basis: 'structure', axis: 'structure' });
  });
  return sums;
}
