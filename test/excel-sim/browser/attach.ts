import type { BrowserContext } from 'playwright-core';
import type { SimulatedExcel } from '../simulator';
import { installWindowsHost, type HostFacts } from './windows-host';

/**
 * Makes every page of a browser context the pane of a simulated Excel that lives in this process: tests look at its model
 * directly, and the workbook outlives the page, as it does in Excel. To be called before the first page is opened.
 */
export async function attachExcel(context: BrowserContext, excel: SimulatedExcel): Promise<void> {
  await context.exposeFunction('__excelExecute', (body: string) => excel.process(body));
  await context.addInitScript(`{
    const install = ${installWindowsHost.toString()};
    window.__excelDeliver = install(${JSON.stringify(factsOf(excel))}, (body) => window.__excelExecute(body));
    ${STRICT}
  }`);
  excel.deliver = (type, message) => {
    for (const page of context.pages()) {
      const call = `window.__excelDeliver?.(${type}, ${JSON.stringify(message)})`;
      void page.evaluate(call).catch(() => undefined);
    }
  };
}

export function factsOf(excel: SimulatedExcel): HostFacts {
  return {
    requirements: excel.requirements,
    url: `C:\\预算\\${excel.book.workbook.name}`,
    locale: 'zh-CN',
    isReadOnly: excel.book.isReadOnly,
  };
}

/** The runtime only refuses what is newer than the simulated Excel when it is told to. */
export const STRICT = `{
  let given;
  Object.defineProperty(window, 'OfficeExtension', {
    configurable: true,
    get: () => given,
    set: (value) => {
      given = value;
      const strict = setInterval(() => {
        if (!given?.CommonUtility) return;
        given.CommonUtility._doApiNotSupportedCheck = true;
        clearInterval(strict);
      }, 1);
    },
  });
}`;
