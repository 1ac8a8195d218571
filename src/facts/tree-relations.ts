import { CellState, type AmountColumn } from '../tables';
import { evaluate } from './evaluate';
import { fenOf, stateOf } from './fact';
import { sumChildren } from './kernel';
import { ExactColumns, ExactRows } from './exact-relations';
import type { Evaluated, Fact, PlacedSide, Relation } from './model';

/** What a generator hands over: every relation worth keeping, counts of those that are exact in large tables. */
export interface Sink {
  add(relation: Evaluated): void;
  /** Exact relations that are only counted, because the table is large. */
  count(sample: Relation, exact: number): void;
  skip(sample: Relation, count: number, reason: { zh: string; en: string }): void;
}

/** Sides beyond this many cells keep only the relations that do not hold exactly. */
export const LARGE_SIDE = 60_000;

/** Each row with printed parts below it equals their sum, in every amount column. */
export function relateRows(place: PlacedSide, sink: Sink): void {
  const { side } = place;
  const parents = [...place.parts.keys()];
  if (parents.length === 0) return;
  const axes = new Map<number, string>();
  const axisAt = (row: number): string => {
    let axis = axes.get(row);
    if (axis === undefined) axes.set(row, (axis = axisOf(place, row)));
    return axis;
  };
  const coded = parents.filter((row) => side.rows[row]!.code !== null);
  const totals = parents.filter((row) => side.rows[row]!.role === 'total');
  const large = side.rows.length * side.columns.length > LARGE_SIDE;
  // In a column without any figure every relation is vacuous.
  const filled = [...side.columns.entries()].filter(
    ([, { measure, states }]) => measure === 'amount' && states.some((state) => state !== CellState.Blank),
  );
  const sums = large
    ? sumChildren(
        ownersOf(place, parents),
        parents.length,
        filled.map(([, { fen }]) => fen),
      )
    : null;
  filled.forEach(([columnIndex, column], nth) => {
    const sumOf = sums?.[nth];
    const withoutSubtotals = subtotalsNotPrinted(column, coded, totals);
    let exact = 0;
    const relate = (row: number): Relation => ({
      kind: 'sum',
      principle: 'rows',
      total: { place, row, column: columnIndex },
      parts: place.parts.get(row)!.map((part) => ({ place, row: part, column: columnIndex })),
      axis: axisAt(row),
    });
    parents.forEach((row, number) => {
      const state = column.states[row]!;
      if (withoutSubtotals && (state === CellState.Blank || state === CellState.Dash)) return;
      if (sumOf && sumOf[number] === column.fen[row] && plain(state)) {
        if (state !== CellState.Blank) exact += 1;
        return;
      }
      const quick = large ? 'unsure' : quickRows(place, row, columnIndex);
      if (quick === 'nothing') return;
      const relation = quick === 'exact' ? new ExactRows(place, row, columnIndex, axisAt(row)) : evaluate(relate(row));
      if (relation) sink.add(relation);
    });
    if (exact > 0) sink.count(relate(parents.at(-1)!), exact);
    if (withoutSubtotals) {
      sink.skip(relate(parents.find((row) => place.side.rows[row]!.code !== null)!), 1, {
        zh: `“${column.path.join('/')}”列各级小计均未填列，只核对合计与明细`,
        en: `No subtotals are printed in column “${column.path.join('/')}”; only the total was checked`,
      });
    }
  });
}

/** For each row the number of the parent it adds up into, by the order of the parents; -1 for none. */
function ownersOf({ side, parts }: PlacedSide, parents: readonly number[]): Int32Array {
  const owner = new Int32Array(side.rows.length).fill(-1);
  parents.forEach((row, number) => {
    for (const part of parts.get(row)!) owner[part] = number;
  });
  return owner;
}

/** The plain case, without making anything: all figures are read and agree, blank subtotals standing for their lines. */
function quickRows(place: PlacedSide, row: number, columnIndex: number): 'exact' | 'nothing' | 'unsure' {
  const column = place.side.columns[columnIndex]!;
  const state = column.states[row]!;
  if (!isNothingState(state) && !isFigure(state)) return 'unsure';
  const sum = sumOfParts(place, row, column);
  if (sum === null) return isFigure(state) && column.fen[row] === 0 ? 'exact' : isFigure(state) ? 'unsure' : 'nothing';
  return column.fen[row] === sum ? 'exact' : 'unsure';
}

/** Fen; null when nothing is printed, NaN when a part cannot be read. */
function sumOfParts(place: PlacedSide, row: number, column: AmountColumn): number | null {
  let sum: number | null = null;
  for (const part of place.parts.get(row) ?? []) {
    const state = column.states[part]!;
    if (isFigure(state)) sum = (sum ?? 0) + column.fen[part]!;
    else if (!isNothingState(state)) return NaN;
    else if (place.children.has(part)) {
      const below = sumOfParts(place, part, column);
      if (below !== null) sum = (sum ?? 0) + below;
    }
  }
  return sum;
}

function isFigure(state: CellState): boolean {
  return state === CellState.Number || state === CellState.TextNumber;
}

function isNothingState(state: CellState): boolean {
  return state === CellState.Blank || state === CellState.Dash;
}

function plain(state: CellState): boolean {
  return state !== CellState.Text && state !== CellState.Error && state !== CellState.TooLarge;
}

/** Some layouts print amounts only on the 项 lines: then every 类 and 款 is blank while the 合计 is not. */
function subtotalsNotPrinted({ states }: AmountColumn, coded: readonly number[], totals: readonly number[]): boolean {
  if (coded.length < 2 || !coded.every((row) => isNothingState(states[row]!))) return false;
  return totals.some((row) => !isNothingState(states[row]!));
}

/** `total`, `function-3`, `economic-3`, `label`, `three-public`, `carry` … : what kind of subtotal the row is. */
function axisOf(place: PlacedSide, row: number): string {
  const line = place.side.rows[row]!;
  if (line.account.startsWith('three-public')) return 'three-public';
  if (line.role === 'total') return 'total';
  if (line.code !== null) return `${line.account.split(':')[0]!}-${line.code.length}`;
  if (line.account.startsWith('unit:')) return 'unit';
  return line.aspect.period !== undefined && line.aspect.period !== 'current' ? 'carry' : 'label';
}

/** In every row, the sums the header names. */
export function relateColumns(place: PlacedSide, sink: Sink): void {
  const { side } = place;
  const large = side.rows.length * side.columns.length > LARGE_SIDE;
  for (const sum of side.columnSums) {
    const found: Evaluated[] = [];
    let exact = 0;
    const total = side.columns[sum.total]!;
    const parts = sum.parts.map((part) => side.columns[part]!);
    const relate = (row: number): Relation => {
      const fact = (column: number): Fact => ({ place, row, column });
      return { kind: 'sum', principle: 'columns', total: fact(sum.total), parts: sum.parts.map(fact), axis: sum.axis };
    };
    side.rows.forEach((row, index) => {
      // A line of 增减% holds shares, which do not add up.
      if (row.role === 'placeholder' || row.aspect.version === 'change-rate') return;
      if (total.states[index] === CellState.Blank && parts.every((part) => part.states[index] === CellState.Blank))
        return;
      if (
        large &&
        total.fen[index] === parts.reduce((rest, part) => rest + part.fen[index]!, 0) &&
        parts.every((part) => plain(part.states[index]!)) &&
        plain(total.states[index]!)
      ) {
        if (total.states[index] !== CellState.Blank) exact += 1;
        return;
      }
      const quick = large ? 'unsure' : quickColumns(total, parts, index);
      if (quick === 'nothing') return;
      const relation = quick === 'exact' ? new ExactColumns(place, index, sum) : evaluate(relate(index));
      if (relation) found.push(relation);
    });
    if (sum.basis === 'structure' && !supported(found, exact)) {
      sink.skip(relate(0), found.length, {
        zh: `看不懂“${total.path.join('/')}”与其他列的关系，多数行并不相等`,
        en: `How column “${total.path.join('/')}” relates to the others is not understood; most rows do not agree`,
      });
      continue;
    }
    for (const relation of found) sink.add(relation);
    if (exact > 0) sink.count(relate(0), exact);
  }
}

/** The plain case, without making anything: all figures read. */
function quickColumns(
  total: AmountColumn,
  parts: readonly AmountColumn[],
  row: number,
): 'exact' | 'nothing' | 'unsure' {
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
function supported(found: readonly Evaluated[], exact: number): boolean {
  const holds =
    exact +
    found.filter(
      ({ evaluation, total }) =>
        evaluation.verdict !== 'violated' && stateOf(total) !== CellState.Blank && fenOf(total) !== 0,
    ).length;
  const fails = found.filter(({ evaluation }) => evaluation.verdict === 'violated').length;
  return fails === 0 || holds > fails;
}
