import type { Rule } from '../rules';
import type { StandardTable } from '../tables';
import type { Doubts } from './doubt';
import type { Gathered } from './gather';
import type { Coverage, CoverageReason } from './model';
import { Tallies } from './tallies';

/** Counts what was evaluated and names what was not, with the reason: "not checked" is never "passed". */
export function coverageOf(
  gathered: Gathered,
  rules: readonly Rule[],
  tables: readonly StandardTable[],
  doubts: readonly Doubts[],
): Coverage {
  const total = new Tallies();
  for (const group of gathered.groups) total.take(group.tallies);
  for (const { rule, table, exact } of gathered.counted) total.countExact(rule, table, exact);
  for (const { set } of doubts) for (const [ruled, reason] of set) total.doubt(ruled, reason);
  for (const reason of gathered.reasons) {
    total.note(reason);
    for (const id of reason.alias) total.answered.add(id);
  }
  for (const reason of unanswered(rules, total.answered, tables.length)) total.note(reason);
  const list = capped(total.reasons);
  return {
    ...total.all,
    notCheckable: list.reduce((sum, reason) => sum + reason.count, 0),
    reasons: list,
    byTable: Object.fromEntries(total.byTable),
    byRule: Object.fromEntries(total.byRule),
    links: total.links.map(({ from, to, count }) => ({ ...count, from, to })),
  };
}

/** Reasons of one rule that are listed one by one. */
const MOST_LISTED = 50;

/** Of each rule the first reasons, and one that counts the rest: where a whole column is unreadable every cell is a reason. */
function capped(reasons: readonly CoverageReason[]): CoverageReason[] {
  const byRule = new Map<string, CoverageReason[]>();
  for (const reason of reasons) {
    const own = byRule.get(reason.rule);
    if (own) own.push(reason);
    else byRule.set(reason.rule, [reason]);
  }
  const long = [...byRule.values()].filter((own) => own.length > MOST_LISTED + 1);
  const left = new Set(long.flatMap((own) => own.slice(MOST_LISTED)));
  return [...reasons.filter((reason) => !left.has(reason)), ...long.map((own) => restOf(own.slice(MOST_LISTED)))];
}

function restOf(rest: readonly CoverageReason[]): CoverageReason {
  const [first] = rest;
  return {
    rule: first!.rule,
    alias: [...new Set(rest.flatMap(({ alias }) => alias))],
    tables: [...new Set(rest.flatMap(({ tables }) => tables))],
    count: rest.reduce((sum, { count }) => sum + count, 0),
    reason: {
      zh: `还有 ${rest.length} 种原因没有逐条列出，头一种是：${first!.reason.zh}`,
      en: `${rest.length} more reasons, not listed one by one; the first is: ${first!.reason.en}`,
    },
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
