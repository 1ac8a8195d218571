import type { Meaning } from '../accounts';
import type { Entities } from '../entities';
import type { Figures } from '../figures';
import type { RawRow } from '../rows';
import type { Structure } from '../structure';

/** One way to read the lines of a side: which adds up into which, which unit each belongs to, and what each means. */
export interface RowReading {
  /** Why it is read so, in words for the user; '' for the reading by words alone. */
  readonly why: string;
  readonly entities: Entities;
  readonly structure: Structure;
  readonly meanings: readonly Meaning[];
}

/** The lines of a side as printed, and how to read them. */
export interface Lines {
  readonly rows: readonly RawRow[];
  /** The columns that readings are judged by, one entry for each row; their quanta are settled. */
  readonly summed: readonly Figures[];
  /** Reads the lines from one to another, both included, as if they were a table by themselves. */
  readonly readBlock: (from: number, to: number) => RowReading;
  /** What a line means. @param namesUnit whether it names a unit rather than a 科目. */
  readonly meaningAt: (at: number, namesUnit: boolean) => Meaning;
  /** Whether the line bears a code of the classification that the side's lines are ordered by. */
  readonly isMember: (at: number) => boolean;
}

/** Proposes other readings of a side's lines; knows words and shapes, never figures. */
export type Proposal = (lines: Lines, current: RowReading) => Iterable<RowReading>;

/** How the sums that a reading says are printed agree with the figures. */
export interface Evidence {
  /** Sums that hold, rounding allowed for; a sum of one part says little and counts a quarter. */
  readonly holds: number;
  readonly fails: number;
  /** Fen: what the failing sums are off by, all together. */
  readonly gap: number;
}
