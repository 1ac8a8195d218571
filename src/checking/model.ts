import type { ClassificationOverride } from '../classification';
import type { Finding, Text } from '../rules';
import type { KindsBySheet, StandardTable, Unplaced } from '../tables';
import type { ReadingNote, Workbook } from '../workbook';
import type { RuleSettings } from './rule-settings';

/** Why something was not checked; one entry for each rule and reason, with how often it occurred. */
export interface CoverageReason {
  readonly rule: string;
  readonly alias: readonly string[];
  /** Table ids the reason is about; empty when it is about the workbook. */
  readonly tables: readonly string[];
  readonly count: number;
  readonly reason: Text;
}

/** Counts of evaluated relations by verdict. Relations whose figures are all blank are vacuous and not counted. */
export interface Tally {
  readonly exact: number;
  readonly rounding: number;
  readonly suspicious: number;
  readonly violated: number;
  readonly notCheckable: number;
}

export interface Coverage extends Tally {
  readonly reasons: readonly CoverageReason[];
  readonly byTable: Readonly<Record<string, Tally>>;
  readonly byRule: Readonly<Record<string, Tally>>;
  /** Relations between two tables, for the picture of how tables relate (勾稽关系图). */
  readonly links: readonly (Tally & { readonly from: string; readonly to: string })[];
}

/** A finding the officer has accepted, with the reason given. It holds for the figures it was accepted with. */
export interface Acceptance {
  readonly key: string;
  readonly reason: string;
  readonly by?: string;
  readonly at?: string;
  /** As `figuresOf` gives them; absent in what earlier versions kept. */
  readonly figures?: AcceptedFigures;
}

/** What a finding stands on: figures in fen, null for a blank, and the texts it quotes. */
export type AcceptedFigures = readonly (number | string | null)[];

export interface EarlierAcceptance extends Acceptance {
  /** Its figures have changed since, or what they were was not kept. */
  readonly why: 'changed' | 'unknown';
}

export interface CheckedFinding extends Finding {
  readonly accepted?: Acceptance;
  /** Accepted once, but open again. */
  readonly acceptedEarlier?: EarlierAcceptance;
}

export interface CheckOptions {
  /** Report rounding differences as findings too. */
  readonly strict?: boolean;
  /** A user's own code list; overrides ours. */
  readonly classification?: ClassificationOverride;
  readonly acceptances?: readonly Acceptance[];
  /** Recognition set right by hand, by sheet name. */
  readonly recognition?: KindsBySheet;
  readonly rules?: RuleSettings;
  /** Called whenever a part of the check is done: whoever waits knows that it goes on. */
  readonly onStep?: () => void;
}

export interface CheckResult {
  readonly workbook: string;
  readonly year: number | null;
  readonly tables: readonly StandardTable[];
  readonly unplaced: readonly Unplaced[];
  readonly findings: readonly CheckedFinding[];
  readonly coverage: Coverage;
  readonly notes: readonly ReadingNote[];
  /** Acceptances that no longer match any finding. */
  readonly staleAcceptances: readonly Acceptance[];
}

/** `checkWorkbook` in this folder. */
export type CheckWorkbook = (workbook: Workbook, options?: CheckOptions) => CheckResult;
