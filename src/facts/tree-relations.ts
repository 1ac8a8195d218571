import { CellState } from '../tables';
import { evaluate } from './evaluate';
import { fenOf, isNothing, stateOf } from './fact';
import { sumChildren } from './kernel';
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
  const { side, children } = place;
  const parents = [...children.keys()].filter((row) => hasParts(place, row));
  if (parents.length === 0) return;
  const large = side.rows.length * side.columns.length > LARGE_SIDE;
  const parent = Int32Array.from(side.rows, (row) => (row.role === 'memo' ? -1 : row.parent));
  side.columns.forEach((column, columnIndex) => {
    // In a column without any figure every relation is vacuous.
    if (column.measure !== 'amount' || !column.states.some((state) => state !== CellState.Blank)) return;
    const withoutSubtotals = subtotalsNotPrinted(place, parents, columnIndex);
    const sums = large ? sumChildren(parent, column.fen) : null;
    let exact = 0;
    const relate = (row: number): Relation => ({
      kind: 'sum',
      principle: 'rows',
      total: { place, row, column: columnIndex },
      parts: partsOf(place, row).map((part) => ({ place, row: part, column: columnIndex })),
      axis: axisOf(place, row),
    });
    for (const row of parents) {
      const total = { place, row, column: columnIndex };
      if (withoutSubtotals && isNothing(total)) continue;
      if (sums && sums[row] === column.fen[row] && plain(column.states[row]!)) {
        if (column.states[row] !== CellState.Blank) exact += 1;
        continue;
      }
      const relation = evaluate(relate(row));
      if (relation) sink.add(relation);
    }
    if (exact > 0) sink.count(relate(parents.at(-1)!), exact);
    if (withoutSubtotals) {
      sink.skip(relate(parents.find((row) => place.side.rows[row]!.code !== null)!), 1, {
        zh: `“${column.path.join('/')}”列各级小计均未填列，只核对合计与明细`,
        en: `No subtotals are printed in column “${column.path.join('/')}”; only the total was checked`,
      });
    }
  });
}

function plain(state: CellState): boolean {
  return state !== CellState.Text && state !== CellState.Error && state !== CellState.TooLarge;
}

function partsOf(place: PlacedSide, row: number): number[] {
  return (place.children.get(row) ?? []).filter((part) => {
    const { role } = place.side.rows[part]!;
    return role !== 'memo' && role !== 'placeholder';
  });
}

function hasParts(place: PlacedSide, row: number): boolean {
  return partsOf(place, row).length > 0;
}

/** Some layouts print amounts only on the 项 lines: then every 类 and 款 is blank while the 合计 is not. */
function subtotalsNotPrinted(place: PlacedSide, parents: readonly number[], column: number): boolean {
  const coded = parents.filter((row) => place.side.rows[row]!.code !== null);
  if (coded.length < 2) return false;
  const blank = coded.every((row) => isNothing({ place, row, column }));
  const filled = parents.some((row) => place.side.rows[row]!.role === 'total' && !isNothing({ place, row, column }));
  return blank && filled;
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
      if (row.role === 'placeholder') return;
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
      const relation = evaluate(relate(index));
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
