import type { Acceptance } from '../../checking';
import type { HostText, ReadProgress } from '../../hosts/port';
import type { Severity, Text } from '../../rules';
import type { CheckView, Recognised } from '../engine/model';

export type Phase = 'idle' | 'reading' | 'checking' | 'done' | 'failed';

/** Something that could not be done, in words, with the way on where there is one. */
export interface Problem {
  readonly text: HostText;
  readonly way: Way | null;
}

export interface Way {
  readonly kind: 'retry' | 'unhide' | 'anyway' | 'recheck';
  readonly go: () => Promise<void>;
}

/** Something that was done, for the status line; the words are in the pane's message table. */
export type Notice =
  /** `fixes`: key of the finding that was to go; `in-vain`: it has not; `written`: nobody knows, the check did not end. */
  | { readonly kind: 'applied'; readonly title: Text; readonly fixes?: string }
  | { readonly kind: 'in-vain' | 'written' | 'undone' | 'redone'; readonly title: Text }
  | { readonly kind: 'accepted' | 'revoked' | 'recognised' | 'cancelled' }
  | { readonly kind: 'report-inserted'; readonly sheet: string };

export interface Filter {
  /** Words that must all occur somewhere in the finding. */
  readonly text: string;
  readonly severity: Severity | 'all';
  /** Only findings about all of these tables: one picked table, or both ends of a link. Empty for any. */
  readonly tables: readonly string[];
  /** Only findings that stand on this sheet, or are about a table on it. */
  readonly sheet: string | null;
  readonly accepted: 'open' | 'accepted' | 'all';
}

export const NO_FILTER: Filter = { text: '', severity: 'all', tables: [], sheet: null, accepted: 'open' };

export type Grouping = 'table' | 'rule';
export type TabName = 'check' | 'performance' | 'report' | 'settings';

export interface SessionState {
  readonly phase: Phase;
  /** While reading. */
  readonly progress: ReadProgress | null;
  /** The last result; kept while the next check runs. */
  readonly view: CheckView | null;
  /** The workbook was changed after `view` was made. */
  readonly stale: boolean;
  /** A change to the workbook is being written. */
  readonly writing: boolean;
  readonly problem: Problem | null;
  readonly notice: Notice | null;
  /** What can be undone and redone, the next one last. */
  readonly undo: readonly Text[];
  readonly redo: readonly Text[];
  readonly acceptances: readonly Acceptance[];
  readonly recognition: Recognised;
  readonly filter: Filter;
  readonly grouping: Grouping;
  /** Id of the finding that is open; null while the list shows. */
  readonly openFinding: string | null;
  readonly tab: TabName;
}

export const INITIAL_STATE: SessionState = {
  phase: 'idle',
  progress: null,
  view: null,
  stale: false,
  writing: false,
  problem: null,
  notice: null,
  undo: [],
  redo: [],
  acceptances: [],
  recognition: {},
  filter: NO_FILTER,
  grouping: 'table',
  openFinding: null,
  tab: 'check',
};

export function isBusy({ phase, writing }: SessionState): boolean {
  return writing || phase === 'reading' || phase === 'checking';
}
