import { readFileSync } from 'node:fs';
import { ROOT } from './run.mjs';

/** @typedef {{ packages: Record<string, { optionalDependencies?: Record<string, string> }> }} Lock */

/**
 * The optional dependencies that a lock file names but does not hold, as `package → dependency`.
 * npm leaves out builds for other systems when its source does not have them, without a word; `npm ci` then refuses the file
 * there, or people on those systems miss their binary.
 * @param {Lock} lock
 */
export function missingOptional({ packages }) {
  const missing = [];
  for (const [path, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const name of Object.keys(optionalDependencies)) {
      if (!isHeld(packages, path, name)) missing.push(`${path || 'the project'} → ${name}`);
    }
  }
  return missing;
}

/**
 * Looks where node looks: below the package itself, then below each folder above it.
 * @param {Lock['packages']} packages
 * @param {string} path
 * @param {string} name
 */
function isHeld(packages, path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (`${at ? `${at}/` : ''}node_modules/${name}` in packages) return true;
    if (at === '') return false;
  }
}

/** Prints what is missing; true when nothing is. */
export function lockIsWhole() {
  const missing = missingOptional(JSON.parse(readFileSync(`${ROOT}/package-lock.json`, 'utf8')));
  for (const entry of missing) console.log(`package-lock.json lacks ${entry}`);
  return missing.length === 0;
}
