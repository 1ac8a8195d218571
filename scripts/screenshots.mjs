/**
 * Pictures for the documentation, from the built page and from the built pane in a simulated Excel:
 * node scripts/screenshots.mjs [beginning of a name …]
 * Needs a Chinese font on the machine: without one Chinese text shows as boxes.
 */
import { ensureSite } from './builds.mjs';
import { runTs } from './run-ts.mjs';

process.exitCode = !ensureSite() ? 1 : await runTs('test/e2e/support/screenshots.ts', process.argv.slice(2));
