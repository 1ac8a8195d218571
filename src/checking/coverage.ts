import type { Rule } from '../rules';
import type { StandardTable } from '../tables';
import { Memory } from '../workbook';
import type { Gathered } from './gather';
import type { Coverage, CoverageReason, Tally } from './model';
import type { Ruled, RuledGroup } from './ruled';

type Count = { -readonly [K in keyof Tally]: number };
type Link = Count & { readonly from: string; readonly to: string };

const empty = (): Count => ({ exact: 0, rounding: 0, suspicious: 0, violated: 0, notCheckable: 0 });

function add(to: Count, some: Tally): void {
  to.exact += some.exact;
  to.rounding += some.rounding;
  to.suspicious += some.suspicious;
  to.violated += some.violated;
  to.notCheckable += some.notCheckable;
}

/** Counts by table, rule and link, with what was not checked; those of parts add up to those of the whole. */
class Tallies {
  readonly all = empty();
  readonly byTable = new Map<string, Count>();
  readonly byRule = new Map<string, Count>();
  readonly links = new Map<string, Link>();
  readonly reasons = new Map<string, CoverageReason>();
  readonly answered = new Set<string>();

  count({ relation, rule, alias }: Ruled): void {
    const { verdict, reason } = relation.evaluation;
    const field = verdict === 'not-checkable' ? 'notCheckable' : verdict;
    const from = relation.total.place.table.id;
    this.all[field] += 1;
    countAt(this.byRule, rule.meta.id)[field] += 1;
    countAt(this.byTable, from)[field] += 1;
    // Sums of rows and columns stay within one table.
    if (relation.principle !== 'rows' && relation.principle !== 'columns') {
      const { parts } = relation;
      parts.forEach(({ place: { table } }, at) => {
        if (table.id === from || parts.findIndex((other) => other.place.table === table) < at) return;
        countAt(this.byTable, table.id)[field] += 1;
        this.linkAt(from, table.id)[field] += 1;
      });
    }
    for (const id of alias) this.answered.add(id);
    if (reason) this.note({ rule: rule.meta.id, alias, tables: [from], count: 1, reason });
  }

  countExact({ rule, table, exact }: Gathered['counted'][number]): void {
    this.all.exact += exact;
    countAt(this.byTable, table).exact += exact;
    countAt(this.byRule, rule.meta.id).exact += exact;
    for (const id of rule.meta.alias) this.answered.add(id);
  }

  note(reason: CoverageReason): void {
    const key = `${reason.rule}|${reason.reason.zh}|${reason.alias.join()}`;
    const known = this.reasons.get(key);
    this.reasons.set(
      key,
      known
        ? { ...known, count: known.count + reason.count, tables: [...new Set([...known.tables, ...reason.tables])] }
        : reason,
    );
  }

  take(part: Tallies): void {
    add(this.all, part.all);
    for (const [table, count] of part.byTable) add(countAt(this.byTable, table), count);
    for (const [rule, count] of part.byRule) add(countAt(this.byRule, rule), count);
    for (const link of part.links.values()) add(this.linkAt(link.from, link.to), link);
    for (const id of part.answered) this.answered.add(id);
    for (const reason of part.reasons.values()) this.note(reason);
  }

  private linkAt(from: string, to: string): Link {
    const key = from < to ? `${from}→${to}` : `${to}→${from}`;
    let link = this.links.get(key);
    if (!link) this.links.set(key, (link = { ...empty(), from, to }));
    return link;
  }
}

function countAt(map: Map<string, Count>, key: string): Count {
  let count = map.get(key);
  if (!count) map.set(key, (count = empty()));
  return count;
}

const tallies = new Memory<Tallies>();

function tallyOf(group: RuledGroup): Tallies {
  return tallies.answer([group], () => {
    const made = new Tallies();
    for (const ruled of group.ruled) made.count(ruled);
    return made;
  });
}

/** Counts what was evaluated and names what was not, with the reason: "not checked" is never "passed". */
export function coverageOf(gathered: Gathered, rules: readonly Rule[], tables: readonly StandardTable[]): Coverage {
  const total = new Tallies();
  for (const group of gathered.groups) total.take(tallyOf(group));
  for (const counted of gathered.counted) total.countExact(counted);
  for (const reason of gathered.reasons) {
    total.note(reason);
    for (const id of reason.alias) total.answered.add(id);
  }
  for (const reason of unanswered(rules, total.answered, tables.length)) total.note(reason);
  const list = [...total.reasons.values()];
  return {
    ...total.all,
    notCheckable: list.reduce((sum, reason) => sum + reason.count, 0),
    reasons: list,
    byTable: Object.fromEntries(total.byTable),
    byRule: Object.fromEntries(total.byRule),
    links: [...total.links.values()],
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
