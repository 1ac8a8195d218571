import { readFileSync } from 'node:fs';
import { SimulatedExcel, type SimulatorOptions } from '../simulator';

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly body: string | object };
}

/** The globals the real runtime lives on. */
const world = globalThis as unknown as Record<string, unknown> & {
  _richApiNativeBridge?: { sendMessageToHost(text: string): void; onMessageFromHost?(text: string): void };
  OfficeExtension?: { CommonUtility: { _doApiNotSupportedCheck: boolean } };
};

let current: SimulatedExcel | null = null;

/** The real runtime of Excel for Windows, loaded once into this process. */
function loadRuntime(): void {
  if (world.OfficeExtension) return;
  const nothing = (): void => undefined;
  const place = {
    href: 'https://localhost/',
    protocol: 'https:',
    host: 'localhost',
    hostname: 'localhost',
    search: '',
  };
  Object.assign(world, {
    window: globalThis,
    self: globalThis,
    location: place,
    navigator: { userAgent: 'node', language: 'zh-CN' },
    document: { URL: place.href, getElementsByTagName: () => [], createElement: () => ({}), addEventListener: nothing },
    addEventListener: nothing,
    removeEventListener: nothing,
  });
  world._richApiNativeBridge = {
    sendMessageToHost(text) {
      const { id, type, message } = JSON.parse(text) as BridgeMessage;
      const asked = current;
      const body = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
      void asked?.process(body).then((answer) => {
        const reply = { id, type, message: { statusCode: 200, headers: {}, body: answer } };
        setImmediate(() => world._richApiNativeBridge?.onMessageFromHost?.(JSON.stringify(reply)));
      });
    },
  };
  const file = require.resolve('@microsoft/office-js/dist/excel-win32-16.01.js');
  // Not vm.runInThisContext: under jest that is another context than the one the tests live in.
  const run = eval;
  run(readFileSync(file, 'utf8'));
  world.OfficeExtension!.CommonUtility._doApiNotSupportedCheck = true;
}

/** Starts a simulated Excel in this process; `Excel` and `Office` then mean it. The one started before is left alone. */
export function startExcel(options: SimulatorOptions): SimulatedExcel {
  loadRuntime();
  const excel = new SimulatedExcel(options);
  excel.deliver = (type, message) => {
    const entries = [[65536, type, 'Workbook', message, 1]];
    if (current === excel) {
      world._richApiNativeBridge?.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
    }
  };
  current = excel;
  world.Office = officeOf(excel);
  return excel;
}

/** What office.js itself gives; here only what the host uses of it. */
function officeOf(excel: SimulatedExcel): object {
  const info = { host: 'Excel', platform: excel.matrix === 'web' ? 'OfficeOnline' : 'PC' };
  return {
    onReady: () => Promise.resolve(info),
    context: {
      displayLanguage: 'zh-CN',
      document: {
        mode: excel.book.isReadOnly ? 'readOnly' : 'readWrite',
        url: `C:\\预算\\${excel.book.workbook.name}`,
      },
      requirements: { isSetSupported: (name: string, version?: string) => excel.isSetSupported(name, version) },
    },
    HostType: { Excel: 'Excel' },
    DocumentMode: { ReadOnly: 'readOnly', ReadWrite: 'readWrite' },
  };
}
