import type { Fen, Unit } from './model';
import { roundShown } from './quantum';

/**
 * Plain decimal text of an amount in `unit`: 2,400,000 fen in 万元 with 2 decimals → `2.40`. Rounded half-up where the
 * decimals are too few; what rounds to nothing has no sign.
 * @param grouped 1,202.95 instead of 1202.95.
 */
export function formatFen(fen: Fen, unit: Unit, decimals: number, grouped = false): string {
  const shown = roundShown(fen, decimals, unit);
  const places = unit.power;
  const digits = String(Math.abs(shown)).padStart(places + 1, '0');
  const whole = digits.slice(0, -places);
  const integer = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/gu, ',') : whole;
  const fraction = digits.slice(-places).padEnd(decimals, '0').slice(0, decimals);
  return `${shown < 0 ? '-' : ''}${integer}${decimals > 0 ? `.${fraction}` : ''}`;
}
