import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { ROOT } from '../../../scripts/run.mjs';

export { SITE } from '../../../scripts/builds.mjs';

/**
 * A browser to test in: the Chromium that comes with the development dependencies on Linux, an installed one elsewhere.
 * @throws when there is none, saying what to install.
 */
export async function openBrowser(): Promise<Browser> {
  const args = ['--no-sandbox', '--font-render-hinting=none'];
  const reasons: string[] = [];
  for (const way of ways()) {
    try {
      return await chromium.launch({ ...way(), args });
    } catch (error) {
      reasons.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    }
  }
  throw new Error(`No browser for the end-to-end tests: install Chrome, Edge or Chromium\n${reasons.join('\n')}`);
}

/** What to start, best first; each is worked out only when it is its turn. */
function ways(): (() => LaunchOptions)[] {
  const installed = ['chrome', 'msedge', 'chromium'].map((channel) => () => ({ channel }));
  if (!hasPackedBrowser()) return installed;
  return [() => ({ executablePath: packedBrowser() }), () => ({ executablePath: '/usr/bin/chromium' }), ...installed];
}

/** The package holds a browser for this system only. */
export function hasPackedBrowser(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** Where the browser of the development dependencies lies, unpacked at the first call. */
export function packedBrowser(): string {
  // The package is an ES module, which jest cannot load on this node.
  const script = join(ROOT, 'scripts', 'browser-path.mjs');
  return execFileSync(process.execPath, [script], { encoding: 'utf8' }).trim();
}
