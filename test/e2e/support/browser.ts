import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { ROOT } from '../../../scripts/run.mjs';

/** The built pages: the folder of the add-in holds both the pane and the page. */
export const SITE = join(ROOT, 'dist', 'addin');

/**
 * A browser to test in: the Chromium that comes with the development dependencies on Linux, an installed one elsewhere.
 * @throws when there is none, saying what to install.
 */
export async function openBrowser(): Promise<Browser> {
  if (!existsSync(join(SITE, 'page.html'))) throw new Error('dist/addin is missing: run `npm run build` first');
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
  if (process.platform !== 'linux' || process.arch !== 'x64') return installed;
  // The package is an ES module, which jest cannot load on this node.
  const script = join(ROOT, 'scripts', 'browser-path.mjs');
  const packed = () => ({ executablePath: execFileSync(process.execPath, [script], { encoding: 'utf8' }).trim() });
  return [packed, () => ({ executablePath: '/usr/bin/chromium' }), ...installed];
}
