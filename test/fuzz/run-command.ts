import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtCli } from '../bench/support/child';
import type { FuzzInput } from './inputs';

/** What went wrong; `input` is null where it cannot be told which one of a batch it was. */
export interface Fault {
  readonly kind: 'internal' | 'exit' | 'line' | 'limit' | 'save';
  readonly input: FuzzInput | null;
  readonly detail: string;
}

interface Outcome {
  readonly faults: readonly Fault[];
  /** Names of the inputs that were read and checked. */
  readonly checked: ReadonlySet<string>;
}

const MOST_SECONDS = 20;
const MOST_MEGABYTES = 1024;
/** Ends a command that hangs as a whole, which its workers cannot do. */
const MOST_MILLISECONDS = 600_000;
const OUR_DEFECTS = ['internal', 'crashed'];

/** Says at the end how much memory the process held at most, threads included. */
const PROBE = `process.on('exit', () => {
  if (require('node:worker_threads').isMainThread) {
    require('node:fs').writeSync(3, String(process.resourceUsage().maxRSS));
  }
});
`;

/** Checks the inputs by one start of the command. What takes too long or too much together is tried again one by one. */
export function checkInputs(inputs: readonly FuzzInput[], folder: string): Outcome {
  const { outcome, heavy } = once(inputs, folder);
  if (!heavy && !outcome.faults.some(({ input }) => input === null)) return outcome;
  const [only] = inputs;
  if (inputs.length > 1) {
    const singly = inputs.flatMap((input) => checkInputs([input], folder).faults);
    // Each is well alone: then only what they do together is wrong.
    return { ...outcome, faults: singly.length > 0 ? singly : outcome.faults };
  }
  const faults = outcome.faults.map((fault) => ({ ...fault, input: only ?? null }));
  if (heavy) faults.push({ kind: 'limit', input: only ?? null, detail: heavy });
  return { ...outcome, faults };
}

function once(inputs: readonly FuzzInput[], folder: string): { outcome: Outcome; heavy: string | null } {
  const place = mkdtempSync(join(folder, 'batch-'));
  try {
    const probe = join(folder, 'probe.cjs');
    writeFileSync(probe, PROBE);
    const paths = inputs.map(({ name, bytes }) => {
      writeFileSync(join(place, name), bytes);
      return join(place, name);
    });
    const start = performance.now();
    const ran = spawnSync(process.execPath, ['--require', probe, builtCli(), '--format', 'json', ...paths], {
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      timeout: MOST_MILLISECONDS,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    const seconds = (performance.now() - start) / 1000;
    const megabytes = Number(ran.output[3] ?? 0) / 1024;
    const heavy =
      seconds > MOST_SECONDS || megabytes > MOST_MEGABYTES
        ? `${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`
        : null;
    return { outcome: judge(inputs, ran), heavy };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface ReadFile {
  readonly path: string;
  readonly status: string;
  readonly errorCode?: string;
  readonly error?: string;
}

interface ReadReport {
  readonly files: readonly ReadFile[];
  readonly summary: { readonly failed: number; readonly errors: number };
}

function judge(inputs: readonly FuzzInput[], { status, stdout, stderr }: Ran): Outcome {
  const faults: Fault[] = [];
  const report = asReport(stdout);
  if (report?.files.length !== inputs.length) {
    faults.push({
      kind: 'exit',
      input: null,
      detail: `exit ${status}, no report of all files: ${stderr.slice(0, 600)}`,
    });
    return { faults, checked: new Set() };
  }
  const refused = report.files.filter((file) => file.status === 'failed');
  // One line for each file that was refused; whatever else comes is a library's line or a trace.
  const ours = new Set(refused.map(({ path, error }) => `无法核对 ${path}：${error}`));
  const foreign = stderr.split('\n').filter((line) => line !== '' && !ours.has(line));
  if (foreign.length > 0) faults.push({ kind: 'line', input: null, detail: foreign.join('\n').slice(0, 600) });
  const failed = refused.length;
  const right = failed > 0 ? 2 : report.summary.errors > 0 ? 1 : 0;
  if (status !== right || failed !== report.summary.failed) {
    faults.push({ kind: 'exit', input: null, detail: `exit ${status} instead of ${right}` });
  }
  const checked = new Set<string>();
  report.files.forEach(({ status: state, errorCode = '', error = '' }, index) => {
    const input = inputs[index]!;
    if (state === 'checked') checked.add(input.name);
    if (OUR_DEFECTS.includes(errorCode)) faults.push({ kind: 'internal', input, detail: error });
    if (errorCode === 'too-slow') faults.push({ kind: 'limit', input, detail: error });
  });
  return { faults, checked };
}

function asReport(text: string): ReadReport | null {
  try {
    return JSON.parse(text) as ReadReport;
  } catch {
    return null;
  }
}
