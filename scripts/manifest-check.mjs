import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkManifest } from './addin/check-manifest.mjs';
import { pngSize } from './addin/png.mjs';
import { ROOT } from './run.mjs';

/** The set that the manifest requires and the code uses without asking. */
const BASELINE = '1.13';
/** Where the code says it, under this name. */
const EXCEL_HOST = join(ROOT, 'src', 'hosts', 'excel');
const SAID = /\bBASELINE = '([\d.]+)'/u;

/**
 * What the manifest has to agree with, read from a folder that holds the pictures.
 * @param {string} folder
 * @returns {import('./addin/check-manifest.mjs').Surroundings}
 */
export function surroundingsOf(folder = ROOT) {
  return {
    version: JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')).version,
    baseline: baselineOfCode() ?? BASELINE,
    pictureSize: (path) => {
      const file = join(folder, path);
      return existsSync(file) ? pngSize(readFileSync(file)) : null;
    },
  };
}

/** @returns {string | undefined} */
function baselineOfCode() {
  if (!existsSync(EXCEL_HOST)) return undefined;
  const files = readdirSync(EXCEL_HOST).filter((name) => name.endsWith('.ts'));
  return files.flatMap((name) => SAID.exec(readFileSync(join(EXCEL_HOST, name), 'utf8'))?.[1] ?? [])[0];
}

/** Prints what is wrong with the manifest of the repository; true when nothing is. */
export function manifestIsRight() {
  const problems = checkManifest(readFileSync(`${ROOT}/manifest.xml`, 'utf8'), surroundingsOf());
  for (const { name, message } of problems) console.log(`manifest.xml: ${message} (${name})`);
  return problems.length === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = manifestIsRight() ? 0 : 1;
