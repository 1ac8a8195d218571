import { mapped } from '../workbook';
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

/** A node that a column prints, by the first of its columns. */
interface Printed {
  readonly node: Node;
  readonly index: number;
}

const TREES: Readonly<Record<Axis, Readonly<Record<string, readonly string[] | undefined>>>> = {
  item: THREE_PUBLIC_TREE,
  period: PERIOD_TREE,
  source: SOURCE_TREE,
  nature: NATURE_TREE,
};

/** By axis and member: all that lies below it in the tree. */
const BELOW: Readonly<Record<Axis, ReadonlyMap<string, ReadonlySet<string>>>> = {
  item: belowIn(TREES.item),
  period: belowIn(TREES.period),
  source: belowIn(TREES.source),
  nature: belowIn(TREES.nature),
};

function belowIn(tree: (typeof TREES)[Axis]): Map<string, ReadonlySet<string>> {
  const below = (member: string): string[] => (tree[member] ?? []).flatMap((child) => [child, ...below(child)]);
  return new Map(Object.keys(tree).map((member) => [member, new Set(below(member))]));
}

/** Which columns of a side are sums of others: by the words of the header, else by its shape. */
export function findColumnSums(columns: readonly ColumnMeaning[]): ColumnSum[] {
  const usable = mapped(columns, (column) => column.measure === 'amount' && !column.memo);
  const printed = printedNodes(columns, usable);
  const sums: ColumnSum[] = [];
  for (const { node, index } of printed) {
    const inside = printedInside(node, printed);
    if (inside === null) continue;
    for (const axis of AXES) {
      const parts = coverChildren(node, axis, inside);
      // Only 本年支出 that is split into this year's money and the rest contains what was carried in.
      const split = axis !== 'period' || node.period !== 'current' || parts.some((part) => isFresh(columns[part]!));
      if (parts.length >= 2 && split) sums.push({ total: index, parts, basis: 'vocabulary', axis });
    }
  }
  const known = withoutStrangers(sums, columns, usable);
  if (!columns.some(({ memo }) => memo)) return [...known, ...structuralSums(columns, usable, known)];
  const { others, opened } = withMemos(columns, known);
  return [...others, ...opened, ...structuralSums(columns, usable, [...others, ...opened])];
}

function printedNodes(columns: readonly ColumnMeaning[], usable: readonly boolean[]): Printed[] {
  const printed: Printed[] = [];
  columns.forEach((column, index) => {
    if (!usable[index] || !(column.understood || column.account)) return;
    const node = nodeOf(column);
    if (!printed.some((other) => sameNode(other.node, node))) printed.push({ node, index });
  });
  return printed;
}

function isFresh({ aspect }: ColumnMeaning): boolean {
  return aspect.period === 'fresh';
}

function nodeOf(column: ColumnMeaning): Node {
  const { flow, nature, source, period, version } = column.aspect;
  return { item: column.account, period, source, nature, version, flow };
}

function sameNode(a: Node, b: Node): boolean {
  return (
    a.source === b.source &&
    a.period === b.period &&
    a.nature === b.nature &&
    a.item === b.item &&
    a.version === b.version &&
    a.flow === b.flow
  );
}

/** The node itself, and those that split it further along some of the axes; null for less than two of these. */
function printedInside(whole: Node, printed: readonly Printed[]): Printed[] | null {
  let count = 0;
  for (const other of printed) if (isInside(other.node, whole)) count += 1;
  return count < 3 ? null : printed.filter((other) => isInside(other.node, whole));
}

function isInside(part: Node, whole: Node): boolean {
  return (
    part.version === whole.version &&
    part.flow === whole.flow &&
    isAtOrBelow('source', part.source, whole.source) &&
    isAtOrBelow('nature', part.nature, whole.nature) &&
    isAtOrBelow('period', part.period, whole.period) &&
    isAtOrBelow('item', part.item, whole.item)
  );
}

function isAtOrBelow(axis: Axis, part: string | null, whole: string | null): boolean {
  if (part === whole) return true;
  return part !== null && whole !== null && BELOW[axis].get(whole)?.has(part) === true;
}

/** @param inside what is printed of the node and below it: nothing else can cover a part. */
function coverChildren(node: Node, axis: Axis, inside: readonly Printed[]): readonly number[] {
  const value = node[axis];
  const children = value === null ? undefined : TREES[axis][value];
  if (children === undefined) return NONE;
  let parts = NONE;
  for (const child of children) {
    const below = printedBelow(axis, child, inside);
    if (below === null) continue;
    const covering = cover(moved(node, axis, child), axis === 'period' ? AXES : ONLY[axis], below);
    // 项目支出 alone is split into this year's and carried money: with 基本支出 beside it that is no split of 合计.
    if (axis === 'period' && covering.length > 0 && leavesOut(node, covering, inside)) return NONE;
    if (covering.length > 0) parts = parts.length === 0 ? covering : [...parts, ...covering];
  }
  return parts;
}

/** Is some nature or source of the node printed, but none of it in what covers one of its periods? */
function leavesOut(node: Node, covering: readonly number[], inside: readonly Printed[]): boolean {
  const covers = inside.filter(({ index }) => covering.includes(index));
  if (covers.some((one) => one.node.nature === node.nature)) return false;
  const children = TREES.nature[node.nature] ?? [];
  return children.some((child) => {
    const isOf = ({ node: { nature } }: Printed): boolean => isAtOrBelow('nature', nature, child);
    return (
      inside.some((one) => isOf(one) && one.node.item === node.item && one.node.source === node.source) &&
      !covers.some(isOf)
    );
  });
}

const NONE: readonly number[] = [];
const ONLY: Readonly<Record<Axis, readonly Axis[]>> = {
  item: ['item'],
  period: ['period'],
  source: ['source'],
  nature: ['nature'],
};

/** What is printed of a member of the tree and below it; null for nothing, as of most. */
function printedBelow(axis: Axis, member: string, inside: readonly Printed[]): Printed[] | null {
  let below: Printed[] | null = null;
  for (const printed of inside) if (isAtOrBelow(axis, printed.node[axis], member)) (below ??= []).push(printed);
  return below;
}

/** The node with another member on one axis. */
function moved({ item, period, source, nature, version, flow }: Node, axis: Axis, member: string): Node {
  return {
    item: axis === 'item' ? member : item,
    period: axis === 'period' ? member : period,
    source: axis === 'source' ? member : source,
    nature: axis === 'nature' ? member : nature,
    version,
    flow,
  };
}

/**
 * Columns that together make up a node: its own, else those of its children along the first of the given axes that has
 * any. Only a period may be split along another axis (本年 by source): 合计 with 结转 is not the sum of this year's sources.
 */
function cover(node: Node, ways: readonly Axis[], inside: readonly Printed[]): readonly number[] {
  const own = inside.find((printed) => sameNode(printed.node, node));
  if (own !== undefined) return [own.index];
  for (const axis of ways) {
    if (axis === 'period' && node.period === 'current') continue;
    const parts = coverChildren(node, axis, inside);
    if (parts.length > 0) return parts;
  }
  return NONE;
}

/** A column in the same heading group whose words are unknown may be a part too: then the shape decides, not the words. */
function withoutStrangers(
  sums: readonly ColumnSum[],
  columns: readonly ColumnMeaning[],
  usable: readonly boolean[],
): ColumnSum[] {
  const known: ColumnSum[] = [];
  for (const sum of sums) {
    const strangers = strangersBeside(sum, columns, usable);
    const { path } = columns[sum.total]!;
    if (strangers === null) known.push(sum);
    // Within a heading of its own the shape says what the words do not: 单位资金 / 小计, 事业支出, 其他支出 …
    else if (path.length < 2 || !isTotalWord(path.at(-1)!))
      known.push({ ...sum, parts: [...sum.parts, ...strangers], basis: 'structure' });
  }
  return known;
}

/** Null for none, as beside most sums. */
function strangersBeside(
  { total, parts }: ColumnSum,
  columns: readonly ColumnMeaning[],
  usable: readonly boolean[],
): number[] | null {
  const whole = columns[total]!;
  const depth = Math.max(0, whole.path.length - 1);
  let strangers: number[] | null = null;
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index]!;
    if (!usable[index] || index === total || !inGroup(column.path, whole.path, depth) || !isStranger(column, whole))
      continue;
    // What stands beside a part under the part's own heading is in it already.
    if (!parts.some((part) => sharesBranch(columns[part]!.path, column.path, depth))) (strangers ??= []).push(index);
  }
  return strangers;
}

function sharesBranch(part: readonly string[], path: readonly string[], depth: number): boolean {
  return part.length > depth + 1 && path.length > depth + 1 && part[depth] === path[depth];
}

/** No word of the column is known, or none but those of the heading it stands under. */
function isStranger(column: ColumnMeaning, whole: ColumnMeaning): boolean {
  if (column.account) return false;
  if (!column.understood) return true;
  const headed = whole.path.length > 1 && !whole.account;
  return headed && sameNode(nodeOf(column), nodeOf(whole)) && !isTotalWord(column.path.at(-1)!);
}

/**
 * 合计 | 其中：基本支出 | 项目支出: what is headed 其中 may be all of it, or its first part; that counts while most rows agree. A sum
 * that is the longer for it, or none with it, gives way; others stay as they are.
 */
function withMemos(
  columns: readonly ColumnMeaning[],
  known: readonly ColumnSum[],
): { others: ColumnSum[]; opened: ColumnSum[] } {
  const all = findColumnSums(mapped(columns, (column): ColumnMeaning => ({ ...column, memo: false })));
  const isOpened = ({ parts }: ColumnSum): boolean => parts.some((part) => columns[part]!.memo);
  const others = known.filter((sum) => {
    const same = all.filter(({ total }) => total === sum.total);
    const along = same.find(({ axis }) => axis === sum.axis);
    return along ? !(along.parts.length > sum.parts.length && includesAll(along, sum)) : !same.some(isOpened);
  });
  const opened = all
    .filter((sum) => isOpened(sum) && !columns[sum.total]!.memo)
    .filter(({ total }) => !others.some((sum) => sum.total === total))
    .map((sum): ColumnSum => ({ ...sum, basis: 'structure' }));
  return { others, opened };
}

function includesAll({ parts }: ColumnSum, other: ColumnSum): boolean {
  return other.parts.every((part) => parts.includes(part));
}

/** @param depth how many of the headings of `whole` name its group. */
function inGroup(path: readonly string[], whole: readonly string[], depth: number): boolean {
  if (path.length <= depth) return false;
  for (let level = 0; level < depth; level += 1) if (path[level] !== whole[level]) return false;
  return true;
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
    const depth = column.path.length - 1;
    const siblings = new Map<string, number[]>();
    columns.forEach((other, index) => {
      if (
        index === total ||
        !usable[index] ||
        !inGroup(other.path, column.path, depth) ||
        other.aspect.version !== column.aspect.version
      )
        return;
      const branch = other.path[depth]!;
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
