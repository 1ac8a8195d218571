import { describeEditing } from './editing';
import { describeReading } from './reading';
import type { ContractOptions, HostUnderTest, MakeHost } from './host-under-test';
import { describeStoring } from './storing';

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
