import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureCli, ensureSite } from './builds.mjs';
import { ROOT, runTool } from './run.mjs';

/** The benchmarks of test/bench, quick ones first. The seeded faults take minutes and run only when named. */
const USUAL = ['typical', 'one-cell', 'hierarchy', 'cold', 'rows', 'growth', 'pane'];
const KNOWN = [...USUAL, 'faults', 'direction'];

const given = process.argv.slice(2);
const firstOption = given.findIndex((word) => word.startsWith('--'));
const wanted = firstOption < 0 ? given : given.slice(0, firstOption);
/** Everything from the first option on is for the benchmark itself: `bench:faults -- --seed 7`. */
const options = firstOption < 0 ? [] : given.slice(firstOption);
const unknown = wanted.filter((name) => !KNOWN.includes(name));
const missing = wanted.filter((name) => !existsSync(join(ROOT, 'test', 'bench', `${name}.ts`)));
if (unknown.length > 0 || missing.length > 0) {
  console.error(`No benchmark ${[...new Set([...unknown, ...missing])].join(', ')}; known are ${KNOWN.join(', ')}`);
  process.exitCode = 2;
} else {
  process.exitCode = bench(wanted.length > 0 ? wanted : USUAL);
}

/** @param {readonly string[]} names */
function bench(names) {
  // Cold start and long files are measured on the built command line.
  if (!ensureCli()) return 1;
  if (!runTool('webpack', ['--mode', 'production', '--env', 'target=bench']).ok) return 1;
  // The pane is measured in a browser, as it is shipped.
  if (names.includes('pane') && !ensureSite()) return 1;
  let code = 0;
  for (const name of names) {
    const file = join(ROOT, 'dist', 'bench', `${name}.js`);
    if (!existsSync(file)) continue;
    console.log(`\n── ${name}`);
    const { status } = spawnSync(process.execPath, ['--expose-gc', file, ...options], { cwd: ROOT, stdio: 'inherit' });
    if (status !== 0) code = 1;
  }
  return code;
}
