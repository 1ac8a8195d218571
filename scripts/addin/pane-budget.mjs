import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What the pane may load before it shows, compressed. */
export const LIMIT = 220 * 1024;

/**
 * Scripts that an HTML file of a build loads at its start, with their compressed size. Scripts from elsewhere (office.js) do
 * not count: they are neither ours nor ours to shrink.
 * @param {string} folder
 * @param {string} page
 * @returns {{ file: string, gzip: number }[]}
 */
export function firstScripts(folder, page) {
  const html = readFileSync(join(folder, page), 'utf8');
  return [...html.matchAll(/<script\b[^>]*\bsrc=["']?([^"'\s>]+)/gu)]
    .map(([, file = '']) => file)
    .filter((file) => !file.startsWith('https://') && existsSync(join(folder, file)))
    .map((file) => ({ file, gzip: gzipSync(readFileSync(join(folder, file)), { level: 9 }).length }));
}

/**
 * Prints the sizes; true when they stay within the limit or there is no pane in the build.
 * @param {string} folder
 */
export function paneIsLight(folder) {
  if (!existsSync(join(folder, 'taskpane.html'))) return true;
  const scripts = firstScripts(folder, 'taskpane.html');
  const total = scripts.reduce((sum, { gzip }) => sum + gzip, 0);
  for (const { file, gzip } of scripts) console.log(`${kilobytes(gzip)}  ${file}`);
  console.log(`${kilobytes(total)}  in all, of at most ${kilobytes(LIMIT)} (gzip)`);
  return scripts.length > 0 && total <= LIMIT;
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`.padStart(9);
}
