import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { serve } from '../../../scripts/serve.mjs';
import type { Workbook } from '../../../src/workbook';
import { SimulatedExcel, type Matrix } from '../../excel-sim';
import { openBrowser, SITE } from './browser';
import { CHECKED, newExcelPage, sampleWorkbook } from './excel-page';

/** Where the sample has two digits swapped: cell D9. */
export const SHEET = '一般公共预算支出表';
export const swapped = (page: Page): Locator => page.getByText('D9 2014001 行政运行').first();

/** By its whole name, or a part of it as a pattern. */
export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: true }).first();

export interface PaneOptions {
  readonly matrix?: Matrix;
  /** An Excel that was there before: its workbook is opened again, by somebody with no memory of the last time. */
  readonly excel?: SimulatedExcel;
  readonly workbook?: Workbook;
  readonly colorScheme?: 'light' | 'dark';
  /** What the ribbon button asks for. */
  readonly action?: 'check' | 'report' | null;
  /** Readies the page before anything is in it. */
  readonly before?: (page: Page) => Promise<unknown>;
}

export interface OpenPane {
  readonly page: Page;
  readonly excel: SimulatedExcel;
  /** Until the first check has its result. */
  readonly checked: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * The built pane with the unmodified office.js, beside a simulated Excel in this process. One browser serves a whole file;
 * after each test its panes are closed, and the test fails where a page threw or asked Excel for what it does not have.
 */
export function usePane(): (options?: PaneOptions) => Promise<OpenPane> {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  const contexts = new Set<BrowserContext>();
  const seen = { errors: [] as string[], excels: new Set<SimulatedExcel>() };

  beforeAll(async () => {
    browser = await openBrowser();
    site = await serve(SITE);
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  afterEach(async () => {
    const unknown = [...seen.excels].flatMap(({ unknownMembers }) => unknownMembers);
    const { errors } = seen;
    await Promise.all([...contexts].map((context) => context.close()));
    contexts.clear();
    seen.errors = [];
    seen.excels.clear();
    expect({ errors, unknown }).toEqual({ errors: [], unknown: [] });
  });

  return async ({ matrix = '1.14', colorScheme = 'light', action = 'check', before, ...given } = {}) => {
    const excel = given.excel ?? new SimulatedExcel({ workbook: given.workbook ?? (await sampleWorkbook()), matrix });
    const { context, page } = await newExcelPage(browser, excel, { colorScheme });
    // Sooner than the test's own end, so that the failure says what was waited for.
    context.setDefaultTimeout(10_000);
    contexts.add(context);
    seen.excels.add(excel);
    page.on('pageerror', (error) => seen.errors.push(error.message));
    await before?.(page);
    await page.goto(`${site.url}/taskpane.html${action === null ? '' : `?action=${action}`}`);
    return {
      page,
      excel,
      checked: () => page.getByText(CHECKED).waitFor(),
      close: async () => {
        contexts.delete(context);
        await context.close();
      },
    };
  };
}
