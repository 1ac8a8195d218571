import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { OFFICE_FILES, serve } from '../../scripts/serve.mjs';
import { openFile } from '../../src/hosts/file';
import { attachExcel, SimulatedExcel, type Matrix } from '../excel-sim';
import { makeSample } from '../workbooks/sample/sample';
import { writeXlsx } from '../workbooks';
import { openBrowser, SITE } from './support/browser';

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
let context: BrowserContext;
let page: Page;
let excel: SimulatedExcel;
let errors: string[];

beforeAll(async () => {
  browser = await openBrowser();
  site = await serve(SITE);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** The built pane with the unmodified office.js, beside a simulated Excel holding the sample. */
async function open(matrix: Matrix): Promise<void> {
  const workbook = await (await openFile(await writeXlsx(makeSample()), '示例.xlsx')).readWorkbook();
  excel = new SimulatedExcel({ workbook, matrix });
  context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 350, height: 900 } });
  await attachExcel(context, excel);
  page = await context.newPage();
  errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  // The build names Microsoft's server; the same files come from the development dependency here.
  await page.route('https://appsforoffice.microsoft.com/**', async (route) => {
    const path = new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '');
    const file = join(OFFICE_FILES, path);
    await (existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 }));
  });
  await page.goto(`${site.url}/taskpane.html?action=check`);
  await page.getByText(/\d+ 张表，\d+ 项勾稽/u).waitFor();
}

afterEach(async () => {
  expect(errors).toEqual([]);
  expect(excel.unknownMembers).toEqual([]);
  await context.close();
});

const sheet = () => excel.book.sheets.find(({ name }) => name === '一般公共预算支出表')!;
const swapped = () => page.getByText('D9 2014001 行政运行').first();

async function expectValue(read: () => unknown, wanted: unknown): Promise<void> {
  for (let turn = 0; turn < 100 && read() !== wanted; turn += 1) await new Promise((done) => setTimeout(done, 50));
  expect(read()).toBe(wanted);
}

describe.each(['1.13', '1.14', '1.17', 'web'] as const)('pane in simulated Excel %s', (matrix) => {
  test('checks, goes to the cell, mends it and takes it back', async () => {
    await open(matrix);
    const value = () => sheet().cell(8, 3)?.value;
    expect(value()).toBe(858.88);
    await swapped().click();
    await page.getByRole('button', { name: /D9/u }).first().click();
    await expectValue(() => excel.book.active.name, '一般公共预算支出表');
    await page.getByRole('button', { name: '应用' }).first().click();
    await expectValue(value, 885.88);
    await page.getByRole('button', { name: '撤销' }).first().click();
    await expectValue(value, 858.88);
    await swapped().waitFor();
  });
});
