import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeRandom } from '../workbooks';
import { editAndSave } from './edit-and-save';
import { makeHeavy } from './heavy';
import { makeInputs, type FuzzInput } from './inputs';
import { checkInputs, type Fault } from './run-command';

/*
 * Damaged inputs given to the built command line, as a user would, and edited and saved through the file host. The same
 * seed makes the same inputs. `--seed N`, `--count N`, `--keep FOLDER` (where inputs that fail are written). Exit 1 when
 * anything is wrong, 2 when an option is.
 */

const BATCH = 50;

interface Options {
  readonly seed: number;
  readonly count: number;
  readonly keep: string | null;
}

function optionsOf(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '3000' },
      keep: { type: 'string' },
    },
  });
  const [seed, count] = [Number(values.seed), Number(values.count)];
  if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(count) || count < 0) {
    throw new RangeError('--seed and --count are whole numbers');
  }
  return { seed, count, keep: values.keep ?? null };
}

async function fuzz({ seed, count, keep }: Options): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'budget-fuzz-'));
  const faults: Fault[] = [];
  let checked = 0;
  const take = (batch: readonly FuzzInput[]): ReadonlySet<string> => {
    const outcome = checkInputs(batch, folder);
    faults.push(...outcome.faults);
    checked += outcome.checked.size;
    return outcome.checked;
  };
  try {
    const inputs = await makeInputs(seed, count);
    for (let from = 0; from < inputs.length; from += BATCH) {
      const batch = inputs.slice(from, from + BATCH);
      const readable = take(batch);
      for (const input of batch.filter(({ name }) => readable.has(name))) {
        const detail = await editAndSave(input);
        if (detail !== null) faults.push({ kind: 'save', input, detail });
      }
    }
    const heavy = await makeHeavy(makeRandom(seed));
    for (const input of heavy) take([input]);
    tell(faults, inputs.length + heavy.length, checked, seed);
    if (keep !== null) keepInputs(faults, keep);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return faults.length === 0;
}

function tell(faults: readonly Fault[], inputs: number, checked: number, seed: number): void {
  for (const { kind, input, detail } of faults) console.log(`${kind}: ${input?.name ?? 'a batch'}: ${detail}`);
  const count = (kind: Fault['kind']) => faults.filter((one) => one.kind === kind).length;
  console.log(
    `seed ${seed}: ${inputs} inputs, ${checked} checked, ${inputs - checked} refused; internal errors ${count('internal')}, ` +
      `wrong exit codes ${count('exit')}, lines not ours ${count('line')}, over 20 s or 1 GB ${count('limit')}, ` +
      `faults in saving ${count('save')}`,
  );
}

function keepInputs(faults: readonly Fault[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const { input } of faults) if (input) writeFileSync(join(folder, input.name), input.bytes);
}

async function main(): Promise<number> {
  let options: Options;
  try {
    options = optionsOf(process.argv.slice(2));
  } catch (error) {
    console.error(String(error));
    return 2;
  }
  return (await fuzz(options)) ? 0 : 1;
}

void main().then((code) => {
  process.exitCode = code;
});
