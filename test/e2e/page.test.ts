import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { serve } from '../../scripts/serve.mjs';
import { readWithSheetJs } from '../../src/hosts/file/read-sheetjs';
import { TEMPLATES } from '../../src/performance/templates';
import { valueAt } from '../../src/workbook';
import { fixtureBytes, haveFixtures } from '../support/fixtures';
import { makeWorkbook, writeXlsx } from '../workbooks';
import { openBrowser, SITE } from './support/browser';
import { expectSoon } from './support/expect-soon';

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
let context: BrowserContext;
let page: Page;
/** Requests that left the machine, errors of the page. */
let outside: string[];
let errors: string[];

beforeAll(async () => {
  browser = await openBrowser();
  site = await serve(SITE);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 800 }, ...options });
  page = await context.newPage();
  outside = [];
  errors = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'blob:' && protocol !== 'data:' && origin !== site.url) outside.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(`${site.url}/page.html`);
  await page.getByText(/\d+ 张表，\d+ 项勾稽/u).waitFor();
}

afterEach(async () => {
  expect(errors).toEqual([]);
  expect(outside).toEqual([]);
  await context.close();
});

const picked = () => page.locator('[data-picked]');
const cell = (address: string) => page.locator(`td[data-cell="${address}"]`);

/** Lets a file fall on the page. */
async function drop(name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, base64]) => {
      const made = new DataTransfer();
      made.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], file));
      return made;
    },
    [name, Buffer.from(bytes).toString('base64')] as const,
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

/** The finding on the swapped digits of the sample. */
const swapped = () => page.getByText('D9 2014001 行政运行').first();

async function applyFirstFix(): Promise<void> {
  await swapped().click();
  await page.getByRole('button', { name: '应用' }).first().click();
  await page.getByText(/\d+ 张表，\d+ 项勾稽/u).waitFor();
}

describe('page', () => {
  test('shows the sample checked, goes to a cell, mends it and takes it back', async () => {
    await open();
    await swapped().click();
    await page.getByRole('button', { name: /D9/u }).first().click();
    expect(await picked().getAttribute('data-cell')).toBe('D9');
    expect(await picked().textContent()).toBe('858.88');
    await page.getByRole('button', { name: '应用' }).first().click();
    await expectSoon(() => cell('D9').textContent(), '885.88');
    await expectSoon(async () => String(await swapped().count()), '0');
    await page.getByRole('button', { name: '撤销' }).first().click();
    await expectSoon(() => cell('D9').textContent(), '858.88');
    await swapped().waitFor();
  });

  test('hands out the corrected file: what was mended is in it, every other sheet reads as before', async () => {
    await open();
    await applyFirstFix();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载修改后的文件' }).click();
    const saved = await (await download).path();
    expect((await download).suggestedFilename()).toBe('示例 部门预算公开表（已修改）.xlsx');
    const now = await readWithSheetJs(readFileSync(saved), 'x.xlsx', false);
    const before = await readWithSheetJs(readFileSync(join(SITE, 'assets/sample/sample.xlsx')), 'x.xlsx', false);
    const sheet = now.sheets.find(({ name }) => name === '一般公共预算支出表')!;
    expect(valueAt(sheet, 8, 3)).toBe(885.88);
    const others = (workbook: typeof now) => workbook.sheets.filter(({ name }) => name !== sheet.name);
    expect(others(now)).toEqual(others(before));
  });

  test('inserts forms for the projects that lack one; they stand in the downloaded file, beside untouched sheets', async () => {
    await open();
    await page.getByRole('tab', { name: '绩效目标' }).click();
    await page.getByRole('button', { name: '插入', exact: true }).click();
    await page.getByText('已应用：插入绩效目标表').waitFor();
    await cell('E3').filter({ hasText: '干部教育培训' }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载修改后的文件' }).click();
    const now = await readWithSheetJs(readFileSync(await (await download).path()), 'x.xlsx', false);
    const before = await readWithSheetJs(readFileSync(join(SITE, 'assets/sample/sample.xlsx')), 'x.xlsx', false);
    const added = now.sheets.filter(({ name }) => !before.sheets.some((sheet) => sheet.name === name));
    expect(added.map((sheet) => [sheet.name, valueAt(sheet, 2, 4), valueAt(sheet, 3, 2)])).toEqual([
      ['绩效6干部教育培训', '干部教育培训', 1.28],
      ['绩效7上级部门专项工作补助', '上级部门专项工作补助', 15.4],
    ]);
    expect(now.sheets.filter((sheet) => !added.includes(sheet))).toEqual(before.sheets);
  });

  test('a dropped workbook takes every form there is, and they are in the download', async () => {
    await open();
    const bytes = haveFixtures ? fixtureBytes('qinglong-2024') : await writeXlsx(makeWorkbook('hebei', 3).workbook);
    await drop('公开表.xlsx', bytes);
    await page.getByRole('button', { name: '公开表.xlsx', exact: true }).waitFor();
    await page.getByText(/\d+ 张表，\d+ 项勾稽/u).waitFor();
    await page.getByRole('tab', { name: '绩效目标' }).click();
    for (const { id, scope } of TEMPLATES) {
      await page.getByRole('combobox', { name: '模板' }).selectOption(id);
      if (scope === 'project')
        await page.getByRole('group', { name: '为哪些项目插入' }).getByRole('checkbox').nth(1).check();
      await page.getByRole('button', { name: '插入', exact: true }).click();
      await page.getByText('已应用：插入绩效目标表').waitFor();
      await page.getByRole('button', { name: '关闭', exact: true }).click();
    }
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载修改后的文件' }).click();
    const now = await readWithSheetJs(readFileSync(await (await download).path()), 'x.xlsx', false);
    const before = await readWithSheetJs(bytes, 'x.xlsx', false);
    const added = now.sheets.filter(({ name }) => !before.sheets.some((sheet) => sheet.name === name));
    expect(added).toHaveLength(TEMPLATES.length);
    expect(added.every((sheet) => sheet.merges.length > 5)).toBe(true);
    expect(now.sheets.filter((sheet) => !added.includes(sheet))).toEqual(before.sheets);
  }, 120_000);

  test('opens chosen files side by side, and says what it cannot open', async () => {
    await open();
    const bytes = Buffer.from(await writeXlsx(makeWorkbook('shanghai', 5).workbook));
    await page.getByTestId('file-input').setInputFiles([
      { name: '上海.xlsx', mimeType: 'application/octet-stream', buffer: bytes },
      { name: '坏.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('这不是工作簿') },
    ]);
    await page.getByRole('alert').filter({ hasText: '坏.xlsx' }).waitFor();
    await page.getByRole('button', { name: '上海.xlsx', exact: true }).waitFor();
    await page.getByText(/，0 项不符/u).waitFor();
  });

  test('accepts a finding with a reason and brings it back when the acceptance is revoked', async () => {
    await open();
    await swapped().click();
    await page.getByRole('button', { name: /接受/u }).first().click();
    await page.getByRole('textbox', { name: /理由/u }).fill('年初调整，已报财政局备案');
    await page.getByRole('button', { name: '接受', exact: true }).click();
    await page.getByText('已接受，下载修改后的文件才会留下。').waitFor();
    // Closing would lose it: the page asks, and takes the focus back where it was.
    const close = page.getByRole('button', { name: /^关闭 示例/u });
    await close.click();
    await page.getByRole('alertdialog', { name: /有未下载的修改/u }).waitFor();
    // Colours that are still changing are no colours of ours.
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
    expect(await new AxeBuilder({ page }).analyze().then(({ violations }) => violations)).toEqual([]);
    await page.keyboard.press('Escape');
    await expectSoon(() => close.evaluate((button) => String(button === document.activeElement)), 'true');
    await page.getByRole('button', { name: '撤回接受' }).first().click();
    await page.getByText('已撤回接受，下载修改后的文件才会留下。').waitFor();
  });

  test.each(['light', 'dark'] as const)('passes the accessibility check in %s', async (colorScheme) => {
    await open({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  test('works with the keyboard alone', async () => {
    await open();
    await page.locator('.grid-box').focus();
    const before = await picked().getAttribute('data-cell');
    await page.keyboard.press('ArrowDown');
    expect(await picked().getAttribute('data-cell')).not.toBe(before);
  });
});
