/**
 * Pictures for the documentation, from the built page and from the built pane in a simulated Excel:
 * node scripts/screenshots.mjs [beginning of a name …]
 * Needs `npm run build` before, and a Chinese font on the machine: without one Chinese text shows as boxes.
 */
import { runTs } from './run-ts.mjs';

process.exitCode = await runTs('test/e2e/support/screenshots.ts', process.argv.slice(2));
