import { deserialize, serialize } from 'node:v8';
import { MemoryHost } from '../../../src/hosts/memory';
import { checkView } from '../../../src/taskpane/engine/check-view';
import type { Engine } from '../../../src/taskpane/engine/model';
import { openSettings, Session, type Settings } from '../../../src/taskpane/session';
import { valueAt, type CellRef, type Workbook } from '../../../src/workbook';
import { smallWorkbook } from './workbook';

/** In this thread; what crosses a worker's border must survive a clone, so it is cloned here as well. */
export const engine: Engine = {
  check: async (workbook, options) => cloned(checkView(cloned(workbook), options)),
};

/** jsdom knows no structuredClone; node clones the same way. */
function cloned<T>(value: T): T {
  return deserialize(serialize(value)) as T;
}

export const NOW = '2026-03-01T08:00:00.000Z';

export interface Opened<Host extends MemoryHost = MemoryHost> {
  readonly host: Host;
  readonly session: Session;
}

export function openSession(settings?: Partial<Settings>): Opened;
export function openSession<Host extends MemoryHost>(
  settings: Partial<Settings>,
  make: (workbook: Workbook) => Host,
): Opened<Host>;
export function openSession(
  settings: Partial<Settings> = {},
  make: (workbook: Workbook) => MemoryHost = (workbook) => new MemoryHost(workbook),
): Opened {
  const host = make(smallWorkbook());
  const store = openSettings(null);
  store.set({ locale: 'zh', theme: 'light', ...settings });
  return { host, session: new Session(host, engine, { settings: store, now: () => NOW, recheckDelay: 5 }) };
}

/** Sheet and cell of the findings that are listed: not accepted. */
export function openPlaces(session: Session): string[] {
  const { view } = session.getSnapshot();
  return (view?.report.findings ?? []).flatMap(({ accepted, sheet, cell }) => (accepted ? [] : [`${sheet}!${cell}`]));
}

export const REVENUE = '收支总表!B8';
export const VEHICLES = '“三公”经费表!B6';

export function idAt(session: Session, place: string): string {
  const { view } = session.getSnapshot();
  const at = view?.report.findings.findIndex(({ sheet, cell }) => `${sheet}!${cell}` === place) ?? -1;
  return view!.findings[at]!.id;
}

/** What stands in a cell now. */
export const valueOf = async (host: MemoryHost, { sheet, row, column }: CellRef) => {
  const { sheets } = await host.readWorkbook();
  return valueAt(
    sheets.find(({ name }) => name === sheet)!,
    row,
    column,
  );
};
