import type { Side } from '../tables';
import { isNothing } from './fact';
import type { Evaluated, Evaluation, Fact, PlacedSide } from './model';

/** What holds to the fen has nothing else to tell. */
export const EXACT: Evaluation = { verdict: 'exact', difference: 0, allowance: 0, blankTotal: false, reason: null };

/** A part, or the lines below it where a blank subtotal stands for them. */
export function printedParts(part: Fact): Fact[] {
  const children = isNothing(part) ? part.place.children.get(part.row) : undefined;
  if (!children) return [part];
  return children
    .filter((row) => part.place.side.rows[row]!.role !== 'memo')
    .flatMap((row) => printedParts({ ...part, row }));
}

/** A row equals the rows below it. Most relations are of this kind and hold: their parts are listed only when asked for. */
export class ExactRows implements Evaluated {
  readonly kind = 'sum';
  readonly principle = 'rows';
  readonly evaluation = EXACT;
  readonly total: Fact;

  constructor(
    place: PlacedSide,
    row: number,
    column: number,
    readonly axis: string,
  ) {
    this.total = { place, row, column };
  }

  get parts(): Fact[] {
    const { place, row, column } = this.total;
    return place.parts.get(row)!.flatMap((part) => printedParts({ place, row: part, column }));
  }
}

/** A column equals other columns in one row. */
export class ExactColumns implements Evaluated {
  readonly kind = 'sum';
  readonly principle = 'columns';
  readonly evaluation = EXACT;
  readonly total: Fact;

  constructor(
    place: PlacedSide,
    row: number,
    private readonly sum: Side['columnSums'][number],
  ) {
    this.total = { place, row, column: sum.total };
  }

  get axis(): string {
    return this.sum.axis;
  }

  get parts(): Fact[] {
    const { place, row } = this.total;
    return this.sum.parts.map((column) => ({ place, row, column }));
  }
}
