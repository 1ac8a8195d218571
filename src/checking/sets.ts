import { baseKind, type Account, type StandardTable, type TableKind } from '../tables';
import { Memory } from '../workbook';

/** From this many repeated kinds on, a workbook holds several whole sets rather than a few extra tables. */
const WHOLE_SET = 3;

/** How accounts of a classification begin. */
const SCHEMES = ['function:', 'economic:', 'government:', 'unit:'] as const;

/**
 * Splits the tables of a workbook into disclosure sets: figures are compared only within one. A workbook with the tables of
 * several units, or of a 部门 and of its 单位, repeats every kind; tables of different sets have different figures by right.
 * Sets are told apart by the department named, by the words 部门 and 单位 of the titles, else by their order. A kind
 * repeated here and there is kept out of the first set, alone.
 */
export function disclosureSets(tables: readonly StandardTable[]): StandardTable[][] {
  if (!repeatsKind(tables)) return [[...tables]];
  const kinds = new Map<string, number>();
  for (const table of tables) {
    if (table.sides.length > 0) kinds.set(viewOf(table), (kinds.get(viewOf(table)) ?? 0) + 1);
  }
  const repeated = [...kinds.values()].filter((count) => count > 1).length;
  if (repeated === 0) return [[...tables]];
  if (repeated < WHOLE_SET) return withoutRepeats(tables);
  return byKey(tables, (table) => table.entity) ?? byKey(tables, wording) ?? byOrder(tables);
}

/** Where every kind stands once, nobody need look at the lines. */
function repeatsKind(tables: readonly StandardTable[]): boolean {
  const seen = new Set<TableKind>();
  for (const { kind, sides } of tables) {
    if (sides.length === 0) continue;
    if (seen.has(kind)) return true;
    seen.add(kind);
  }
  return false;
}

const views = new Memory<string>();

/**
 * A kind by what its lines are classified by: 一般公共预算支出表 by function and again by economic class are two looks at the
 * same money, not one table twice.
 */
function viewOf(table: StandardTable): string {
  return views.of(table, () => {
    const counts = SCHEMES.map(() => 0);
    /** Schemes in the order in which they are first met: of several with as many lines the first counts. */
    const met: number[] = [];
    let last = -1;
    for (const { account } of table.sides[0]?.rows ?? []) {
      // Lines of one scheme stand together.
      if (last < 0 || !account.startsWith(SCHEMES[last]!)) last = schemeOf(account);
      if (last < 0 || account.length === SCHEMES[last]!.length) continue;
      if (counts[last] === 0) met.push(last);
      counts[last]! += 1;
    }
    if (met.length === 0) return table.kind;
    const most = met.reduce((one, other) => (counts[other]! > counts[one]! ? other : one));
    return `${table.kind}|${SCHEMES[most]!}`;
  });
}

/** Its place among the schemes; -1 for none of them. */
function schemeOf(account: Account): number {
  return SCHEMES.findIndex((scheme) => account.startsWith(scheme));
}

function withoutRepeats(tables: readonly StandardTable[]): StandardTable[][] {
  const seen = new Set<string>();
  const first: StandardTable[] = [];
  const extra: StandardTable[][] = [];
  for (const table of tables) {
    if (table.sides.length > 0 && seen.has(viewOf(table))) extra.push([table]);
    else first.push(table);
    seen.add(viewOf(table));
  }
  return [first, ...extra];
}

/** Groups by a key that every table with figures has, when no kind stands twice under one key. */
function byKey(
  tables: readonly StandardTable[],
  keyOf: (table: StandardTable) => string | null,
): StandardTable[][] | null {
  const sets = new Map<string, StandardTable[]>();
  let current: string | null = null;
  for (const table of tables) {
    const key: string | null = keyOf(table);
    if (key === null && table.sides.length > 0) return null;
    current = key ?? current ?? '';
    sets.set(current, [...(sets.get(current) ?? []), table]);
  }
  if (sets.size < 2) return null;
  const clean = [...sets.values()].every((set) => {
    const filled = set.filter((table) => table.sides.length > 0).map(viewOf);
    return new Set(filled).size === filled.length;
  });
  return clean ? [...sets.values()] : null;
}

/** 部门收支总表 and 单位收支总表 in one workbook. */
function wording(table: StandardTable): string | null {
  const unit = /单位/u.test(table.title);
  const department = /部门/u.test(table.title.replace(/部门(预算)?(支出)?经济/u, ''));
  if (unit === department) return table.sides.length > 0 && baseKind(table.kind) !== 'three-public' ? null : 'both';
  return unit ? 'unit' : 'department';
}

/** A kind that the running set already has opens the next one. */
function byOrder(tables: readonly StandardTable[]): StandardTable[][] {
  const sets: StandardTable[][] = [[]];
  let seen = new Set<string>();
  for (const table of tables) {
    if (table.sides.length > 0 && seen.has(viewOf(table))) {
      sets.push([]);
      seen = new Set();
    }
    if (table.sides.length > 0) seen.add(viewOf(table));
    sets.at(-1)!.push(table);
  }
  return sets;
}
