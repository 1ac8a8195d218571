import type { Browser, Page } from 'playwright-core';
import { serve } from '../../scripts/serve.mjs';
import type { Workbook } from '../../src/workbook';
import { openBrowser, SITE } from '../e2e/support/browser';
import { CHECKED, newExcelPage, sampleWorkbook } from '../e2e/support/excel-page';
import { SimulatedExcel } from '../excel-sim/simulator';
import { largeBook } from './support/book';
import { describe, ms, summarise } from './support/measure';

/**
 * The built pane with the unmodified office.js in a browser, Excel simulated in this process: first paint, and what a check
 * keeps the page's own thread busy with. Bars: no task over 50 ms while checking; three round trips.
 */
interface Figures {
  /** Milliseconds from the beginning of the navigation. */
  readonly firstPaint: number;
  /** Milliseconds from the press of the button to the result. */
  readonly check: number;
  readonly trips: number;
  /** Milliseconds of every task over 50 ms on the page's thread between the two. */
  readonly longTasks: readonly number[];
}

const RUNS = 7;

interface Watched extends Window {
  readonly longTasks: { readonly start: number; readonly duration: number }[];
}

async function measure(browser: Browser, site: string, workbook: Workbook): Promise<Figures> {
  const excel = new SimulatedExcel({ workbook });
  const { context, page } = await newExcelPage(browser, excel);
  await page.addInitScript(() => {
    const longTasks: Watched['longTasks'] = [];
    Object.assign(window, { longTasks });
    new PerformanceObserver((list) => {
      for (const { startTime: start, duration } of list.getEntries()) longTasks.push({ start, duration });
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(`${site}/taskpane.html`);
  const button = page.getByRole('button', { name: '核对工作簿' });
  await button.waitFor();
  const firstPaint = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
  );
  // None seen means something only where one would be; what the protocol runs is no task of the page.
  await page.evaluate(() => {
    setTimeout(() => {
      const end = performance.now() + 80;
      while (performance.now() < end);
    });
  });
  await page.waitForFunction(() => (window as unknown as Watched).longTasks.length > 0);
  const before = excel.roundTrips;
  const start = await page.evaluate(() => performance.now());
  await button.click();
  await page.getByText(CHECKED).waitFor();
  const end = await page.evaluate(() => performance.now());
  const trips = excel.roundTrips - before;
  const longTasks = await longTasksSince(page, start);
  await context.close();
  return { firstPaint, check: end - start, trips, longTasks };
}

/** Long tasks are told of in a task of their own, after the one they are about. */
function longTasksSince(page: Page, from: number): Promise<number[]> {
  return page.evaluate(
    (since) =>
      new Promise<number[]>((resolve) => {
        const { longTasks } = window as unknown as Watched;
        setTimeout(() => resolve(longTasks.filter(({ start }) => start >= since).map(({ duration }) => duration)), 200);
      }),
    from,
  );
}

async function bench(title: string, workbook: Workbook, browser: Browser, site: string): Promise<void> {
  const runs: Figures[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await measure(browser, site, workbook));
  const longest = summarise(runs.map(({ longTasks }) => Math.max(0, ...longTasks)));
  console.log(`${title}: ${workbook.sheets.length} sheets, ${RUNS} fresh panes`);
  console.log(`  first paint            ${describe(summarise(runs.map(({ firstPaint }) => firstPaint)))}`);
  console.log(`  press to result        ${describe(summarise(runs.map(({ check }) => check)))}`);
  console.log(`  round trips            ${Math.max(...runs.map(({ trips }) => trips))}   bar 3`);
  console.log(
    `  longest task           ${longest.median === 0 ? 'none over 50 ms' : ms(longest.median)} (median), ` +
      `${longest.p95 === 0 ? 'none' : ms(longest.p95)} at most   bar 50 ms`,
  );
}

void (async () => {
  const browser = await openBrowser();
  const site = await serve(SITE);
  try {
    await bench('sample', await sampleWorkbook(), browser, site.url);
    await bench('many units', largeBook().workbook, browser, site.url);
  } finally {
    await browser.close();
    await site.close();
  }
})();
