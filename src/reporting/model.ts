import type { Severity, SuspectKind, Verdict } from '../rules';
import type { TableKind } from '../tables';

/**
 * The report as data: exactly what `--format json` prints (docs/report.schema.json), and what every other format is made
 * from. It holds no host, table or rule object, so it can cross a worker boundary or be read back from disk.
 * Money is decimal text in the unit named beside it; cells are A1 addresses; words come in Chinese, and in English under
 * the same name with `En`.
 */
export interface Report {
  readonly version: 1;
  readonly tool: { readonly name: string; readonly version: string };
  /** Whether rounding differences are listed among the findings. They are always counted in `coverage`. */
  readonly strict: boolean;
  readonly summary: ReportSummary;
  readonly files: readonly ReportFile[];
}

export interface ReportSummary {
  readonly files: number;
  readonly checked: number;
  readonly failed: number;
  /** Findings by severity, without the accepted ones. */
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly accepted: number;
}

export interface ReportFile {
  /** As the user named it, or as found below the folder the user named. */
  readonly path: string;
  readonly status: 'checked' | 'failed';
  /** Why the file could not be checked; only when `status` is `failed`. */
  readonly error?: string;
  readonly errorEn?: string;
  readonly errorCode?: string;
  readonly year: number | null;
  readonly tables: readonly ReportTable[];
  readonly findings: readonly ReportFinding[];
  readonly coverage: ReportCoverage;
  readonly unplaced: readonly ReportUnplaced[];
  readonly notes: readonly ReportNote[];
  readonly staleAcceptances: readonly ReportAcceptance[];
}

export interface ReportTable {
  readonly id: string;
  readonly kind: TableKind;
  readonly kindZh: string;
  readonly kindEn: string;
  readonly title: string;
  readonly sheet: string;
  readonly range: string;
  readonly unit: string | null;
  readonly year: number | null;
  readonly entity: string | null;
  /** Sheet rows that carry a line of the table. */
  readonly rows: number;
  /** Cells that carry a figure. */
  readonly facts: number;
  readonly confidence: number;
  readonly reasons: readonly string[];
  readonly coverage: ReportTally;
}

export interface ReportSite {
  readonly sheet: string;
  readonly cell: string;
  readonly label: string;
}

export interface ReportRelated extends ReportSite {
  readonly value: string | null;
  readonly unit: string;
  readonly role: 'total' | 'part' | 'same' | 'bound';
}

export interface ReportSuspect extends ReportSite {
  readonly kind: SuspectKind;
  readonly proposed: string | null;
  readonly text: string;
  readonly textEn: string;
}

export interface ReportFix {
  readonly title: string;
  readonly titleEn: string;
  readonly kind: 'safe' | 'suggestion';
  readonly edits: number;
}

export interface ReportAcceptance {
  readonly key: string;
  readonly reason: string;
  readonly by?: string;
  readonly at?: string;
}

export interface ReportEarlierAcceptance extends ReportAcceptance {
  /** Its figures have changed since, or what they were was not kept. */
  readonly why: 'changed' | 'unknown';
}

export interface ReportFinding {
  readonly rule: string;
  readonly alias: readonly string[];
  readonly titleZh: string | null;
  readonly titleEn: string | null;
  readonly severity: Severity;
  readonly verdict: Exclude<Verdict, 'exact'>;
  /** All three null for findings on the workbook as a whole. */
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly label: string | null;
  /** Ids of the tables concerned, the table of `cell` first. */
  readonly tables: readonly string[];
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference: string | null;
  /** What the parts in `related` add up to; null where none stand against a total. */
  readonly sumOfParts: string | null;
  readonly allowance: string | null;
  readonly unit: string | null;
  readonly message: string;
  readonly messageEn: string;
  readonly messageId: string;
  readonly related: readonly ReportRelated[];
  readonly suspects: readonly ReportSuspect[];
  readonly fixes: readonly ReportFix[];
  /** Identifies the finding by meaning, not by place; acceptances refer to it. */
  readonly key: string;
  /** Other relations that fail for the same cause. */
  readonly folded: number;
  readonly accepted?: ReportAcceptance;
  /** Accepted once, but open again. */
  readonly acceptedEarlier?: ReportEarlierAcceptance;
}

export interface ReportTally {
  readonly exact: number;
  readonly rounding: number;
  readonly suspicious: number;
  readonly violated: number;
  readonly notCheckable: number;
}

export interface ReportReason {
  readonly rule: string;
  readonly alias: readonly string[];
  readonly tables: readonly string[];
  readonly count: number;
  readonly reason: string;
  readonly reasonEn: string;
}

export interface ReportCoverage extends ReportTally {
  readonly reasons: readonly ReportReason[];
  readonly byRule: Readonly<Record<string, ReportTally>>;
  readonly links: readonly (ReportTally & { readonly from: string; readonly to: string })[];
}

export interface ReportUnplaced {
  readonly sheet: string;
  readonly range: string | null;
  readonly title: string | null;
  readonly reason: string;
  readonly reasonEn: string;
}

export interface ReportNote {
  readonly code: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly message: string;
  readonly messageEn: string;
}

/** Report languages; Chinese is the default everywhere. */
export type Language = 'zh' | 'en';
