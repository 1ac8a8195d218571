import { ExactPairs, type ExactRun, type Fact } from '../facts';
import type { Rule, Text } from '../rules';
import type { CoverageReason, Tally } from './model';
import type { Ruled } from './ruled';

type Count = { -readonly [K in keyof Tally]: number };
/** What joins two tables, whichever of them was named first. */
interface Link {
  readonly from: string;
  readonly to: string;
  readonly count: Count;
}

const empty = (): Count => ({ exact: 0, rounding: 0, suspicious: 0, violated: 0, notCheckable: 0 });

function add(to: Count, some: Tally): void {
  to.exact += some.exact;
  to.rounding += some.rounding;
  to.suspicious += some.suspicious;
  to.violated += some.violated;
  to.notCheckable += some.notCheckable;
}

/** Counts by table, rule and link, with what was not checked; those of parts add up to those of the whole. */
export class Tallies {
  readonly all = empty();
  readonly byTable = new Map<string, Count>();
  readonly byRule = new Map<string, Count>();
  private ownReasons: Map<string, CoverageReason> | null = null;
  private ownLinks: Links | null = null;
  readonly answered = new Set<string>();

  get links(): readonly Link[] {
    return this.ownLinks?.all ?? NONE;
  }

  /** What was not checked, each reason once. */
  get reasons(): readonly CoverageReason[] {
    return this.ownReasons === null ? NONE : [...this.ownReasons.values()];
  }

  count({ relation, rule, alias }: Ruled): void {
    const { principle, total, evaluation } = relation;
    const { verdict, reason } = evaluation;
    const { id } = total.place.table;
    // Sums of rows and columns stay within one table.
    const others = principle === 'rows' || principle === 'columns' ? NONE : tablesOf(relation.parts);
    this.countTables(id, others, rule, verdict === 'not-checkable' ? 'notCheckable' : verdict, 1);
    for (const one of alias) this.answered.add(one);
    if (reason) this.note({ rule: rule.meta.id, alias, tables: [id], count: 1, reason });
  }

  /** A relation that was counted as violated and is not checkable after all. */
  doubt({ relation, rule, alias }: Ruled, reason: Text): void {
    const { total, parts } = relation;
    const { id } = total.place.table;
    const others = tablesOf(parts);
    this.countTables(id, others, rule, 'violated', -1);
    this.countTables(id, others, rule, 'notCheckable', 1);
    this.note({ rule: rule.meta.id, alias, tables: [id], count: 1, reason });
  }

  countRun(run: ExactRun, rule: Rule, alias: readonly string[]): void {
    const others = run instanceof ExactPairs ? [run.other.table.id] : NONE;
    this.countTables(run.place.table.id, others, rule, 'exact', run.count);
    for (const id of alias) this.answered.add(id);
  }

  countExact(rule: Rule, table: string, exact: number): void {
    this.all.exact += exact;
    countAt(this.byTable, table).exact += exact;
    countAt(this.byRule, rule.meta.id).exact += exact;
    for (const id of rule.meta.alias) this.answered.add(id);
  }

  note(reason: CoverageReason): void {
    const key = `${reason.rule}|${reason.reason.zh}|${reason.alias.join()}`;
    const reasons = (this.ownReasons ??= new Map<string, CoverageReason>());
    const known = reasons.get(key);
    reasons.set(
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
    for (const { from, to, count } of part.links) add(this.countBetween(from, to), count);
    for (const id of part.answered) this.answered.add(id);
    for (const reason of part.reasons) this.note(reason);
  }

  private countTables(from: string, others: readonly string[], rule: Rule, field: keyof Tally, times: number): void {
    this.all[field] += times;
    countAt(this.byRule, rule.meta.id)[field] += times;
    countAt(this.byTable, from)[field] += times;
    for (const other of others) {
      if (other === from) continue;
      countAt(this.byTable, other)[field] += times;
      this.countBetween(from, other)[field] += times;
    }
  }

  private countBetween(from: string, to: string): Count {
    return (this.ownLinks ??= new Links()).countAt(from, to);
  }
}

const NONE: readonly never[] = [];

/** The links between tables; within one table there are none. */
class Links {
  readonly all: Link[] = [];
  private readonly byTable = new Map<string, Map<string, Link>>();

  countAt(from: string, to: string): Count {
    let known = this.byTable.get(from)?.get(to);
    if (!known) {
      known = { from, to, count: empty() };
      this.all.push(known);
      this.keep(from, to, known);
      this.keep(to, from, known);
    }
    return known.count;
  }

  private keep(one: string, other: string, link: Link): void {
    const links = this.byTable.get(one);
    if (links) links.set(other, link);
    else this.byTable.set(one, new Map([[other, link]]));
  }
}

/** Ids of the tables in which figures stand, each once. */
function tablesOf(facts: readonly Fact[]): readonly string[] {
  const [only, ...others] = facts;
  if (only && others.length === 0) return [only.place.table.id];
  return [...new Set(facts.map(({ place }) => place.table.id))];
}

function countAt(map: Map<string, Count>, key: string): Count {
  let count = map.get(key);
  if (!count) map.set(key, (count = empty()));
  return count;
}
