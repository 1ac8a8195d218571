import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Folder of the project, without an ending separator. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Programs of the packages, started by file: no shell, no npx, the same on Windows. */
const TOOLS = {
  tsc: 'typescript/bin/tsc',
  eslint: 'eslint/bin/eslint.js',
  depcruise: 'dependency-cruiser/bin/dependency-cruise.mjs',
  knip: 'knip/bin/knip.js',
  prettier: 'prettier/bin/prettier.cjs',
  jest: 'jest/bin/jest.js',
  webpack: 'webpack/bin/webpack.js',
};

/**
 * Runs a tool of node_modules in the project folder and waits for it.
 * @param {keyof typeof TOOLS} name
 * @param {readonly string[]} args
 * @param {import('node:child_process').StdioOptions} stdio
 */
export function runTool(name, args, stdio = 'inherit') {
  const result = spawnSync(process.execPath, [`${ROOT}/node_modules/${TOOLS[name]}`, ...args], {
    cwd: ROOT,
    stdio,
    maxBuffer: 64 * 1024 * 1024,
    encoding: 'utf8',
  });
  if (result.error) throw result.error;
  return { ok: result.status === 0, output: `${result.stdout ?? ''}${result.stderr ?? ''}` };
}

/**
 * Runs named steps until one fails, and prints how long each took.
 * @template {string} Name
 * @param {readonly { name: Name, run: () => { passed: number, failed: number } }[]} steps
 */
export function runSteps(steps) {
  const total = { passed: 0, failed: 0 };
  for (const { name, run } of steps) {
    console.log(`\n── ${name}`);
    const start = performance.now();
    const { passed, failed } = run();
    total.passed += passed;
    total.failed += failed;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${failed === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
    if (failed > 0) break;
  }
  return total;
}

/**
 * A step that passes or fails as a whole.
 * @param {string} name
 * @param {() => boolean} passes
 */
export const step = (name, passes) => ({
  name,
  run: () => (passes() ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
});
