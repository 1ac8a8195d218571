import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkOneFile } from '../../src/cli/engine';
import { editAndSave } from './edit-and-save';
import { makeInputs } from './inputs';

/** A small part of `npm run fuzz`. */
const COUNT = 120;
const SEED = 20_261_201;

const folder = mkdtempSync(join(tmpdir(), 'fuzz-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sameBytes = async (seed: number) => (await makeInputs(seed, 10)).map(({ name, bytes }) => [name, [...bytes]]);

describe('damaged inputs', () => {
  it('are the same for the same seed, and others for another', async () => {
    const first = await sameBytes(5);
    expect(await sameBytes(5)).toEqual(first);
    expect(await sameBytes(6)).not.toEqual(first);
  });

  it('are checked or refused in our own words, and no library prints a line', async () => {
    const printed = (['log', 'info', 'warn', 'error'] as const).map((channel) =>
      jest.spyOn(console, channel).mockImplementation(() => undefined),
    );
    const states: string[] = [];
    const wrong: string[] = [];
    for (const input of await makeInputs(SEED, COUNT)) {
      const file = join(folder, input.name);
      writeFileSync(file, input.bytes);
      const report = await checkOneFile({ path: input.name, file }, {});
      states.push(report.status);
      if (report.errorCode === 'internal') wrong.push(`${input.name}: ${report.error}`);
      const notSaved = report.status === 'checked' ? await editAndSave(input) : null;
      if (notSaved !== null) wrong.push(`${input.name}: ${notSaved}`);
    }
    expect(wrong).toEqual([]);
    expect(printed.flatMap(({ mock }) => mock.calls)).toEqual([]);
    // Were all refused, or all read, they would be damaged too much or too little to show anything.
    expect(states.filter((state) => state === 'checked').length).toBeGreaterThan(COUNT / 10);
    expect(states.filter((state) => state === 'failed').length).toBeGreaterThan(COUNT / 10);
  });
});
