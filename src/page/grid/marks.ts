import type { Severity } from '../../rules';
import type { FindingView } from '../../taskpane/engine/model';
import { cellKey } from './layout';

/** A finding as the grid shows it. */
export interface Mark {
  readonly id: string;
  readonly severity: Severity;
  readonly message: string;
}

export interface Marks {
  /** By zero-based row, gravest first. */
  readonly rows: ReadonlyMap<number, readonly Mark[]>;
  /** By `cellKey`. */
  readonly cells: ReadonlyMap<string, readonly Mark[]>;
}

/** Where open findings stand on a sheet. Findings come sorted by severity and stay so. */
export function marksOf(findings: readonly FindingView[], sheet: string, language: 'zh' | 'en'): Marks {
  const rows = new Map<number, Mark[]>();
  const cells = new Map<string, Mark[]>();
  for (const { id, severity, message, site, accepted } of findings) {
    if (site?.sheet !== sheet || accepted) continue;
    const mark = { id, severity, message: message[language] };
    add(rows, site.row, mark);
    add(cells, cellKey(site.row, site.column), mark);
  }
  return { rows, cells };
}

function add<K>(lists: Map<K, Mark[]>, key: K, mark: Mark): void {
  lists.set(key, [...(lists.get(key) ?? []), mark]);
}
