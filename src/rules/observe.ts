import { hasFigure, labelOf, positionOf, unitOf, fenOf, type Fact, type PlacedSide } from '../facts';
import type { RelatedCell, Site } from './model';

/** The cell of a fact with its label. */
export function siteAt(fact: Fact): Site {
  return { ...positionOf(fact), label: labelOf(fact) };
}

export function relatedAt(fact: Fact, role: RelatedCell['role'] = 'same'): RelatedCell {
  return { ...siteAt(fact), role, fen: hasFigure(fact) ? fenOf(fact) : null, unit: unitOf(fact) };
}

/** Does a row carry any figure but zero? */
export function rowHasAmount({ side }: PlacedSide, row: number): boolean {
  return side.columns.some(({ measure, fen }) => measure === 'amount' && fen[row] !== 0);
}

/** The cell that holds a row's code, else its name, else its first figure. */
export function codeSite(place: PlacedSide, row: number): Site {
  const { side } = place;
  const line = side.rows[row]!;
  const column = side.codeColumns.at(-1) ?? side.nameColumn ?? side.columns[0]?.column ?? 0;
  return { sheet: line.sheet, row: line.row, column, label: [line.code, line.label.trim()].filter(Boolean).join(' ') };
}

export function nameSite(place: PlacedSide, row: number): Site {
  const site = codeSite(place, row);
  return { ...site, column: place.side.nameColumn ?? site.column };
}
