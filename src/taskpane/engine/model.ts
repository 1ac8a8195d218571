import type { AcceptedFigures, CheckedFinding, CheckOptions, Coverage, CoverageReason, Tally } from '../../checking';
import type { PerformanceForm } from '../../performance';
import type { Prefill } from '../../performance/templates';
import type { ReportFile, ReportTable } from '../../reporting';
import type { Text } from '../../rules';
import type { TableKind, Unplaced } from '../../tables';
import type { Area, Workbook } from '../../workbook';

export type { Coverage, CoverageReason, Tally };

/**
 * The result of a check as plain data: it crosses the border of a worker, and showing it needs nothing of the engine.
 * Only types come from the engine here; the pane's first chunk must not contain it.
 */
export interface CheckView {
  readonly workbook: string;
  readonly year: number | null;
  readonly tables: readonly TableView[];
  readonly unplaced: readonly Unplaced[];
  readonly findings: readonly FindingView[];
  readonly coverage: Coverage;
  /** Title and basis of every rule the result speaks of, by rule id. */
  readonly rules: Readonly<Record<string, RuleView>>;
  /** Performance forms and what the workbook knows for new ones. */
  readonly performance: PerformanceView;
  /** The same result as report data, for every report format. */
  readonly report: ReportFile;
}

export interface PerformanceView {
  readonly forms: readonly PerformanceForm[];
  readonly prefill: Prefill;
}

export interface TableView extends ReportTable {
  readonly area: Area;
}

export interface FindingView extends CheckedFinding {
  /** Unique in one result and the same in the next one while the finding stays: its key, numbered where that repeats. */
  readonly id: string;
  /** What an acceptance of it would hold for. */
  readonly accepting: AcceptedFigures;
}

export interface RuleView {
  readonly title: Text;
  readonly basis: Text;
}

/** What a sheet holds as the user says it; `none` for no table at all. By sheet name. */
export type Recognised = Readonly<Record<string, TableKind | 'none'>>;

/** Plain data. */
export type EngineOptions = Omit<CheckOptions, 'onStep'>;

/** Checks workbooks, wherever that runs. */
export interface Engine {
  /** Rejects with the signal's reason once it is aborted. */
  check(workbook: Workbook, options: EngineOptions, signal?: AbortSignal): Promise<CheckView>;
}
