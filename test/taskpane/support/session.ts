import { MemoryHost } from '../../../src/hosts/memory';
import { checkView } from '../../../src/taskpane/engine/check-view';
import type { Engine } from '../../../src/taskpane/engine/model';
import { openSettings, Session, type Settings } from '../../../src/taskpane/session';
import type { Workbook } from '../../../src/workbook';
import { smallWorkbook } from './workbook';

/** In this thread; what crosses a worker's border must survive a clone, so it does here as well. */
export const engine: Engine = {
  check: async (workbook, options) => structuredClone(checkView(structuredClone(workbook), options)),
};

export const NOW = '2026-03-01T08:00:00.000Z';

export interface Opened {
  readonly host: MemoryHost;
  readonly session: Session;
}

export function openSession(
  settings: Partial<Settings> = {},
  { workbook = smallWorkbook(), make = (book: Workbook) => new MemoryHost(book) } = {},
): Opened {
  const host = make(workbook);
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
