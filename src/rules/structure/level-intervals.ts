import { addIntervals, formatFen, intersect, roundingInterval, type Interval } from '../../amounts';
import {
  ExactLines,
  hasFigure,
  isNothing,
  quantumAt,
  relateSide,
  shownOf,
  unitOf,
  type Fact,
  type PlacedSide,
} from '../../facts';
import { LAW } from '../law';
import { siteAt } from '../observe';
import type { Observation, Rule } from '../rule';
import { eachPlace } from '../scope';

/**
 * 逐级看都在尾差之内，合起来却不可能：每个数代表一个区间，自下而上求交，某一级没有任何真值能同时满足上下各级。单看一条
 * 求和发现不了。多半是某一级按取整后的数相加，所以只作警告。
 */
export const levelIntervals: Rule = {
  meta: {
    id: 'structure/level-intervals',
    alias: ['HF-02'],
    title: { zh: '各级尾差合起来也说得通', en: 'Rounding differences of all levels can be true together' },
    severity: 'warning',
    basis: LAW.arithmetic,
    messages: {
      empty: {
        zh: '“{label}”为 {value}：逐级相加的尾差都在允许之内，但没有一组真实数能使各级同时成立',
        en: '“{label}” shows {value}: every level is within rounding, but no true figures satisfy all levels together',
      },
    },
    fixable: false,
  },
  observe: eachPlace(function* (place) {
    if (!place.filled || place.side.rows.length > 20_000) return;
    for (const column of roundedColumns(place)) yield* emptyNodes(place, column);
  }),
};

/** Where every level agrees to the fen the printed figures themselves satisfy all levels: only the others are looked at. */
function roundedColumns(place: PlacedSide): Set<number> {
  const columns = new Set<number>();
  for (const relation of relateSide(place).relations) {
    if (relation instanceof ExactLines || relation.principle !== 'rows') continue;
    const { verdict } = relation.evaluation;
    if (verdict === 'rounding' || verdict === 'suspicious') columns.add(relation.total.column);
  }
  return columns;
}

function* emptyNodes(place: PlacedSide, column: number): Generator<Observation> {
  const found: Fact[] = [];
  const known = new Map<number, Interval | null>();
  /** What the row may truly be; null where the levels below already fail or are not printed. */
  const visit = (row: number): Interval | null => {
    const seen = known.get(row);
    if (seen !== undefined) return seen;
    known.set(row, null);
    const fact = { place, row, column };
    if (!isNothing(fact) && !hasFigure(fact)) return null;
    const own = isNothing(fact)
      ? { lo: 0, hi: 0, loOpen: false, hiOpen: false }
      : roundingInterval(shownOf(fact), quantumAt(fact));
    const children = (place.children[row] ?? []).filter((child) => place.side.rows[child]!.role === 'item');
    if (children.length === 0) {
      known.set(row, own);
      return own;
    }
    const parts = children.map(visit);
    if (isNothing(fact) || parts.some((part) => part === null)) return null;
    const sum = (parts as Interval[]).reduce(addIntervals);
    const both = intersect(own, sum);
    if (both === null && meetsDirectly(place, column, children, own)) found.push(fact);
    known.set(row, both);
    return both;
  };
  place.side.rows.forEach((_, row) => visit(row));
  for (const fact of found) {
    const site = siteAt(fact);
    const unit = unitOf(fact);
    const value = formatFen(shownOf(fact), unit, 2);
    yield {
      messageId: 'empty',
      data: { label: site.label, value },
      site,
      tables: [place.table.id],
      key: `${place.table.kind}|${site.label}`,
    };
  }
}

/** The plain sum of the printed children is within rounding: the level itself is no finding of its own. */
function meetsDirectly(place: PlacedSide, column: number, children: readonly number[], own: Interval): boolean {
  const sum = children
    .map((row) => ({ place, row, column }))
    .map((fact) =>
      isNothing(fact)
        ? { lo: 0, hi: 0, loOpen: false, hiOpen: false }
        : roundingInterval(shownOf(fact), quantumAt(fact)),
    )
    .reduce(addIntervals);
  return intersect(own, sum) !== null;
}
