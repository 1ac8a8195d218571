import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface ChildRun {
  readonly milliseconds: number;
  /** Highest resident memory of the process, threads included. */
  readonly megabytes: number;
  readonly status: number | null;
  readonly output: string;
}

/** The command line as it is shipped. The benchmarks run from the project's root. */
export const builtCli = (): string => resolve('dist', 'cli', 'budget-check.js');

/** A folder for files of one benchmark, gone when it is done. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'budget-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const PROBE = `process.on('exit', () => {
  if (require('node:worker_threads').isMainThread) {
    process.stderr.write('\\npeak ' + process.resourceUsage().maxRSS + '\\n');
  }
});
`;

/** Runs a node program to its end and says how long it took and how much memory it held at most. */
export function runNode(folder: string, args: readonly string[]): ChildRun {
  const probe = join(folder, 'probe.cjs');
  writeFileSync(probe, PROBE);
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', probe, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const milliseconds = performance.now() - start;
  const peak = /\npeak (\d+)\n/.exec(stderr)?.[1];
  return { milliseconds, megabytes: Number(peak ?? NaN) / 1024, status, output: stdout + stderr };
}
