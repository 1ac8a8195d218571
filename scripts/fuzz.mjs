import { ensureCli } from './builds.mjs';
import { runTs } from './run-ts.mjs';

process.exitCode = ensureCli() ? await runTs('test/fuzz/fuzz.ts', process.argv.slice(2)) : 1;
