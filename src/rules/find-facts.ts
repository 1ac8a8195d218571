import { coordinatesOf, type Coordinates, type Fact, type FactBook, type PlacedSide } from '../facts';
import { baseKind, isFinal, type TableKind } from '../tables';

export type Query = Partial<Coordinates> & { readonly kind: TableKind; readonly final?: boolean };

/** Facts of the given meaning in tables of one kind, in the order they stand. Rows of templates and 其中 are left out. */
export function findFacts(book: FactBook, { kind, final = false, ...wanted }: Query): Fact[] {
  const places = book.places.filter(
    ({ table, filled }) => filled && baseKind(table.kind) === kind && isFinal(table.kind) === final,
  );
  return places.flatMap((place) => factsIn(place, wanted));
}

export function factsIn(place: PlacedSide, wanted: Partial<Coordinates>): Fact[] {
  const entries = Object.entries(wanted);
  const facts: Fact[] = [];
  place.side.rows.forEach((line, row) => {
    if (line.role === 'placeholder' || line.role === 'memo' || line.role === 'text') return;
    place.side.columns.forEach((column, index) => {
      if (column.measure !== 'amount') return;
      const fact = { place, row, column: index };
      const meaning = coordinatesOf(fact);
      if (entries.every(([axis, value]) => meaning[axis as keyof Coordinates] === value)) facts.push(fact);
    });
  });
  return facts;
}

/** The side's total row: the last of its total rows no other row takes up; -1 when there is none. */
export function grandRow(place: PlacedSide): number {
  return place.side.rows.findLastIndex((row) => row.role === 'total' && row.parent === -1);
}
