import type { Text } from '../../rules';
import type { CheckView, FindingView, TableView } from '../engine/model';
import type { Filter, Grouping } from './state';

export interface FindingGroup {
  /** Table id or rule id; '' for findings about the workbook as a whole. */
  readonly id: string;
  readonly table: TableView | null;
  readonly ruleTitle: Text | null;
  readonly findings: readonly FindingView[];
}

/** The findings a filter lets through, in the order of the result. */
export function filterFindings(view: CheckView, filter: Filter): FindingView[] {
  const words = filter.text.trim().toLowerCase().split(/\s+/u).filter(Boolean);
  const onSheet = tablesOnSheet(view, filter.sheet);
  return view.findings.filter((finding) => {
    if (filter.severity !== 'all' && finding.severity !== filter.severity) return false;
    if (filter.accepted !== 'all' && (filter.accepted === 'accepted') !== (finding.accepted !== undefined))
      return false;
    if (!filter.tables.every((table) => finding.tables.includes(table))) return false;
    if (onSheet && finding.site?.sheet !== filter.sheet && !finding.tables.some((id) => onSheet.has(id))) return false;
    if (words.length === 0) return true;
    const text = searchText(view, finding);
    return words.every((word) => text.includes(word));
  });
}

function tablesOnSheet({ tables }: CheckView, sheet: string | null): Set<string> | null {
  return sheet === null ? null : new Set(tables.filter((table) => table.sheet === sheet).map(({ id }) => id));
}

/** What the officer may type: words of the message, sheet, label, rule and catalogue id. */
function searchText({ rules }: CheckView, { message, site, rule, alias, accepted }: FindingView): string {
  const title = rules[rule]?.title;
  const parts = [
    message.zh,
    message.en,
    site?.sheet,
    site?.label,
    rule,
    ...alias,
    title?.zh,
    title?.en,
    accepted?.reason,
  ];
  return parts.filter(Boolean).join('\n').toLowerCase();
}

/** Findings under the table they stand in (the workbook's own first), or under their rule in order of appearance. */
export function groupFindings(view: CheckView, findings: readonly FindingView[], by: Grouping): FindingGroup[] {
  const tables = new Map(view.tables.map((table) => [table.id, table]));
  const ids = by === 'table' ? ['', ...tables.keys()] : [];
  const groups = new Map<string, FindingView[]>(ids.map((id) => [id, []]));
  for (const finding of findings) {
    const first = finding.tables[0] ?? '';
    const id = by === 'rule' ? finding.rule : tables.has(first) ? first : '';
    const group = groups.get(id);
    if (group) group.push(finding);
    else groups.set(id, [finding]);
  }
  return [...groups].flatMap(([id, list]) =>
    list.length === 0
      ? []
      : [
          {
            id,
            table: by === 'table' ? (tables.get(id) ?? null) : null,
            ruleTitle: by === 'rule' ? (view.rules[id]?.title ?? null) : null,
            findings: list,
          },
        ],
  );
}

export type TableState = 'error' | 'warning' | 'passed' | 'unknown';

/** `passed` only where something was compared and nothing is open: a table without a comparison has not passed. */
export function stateOfTable({ findings }: CheckView, table: TableView): TableState {
  const open = findings.filter((finding) => !finding.accepted && finding.tables.includes(table.id));
  if (open.some(({ severity }) => severity === 'error')) return 'error';
  if (open.some(({ severity }) => severity === 'warning')) return 'warning';
  const { exact, rounding, suspicious, violated } = table.coverage;
  return exact + rounding + suspicious + violated > 0 ? 'passed' : 'unknown';
}
