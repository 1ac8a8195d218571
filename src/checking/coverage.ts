import type { Rule } from '../rules';
import type { StandardTable } from '../tables';
import type { Gathered } from './gather';
import type { Coverage, CoverageReason, Tally } from './model';

type Count = { -readonly [K in keyof Tally]: number };

const NONE: readonly string[] = [];

const empty = (): Count => ({ exact: 0, rounding: 0, suspicious: 0, violated: 0, notCheckable: 0 });

/** Counts what was evaluated and names what was not, with the reason: "not checked" is never "passed". */
export function coverageOf(gathered: Gathered, rules: readonly Rule[], tables: readonly StandardTable[]): Coverage {
  const all = empty();
  const byTable = new Map<string, Count>();
  const byRule = new Map<string, Count>();
  const links = new Map<string, Count & { from: string; to: string }>();
  const reasons = new Map<string, CoverageReason>();
  const answered = new Set<string>();
  const at = (map: Map<string, Count>, key: string): Count => {
    let count = map.get(key);
    if (!count) map.set(key, (count = empty()));
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
    all[field] += 1;
    at(byRule, rule.meta.id)[field] += 1;
    at(byTable, from)[field] += 1;
    // Sums of rows and columns stay within one table.
    const within = relation.principle === 'rows' || relation.principle === 'columns';
    const others = within ? NONE : new Set(relation.parts.map((part) => part.place.table.id));
    for (const to of others) {
      if (to === from) continue;
      at(byTable, to)[field] += 1;
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
  for (const reason of unanswered(rules, answered, tables.length)) note(reason);
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
function* unanswered(rules: readonly Rule[], answered: ReadonlySet<string>, tables: number): Generator<CoverageReason> {
  if (tables === 0) return;
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
