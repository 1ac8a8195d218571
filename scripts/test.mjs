import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { paneIsLight } from './addin/pane-budget.mjs';
import { lintSteps } from './lint.mjs';
import { lockIsWhole } from './lock-check.mjs';
import { ROOT, runSteps, runTool, step } from './run.mjs';

/** All jest projects; every test counts, and a file that does not even start counts as one failure. */
function jest() {
  const results = `${ROOT}/.cache/jest-results.json`;
  mkdirSync(`${ROOT}/.cache`, { recursive: true });
  rmSync(results, { force: true });
  const { ok } = runTool('jest', ['--json', '--outputFile', results], ['ignore', 'ignore', 'inherit']);
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(results, 'utf8'));
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  // Jest may also fail as a whole, for example over an open snapshot.
  return { passed: numPassedTests, failed: ok ? failed : Math.max(1, failed) };
}

// The build stands before the tests, so that those that start the built command line meet the present source.
const steps = [
  step('lock file', lockIsWhole),
  step('types (tsc)', () => runTool('tsc', ['--noEmit']).ok),
  ...lintSteps,
  step('production build (webpack)', () => runTool('webpack', ['--mode', 'production']).ok),
  step('first scripts of the pane', () => paneIsLight(`${ROOT}/dist/addin`)),
  { name: 'tests (jest)', run: jest },
];

let total = { passed: 0, failed: 1 };
try {
  total = runSteps(steps);
} catch (error) {
  console.error(error);
}
process.exitCode = total.failed > 0 ? 1 : 0;
// The last line, on its own: other programs read it.
console.log(`\n${total.passed} passed, ${total.failed} failed`);
