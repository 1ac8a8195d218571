/** What office.js asks Excel for Windows about itself. */
export interface HostFacts {
  /** Requirement sets by name. */
  readonly requirements: Readonly<Record<string, string>>;
  readonly url: string;
  readonly locale: string;
  readonly isReadOnly: boolean;
}

type Callback = (answer: unknown) => void;

/**
 * Makes a browser page look like the pane of Excel for Windows; has to run before office.js. The function is handed to the
 * browser as text, so it uses nothing from outside itself.
 * @param execute answers a batch of calls.
 * @returns delivers an event.
 */
export function installWindowsHost(
  { requirements, url, locale, isReadOnly }: HostFacts,
  execute: (body: string) => Promise<string>,
): (type: number, message: string) => void {
  const RICH_API_EVENTS = 33;
  const RICH_API_CALL = 93;
  const list = (items: readonly unknown[]): object => ({ toArray: () => items });
  const later = (callback: Callback, answer: unknown): void => void setTimeout(() => callback(answer), 0);
  let tell: ((event: object) => void) | null = null;
  /** The runtime refuses what is newer than the simulated Excel only when it is told to. */
  const beStrict = (): void => {
    const { OfficeExtension } = window as { OfficeExtension?: { CommonUtility?: Record<string, unknown> } };
    if (OfficeExtension?.CommonUtility) OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  };
  const settings = new Map<string, string>();
  const context: Record<string, () => unknown> = {
    GetAppType: () => 1,
    GetSolutionRef: () => '6f0a3c55-1b0e-4c2b-9e43-5d1c1c9b7a10',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => url,
    // The mode of the document.
    GetAppCapabilities: () => (isReadOnly ? 1 : 0),
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetHostFullVersion: () => '16.0.14332.20000',
    GetCorrelationId: () => '',
    GetInstanceId: () => '',
    GetInitialDisplayMode: () => 0,
    GetSupportedMatrix: () => JSON.stringify(requirements),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: string[], values: string[]) => keys.forEach((key, index) => settings.set(key, values[index] ?? '')),
    }),
  };
  // Where Excel for Windows puts its door; browsers keep the object for no other use.
  Object.assign((window as unknown as { external: object }).external, {
    GetHostInfo: () => `Excel$Win32$16.01$${locale}$$$$0`,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: (id: number, parameters: readonly (readonly unknown[])[], callback: Callback) => {
      beStrict();
      if (id !== RICH_API_CALL) {
        later(callback, list([0, null]));
        return;
      }
      void execute(String(parameters[0]?.[4])).then((body) => later(callback, list([0, 200, [], body])));
    },
    RegisterEvent: (id: number, _: string, handler: (id: number, event: object) => void, callback: Callback) => {
      beStrict();
      if (id === RICH_API_EVENTS) tell = (event) => handler(RICH_API_EVENTS, event);
      later(callback, 0);
    },
    UnregisterEvent: (_id: number, _target: string, callback: Callback) => callback(0),
  });
  return (type, message) => tell?.(list([list([65536, type, 'Workbook', message, 1])]));
}
