import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../../../scripts/run.mjs';
import { serve } from '../../../scripts/serve.mjs';
import { SimulatedExcel } from '../../excel-sim/simulator';
import { openBrowser, SITE } from './browser';
import { TEMPLATES } from '../../../src/performance/templates';
import { CHECKED, newExcelPage, PANE_WIDTH, sampleWorkbook } from './excel-page';

/** `node scripts/screenshots.mjs`: pictures for the documentation. */
const FOLDER = join(ROOT, 'docs', 'images');

type Steps = (page: Page) => Promise<unknown>;

const finding: Steps = (page) => page.getByText('D9 2014001 行政运行').first().click();

/** Brings the picture of relations to the top of the pane. */
const graph: Steps = async (page) => {
  const title = page.getByRole('button', { name: /^勾稽关系图/u });
  await title.click();
  await title.evaluate((element) => element.scrollIntoView());
};

const enlarged: Steps = async (page) => {
  await graph(page);
  await page.getByRole('button', { name: '放大' }).click();
};

/** The projects with their forms, and what a new form will hold. */
const performance: Steps = async (page) => {
  await page.getByRole('tab', { name: '绩效目标' }).click();
  await page.getByText('干部教育培训', { exact: true }).last().click();
};

/** The tab where the choice of a form begins. */
const inserting: Steps = async (page) => {
  await performance(page);
  await page.getByRole('button', { name: '插入绩效目标表' }).evaluate((element) => element.scrollIntoView());
};

const library: Steps = async (page) => {
  await page.getByRole('tab', { name: '绩效目标' }).click();
  await page
    .getByRole('button', { name: /^选用指标/u })
    .nth(2)
    .click();
  await page.getByRole('searchbox').fill('myd');
  await page
    .getByRole('checkbox', { name: /满意度/u })
    .first()
    .check();
};

const tab =
  (name: string): Steps =>
  (page) =>
    page.getByRole('tab', { name }).click();

/** The page beside its sample. */
const PAGES: readonly { readonly name: string; readonly dark?: boolean; readonly steps?: Steps }[] = [
  { name: 'page' },
  { name: 'page-dark', dark: true },
  { name: 'finding', steps: finding },
  { name: 'relations', steps: enlarged },
  { name: 'performance', steps: performance },
];

/** The pane in Excel, in light and dark. */
const PANES: readonly { readonly name: string; readonly height: number; readonly steps?: Steps }[] = [
  { name: 'pane-findings', height: 820 },
  { name: 'pane-finding', height: 820, steps: finding },
  { name: 'pane-relations', height: 820, steps: graph },
  { name: 'pane-performance', height: 820, steps: inserting },
  { name: 'pane-library', height: 820, steps: library },
  { name: 'pane-settings', height: 560, steps: tab('设置') },
];

/** A form as it stands after insertion; only the sheet is in the picture. */
async function shootForm(page: Page, address: string, form: string, name: string): Promise<void> {
  await page.goto(address);
  await page.getByText(CHECKED).waitFor();
  await page.getByRole('tab', { name: '绩效目标' }).click();
  await page.getByRole('combobox', { name: '模板' }).selectOption(form);
  await page.getByRole('button', { name: '插入', exact: true }).click();
  await page.getByText('已应用：插入绩效目标表').waitFor();
  await page.waitForTimeout(400);
  await page.locator('.grid-box table').screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
  process.stdout.write(`docs/images/${name}.png\n`);
}

async function shoot(page: Page, address: string, name: string, steps?: Steps): Promise<void> {
  await page.goto(address);
  await page.getByText(CHECKED).waitFor();
  await steps?.(page);
  // Nothing moves in the picture, and no button looks as if the mouse were over it.
  await page.mouse.move(0, 0);
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
  process.stdout.write(`docs/images/${name}.png\n`);
}

void (async () => {
  mkdirSync(FOLDER, { recursive: true });
  const wanted = process.argv.slice(2);
  const isWanted = (name: string): boolean => wanted.length === 0 || wanted.some((part) => name.startsWith(part));
  const browser = await openBrowser();
  const site = await serve(SITE);
  try {
    for (const { name, dark = false, steps } of PAGES.filter((one) => isWanted(one.name))) {
      const viewport = { width: 1280, height: 800 };
      const page = await browser.newPage({ viewport, colorScheme: dark ? 'dark' : 'light', locale: 'zh-CN' });
      await shoot(page, `${site.url}/page.html`, name, steps);
      await page.close();
    }
    for (const { id } of TEMPLATES.filter((one) => isWanted(`template-${one.id}`))) {
      const page = await browser.newPage({ viewport: { width: 1700, height: 1000 }, locale: 'zh-CN' });
      await shootForm(page, `${site.url}/page.html`, id, `template-${id}`);
      await page.close();
    }
    const workbook = await sampleWorkbook();
    for (const { name, height, steps } of PANES.filter((one) => isWanted(one.name))) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const look = { colorScheme, viewport: { width: PANE_WIDTH, height } };
        const { context, page } = await newExcelPage(browser, new SimulatedExcel({ workbook }), look);
        const file = colorScheme === 'dark' ? `${name}-dark` : name;
        await shoot(page, `${site.url}/taskpane.html?action=check`, file, steps);
        await context.close();
      }
    }
  } finally {
    await browser.close();
    await site.close();
  }
})();
