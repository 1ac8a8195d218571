import { fileURLToPath } from 'node:url';
import { manifestIsRight } from './manifest-check.mjs';
import { runSteps, runTool, step } from './run.mjs';

/** Everything that judges the source without running it. `npm run format` mends the last one. */
export const lintSteps = [
  step('eslint', () => runTool('eslint', ['.', '--max-warnings', '0']).ok),
  step(
    'layers (dependency-cruiser)',
    () => runTool('depcruise', ['--config', '.dependency-cruiser.cjs', 'src', 'test']).ok,
  ),
  step('manifest', manifestIsRight),
  step('dead code (knip)', () => runTool('knip', ['--no-progress']).ok),
  step('format (prettier)', () => runTool('prettier', ['--check', '--log-level', 'warn', '.']).ok),
];

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = runSteps(lintSteps).failed > 0 ? 1 : 0;
