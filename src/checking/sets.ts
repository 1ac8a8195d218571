import { baseKind, type StandardTable } from '../tables';

/** From this many repeated kinds on, a workbook holds several whole sets rather than a few extra tables. */
const WHOLE_SET = 3;

/**
 * Splits the tables of a workbook into disclosure sets: figures are compared only within one. A workbook with the tables of
 * several units, or of a 部门 and of its 单位, repeats every kind; tables of different sets have different figures by right.
 * Sets are told apart by the department named, by the words 部门 and 单位 of the titles, else by their order. A kind
 * repeated here and there is kept out of the first set, alone.
 */
export function disclosureSets(tables: readonly StandardTable[]): StandardTable[][] {
  const kinds = new Map<string, number>();
  for (const table of tables) if (table.sides.length > 0) kinds.set(table.kind, (kinds.get(table.kind) ?? 0) + 1);
  const repeated = [...kinds.values()].filter((count) => count > 1).length;
  if (repeated === 0) return [[...tables]];
  if (repeated < WHOLE_SET) return withoutRepeats(tables);
  return byKey(tables, (table) => table.entity) ?? byKey(tables, wording) ?? byOrder(tables);
}

function withoutRepeats(tables: readonly StandardTable[]): StandardTable[][] {
  const seen = new Set<string>();
  const first: StandardTable[] = [];
  const extra: StandardTable[][] = [];
  for (const table of tables) {
    if (table.sides.length > 0 && seen.has(table.kind)) extra.push([table]);
    else first.push(table);
    seen.add(table.kind);
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
    const filled = set.filter((table) => table.sides.length > 0).map((table) => table.kind);
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
    if (table.sides.length > 0 && seen.has(table.kind)) {
      sets.push([]);
      seen = new Set();
    }
    if (table.sides.length > 0) seen.add(table.kind);
    sets.at(-1)!.push(table);
  }
  return sets;
}
