import { isNothingState } from './fact';
import type { Evaluated, Evaluation, Fact, PlacedSide } from './model';

/** Sees a part, or the lines below it where a blank subtotal stands for them. */
export function visitPrinted(place: PlacedSide, row: number, column: number, see: (row: number) => void): void {
  const children = place.children[row];
  if (children === undefined || !isNothingState(place.side.columns[column]!.states[row]!)) {
    see(row);
    return;
  }
  for (const child of children) if (place.side.rows[child]!.role !== 'memo') visitPrinted(place, child, column, see);
}

/** The same of all parts of a row that equals the rows below it. */
export function visitBelow(place: PlacedSide, row: number, column: number, see: (row: number) => void): void {
  for (const part of place.parts[row]!) visitPrinted(place, part, column, see);
}

/** The parts of a row that equals the rows below it. */
export function printedBelow(place: PlacedSide, row: number, column: number): Fact[] {
  const parts: Fact[] = [];
  visitBelow(place, row, column, (part) => parts.push({ place, row: part, column }));
  return parts;
}

/** A row that is to equal the rows below it, judged; the parts are made only for who asks: hardly anybody does unless it fails. */
export class RowSum implements Evaluated {
  readonly kind = 'sum';
  readonly principle = 'rows';
  readonly weights = undefined;
  private made: readonly Fact[] | null = null;

  constructor(
    readonly total: Fact,
    readonly axis: string,
    readonly evaluation: Evaluation,
  ) {}

  get parts(): readonly Fact[] {
    return (this.made ??= printedBelow(this.total.place, this.total.row, this.total.column));
  }
}
