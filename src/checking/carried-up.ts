import type { Fact, PlacedSide } from '../facts';
import type { Cause } from './causes';

/**
 * A figure that differs between two tables was added up in one of them: every total it is part of differs by as much. One cause,
 * told where the figure stands that goes into all the others.
 */
export function mergeCarriedUp(causes: readonly Cause[]): Cause[] {
  const groups = new Map<PlacedSide, Map<PlacedSide, Cause[]>>();
  for (const cause of causes) {
    const pair = pairOf(cause);
    if (pair === null) continue;
    const ofOne = groups.get(pair[0].place) ?? new Map<PlacedSide, Cause[]>();
    groups.set(pair[0].place, ofOne);
    ofOne.set(pair[1].place, [...(ofOne.get(pair[1].place) ?? []), cause]);
  }
  const into = new Map<Cause, Cause>();
  for (const ofOne of groups.values()) for (const some of ofOne.values()) foldTotals(some, into);
  if (into.size === 0) return [...causes];
  return causes
    .filter((cause) => !into.has(cause))
    .map((cause) => {
      const carried = [...into].flatMap(([total, leaf]) => (leaf === cause ? [total.shown, ...total.folded] : []));
      return { ...cause, folded: [...cause.folded, ...carried] };
    });
}

/** The two figures of a cause that is one figure printed otherwise in another table; null for every other. */
function pairOf({ cell, shown: { relation } }: Cause): readonly [Fact, Fact] | null {
  const [other] = relation.parts;
  if (cell !== null || relation.evaluation.blankTotal || other === undefined || relation.parts.length > 1) return null;
  return relation.kind !== 'at-most' && other.place.table !== relation.total.place.table
    ? [relation.total, other]
    : null;
}

/** @param into Takes each total with the cause that it follows from. */
function foldTotals(causes: readonly Cause[], into: Map<Cause, Cause>): void {
  const open = new Set(causes);
  const deepestFirst = [...causes].sort((a, b) => depthOf(b.shown.relation.total) - depthOf(a.shown.relation.total));
  for (const leaf of deepestFirst) {
    if (!open.delete(leaf)) continue;
    for (const other of open) {
      if (!differsAlike(leaf, other) || !goesInto(leaf.shown.relation.total, other.shown.relation.total)) continue;
      into.set(other, leaf);
      open.delete(other);
    }
  }
}

function differsAlike(one: Cause, other: Cause): boolean {
  const [a, b] = [one.shown.relation.evaluation, other.shown.relation.evaluation];
  return Math.abs(a.difference - b.difference) <= Math.max(a.allowance, b.allowance);
}

/** Does the first figure add up into the second, down the lines and across the columns? */
function goesInto({ place, row, column }: Fact, whole: Fact): boolean {
  let at = row;
  while (at >= 0 && at !== whole.row) at = place.side.rows[at]!.parent;
  return at >= 0 && (column === whole.column || addsUpTo(place, column, whole.column));
}

function addsUpTo({ side }: PlacedSide, column: number, whole: number): boolean {
  const seen = new Set<number>([column]);
  for (const one of seen) {
    if (one === whole) return true;
    for (const { total, parts } of side.columnSums) if (parts.includes(one)) seen.add(total);
  }
  return false;
}

/** How many lines and columns it goes into. */
function depthOf({ place: { side }, row, column }: Fact): number {
  let depth = side.columnSums.filter(({ parts }) => parts.includes(column)).length;
  for (let at = side.rows[row]!.parent; at >= 0; at = side.rows[at]!.parent) depth += side.columns.length;
  return depth;
}
