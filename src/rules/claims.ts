import { hasMeaning, type Principle, type Relation, type Wanted } from '../facts';
import { baseKind, type TableKind } from '../tables';

/** Kind of the table a relation's total stands in, 决算 folded into 预算. */
function kindOf(relation: Relation): ReturnType<typeof baseKind> {
  return baseKind(relation.total.place.table.kind);
}

export interface ClaimPattern {
  readonly principle: Principle;
  readonly kinds?: readonly TableKind[];
  readonly axes?: readonly (string | RegExp)[];
  /** Only of `same` relations: kinds of the two tables, in either order. */
  readonly between?: readonly [readonly TableKind[], readonly TableKind[]];
  /** What the total means. */
  readonly where?: Wanted;
}

/** A pattern with the catalogue ids it stands for. */
export interface Claim extends ClaimPattern {
  readonly alias: readonly string[];
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
  if (between && !joins(relation, between)) return false;
  return !where || hasMeaning(relation.total.place, relation.total.row, relation.total.column, where);
}

function joins(relation: Relation, [some, others]: readonly [readonly TableKind[], readonly TableKind[]]): boolean {
  const one = kindOf(relation);
  const other = baseKind(relation.parts[0]!.place.table.kind);
  return (some.includes(one) && others.includes(other)) || (some.includes(other) && others.includes(one));
}
