import type { Fen, Unit } from './model';

/** Fen of one unit in the given decimal place of a unit; never less than one fen. 万元 with 2 decimals → 10,000. */
export function quantumOf(decimals: number, unit: Unit): number {
  return 10 ** Math.max(0, unit.power - Math.max(0, decimals));
}

/** Decimals a unit needs to show a quantum: 10,000 fen in 万元 → 2. */
export function decimalsOf(quantum: number, unit: Unit): number {
  return Math.max(0, unit.power - Math.round(Math.log10(Math.max(1, quantum))));
}

/** Decimals an Excel number format fixes; null when it leaves them to the value, or shows no plain number. */
export function formatDecimals(format: string | undefined): number | null {
  if (format === undefined) return null;
  const section = format.split(';')[0]!.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '');
  if (/general|@|%|e[+-]|[ymdhs年月日]/iu.test(section)) return null;
  const match = /^[^0#?]*[#,?0]*?0(?:\.([0#?]*))?[^0#?.]*$/u.exec(section.trim());
  if (!match) return null;
  const decimals = match[1] ?? '';
  if (/[#?]/u.test(decimals) || /,\s*$/u.test(section.trim())) return null;
  return decimals.length;
}

/**
 * Decimals a table prints (DESIGN §5): the most seen in its amount cells. A lone cell with more is an outlier and does
 * not make the whole table exact.
 * @param histogram number of figures by decimals stored.
 */
export function tableDecimals(histogram: readonly number[]): number {
  const figures = histogram.reduce((sum, count) => sum + count, 0);
  for (let decimals = histogram.length - 1; decimals > 0; decimals -= 1) {
    const count = histogram[decimals]!;
    if (count >= 2 || (count > 0 && (count * 20 >= figures || figures <= 3))) {
      if (figures < 20 || count * 50 >= figures || count >= 3) return decimals;
    }
  }
  return 0;
}

/** A figure as a format with so many decimals prints it: half up, away from zero. */
export function roundShown(fen: Fen, decimals: number, unit: Unit): Fen {
  const quantum = quantumOf(decimals, unit);
  const size = Math.abs(fen);
  const rest = size % quantum;
  const rounded = rest * 2 >= quantum ? size - rest + quantum : size - rest;
  return fen < 0 ? -rounded : rounded;
}

/** Plain decimal text of an amount: 2,400,000 fen in 万元 with 2 decimals → `2.40`. */
export function formatFen(fen: Fen, unit: Unit, decimals: number, grouped = false): string {
  const places = Math.min(Math.max(0, decimals), unit.power);
  const shown = Math.abs(roundShown(fen, places, unit));
  const whole = String(Math.floor(shown / unit.fen));
  const fraction = String(shown % unit.fen).padStart(unit.power, '0').slice(0, places);
  const text = (grouped ? whole.replace(/\B(?=(\d{3})+$)/gu, ',') : whole) + (places > 0 ? `.${fraction}` : '');
  return fen < 0 && shown > 0 ? `-${text}` : text;
}
