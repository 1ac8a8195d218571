import { openExcel, type OpenExcelOptions } from '../../../src/hosts/excel';
import type { WorkbookHost } from '../../../src/hosts/port';
import { startExcel, type SimulatedExcel, type SimulatorOptions } from '../../excel-sim';

export interface Opened {
  readonly excel: SimulatedExcel;
  readonly host: WorkbookHost;
}

const started: SimulatedExcel[] = [];

/** A simulated Excel with the host over it. {@link expectFaithful} looks at it after the test. */
export async function openSimulated(options: SimulatorOptions, open: OpenExcelOptions = {}): Promise<Opened> {
  const excel = startExcel(options);
  started.push(excel);
  return { excel, host: await openExcel(open) };
}

/** Nothing unknown was asked for, and nothing kept. */
export function expectFaithful(): void {
  for (const { unknownMembers, kept } of started.splice(0)) {
    expect(unknownMembers).toEqual([]);
    expect([...kept.keys()]).toEqual([]);
  }
}

/** Lets events arrive that are on their way. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 15));
}
