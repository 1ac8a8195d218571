import type { Rule } from '../rules';
import type { FactBook } from '../facts';
import type { Gathered } from './gather';
import type { Coverage, CoverageReason, Tally } from './model';

type Count = { -readonly [K in keyof Tally]: number };

const empty = (): Count => ({ exact: 0, rounding: 0, suspicious: 0, violated: 0, notCheckable: 0 });

/** Counts what was evaluated and names what was not, with the reason: "not checked" is never "passed". */
export function coverageOf(gathered: Gathered, rules: readonly Rule[], book: FactBook): Coverage {
  const all = empty();
  const byTable = new Map<string, Count>();
  const byRule = new Map<string, Count>();
  const links = new Map<string, Count & { from: string; to: string }>();
  const reasons = new Map<string, CoverageReason>();
  const answered = new Set<string>();
  const at = (map: Map<string, Count>, key: string): Count => {
    const count = map.get(key) ?? empty();
    map.set(key, count);
    return count;
  };
  const note = (reason: CoverageReason): void => {
    const key = `${reason.rule}|${reason.reason.zh}|${reason.alias.join()}`;
    const known = reasons.get(key);
    reasons.set(
      key,
      known
        ? { ...known, count: known.count + reason.count, tables: [...new Set([...known.tables, ...reason.tables])] }
        : reason,
    );
  };
  for (const { relation, rule, alias } of gathered.ruled) {
    const { verdict, reason } = relation.evaluation;
    const field = verdict === 'not-checkable' ? 'notCheckable' : verdict;
    const from = relation.total.place.table.id;
    const others = new Set(relation.parts.map((part) => part.place.table.id));
    all[field] += 1;
    at(byRule, rule.meta.id)[field] += 1;
    for (const table of new Set([from, ...others])) at(byTable, table)[field] += 1;
    for (const to of others) {
      if (to === from) continue;
      const key = [from, to].sort().join('→');
      const link = links.get(key) ?? { ...empty(), from, to };
      link[field] += 1;
      links.set(key, link);
    }
    for (const id of alias) answered.add(id);
    if (reason) note({ rule: rule.meta.id, alias, tables: [from], count: 1, reason });
  }
  for (const { rule, table, exact } of gathered.counted) {
    all.exact += exact;
    at(byTable, table).exact += exact;
    at(byRule, rule.meta.id).exact += exact;
    for (const id of rule.meta.alias) answered.add(id);
  }
  for (const reason of gathered.reasons) {
    note(reason);
    for (const id of reason.alias) answered.add(id);
  }
  for (const reason of unanswered(rules, answered, book)) note(reason);
  const list = [...reasons.values()];
  all.notCheckable = list.reduce((sum, reason) => sum + reason.count, 0);
  return {
    ...all,
    reasons: list,
    byTable: Object.fromEntries(byTable),
    byRule: Object.fromEntries(byRule),
    links: [...links.values()],
  };
}

/** Relation rules none of whose relations this workbook's layout prints. */
function* unanswered(rules: readonly Rule[], answered: ReadonlySet<string>, book: FactBook): Generator<CoverageReason> {
  if (book.tables.length === 0) return;
  for (const rule of rules) {
    if (!rule.claims && !rule.relate) continue;
    if (rule.meta.id.startsWith('consistency/')) continue;
    const missing = rule.meta.alias.filter((id) => !answered.has(id));
    if (missing.length === 0) continue;
    yield {
      rule: rule.meta.id,
      alias: missing,
      tables: [],
      count: 1,
      reason: {
        zh: `${rule.meta.title.zh}：本工作簿的表没有印出所需的项目，或相关的表为空、缺失`,
        en: `${rule.meta.title.en}: the tables here do not print what it needs, or are empty or missing`,
      },
    };
  }
}
