/** The four code lists of the yearly classification (政府收支分类科目). */
export type SchemeName = 'function' | 'economic' | 'government' | 'revenue';

export type Level = '类' | '款' | '项';

/**
 * How well a row of our lists is supported (docs/classification.md): `observed` in a dated real table, `observed-undated` in a
 * template, `cited` in a notice, `memory` unconfirmed, `memory-low` doubtful; `user` comes from the user's own list.
 */
export type Evidence = 'user' | 'observed' | 'observed-undated' | 'cited' | 'memory' | 'memory-low';

export interface Member {
  readonly code: string;
  /** The official name. */
  readonly name: string;
  /** First and last budget year of the code under this name; null = not known to have begun or ended. */
  readonly first: number | null;
  readonly last: number | null;
  /** Former and variant names. */
  readonly aliases: readonly string[];
  readonly evidence: Evidence;
  /** True when the row rests on memory that is doubtful: no hard check may stand on it. */
  readonly doubtful: boolean;
  /** What the list remarks, in Chinese: where the code moved to and the like; '' for nothing. */
  readonly note: string;
}

/** A user's own list; its rows come before ours. */
export interface ClassificationOverride {
  /** `year` null = every year. */
  readonly rows: readonly { readonly code: string; readonly name: string; readonly year: number | null }[];
  /** Rows of the given table (one-based) that hold a name but no code of 3, 5 or 7 digits, and were left out. */
  readonly ignored?: readonly number[];
}
