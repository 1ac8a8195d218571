import type { BrowserContext } from 'playwright-core';
import type { SimulatedExcel } from '../simulator';
import { factsOf } from './facts';
import { installWindowsHost } from './windows-host';

/**
 * Makes every page of a browser context the pane of a simulated Excel that lives in this process: tests look at its model
 * directly, and the workbook outlives the page, as it does in Excel. To be called before the first page is opened.
 */
export async function attachExcel(context: BrowserContext, excel: SimulatedExcel): Promise<void> {
  await context.exposeFunction('__excelExecute', (body: string) => excel.process(body));
  await context.addInitScript(`{
    const install = ${installWindowsHost.toString()};
    window.__excelDeliver = install(${JSON.stringify(factsOf(excel))}, (body) => window.__excelExecute(body));
  }`);
  excel.deliver = (type, message) => {
    for (const page of context.pages()) {
      const call = `window.__excelDeliver?.(${type}, ${JSON.stringify(message)})`;
      void page.evaluate(call).catch(() => undefined);
    }
  };
}
