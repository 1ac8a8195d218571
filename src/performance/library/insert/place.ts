import { classNamed, type IndicatorClass } from '../../indicator';
import { classOrder } from '../classes';
import type { LibraryEntry } from '../model';
import type { Block, BlockRow } from './block';

/** Rows one below the other with the same text at a level; both inclusive. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** Where an indicator goes. */
export interface Place {
  /** An existing row that is free, or the row before which a new one comes. */
  readonly row: number;
  readonly isNew: boolean;
  /** The rows whose 一级指标 it shares; null when it starts a new one. */
  readonly level1: Run | null;
  /** The rows whose 二级指标 it shares; null when it starts a new one. */
  readonly level2: Run | null;
}

type Group = 'cost' | 'output' | 'effect' | 'satisfaction';

const GROUPS: readonly (readonly [Group, RegExp])[] = [
  ['satisfaction', /满意/u],
  ['cost', /成本/u],
  ['output', /产出/u],
  ['effect', /效益|效果|影响/u],
];
/** Forms with 成本指标 of its own print it first. */
const ORDER: readonly Group[] = ['cost', 'output', 'effect', 'satisfaction'];

/** 部门产出 and 部门效果: forms that know only these two have 满意度 under 效果. */
export const OF_DEPARTMENT = /^部门/u;

/** Finds the place: a free row of the class, the end of the class, else where the class belongs by its order. */
export function findPlace(block: Block, entry: LibraryEntry): Place {
  const wanted = classNamed(entry.level2);
  const runs2 = runsOf(block.rows, (row) => `${row.level1}\n${row.level2}`);
  const same = runs2.filter(([head]) => head!.class === wanted && (head!.level2 !== '' || head!.level1 !== ''));
  const ofClass = same.find(([head]) => bare(head!.level2) === bare(entry.level2)) ?? same[0];
  const free = same.flat().find(({ isFree }) => isFree);
  const runs1 = runsOf(block.rows, ({ level1 }) => level1);
  const around = (row: BlockRow): BlockRow[] => runs1.find((run) => run.includes(row))!;
  if (free)
    return existing(
      free,
      around(free),
      same.find((run) => run.includes(free))!,
    );
  if (ofClass) return added(ofClass.at(-1)!.row + 1, around(ofClass[0]!), ofClass);
  const group = groupFor(wanted, runs1);
  const run1 = runs1.find(([head]) => groupOf(head!.level1) === group && group !== null);
  if (!run1) return newGroup(block, runs1, group);
  const unnamed = run1.find(({ isFree, level2 }) => isFree && level2 === '');
  if (unnamed) return existing(unnamed, run1, null);
  const before = run1.filter((row) => classOrder(row.class) < classOrder(wanted)).at(-1);
  return added(before ? before.row + 1 : run1[0]!.row, run1, null);
}

function runsOf(rows: readonly BlockRow[], key: (row: BlockRow) => string): BlockRow[][] {
  const runs: BlockRow[][] = [];
  for (const row of rows) {
    const open = runs.at(-1);
    if (open && key(open[0]!) === key(row)) open.push(row);
    else runs.push([row]);
  }
  return runs;
}

function existing({ row }: BlockRow, level1: readonly BlockRow[], level2: readonly BlockRow[] | null): Place {
  return { row, isNew: false, level1: extent(level1), level2: level2 && extent(level2) };
}

function added(row: number, level1: readonly BlockRow[], level2: readonly BlockRow[] | null): Place {
  return { row, isNew: true, level1: extent(level1), level2: level2 && extent(level2) };
}

function newGroup(block: Block, runs: readonly BlockRow[][], group: Group | null): Place {
  const rank = (one: Group | null): number => (one === null ? -1 : ORDER.indexOf(one));
  const before =
    group === null ? runs.at(-1) : runs.filter(([head]) => rank(groupOf(head!.level1)) < rank(group)).at(-1);
  const row = before ? before.at(-1)!.row + 1 : block.first;
  const isFree = block.rows.some((one) => one.row === row && one.isFree && one.level1 === '');
  const joins = group === null && before ? extent(before) : null;
  return { row, isNew: !isFree, level1: joins, level2: null };
}

function extent(rows: readonly BlockRow[]): Run {
  return { first: rows[0]!.row, last: rows.at(-1)!.row };
}

function groupOf(level1: string): Group | null {
  return GROUPS.find(([, pattern]) => pattern.test(level1))?.[0] ?? null;
}

/** The 一级指标 a class goes to in this form; null where the form has none at all. */
function groupFor(wanted: IndicatorClass | null, runs: readonly BlockRow[][]): Group | null {
  const names = runs.map(([head]) => head!.level1).filter((name) => name !== '');
  const has = (group: Group): boolean => names.some((name) => groupOf(name) === group);
  if (runs.length > 0 && names.length === 0) return null;
  if (wanted === '成本') return has('cost') ? 'cost' : 'output';
  if (wanted === '满意度') {
    return !has('satisfaction') && names.some((name) => OF_DEPARTMENT.test(name)) ? 'effect' : 'satisfaction';
  }
  return classOrder(wanted) < classOrder('经济效益') ? 'output' : 'effect';
}

/** 数量 and 数量指标 are one name. */
function bare(level2: string): string {
  return level2.replace(/指标$/u, '');
}
