import type { Area } from '../../workbook';
import { HostError } from '../host-error';

/** Cells in one round trip: what three grids of them weigh stays well below the limit of Excel on the web. */
export const CELLS_PER_TRIP = 100_000;

/** Beyond this Excel gives nothing at all for a range; no budget table comes near. */
export const CELLS_PER_SHEET = 5_000_000;

/** What is read of a sheet that reaches further: more than any table, and less than Excel gives at the most. */
export const NEAR: Area = { top: 0, left: 0, bottom: 19_999, right: 249 };

/** A piece of a sheet read in one go. */
export interface Piece {
  /** Place of the sheet among those read. */
  readonly sheet: number;
  readonly area: Area;
  /** The first piece of a sheet brings its merged areas and what is hidden. */
  readonly isFirst: boolean;
}

export function cellCount({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

/**
 * Shares sheets out over round trips: small ones together, large ones in bands of rows.
 * @throws {HostError} too-large.
 */
export function planTrips(
  sheets: readonly { readonly name: string; readonly area: Area | null }[],
  perTrip = CELLS_PER_TRIP,
): Piece[][] {
  const trips: Piece[][] = [];
  let room = 0;
  const add = (piece: Piece): void => {
    const size = cellCount(piece.area);
    if (size > room || trips.length === 0) {
      trips.push([]);
      room = perTrip;
    }
    trips.at(-1)!.push(piece);
    room -= size;
  };
  sheets.forEach(({ name, area }, sheet) => {
    if (!area) return;
    if (cellCount(area) > CELLS_PER_SHEET) throw new HostError('too-large', { sheet: name });
    bandsOf(area, perTrip).forEach((band, index) => add({ sheet, area: band, isFirst: index === 0 }));
  });
  return trips;
}

/** Halves of a round trip that turned out to weigh too much; null when it cannot be halved. */
export function halves(pieces: readonly Piece[]): [Piece[], Piece[]] | null {
  if (pieces.length > 1) {
    const middle = Math.ceil(pieces.length / 2);
    return [pieces.slice(0, middle), pieces.slice(middle)];
  }
  const [piece] = pieces;
  if (!piece || piece.area.top === piece.area.bottom) return null;
  const middle = Math.floor((piece.area.top + piece.area.bottom) / 2);
  return [
    [{ ...piece, area: { ...piece.area, bottom: middle } }],
    [{ ...piece, area: { ...piece.area, top: middle + 1 }, isFirst: false }],
  ];
}

function bandsOf(area: Area, perTrip: number): Area[] {
  const rows = Math.max(1, Math.floor(perTrip / (area.right - area.left + 1)));
  const bands: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += rows) {
    bands.push({ ...area, top, bottom: Math.min(area.bottom, top + rows - 1) });
  }
  return bands;
}
