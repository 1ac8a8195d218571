import { hasMeaning, type ExactPairs, type Principle, type Relation, type Wanted } from '../facts';
import { baseKind, type StandardTable, type TableKind } from '../tables';

/** Kinds of two tables, those of the one and those of the other. */
type TwoTables = readonly [readonly TableKind[], readonly TableKind[]];

export interface ClaimPattern {
  readonly principle: Principle;
  readonly kinds?: readonly TableKind[];
  readonly axes?: readonly (string | RegExp)[];
  /** Only of `same` relations: kinds of the two tables, in either order. */
  readonly between?: TwoTables;
  /** What the total means. */
  readonly where?: Wanted;
}

/** A pattern with the catalogue ids it stands for. */
export interface Claim extends ClaimPattern {
  readonly alias: readonly string[];
  /** Switched off: what it claims is not told, nor claimed by another. */
  readonly off?: true;
}

/** Does a pattern fit what all relations of one principle, table kind and axis share? */
export function fitsFamily(
  { principle, kinds, axes }: ClaimPattern,
  family: Pick<Relation, 'principle' | 'axis'> & { readonly kind: TableKind },
): boolean {
  if (family.principle !== principle) return false;
  if (kinds && !kinds.includes(family.kind)) return false;
  return !axes || axes.some((axis) => (typeof axis === 'string' ? axis === family.axis : axis.test(family.axis)));
}

/** Does a relation of a fitting family fit the rest of the pattern? */
export function fitsMeaning(relation: Relation, { between, where }: ClaimPattern): boolean {
  if (between && !joins(relation.total.place.table, relation.parts[0]!.place.table, between)) return false;
  return !where || hasMeaning(relation.total.place, relation.total.row, relation.total.column, where);
}

/** Do the tables of pairs of figures fit a pattern? */
export function fitsTables({ place, other }: ExactPairs, { between }: ClaimPattern): boolean {
  return !between || joins(place.table, other.table, between);
}

/** 决算 are folded into 预算. */
function joins(first: StandardTable, second: StandardTable, [some, others]: TwoTables): boolean {
  const one = baseKind(first.kind);
  const other = baseKind(second.kind);
  return (some.includes(one) && others.includes(other)) || (some.includes(other) && others.includes(one));
}
