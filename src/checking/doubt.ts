import { fenOf, type Evaluated, type PlacedSide } from '../facts';
import type { Finding, Observation, Text } from '../rules';
import { fill } from '../rules';
import { layoutDoubt } from '../rules/structure/layout-doubt';
import type { Cause } from './causes';
import { relatedOf, siteOf } from './print';
import type { Ruled } from './ruled';
import type { RuledGroup } from './ruled-group';

/*
 * A workbook is mostly right. Where many sums fail that stand or fall with one reading, for causes that have nothing to do with
 * each other, the layout was not understood: one warning, and the sums count as not checked.
 */

/** Relations that stand or fall with one reading: the lines of a side, one sum across it, or what two sides show alike. */
interface Scope {
  readonly place: PlacedSide;
  readonly other: PlacedSide | null;
  readonly axis: 'rows' | 'columns' | 'same';
  readonly failing: Ruled[];
}

export interface Doubts {
  readonly findings: readonly Finding[];
  /** Relations that are not judged, each with the reason. */
  readonly set: ReadonlyMap<Ruled, Text>;
  /** Sides whose lines were not understood. */
  readonly sides: ReadonlySet<PlacedSide>;
}

/** From so many causes that have nothing to do with each other. */
const FEWEST_CAUSES = 3;
/** A layout is in doubt where more of its sums fail: failing × 20 > all × 7, that is above 35 %. */
const SHARE = { failing: 20, all: 7 };
/** With fewer parts a sum of twice the total is a figure typed twice. */
const MANY_PARTS = 4;
const MOST_RELATED = 60;

export function findDoubts(failing: readonly Ruled[], causes: readonly Cause[], groups: readonly RuledGroup[]): Doubts {
  const doubtful = scopesOf(failing).filter((scope) => isDoubtful(scope, causes, groups));
  const sides = new Set(doubtful.flatMap(({ axis, place }) => (axis === 'rows' ? [place] : [])));
  const set = new Map<Ruled, Text>();
  const findings = doubtful.map((scope) => {
    const doubted = scope.axis === 'rows' ? [...scope.failing, ...leaningOn(scope.place, failing)] : scope.failing;
    for (const one of doubted) set.set(one, REASON);
    return findingOf(scope, holdingIn(scope, groups));
  });
  return { findings, set, sides };
}

const REASON: Text = {
  zh: '多项勾稽不符且互不相关，多半是版式没有看懂',
  en: 'Many relations fail for unrelated reasons; the layout was most likely not understood',
};

function scopesOf(failing: readonly Ruled[]): Scope[] {
  const scopes: Scope[] = [];
  for (const ruled of failing) {
    const { principle, total, parts } = ruled.relation;
    if (principle === 'declared') continue;
    const other = principle === 'same' ? parts[0]!.place : null;
    const known = scopes.find(
      (scope) =>
        scope.axis === principle &&
        scope.place === total.place &&
        scope.other === other &&
        (principle !== 'columns' || scope.failing[0]!.relation.total.column === total.column),
    );
    if (known) known.failing.push(ruled);
    else scopes.push({ place: total.place, other, axis: principle, failing: [ruled] });
  }
  return scopes;
}

function isDoubtful(scope: Scope, causes: readonly Cause[], groups: readonly RuledGroup[]): boolean {
  if (scope.failing.length < FEWEST_CAUSES) return false;
  const count = scope.failing.filter(({ relation }) => !relation.evaluation.blankTotal).length;
  const holding = holdingIn(scope, groups);
  const many = count * SHARE.failing > (count + holding) * SHARE.all;
  return (many && independentCauses(scope, causes) >= FEWEST_CAUSES) || (scope.axis === 'rows' && countsTwice(scope));
}

/**
 * Causes in the scope that no cell explains. One wrong figure that was added up fails by the same amount on every level, and a
 * missing line fails in every column: these count once.
 */
function independentCauses({ axis, failing }: Scope, causes: readonly Cause[]): number {
  const inside = new Set(failing);
  const open = causes.filter(
    ({ cell, shown }) => cell === null && inside.has(shown) && !shown.relation.evaluation.blankTotal,
  );
  const gaps = new Set(open.map(({ shown }) => Math.abs(shown.relation.evaluation.difference)));
  const lines = new Set(open.map(({ shown }) => shown.relation.total.row));
  return Math.min(open.length, gaps.size, axis === 'rows' ? lines.size : Infinity);
}

/** Lines counted together with what they are made of: nobody errs like that. */
function countsTwice({ failing }: Scope): boolean {
  return failing.every(
    ({ relation: { total, parts, evaluation } }) =>
      parts.length >= MANY_PARTS && fenOf(total) !== 0 && evaluation.difference === -fenOf(total),
  );
}

/** How many relations of the scope hold with a figure other than 0. */
function holdingIn({ place, other, axis, failing }: Scope, groups: readonly RuledGroup[]): number {
  const { column } = failing[0]!.relation.total;
  const isInside = ({ principle, total, parts }: Evaluated): boolean =>
    principle === axis &&
    total.place === place &&
    fenOf(total) !== 0 &&
    (axis !== 'columns' || total.column === column) &&
    (axis !== 'same' || parts[0]!.place === other);
  let count = 0;
  for (const { within, holding, runs } of groups) {
    if (within !== null && within !== place) continue;
    for (const { relation } of holding) if (isInside(relation)) count += 1;
    for (const run of runs) {
      if (run.place !== place || run.principle !== axis) continue;
      for (let at = 0; at < run.count; at += 1) if (isInside(run.at(at))) count += 1;
    }
  }
  return count;
}

/** A side whose lines are in doubt cannot testify about them: what other tables say of its lines, totals left aside. */
function leaningOn(place: PlacedSide, failing: readonly Ruled[]): readonly Ruled[] {
  return failing.filter(({ relation: { principle, total, parts } }) => {
    if (principle !== 'same' && principle !== 'declared') return false;
    return [total, ...parts].some((fact) => fact.place === place && place.side.rows[fact.row]!.role !== 'total');
  });
}

/** Whether an observation is about lines that were not understood. */
export function isAboutDoubted({ site, tables }: Observation, { sides }: Doubts): boolean {
  return [...sides].some(({ table }) => tables[0] === table.id && (site === null || site.sheet === table.sheet));
}

function findingOf({ place, other, failing, axis }: Scope, holding: number): Finding {
  const { meta } = layoutDoubt;
  const { table } = place;
  const count = failing.length;
  const data = {
    title: table.title,
    other: other === null ? '' : other.table.title,
    failing: String(count),
    all: String(count + holding),
  };
  const messageId = other === null ? 'table' : 'pair';
  const [first] = failing;
  return {
    rule: meta.id,
    alias: meta.alias,
    severity: meta.severity,
    verdict: 'not-checkable',
    site: siteOf(first!.relation.total),
    tables: [table.id, ...(other === null ? [] : [other.table.id])],
    expected: null,
    actual: null,
    difference: null,
    allowance: null,
    unit: table.unit,
    decimals: 2,
    messageId,
    data,
    message: fill(meta.messages[messageId]!, data),
    related: failing.slice(0, MOST_RELATED).map(({ relation }) => relatedOf(relation.total, 'total')),
    suspects: [],
    fixes: [],
    key: `${meta.id}#${table.kind}|${axis}|${other?.table.kind ?? ''}`,
    folded: count - 1,
  };
}
