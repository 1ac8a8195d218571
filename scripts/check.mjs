import { spawnSync } from 'node:child_process';
import { CLI, ensureCli } from './builds.mjs';

/** Not one of the command line's own codes (0, 1, 2): no workbook was looked at. */
const NOT_BUILT = 3;

/** npm starts scripts in the project folder; the paths the user typed start from where the user stands. */
const directory = process.env.npm_lifecycle_event === 'check' ? process.env.INIT_CWD : undefined;

if (ensureCli()) {
  const { status, error } = spawnSync(process.execPath, [CLI, ...process.argv.slice(2)], {
    cwd: directory ?? process.cwd(),
    stdio: 'inherit',
  });
  if (error) throw error;
  // No status: ended by a signal, as by Ctrl+C.
  process.exitCode = status ?? 130;
} else {
  process.exitCode = NOT_BUILT;
}
