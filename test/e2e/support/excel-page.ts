import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { OFFICE_FILES } from '../../../scripts/serve.mjs';
import { openFile } from '../../../src/hosts/file';
import type { Workbook } from '../../../src/workbook';
import { attachExcel } from '../../excel-sim/browser/attach';
import type { SimulatedExcel } from '../../excel-sim/simulator';
import { writeXlsx } from '../../workbooks';
import { makeSample } from '../../workbooks/sample/sample';

/** What the pane says once a check is done. */
export const CHECKED = /\d+ 张表，\d+ 项勾稽/u;

/** How wide Excel shows a task pane unless it is made wider. */
export const PANE_WIDTH = 350;

/** The sample as it comes out of its file, as Excel would hold it. */
export async function sampleWorkbook(): Promise<Workbook> {
  return (await openFile(await writeXlsx(makeSample()), '示例.xlsx')).readWorkbook();
}

/** A page that becomes the pane of a simulated Excel, with the unmodified office.js, once `taskpane.html` is opened in it. */
export async function newExcelPage(
  browser: Browser,
  excel: SimulatedExcel,
  look: BrowserContextOptions = {},
): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const viewport = { width: PANE_WIDTH, height: 900 };
  const context = await browser.newContext({ locale: 'zh-CN', viewport, ...look });
  await attachExcel(context, excel);
  const page = await context.newPage();
  // The build names Microsoft's server; the same files come from the development dependency here.
  await page.route('https://appsforoffice.microsoft.com/**', async (route) => {
    const path = new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '');
    const file = join(OFFICE_FILES, path);
    await (existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 }));
  });
  return { context, page };
}
