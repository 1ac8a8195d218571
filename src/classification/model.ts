/** The four code lists of the yearly classification (政府收支分类科目). */
export type SchemeName = 'function' | 'economic' | 'government' | 'revenue';

export type Level = '类' | '款' | '项';

export interface Member {
  readonly code: string;
  readonly name: string;
  /** First and last budget year of the code; null = not known to have begun or ended. */
  readonly first: number | null;
  readonly last: number | null;
  /** Former and variant names. */
  readonly aliases: readonly string[];
  /** True when the row rests on memory that SOURCES calls doubtful. */
  readonly doubtful: boolean;
}

/** A user's own list; its rows come before ours. */
export interface ClassificationOverride {
  readonly rows: readonly { readonly code: string; readonly name: string; readonly year: number | null }[];
}
