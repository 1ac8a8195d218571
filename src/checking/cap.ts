import { fill, type Text } from '../rules';
import type { CheckedFinding } from './model';

/** Findings of one rule in one table that are listed one by one. */
const MOST_LISTED = 50;

const REST: Text = {
  zh: '同一规则在同一张表里还有 {count} 处，没有逐条列出；改好上面的以后会列出其余的',
  en: 'The same rule finds {count} more places in the same table, not listed one by one; they are listed once those above are put right',
};

interface Listed {
  readonly finding: CheckedFinding;
  readonly fault: string | null;
}

/**
 * Of the findings of one rule in one table (on one sheet where there is none) the first, and one that counts the rest:
 * nobody reads 100,000 lines that say the same. What was accepted is counted by itself.
 */
export function capped(items: readonly Listed[], most = MOST_LISTED): Listed[] {
  const counts = new Map<string, number>();
  for (const { finding } of items) {
    const group = groupOf(finding);
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const seen = new Map<string, number>();
  return items.flatMap((item): Listed[] => {
    const group = groupOf(item.finding);
    const place = (seen.get(group) ?? 0) + 1;
    seen.set(group, place);
    const count = counts.get(group)!;
    // One more than the cap is itself as short as a line that counts it.
    if (place <= most || count === most + 1) return [item];
    return place === most + 1 ? [{ finding: restOf(item.finding, count - most), fault: null }] : [];
  });
}

function groupOf({ rule, tables, site, accepted }: CheckedFinding): string {
  return JSON.stringify([
    rule,
    tables[0] ?? null,
    tables.length > 0 ? null : (site?.sheet ?? null),
    accepted !== undefined,
  ]);
}

/** @param first of those not listed. */
function restOf(first: CheckedFinding, count: number): CheckedFinding {
  const data = { count: String(count) };
  const { sumOfParts: _, ...plain } = first;
  return {
    ...plain,
    expected: null,
    actual: null,
    difference: null,
    allowance: null,
    messageId: 'rest',
    data,
    message: fill(REST, data),
    related: [],
    suspects: [],
    fixes: [],
    key: `${first.rule}#rest|${first.tables[0] ?? first.site?.sheet ?? ''}|${count}`,
    folded: 0,
  };
}
