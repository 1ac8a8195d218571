/** Amounts are integers of fen (分). 1 元 = 100 fen, 1 万元 = 1,000,000 fen. */
export type Fen = number;

export type UnitName = '元' | '千元' | '万元' | '百万元' | '亿元';

export interface Unit {
  readonly name: UnitName;
  readonly fen: number;
  /** Power of ten of `fen`: the decimals at which the unit reaches the fen. */
  readonly power: number;
}

export const UNITS: Readonly<Record<UnitName, Unit>> = {
  元: { name: '元', fen: 100, power: 2 },
  千元: { name: '千元', fen: 100_000, power: 5 },
  万元: { name: '万元', fen: 1_000_000, power: 6 },
  百万元: { name: '百万元', fen: 100_000_000, power: 8 },
  亿元: { name: '亿元', fen: 10_000_000_000, power: 10 },
};

/** Largest amount computed with, in fen: 2 × 10⁹ 万元. Doubles hold every fen below it exactly, sums of a table included. */
export const LARGEST_FEN = 2e15;

/** A cell read as a figure. */
export type Figure =
  | { readonly kind: 'blank' }
  /** A printed dash or 无: nothing. */
  | { readonly kind: 'dash' }
  /** `…`, `XX` of an unfilled template. */
  | { readonly kind: 'placeholder' }
  | { readonly kind: 'text' }
  | { readonly kind: 'error'; readonly error: string }
  /** A formula whose result nobody knows. */
  | { readonly kind: 'not-calculated' }
  /** Beyond {@link LARGEST_FEN}: refused rather than computed wrongly. */
  | { readonly kind: 'too-large' }
  | FigureAmount;

export interface FigureAmount {
  readonly kind: 'amount';
  readonly fen: Fen;
  /** Decimals stored, in the unit of the table; of a number at most 15 significant digits count. */
  readonly decimals: number;
  /** The figure is stored as text. */
  readonly asText: boolean;
  /** The stored figure is finer than a fen and was rounded half-up. */
  readonly residue: boolean;
}

/** A published figure: `fen` as printed, `quantum` the fen of one unit in its last decimal (1 = exact to the fen). */
export interface Measured {
  readonly fen: Fen;
  readonly quantum: Fen;
}

/** What a comparison of figures gives (DESIGN §5, docs/rounding.md). */
export type Verdict = 'exact' | 'rounding' | 'suspicious' | 'violated';

export interface Comparison {
  readonly verdict: Verdict;
  /** Fen: the total less its parts, the one less the other, or what is too much. */
  readonly difference: Fen;
  /** Fen: the largest difference of this sign, in whole quanta, that rounding explains. */
  readonly allowance: Fen;
}
