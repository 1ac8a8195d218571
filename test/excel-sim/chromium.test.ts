import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../e2e/support/browser';
import { contractWorkbook, PLAIN, SUMMARY } from '../hosts/contract/workbook';
import { attachExcel, excelScript, SimulatedExcel, type Matrix } from '.';
import type { OpenExcel } from './browser/pane-entry';
import { bundled } from './browser/script';

const OFFICE = join(__dirname, '..', '..', 'node_modules', '@microsoft', 'office-js', 'dist');
const SITE = 'https://pane.invalid';

let browser: Browser;
let program: string;
let context: BrowserContext;
let errors: string[];
let outside: string[];

declare global {
  interface Window {
    readonly openExcel: OpenExcel;
  }
}

beforeAll(async () => {
  [browser, program] = await Promise.all([openBrowser(), bundled('pane-entry.ts')]);
}, 120_000);

afterAll(() => browser.close());

beforeEach(async () => {
  context = await browser.newContext({ locale: 'zh-CN' });
  errors = [];
  outside = [];
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== SITE) {
      outside.push(url.href);
      return route.abort();
    }
    if (url.pathname === '/') {
      const body =
        '<!doctype html><meta charset="utf-8"><script src="/lib/office.js"></script><script src="/pane.js"></script>';
      return route.fulfill({ contentType: 'text/html', body });
    }
    if (url.pathname === '/pane.js') return route.fulfill({ contentType: 'text/javascript', body: program });
    const file = join(OFFICE, url.pathname.replace('/lib/', ''));
    return existsSync(file)
      ? route.fulfill({ contentType: 'text/javascript', body: readFileSync(file, 'utf8') })
      : route.fulfill({ status: 404 });
  });
});

afterEach(async () => {
  await context.close();
  expect({ errors, outside }).toEqual({ errors: [], outside: [] });
});

async function openPane(): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(`${SITE}/`);
  return page;
}

test.each<Matrix>(['1.13', '1.14', '1.17', 'web'])(
  'the pane in the real office.js, Excel in this process (%s)',
  async (matrix) => {
    const excel = new SimulatedExcel({ workbook: contractWorkbook(), matrix });
    await attachExcel(context, excel);
    const page = await openPane();
    const seen = await page.evaluate(async (sheet) => {
      const host = await window.openExcel();
      const changes: unknown[] = [];
      host.onChanged((change) => changes.push(change));
      Object.assign(window, { host, changes });
      const { sheets } = await host.readWorkbook();
      await host.applyEdits([{ kind: 'set-value', at: { sheet, row: 0, column: 1 }, value: '001' }]);
      await host.showCell({ sheet, row: 0, column: 1 });
      return { ...host.capabilities, name: host.name, sheets: sheets.length, language: Office.context.displayLanguage };
    }, SUMMARY);
    const version = matrix === 'web' ? 'ExcelApi 1.20' : `ExcelApi ${matrix}`;
    expect(seen).toMatchObject({ name: '合同.xlsx', sheets: 4, version, canWrite: true, language: 'zh-CN' });
    expect(excel.book.sheet(SUMMARY)!.cell(0, 1)).toMatchObject({ value: '001', format: '@' });
    expect([excel.book.active.name, excel.book.selected]).toEqual([SUMMARY, { top: 0, left: 1, bottom: 0, right: 1 }]);
    excel.changeByHand([{ kind: 'set-value', at: { sheet: PLAIN, row: 1, column: 1 }, value: 5 }]);
    await page.waitForFunction(() =>
      (window as unknown as { changes: { own: boolean }[] }).changes.some(({ own }) => !own),
    );
    expect(excel.unknownMembers).toEqual([]);
    expect(excel.kept.size).toBe(0);
  },
);

test('the workbook outlives the pane', async () => {
  const excel = new SimulatedExcel({ workbook: contractWorkbook() });
  await attachExcel(context, excel);
  const page = await openPane();
  await page.evaluate(async () => (await window.openExcel()).writeStored('settings', '{"好":1}'));
  await page.reload();
  expect(await page.evaluate(async () => (await window.openExcel()).readStored('settings'))).toBe('{"好":1}');
});

test('a workbook open read-only', async () => {
  await attachExcel(context, new SimulatedExcel({ workbook: contractWorkbook(), readOnly: true }));
  const page = await openPane();
  expect(await page.evaluate(async () => (await window.openExcel()).capabilities.canWrite)).toBe(false);
});

test('what is newer than the simulated Excel is refused in the browser, too', async () => {
  await attachExcel(context, new SimulatedExcel({ workbook: contractWorkbook(), matrix: '1.13' }));
  const page = await openPane();
  const code = await page.evaluate(async () => {
    await window.openExcel();
    return Excel.run(async (excel) => {
      excel.workbook.worksheets.getActiveWorksheet().getRange('A1').getPrecedents();
      await excel.sync();
    }).catch((error: unknown) => (error as { code: string }).code);
  });
  expect(code).toBe('ApiNotFound');
});

test('Excel in the page itself, as one script', async () => {
  await context.addInitScript(await excelScript({ workbook: contractWorkbook(), matrix: '1.14' }));
  const page = await openPane();
  const seen = await page.evaluate(async (sheet) => {
    const host = await window.openExcel();
    const before = window.__excelSim!.roundTrips;
    const { sheets } = await host.readWorkbook();
    const trips = window.__excelSim!.roundTrips - before;
    await host.applyEdits([{ kind: 'set-value', at: { sheet, row: 0, column: 1 }, value: 42 }]);
    const { unknownMembers, book } = window.__excelSim!;
    return { sheets: sheets.length, trips, unknownMembers, value: book.sheet(sheet)!.cell(0, 1)!.value };
  }, PLAIN);
  expect(seen).toEqual({ sheets: 4, trips: 3, unknownMembers: [], value: 42 });
});
