import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runTool } from './run.mjs';

export const CLI = join(ROOT, 'dist', 'cli', 'budget-check.js');
/** The built pages: the folder of the add-in holds both the pane and the page. */
export const SITE = join(ROOT, 'dist', 'addin');

/** What goes into every build besides the source. */
const SETTINGS = ['package.json', 'package-lock.json', 'webpack.config.js'];

/** Builds the command line when it is missing or older than its source; false when that fails. */
export function ensureCli() {
  return ensure(CLI, 'cli', ['src', ...SETTINGS], '正在编译命令行… (building the command line)');
}

/** Builds the pages when they are missing or older than what goes into them; false when that fails. */
export function ensureSite() {
  const inputs = ['src', 'assets', 'docs/rules', 'scripts/addin', 'manifest.xml', ...SETTINGS];
  return ensure(join(SITE, 'page.html'), 'taskpane', inputs, '正在编译网页… (building the pages)');
}

/**
 * Says so on stderr only: stdout is the report's. The tool's own words are printed when the build fails.
 * @param {string} made a file of the build that is written at every build
 * @param {string} target
 * @param {readonly string[]} inputs files and folders, from the project folder
 * @param {string} line
 */
function ensure(made, target, inputs, line) {
  if (existsSync(made) && statSync(made).mtimeMs > newestOf(inputs)) return true;
  process.stderr.write(`${line}\n`);
  const args = ['--mode', 'production', '--env', `target=${target}`];
  const { ok, output } = runTool('webpack', args, ['ignore', 'pipe', 'pipe']);
  if (!ok) process.stderr.write(output);
  return ok;
}

/** @param {readonly string[]} inputs */
function newestOf(inputs) {
  const paths = inputs.map((name) => join(ROOT, name)).flatMap((path) => [path, ...within(path)]);
  return Math.max(...paths.map((path) => statSync(path).mtimeMs));
}

/** Everything below a folder; folders count too: their date shows that a file was taken away. @param {string} path */
function within(path) {
  if (!statSync(path).isDirectory()) return [];
  const files = readdirSync(path, { recursive: true, withFileTypes: true });
  return files.map(({ parentPath, name }) => join(parentPath, name));
}
