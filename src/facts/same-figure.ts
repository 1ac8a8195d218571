import { baseKind, type Period } from '../tables';
import { coordinatesOf, hasFigure, isNothing, keyWithoutPeriod } from './fact';
import { evaluate } from './evaluate';
import type { Evaluated, Fact, PlacedSide } from './model';

interface Keyed {
  readonly fact: Fact;
  readonly period: Period;
}

const COMPARED_ROWS = 20_000;

/**
 * Facts of one meaning must show one figure, wherever they stand (DESIGN §4.2). Each is compared with the first of its
 * meaning; facts that differ only in 本年 against 含结转 are compared where neither side carries anything over.
 */
export function relateSameFigures(places: readonly PlacedSide[]): Evaluated[] {
  const groups = new Map<string, Keyed[]>();
  const wanted = accountsOfSmallSides(places);
  for (const place of places) {
    if (!place.filled || !comparable(place)) continue;
    for (const keyed of keyedFacts(place, wanted)) {
      const group = groups.get(keyed[0]);
      if (group) group.push(keyed[1]);
      else groups.set(keyed[0], [keyed[1]]);
    }
  }
  const carries = new Map(places.map((place) => [place, carriesOver(place)]));
  const relations: Evaluated[] = [];
  for (const group of groups.values()) if (group.length > 1) pairUp(group, carries, relations);
  return relations;
}

/** Tables whose figures mean what the disclosure set means by them. */
function comparable(place: PlacedSide): boolean {
  const kind = baseKind(place.table.kind);
  return place.table.unit !== null && kind !== 'operating-expenses' && kind !== 'assets' && kind !== 'procurement';
}

/** Lines of a very long table take part only when another table prints the same line. */
function accountsOfSmallSides(places: readonly PlacedSide[]): ReadonlySet<string> | null {
  if (places.every((place) => place.side.rows.length <= COMPARED_ROWS)) return null;
  const accounts = new Set<string>();
  for (const place of places) {
    if (place.side.rows.length > COMPARED_ROWS) continue;
    for (const row of place.side.rows) accounts.add(row.account);
  }
  return accounts;
}

function* keyedFacts(place: PlacedSide, wanted: ReadonlySet<string> | null): Generator<[string, Keyed]> {
  const { side } = place;
  const long = wanted !== null && side.rows.length > COMPARED_ROWS;
  for (let row = 0; row < side.rows.length; row += 1) {
    const line = side.rows[row]!;
    if (line.role === 'placeholder' || line.role === 'memo' || line.account.startsWith('label:')) continue;
    if (long && !wanted.has(line.account)) continue;
    for (let column = 0; column < side.columns.length; column += 1) {
      const { measure, aspect, understood, account } = side.columns[column]!;
      if (measure !== 'amount' || aspect.version === 'change' || aspect.version === 'change-rate') continue;
      if (!understood && account === null) continue;
      const fact = { place, row, column };
      const meaning = coordinatesOf(fact);
      yield [keyWithoutPeriod(meaning), { fact, period: meaning.period }];
    }
  }
}

/** Does the side print anything carried in or out? If not, 总计 and 本年合计 are one figure. */
function carriesOver({ side, table }: PlacedSide): boolean {
  return side.rows.some((row, index) =>
    side.columns.some((column, at) => {
      const { period } = { ...side.aspect, ...column.aspect, ...row.aspect };
      if (period === 'current' || period === 'total') return false;
      return hasFigure({ place: { table, side } as PlacedSide, row: index, column: at }) && column.fen[index] !== 0;
    }),
  );
}

function pairUp(group: readonly Keyed[], carries: ReadonlyMap<PlacedSide, boolean>, relations: Evaluated[]): void {
  const first = new Map<Period, Keyed>();
  for (const keyed of group) {
    const same = first.get(keyed.period);
    if (!same) first.set(keyed.period, keyed);
    else compare(same.fact, keyed.fact, relations);
  }
  const current = first.get('current');
  const total = first.get('total');
  if (!current || !total || current.fact.place.table === total.fact.place.table) return;
  const bothPrinted =
    group.some((other) => other.period === 'total' && other.fact.place.table === current.fact.place.table) ||
    group.some((other) => other.period === 'current' && other.fact.place.table === total.fact.place.table);
  if (!bothPrinted && !carries.get(current.fact.place) && !carries.get(total.fact.place))
    compare(current.fact, total.fact, relations);
}

function compare(one: Fact, other: Fact, relations: Evaluated[]): void {
  // Within one side only a total printed twice is the same figure; two columns that read alike are a layout not understood.
  if (one.place === other.place && (one.column !== other.column || sameTree(one, other))) return;
  if (isNothing(one) && isNothing(other)) return;
  const relation = evaluate({
    kind: 'same',
    principle: 'same',
    total: one,
    parts: [other],
    axis: baseKind(other.place.table.kind),
  });
  if (relation) relations.push(relation);
}

/** Two lines of one column are one figure printed twice only if both are totals and neither adds up into the other. */
function sameTree(one: Fact, other: Fact): boolean {
  const { rows } = one.place.side;
  const [a, b] = [rows[one.row]!, rows[other.row]!];
  return a.role !== 'total' || b.role !== 'total' || b.parent === one.row || a.parent === other.row;
}
