import { coordinatesOf, type Coordinates, type Principle, type Relation } from '../facts';
import { baseKind, type TableKind } from '../tables';

/** Kind of the table a relation's total stands in, 决算 folded into 预算. */
export function kindOf(relation: Relation): ReturnType<typeof baseKind> {
  return baseKind(relation.total.place.table.kind);
}

export function totalOf(relation: Relation): Coordinates {
  return coordinatesOf(relation.total);
}

export interface ClaimPattern {
  readonly principle: Principle;
  readonly kinds?: readonly TableKind[];
  readonly axes?: readonly (string | RegExp)[];
  /** Kinds of the two tables of a `same` relation, in either order. */
  readonly between?: readonly [readonly TableKind[], readonly TableKind[]];
  readonly where?: (total: Coordinates, relation: Relation) => boolean;
}

/** Does a relation fit the pattern? */
export function fits(relation: Relation, { principle, kinds, axes, between, where }: ClaimPattern): boolean {
  if (relation.principle !== principle) return false;
  if (kinds && !kinds.includes(kindOf(relation))) return false;
  if (axes && !axes.some((axis) => (typeof axis === 'string' ? axis === relation.axis : axis.test(relation.axis))))
    return false;
  if (between && !joins(relation, between)) return false;
  return where ? where(totalOf(relation), relation) : true;
}

function joins(relation: Relation, [some, others]: readonly [readonly TableKind[], readonly TableKind[]]): boolean {
  const one = kindOf(relation);
  const other = baseKind(relation.parts[0]!.place.table.kind);
  return (some.includes(one) && others.includes(other)) || (some.includes(other) && others.includes(one));
}

/** A claim made of patterns, each with the catalogue ids it stands for. */
export function claim(
  ...patterns: readonly (ClaimPattern & { readonly alias: readonly string[] })[]
): (relation: Relation) => readonly string[] | null {
  return (relation) => patterns.find((pattern) => fits(relation, pattern))?.alias ?? null;
}
