import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { ROOT } from './run.mjs';

const require = createRequire(import.meta.url);
/** @type {typeof import('webpack')} */
const webpack = require('webpack');
const configure = require('../webpack.config.js');

/**
 * Bundles a TypeScript program of the tests as the benchmarks are, and runs it in the project folder.
 * @param {string} entry from the project folder
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit code; 1 when it cannot be bundled
 */
export async function runTs(entry, args = []) {
  const [bench] = await configure({ target: 'bench' }, { mode: 'production' });
  const name = basename(entry, '.ts');
  const path = join(ROOT, '.cache', name);
  const bundled = await new Promise((resolve) => {
    webpack(
      { ...bench, name, mode: 'production', entry: { [name]: `./${entry}` }, output: { ...bench?.output, path } },
      (error, stats) => {
        const failed = error !== null || stats?.hasErrors() === true;
        if (failed) console.error(error ?? stats?.toString('errors-only'));
        resolve(!failed);
      },
    );
  });
  if (!bundled) return 1;
  return spawnSync(process.execPath, [join(path, `${name}.js`), ...args], { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
}
