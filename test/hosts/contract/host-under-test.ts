import type { WorkbookHost } from '../../../src/hosts/port';
import type { Edit, Workbook } from '../../../src/workbook';

/** A host with a workbook in it, and what can be done to it from outside. */
export interface HostUnderTest {
  readonly host: WorkbookHost;
  /** What a user would do by hand. Absent where nobody else can touch the workbook. */
  changeByHand?(edits: readonly Edit[]): Promise<void>;
  /** The workbook as another host finds it once this one has saved. Absent where nothing outlives the host. */
  reopen?(): Promise<WorkbookHost>;
  /** Called after each test. */
  dispose?(): Promise<void>;
}

export type MakeHost = (workbook: Workbook) => Promise<HostUnderTest>;

export interface ContractOptions {
  /** The host works out formulas on its own, so that the results an edit carries do not count. */
  readonly calculates?: boolean;
  /** The host cannot say which rows and columns are hidden. */
  readonly noHiddenRows?: boolean;
}
