import type { Fen, Unit } from './model';

/** A figure finer than the fen was rounded by us: it may be anything within one fen. Even, so that its half is an integer. */
const RESIDUE_QUANTUM = 2;

/**
 * Fen of one unit in the last of `decimals` decimals: 万元 with 2 decimals → 10,000; 元 with 2 → 1, which means exact.
 * Figures with decimals beyond the fen give 2.
 */
export function quantumOf(decimals: number, unit: Unit): Fen {
  const finer = unit.power - decimals;
  return finer < 0 ? RESIDUE_QUANTUM : 10 ** finer;
}

/** Decimals a unit needs to show a quantum: 10,000 fen in 万元 → 2. */
export function decimalsOf(quantum: Fen, unit: Unit): number {
  return Math.max(0, unit.power + 1 - String(quantum).length);
}

/**
 * The decimals a table prints, from how many amount cells store 0, 1, 2 … decimals (`histogram[decimals]` = cells):
 * the most that at least two cells and 5 % of the figures reach. Trailing zeros are not stored (9.10 is 9.1), so the cells
 * below it say nothing; a few finer ones are slips or formulas and must not make every other figure count as exact.
 * A single figure speaks for itself; none gives 0.
 */
export function tableDecimals(histogram: readonly number[]): number {
  const figures = histogram.reduce((sum, cells) => sum + cells, 0);
  let reaching = 0;
  for (let decimals = histogram.length - 1; decimals > 0; decimals -= 1) {
    reaching += histogram[decimals] ?? 0;
    if (figures === 1 ? reaching === 1 : reaching >= 2 && reaching * 20 >= figures) return decimals;
  }
  return 0;
}

/** The amount as a format with `decimals` decimals prints it, in fen: half-up, away from zero for negatives, as Excel does. */
export function roundShown(fen: Fen, decimals: number, unit: Unit): Fen {
  const places = unit.power - decimals;
  if (places <= 0) return fen;
  const quantum = 10 ** places;
  const size = Math.abs(fen);
  const rest = size % quantum;
  const rounded = size - rest + (rest * 2 >= quantum ? quantum : 0);
  return fen < 0 ? 0 - rounded : rounded;
}
