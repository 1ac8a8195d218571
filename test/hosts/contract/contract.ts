import type { WorkbookHost } from '../../../src/hosts/port';
import type { Edit, Workbook } from '../../../src/workbook';
import { describeEditing } from './editing';
import { describeReading } from './reading';
import { describeStoring } from './storing';

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

/** What every host promises, in one suite; `makeHost` is called afresh for every test. */
export function describeHostContract(name: string, makeHost: MakeHost, options: ContractOptions = {}): void {
  describe(`host contract: ${name}`, () => {
    const made: HostUnderTest[] = [];
    const make: MakeHost = async (workbook) => {
      const one = await makeHost(workbook);
      made.push(one);
      return one;
    };
    afterEach(async () => {
      for (const one of made.splice(0)) await one.dispose?.();
    });
    describeReading(make, options);
    describeEditing(make, options);
    describeStoring(make);
  });
}
