import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

/** Writes assets/sample/sample.xlsx, the workbook the page opens with, from the made workbooks of the tests. */
const require = createRequire(import.meta.url);
/** @type {typeof import('webpack')} */
const webpack = require('webpack');
const configure = require('../webpack.config.js');
const [bench] = await configure({ target: 'bench' }, { mode: 'production' });
const path = join(ROOT, '.cache', 'sample');

webpack(
  {
    ...bench,
    name: 'sample',
    mode: 'production',
    entry: { write: './test/workbooks/sample/write.ts' },
    output: { ...bench?.output, path },
  },
  (error, stats) => {
    if (error || stats?.hasErrors()) {
      console.error(error ?? stats?.toString('errors-only'));
      process.exitCode = 1;
      return;
    }
    process.exitCode =
      spawnSync(process.execPath, [join(path, 'write.js')], { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
  },
);
