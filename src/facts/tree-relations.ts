import { CellState, isFigure, type Account, type AmountColumn } from '../tables';
import { IntList, Memory, mapped } from '../workbook';
import { evaluate, evaluateRows } from './evaluate';
import { fenOf, isNothingState, stateOf } from './fact';
import { compareSums } from './kernel';
import { ExactColumns, ExactRows } from './exact-lines';
import { ExactRun } from './exact-run';
import type { Evaluated, Fact, PlacedSide, Relation } from './model';

/** What a generator hands over: every relation worth keeping, counts of those that are exact in large tables. */
export interface Sink {
  add(relation: Evaluated | ExactRun): void;
  /** Exact relations that are only counted, because the table is large. */
  count(sample: Relation, exact: number): void;
  skip(sample: Relation, count: number, reason: { zh: string; en: string }): void;
}

/** Sides beyond this many cells keep only the relations that do not hold exactly. */
export const LARGE_SIDE = 60_000;

/** Each row with printed parts below it equals their sum, in every amount column. */
export function relateRows(place: PlacedSide, sink: Sink): void {
  const { side, parents } = place;
  if (parents.length === 0) return;
  const coded = parents.filter((row) => side.rows[row]!.code !== null);
  const totals = parents.filter((row) => side.rows[row]!.role === 'total');
  // In a column without any figure every relation is vacuous.
  const filled: number[] = [];
  side.columns.forEach(({ measure, states }, index) => {
    if (measure === 'amount' && !allBlank(states)) filled.push(index);
  });
  const isLarge = side.rows.length * side.columns.length > LARGE_SIDE;
  const differing = isLarge ? differingSums(place, filled) : null;
  filled.forEach((index, nth) => {
    const column = side.columns[index]!;
    const isWithoutSubtotals = subtotalsNotPrinted(column, coded, totals);
    if (differing) countRows(place, index, isWithoutSubtotals, differing[nth]!, sink);
    else findRows(place, index, isWithoutSubtotals, sink);
    if (isWithoutSubtotals) {
      sink.skip(rowRelation(place, coded[0]!, index), 1, {
        zh: `“${column.path.join('/')}”列各级小计均未填列，只核对合计与明细`,
        en: `No subtotals are printed in column “${column.path.join('/')}”; only the total was checked`,
      });
    }
  });
}

function rowRelation(place: PlacedSide, row: number, column: number): Relation {
  const parts = place.parts[row]!.map((part): Fact => ({ place, row: part, column }));
  return { kind: 'sum', principle: 'rows', total: { place, row, column }, parts, axis: axisOf(place, row) };
}

/** In a large side only those that do not hold exactly are kept. */
function countRows(
  place: PlacedSide,
  index: number,
  isWithoutSubtotals: boolean,
  differing: ReadonlySet<number>,
  sink: Sink,
): void {
  const { parents } = place;
  const { states } = place.side.columns[index]!;
  let exact = 0;
  for (let number = 0; number < parents.length; number += 1) {
    const row = parents[number]!;
    const state = states[row]!;
    if (isWithoutSubtotals && isNothingState(state)) continue;
    if (!differing.has(number) && plain(state)) {
      if (state !== CellState.Blank) exact += 1;
      continue;
    }
    const relation = evaluateRows(place, row, index, axisOf(place, row));
    if (relation) sink.add(relation);
  }
  if (exact > 0) sink.count(rowRelation(place, parents.at(-1)!, index), exact);
}

/** Those of one column, by their numbers or rows, that hold exactly. */
const EXACT = new IntList();

/** Those that hold exactly in one run for each axis. */
function findRows(place: PlacedSide, index: number, isWithoutSubtotals: boolean, sink: Sink): void {
  const { parents } = place;
  const column = place.side.columns[index]!;
  const { names, ofParents, rows } = axesOf(place);
  const runs = new Array<ExactRows | undefined>(names.length).fill(undefined);
  EXACT.clear();
  for (let number = 0; number < parents.length; number += 1) {
    const row = parents[number]!;
    if (isWithoutSubtotals && isNothingState(column.states[row]!)) continue;
    const quick = quickRows(place, row, column);
    if (quick === 'nothing') continue;
    const axis = ofParents[number]!;
    if (quick === 'exact') {
      EXACT.push(number);
      if (!runs[axis]) sink.add((runs[axis] = new ExactRows(place, index, names[axis]!)));
      continue;
    }
    const relation = evaluateRows(place, row, index, names[axis]!);
    if (relation) sink.add(relation);
  }
  const isWhole = EXACT.length === parents.length;
  for (let axis = 0; axis < runs.length; axis += 1)
    runs[axis]?.take(isWhole ? rows[axis]! : exactRows(place, (number) => ofParents[number] === axis));
}

/** The rows of some of the parents that hold exactly. */
function exactRows({ parents }: PlacedSide, isOne: (number: number) => boolean): number[] {
  const rows: number[] = [];
  for (let at = 0; at < EXACT.length; at += 1) if (isOne(EXACT.at(at))) rows.push(parents[EXACT.at(at)]!);
  return rows;
}

function allBlank(states: Uint8Array): boolean {
  for (let row = 0; row < states.length; row += 1) if (states[row] !== CellState.Blank) return false;
  return true;
}

/** For each of the columns the numbers of the parents whose figure is not the sum of their parts' figures. */
function differingSums(
  { side, parts, parents }: PlacedSide,
  columns: readonly number[],
): readonly ReadonlySet<number>[] {
  const starts = new Int32Array(parents.length + 1);
  parents.forEach((parent, number) => (starts[number + 1] = starts[number]! + parts[parent]!.length));
  const rows = new Int32Array(starts[parents.length]!);
  parents.forEach((parent, number) => rows.set(parts[parent]!, starts[number]));
  const differing = columns.map(() => new Set<number>());
  compareSums(
    { parents: Int32Array.from(parents), starts, rows },
    columns.map((column) => side.columns[column]!.fen),
    (number, nth) => differing[nth]!.add(number),
  );
  return differing;
}

/** The plain case, without making anything: all figures are read and agree, blank subtotals standing for their lines. */
function quickRows(place: PlacedSide, row: number, column: AmountColumn): Quick {
  const { states, fen } = column;
  const own = states[row]!;
  if (!isNothingState(own) && !isFigure(own)) return 'unsure';
  let printed = isFigure(own);
  let rest = fen[row]!;
  const parts = place.parts[row]!;
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index]!;
    const state = states[part]!;
    if (isFigure(state)) {
      printed = true;
      rest -= fen[part]!;
    } else if (!isNothingState(state)) return 'unsure';
    else if (place.children[part] !== undefined) {
      const below = sumOfParts(place, part, column);
      if (below === null) continue;
      printed = true;
      rest -= below;
    }
  }
  if (!printed) return 'nothing';
  return rest === 0 ? 'exact' : 'unsure';
}

type Quick = 'exact' | 'nothing' | 'unsure';

/** Fen; null when nothing is printed, NaN when a part cannot be read. */
function sumOfParts(place: PlacedSide, row: number, column: AmountColumn): number | null {
  let sum: number | null = null;
  for (const part of place.parts[row] ?? []) {
    const state = column.states[part]!;
    if (isFigure(state)) sum = (sum ?? 0) + column.fen[part]!;
    else if (!isNothingState(state)) return NaN;
    else if (place.children[part] !== undefined) {
      const below = sumOfParts(place, part, column);
      if (below !== null) sum = (sum ?? 0) + below;
    }
  }
  return sum;
}

function plain(state: CellState): boolean {
  return isFigure(state) || isNothingState(state) || state === CellState.Placeholder;
}

/** Some layouts print amounts only on the 项 lines: then every 类 and 款 is blank while the 合计 is not. */
function subtotalsNotPrinted({ states }: AmountColumn, coded: readonly number[], totals: readonly number[]): boolean {
  if (coded.length < 2 || !coded.every((row) => isNothingState(states[row]!))) return false;
  return totals.some((row) => !isNothingState(states[row]!));
}

/** The axes of a side's parents. */
interface Axes {
  readonly names: readonly string[];
  /** The place of each parent's axis among the names. */
  readonly ofParents: readonly number[];
  /** The parents of each axis. */
  readonly rows: readonly (readonly number[])[];
}

const axesKnown = new Memory<Axes>();

function axesOf(place: PlacedSide): Axes {
  return axesKnown.of(place.frame, () => {
    const names: string[] = [];
    const rows: number[][] = [];
    const ofParents = mapped(place.parents, (row) => {
      const name = axisOf(place, row);
      const known = names.indexOf(name);
      if (known >= 0) {
        rows[known]!.push(row);
        return known;
      }
      rows.push([row]);
      return names.push(name) - 1;
    });
    return { names, ofParents, rows };
  });
}

/** `total`, `function-3`, `economic-3`, `label`, `three-public`, `carry` … : what kind of subtotal the row is. */
function axisOf(place: PlacedSide, row: number): string {
  const line = place.side.rows[row]!;
  if (line.account.startsWith('three-public')) return 'three-public';
  if (line.role === 'total') return 'total';
  if (line.code !== null) return `${schemeOf(line.account)}-${line.code.length}`;
  if (line.account.startsWith('unit:')) return 'unit';
  return line.aspect.period !== undefined && line.aspect.period !== 'current' ? 'carry' : 'label';
}

function schemeOf(account: Account): string {
  const end = account.indexOf(':');
  return end < 0 ? account : account.slice(0, end);
}

/** In every row, the sums the header names. */
export function relateColumns(place: PlacedSide, sink: Sink): void {
  const { side } = place;
  const large = side.rows.length * side.columns.length > LARGE_SIDE;
  for (const sum of side.columnSums) {
    const found: (Evaluated | ExactColumns)[] = [];
    const run = new ExactColumns(place, sum);
    EXACT.clear();
    let exact = 0;
    /** Of those that agree, the ones whose total is printed and not 0. */
    let telling = 0;
    const total = side.columns[sum.total]!;
    const parts = mapped(sum.parts, (part) => side.columns[part]!);
    const relate = (row: number): Relation => {
      const fact = (column: number): Fact => ({ place, row, column });
      return {
        kind: 'sum',
        principle: 'columns',
        total: fact(sum.total),
        parts: mapped(sum.parts, fact),
        axis: sum.axis,
      };
    };
    for (let index = 0; index < side.rows.length; index += 1) {
      const row = side.rows[index]!;
      // A line of 增减% holds shares, which do not add up.
      if (row.role === 'placeholder' || row.aspect.version === 'change-rate') continue;
      const quick = large ? quickLarge(total, parts, index) : quickColumns(total, parts, index);
      if (quick === 'nothing') continue;
      if (quick === 'unsure') {
        const relation = evaluate(relate(index));
        if (relation) found.push(relation);
        continue;
      }
      if (large) exact += 1;
      else {
        if (EXACT.length === 0) found.push(run);
        EXACT.push(index);
        if (total.fen[index] !== 0) telling += 1;
      }
    }
    run.take(EXACT.toList());
    if (sum.basis === 'structure' && !supported(found, exact + telling)) {
      sink.skip(relate(0), found.length + Math.max(run.count - 1, 0), {
        zh: `看不懂“${total.path.join('/')}”与其他列的关系，多数行并不相等`,
        en: `How column “${total.path.join('/')}” relates to the others is not understood; most rows do not agree`,
      });
      continue;
    }
    for (const relation of found) sink.add(relation);
    if (exact > 0) sink.count(relate(0), exact);
  }
}

/** Large sides only count what agrees, a blank total beside blank parts not at all. */
function quickLarge(total: AmountColumn, parts: readonly AmountColumn[], row: number): Quick {
  const state = total.states[row]!;
  if (!plain(state)) return 'unsure';
  let rest = total.fen[row]!;
  for (const part of parts) {
    if (!plain(part.states[row]!)) return 'unsure';
    rest -= part.fen[row]!;
  }
  if (rest !== 0) return 'unsure';
  return state === CellState.Blank ? 'nothing' : 'exact';
}

/** The plain case, without making anything: all figures read. */
function quickColumns(total: AmountColumn, parts: readonly AmountColumn[], row: number): Quick {
  let printed = false;
  let rest = 0;
  for (let index = -1; index < parts.length; index += 1) {
    const { states, fen } = index < 0 ? total : parts[index]!;
    const state = states[row]!;
    if (isFigure(state)) {
      printed = true;
      rest += index < 0 ? fen[row]! : -fen[row]!;
    } else if (!isNothingState(state)) return 'unsure';
  }
  if (!printed) return 'nothing';
  return rest === 0 ? 'exact' : 'unsure';
}

/** A sum read from the header's shape alone counts only while most rows with figures in the parts agree. */
function supported(found: readonly (Evaluated | ExactRun)[], exact: number): boolean {
  let holds = exact;
  let fails = 0;
  for (const relation of found) {
    if (relation instanceof ExactRun) continue;
    const { evaluation, total } = relation;
    if (evaluation.verdict === 'violated') fails += 1;
    else if (stateOf(total) !== CellState.Blank && fenOf(total) !== 0) holds += 1;
  }
  return fails === 0 || holds > fails;
}
