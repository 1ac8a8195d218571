/**
 * Pictures for the documentation, from the built page and its sample: node scripts/screenshots.mjs
 * Needs `npm run build` before, Linux, and a Chinese font on the machine: without one Chinese text shows as boxes.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ROOT } from './run.mjs';
import { serve } from './serve.mjs';

const FOLDER = join(ROOT, 'docs', 'images');
const SITE = join(ROOT, 'dist', 'addin');
if (!existsSync(join(SITE, 'page.html'))) throw new Error('dist/addin is missing: run `npm run build` first');
mkdirSync(FOLDER, { recursive: true });

const executablePath = execFileSync(process.execPath, [join(ROOT, 'scripts', 'browser-path.mjs')], {
  encoding: 'utf8',
}).trim();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--font-render-hinting=none'] });
const site = await serve(SITE);

/**
 * @param {string} name
 * @param {{ width: number, height: number, dark?: boolean }} look
 * @param {(page: import('playwright-core').Page) => Promise<unknown>} [steps]
 */
async function shoot(name, { width, height, dark = false }, steps) {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'zh-CN',
  });
  await page.goto(`${site.url}/page.html`);
  await page.getByText(/\d+ 张表，\d+ 项勾稽/u).waitFor();
  await steps?.(page);
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  await page.close();
  console.log(`docs/images/${name}.png`);
}

await shoot('page', { width: 1280, height: 800 });
await shoot('page-dark', { width: 1280, height: 800, dark: true });
await shoot('finding', { width: 1280, height: 800 }, (page) => page.getByText('D9 2014001 行政运行').first().click());
await shoot('relations', { width: 1280, height: 800 }, async (page) => {
  await page.getByText('勾稽关系图').click();
  await page.getByRole('button', { name: '放大' }).click();
});
await shoot('narrow', { width: 350, height: 900 });

await browser.close();
await site.close();
