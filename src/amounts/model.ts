/** Amounts are integers of fen (分). 1 元 = 100 fen, 1 万元 = 1,000,000 fen. */
export type Fen = number;

export type UnitName = '元' | '千元' | '万元' | '亿元';

export interface Unit {
  readonly name: UnitName;
  readonly fen: number;
  /** Power of ten of `fen`. */
  readonly power: number;
}

export const UNITS: Readonly<Record<UnitName, Unit>> = {
  元: { name: '元', fen: 100, power: 2 },
  千元: { name: '千元', fen: 100_000, power: 5 },
  万元: { name: '万元', fen: 1_000_000, power: 6 },
  亿元: { name: '亿元', fen: 10_000_000_000, power: 10 },
};

/** Largest amount computed with, in fen: 2 × 10⁹ 万元. Doubles hold every fen below it exactly, sums of a table included. */
export const LARGEST_FEN = 2e15;

/** A figure with the size in fen of one unit in its last printed decimal; quantum 1 is exact. */
export interface Measured {
  readonly fen: Fen;
  readonly quantum: number;
}

/** What is known of a relation between figures. */
export type Verdict = 'exact' | 'rounding' | 'suspicious' | 'violated';
