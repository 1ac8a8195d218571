import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runTool } from './run.mjs';

export const CLI = join(ROOT, 'dist', 'cli', 'budget-check.js');

/** What goes into the command line besides the source. */
const INPUTS = ['package.json', 'package-lock.json', 'webpack.config.js'];

/**
 * Builds the command line when it is missing or older than its source. Says so on stderr only: stdout is the report's.
 * Gives false, with the tool's own words printed, when the build fails.
 */
export function ensureCli() {
  if (existsSync(CLI) && statSync(CLI).mtimeMs > newestInput()) return true;
  process.stderr.write('正在编译命令行… (building the command line)\n');
  const { ok, output } = runTool(
    'webpack',
    ['--mode', 'production', '--env', 'target=cli'],
    ['ignore', 'pipe', 'pipe'],
  );
  if (!ok) process.stderr.write(output);
  return ok;
}

function newestInput() {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true });
  // Folders count too: their date shows that a file was taken away.
  const paths = [
    ...files.map(({ parentPath, name }) => join(parentPath, name)),
    ...INPUTS.map((name) => join(ROOT, name)),
  ];
  return Math.max(...paths.map((path) => statSync(path).mtimeMs));
}
