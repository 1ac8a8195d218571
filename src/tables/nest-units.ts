import { comesNearer } from './detail-lines';
import type { Figures } from './figures';
import type { RawRow } from './rows';
import type { Structure } from './structure';

/*
 * 101 某局 / 101001 某局机关 / 信息化运维: a list by units in a column of their own, with a line for each unit above those of its
 * projects, and one for the department above its units.
 */

/** Lines that print a unit and nothing else, in a list that prints other lines of units; null for none. */
export function unitLines(rows: readonly RawRow[]): ReadonlySet<number> | null {
  let found: Set<number> | null = null;
  let others = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const { special, label, around, shape } = rows[at]!;
    if (around.unit === '' || special !== null || shape.level > 0) continue;
    if (label === around.unit) (found ??= new Set<number>()).add(at);
    else others += 1;
  }
  return others > 0 ? found : null;
}

/** Hangs lines on that of their unit, and units on the one whose code theirs begin with, or that comes to what they do. */
export function nestUnits(
  rows: readonly RawRow[],
  structure: Structure,
  units: ReadonlySet<number>,
  summed: readonly Figures[],
): Structure {
  const parent = Int32Array.from(structure.parent);
  const open: number[] = [];
  rows.forEach(({ special, around }, at) => {
    if (special !== null) return;
    if (units.has(at)) {
      while (open.length > 0 && !isAboveUnit(rows[open.at(-1)!]!, rows[at]!)) open.pop();
      if (open.length > 0) parent[at] = open.at(-1)!;
      open.push(at);
      return;
    }
    const unit = open.at(-1);
    if (unit !== undefined && rows[unit]!.around.unit === around.unit && parent[at] === structure.parent[unit])
      parent[at] = unit;
  });
  const nested: Structure = { parent, special: structure.special };
  return comesNearer(nested, structure, summed) ? withDepartment(nested, units, summed) : structure;
}

function isAboveUnit({ around: above }: RawRow, { around: own }: RawRow): boolean {
  return (
    above.unitCode !== '' && own.unitCode.length > above.unitCode.length && own.unitCode.startsWith(above.unitCode)
  );
}

/** 某局 / 某局本级 / 201 … / 某馆 / 201 …: lines without code that hang on the total, the first of them directly above the next. */
export function withDepartmentAbove(
  rows: readonly RawRow[],
  structure: Structure,
  summed: readonly Figures[],
): Structure {
  const { parent, special } = structure;
  const grand = special.indexOf('grand');
  if (grand < 0) return structure;
  const hangsOnTotal = (at: number): boolean => special[at] === null && parent[at] === grand;
  let first = 0;
  while (first < rows.length && !hangsOnTotal(first)) first += 1;
  if (!hangsOnTotal(first + 1)) return structure;
  const units = new Set<number>();
  for (let at = first; at < rows.length; at += 1) {
    if (!hangsOnTotal(at)) continue;
    if (rows[at]!.code !== null) return structure;
    units.add(at);
  }
  return withDepartment(structure, units, summed);
}

/** The first unit's line, where none hangs on it and no code tells: the department's, if the total is nearer to it alone. */
function withDepartment(structure: Structure, units: ReadonlySet<number>, summed: readonly Figures[]): Structure {
  const [first = -1] = units;
  if (structure.parent.includes(first)) return structure;
  const parent = Int32Array.from(structure.parent);
  for (const at of units) if (at !== first && parent[at] === parent[first]) parent[at] = first;
  const hung: Structure = { parent, special: structure.special };
  return comesNearer(hung, structure, summed) ? hung : structure;
}
