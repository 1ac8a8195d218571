import { formatFen, IntervalSum, type Interval } from '../../amounts';
import {
  ExactRun,
  isLong,
  isNothingState,
  relateSide,
  shownOf,
  unitOf,
  type Fact,
  type PlacedSide,
  type RowLists,
} from '../../facts';
import { isFigure, type AmountColumn } from '../../tables';
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
  aboutLines: true,
  observe: eachPlace((place, say) => {
    if (!place.filled || isLong(place)) return;
    const columns = roundedColumns(place);
    if (columns.size === 0) return;
    const levels = new Levels(place);
    for (const column of columns) for (const fact of emptyNodes(place, column, levels)) say(observation(fact));
  }),
};

/** Where every level agrees to the fen the printed figures themselves satisfy all levels: only the others are looked at. */
function roundedColumns(place: PlacedSide): Set<number> {
  const columns = new Set<number>();
  for (const relation of relateSide(place).relations) {
    if (relation instanceof ExactRun || relation.principle !== 'rows') continue;
    const { verdict } = relation.evaluation;
    if (verdict === 'rounding' || verdict === 'suspicious') columns.add(relation.total.column);
  }
  return columns;
}

/** The lines of a side by what they add up into. */
class Levels {
  /** By row the lines that add up into it; none for lines without any below them. */
  readonly below: RowLists;
  /** The rows with lines below them that add up into no other row. */
  readonly tops: readonly number[];

  constructor({ side: { rows }, children }: PlacedSide) {
    const isItem = (row: number): boolean => rows[row]!.role === 'item';
    const below: (readonly number[] | undefined)[] = [];
    const tops: number[] = [];
    for (let row = 0; row < children.length; row += 1) {
      const lines = children[row];
      const items = lines === undefined || lines.every(isItem) ? lines : lines.filter(isItem);
      const isNode = items !== undefined && items.length > 0;
      below.push(isNode ? items : undefined);
      if (isNode && !(isItem(row) && rows[row]!.parent >= 0)) tops.push(row);
    }
    this.below = below;
    this.tops = tops;
  }
}

/** What the lines of the row being looked at may add up to, of those above it on the way down, and of none. */
const SUMS: IntervalSum[] = [];
/** What the row itself is printed as, and its lines as printed. */
const OWN = new IntervalSum();
const DIRECT = new IntervalSum();

function sumAt(depth: number): IntervalSum {
  const sum = (SUMS[depth] ??= new IntervalSum());
  sum.clear();
  return sum;
}

/** Nodes no true figure fits, although the figures below them add up to theirs as printed. */
function emptyNodes(place: PlacedSide, column: number, { below, tops }: Levels): readonly Fact[] {
  const found: Fact[] = [];
  const figures = place.side.columns[column]!;
  const isSettled = settler(figures, below);
  /** Leaves in the sum of the depth what a row that is not settled may truly be; false where the levels below already fail or are not printed. */
  const visit = (row: number, depth: number): boolean => {
    const items = below[row]!;
    const sum = sumAt(depth);
    let isPrinted = true;
    // Every level below is visited, also those that come after one that fails.
    for (let at = 0; at < items.length; at += 1) {
      const item = items[at]!;
      if (below[item] === undefined || isSettled(item)) isPrinted = addPrinted(figures, item, sum) && isPrinted;
      else if (visit(item, depth + 1)) sum.add(SUMS[depth + 1]!);
      else isPrinted = false;
    }
    if (!isPrinted || !isFigure(figures.states[row]!)) return false;
    OWN.clear();
    addPrinted(figures, row, OWN);
    const fits = sum.narrow(OWN);
    if (!fits && meetsDirectly(figures, items, OWN)) found.push({ place, row, column });
    return fits;
  };
  for (const row of tops) if (!isSettled(row)) visit(row, 0);
  return found;
}

/**
 * Which rows may truly be all that their own rounding says, so that nothing is left to find out: lines without any below them,
 * and rows whose figure is the sum of such lines as printed. What these may be off together is more than the row may be, if
 * two of them at least are rounded, and no finer than the row is; or just as much, where one of them shows the row's figure.
 */
function settler(figures: AmountColumn, below: RowLists): (row: number) => boolean {
  const { states, shown, quanta } = figures;
  /** By row: 0 not known yet, 1 settled, −1 not. */
  const settled = new Int8Array(below.length);
  const find = (row: number, items: readonly number[]): boolean => {
    const figure = shown[row]!;
    const quantum = quanta[row]! || 1;
    let rest = figure;
    let rounded = 0;
    let same = false;
    for (let at = 0; at < items.length; at += 1) {
      const item = items[at]!;
      const state = states[item]!;
      const isRead = isFigure(state);
      if (below[item] === undefined ? !isRead && !isNothingState(state) : !isSettled(item)) return false;
      rest -= shown[item]!;
      const own = isRead ? quanta[item]! || 1 : 1;
      if (own === 1) continue;
      if (own < quantum) return false;
      rounded += 1;
      same = shown[item] === figure;
    }
    return rest === 0 && (quantum === 1 || rounded > 1 || (rounded === 1 && same));
  };
  /** Of a row with lines below it. */
  const isSettled = (row: number): boolean => {
    if (settled[row] === 0) {
      settled[row] = -1;
      if (isFigure(states[row]!) && find(row, below[row]!)) settled[row] = 1;
    }
    return settled[row] === 1;
  };
  return isSettled;
}

/** Adds what a row may stand for by its own rounding: nothing printed is nothing. False where it cannot be read. */
function addPrinted(figures: AmountColumn, row: number, sum: IntervalSum): boolean {
  const state = figures.states[row]!;
  if (!isFigure(state)) return isNothingState(state);
  sum.addPrinted(figures.shown[row]!, figures.quanta[row]! || 1);
  return true;
}

/** The plain sum of the printed children is within rounding: the level itself is no finding of its own. */
function meetsDirectly(figures: AmountColumn, items: readonly number[], own: Interval): boolean {
  DIRECT.clear();
  for (const item of items) addPrinted(figures, item, DIRECT);
  return DIRECT.narrow(own);
}

function observation(fact: Fact): Observation {
  const site = siteAt(fact);
  const { table } = fact.place;
  return {
    messageId: 'empty',
    data: { label: site.label, value: formatFen(shownOf(fact), unitOf(fact), 2) },
    site,
    tables: [table.id],
    key: `${table.kind}|${site.label}`,
  };
}
