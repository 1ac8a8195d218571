import { baseKind, type Period } from '../tables';
import { Memory } from '../workbook';
import { coordinatesOf, factAt, isFigure, isNothing, meaningAt, namedByColumn, numberAt } from './fact';
import { evaluate } from './evaluate';
import { NO_LINE, type LineNumbers } from './lines';
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
export function relateSameFigures(places: readonly PlacedSide[], lines: LineNumbers): Evaluated[] {
  const relations: Evaluated[] = [];
  for (const group of groupByMeaning(places, lines)) pairUp(group, relations);
  return relations;
}

/**
 * Facts of one meaning but for the period, where there are several. Nearly all facts stand alone: of those only the number
 * is noted, by meaning and line, and nothing is made of them.
 */
function groupByMeaning(places: readonly PlacedSide[], numbers: LineNumbers): readonly Keyed[][] {
  const compared = places.filter((place) => place.filled && comparable(place));
  const lines = repeatedLines(compared, numbers);
  if (lines.count === 0) return [];
  /** By meaning and line: 0 for none, id + 1 of the only fact so far, −1 − index of the group. */
  const noted: Int32Array[] = [];
  const groups: Keyed[][] = [];
  const keyed = (fact: Fact): Keyed => ({ fact, period: coordinatesOf(fact).period });
  const note = (line: number, meaning: number, place: PlacedSide, at: number): void => {
    const ofMeaning = (noted[meaning] ??= new Int32Array(lines.count));
    const earlier = ofMeaning[line]!;
    if (earlier === 0) {
      ofMeaning[line] = place.base + at + 1;
      return;
    }
    const fact = factAt(place, at);
    if (earlier < 0) groups[-1 - earlier]!.push(keyed(fact));
    else {
      groups.push([keyed(factOf(compared, earlier - 1)), keyed(fact)]);
      ofMeaning[line] = -groups.length;
    }
  };
  for (const place of compared) {
    if (isLong(place)) {
      noteFacts(place, numbers, lines, (line, meaning, at) => note(lines.number[line]!, meaning, place, at));
      continue;
    }
    const notes = notesOf(place, numbers);
    for (let index = 0; index < notes.length; index += 3) {
      const line = lines.number[notes[index]!]!;
      if (line !== NO_LINE) note(line, notes[index + 1]!, place, notes[index + 2]!);
    }
  }
  return groups;
}

type Note = (line: number, meaning: number, at: number) => void;

const remembered = new Memory<Int32Array>();

/** The figures of a side that may stand elsewhere too, three numbers for each: as they are noted. */
function notesOf(place: PlacedSide, numbers: LineNumbers): Int32Array {
  return remembered.answer([place, numbers], () => {
    const notes = new Int32Array(place.side.rows.length * place.side.columns.length * 3);
    let end = 0;
    noteFacts(place, numbers, null, (line, meaning, at) => {
      notes[end] = line;
      notes[end + 1] = meaning;
      notes[end + 2] = at;
      end += 3;
    });
    return notes.slice(0, end);
  });
}

/** The fact of an id; places stand in the order of their ids. */
function factOf(places: readonly PlacedSide[], id: number): Fact {
  const place = places.findLast(({ base }) => base <= id)!;
  return factAt(place, id - place.base);
}

/** Tables whose figures mean what the disclosure set means by them. */
function comparable(place: PlacedSide): boolean {
  const kind = baseKind(place.table.kind);
  return place.table.unit !== null && kind !== 'operating-expenses' && kind !== 'assets' && kind !== 'procurement';
}

/** Lines printed at least twice: only they can show a figure again. */
interface RepeatedLines {
  readonly count: number;
  /** From 0, by the line's number in the book; {@link NO_LINE} for lines printed once. */
  readonly number: Int32Array;
}

/** A very long table repeats what others print. */
function repeatedLines(places: readonly PlacedSide[], numbers: LineNumbers): RepeatedLines {
  const short = places.filter((place) => !isLong(place));
  if (short.length === 0) return { count: 0, number: new Int32Array(0) };
  for (const place of places) numbers.of(place);
  const once = new Uint8Array(numbers.count);
  const number = new Int32Array(numbers.count).fill(NO_LINE);
  let count = 0;
  const note = (line: number): void => {
    if (once[line] === 0) once[line] = 1;
    else if (number[line] === NO_LINE) number[line] = count++;
  };
  for (const place of short) {
    const { rows, columns } = place.side;
    const lines = numbers.of(place);
    const named = new Set(columns.flatMap(({ account }) => account ?? []));
    for (let row = 0; row < lines.length; row += 1) {
      const line = lines[row]!;
      if (line === NO_LINE) continue;
      note(line);
      if (named.size === 0) continue;
      const { account, entity } = rows[row]!;
      if (!namedByColumn(account)) continue;
      for (const own of named) note(numbers.find(own, entity));
    }
  }
  for (const place of places.filter(isLong)) for (const line of numbers.of(place)) if (once[line] === 1) note(line);
  return { count, number };
}

function isLong({ side }: PlacedSide): boolean {
  return side.rows.length > COMPARED_ROWS;
}

/**
 * Notes the figures of a side that may stand elsewhere too: the line, the meaning, and the figure's number within the side.
 * @param among leaves out other lines than these; null for none.
 */
function noteFacts(place: PlacedSide, numbers: LineNumbers, among: RepeatedLines | null, note: Note): void {
  const { side } = place;
  const columns = side.columns.flatMap(({ measure, aspect, understood, account }, at) =>
    measure === 'amount' &&
    aspect.version !== 'change' &&
    aspect.version !== 'change-rate' &&
    (understood || account !== null)
      ? [{ at, account, plain: -1 }]
      : [],
  );
  const across = columns.some(({ account }) => account !== null);
  const own = numbers.of(place);
  const wanted = (line: number): number =>
    among === null || line === NO_LINE || among.number[line] !== NO_LINE ? line : NO_LINE;
  for (let row = 0; row < own.length; row += 1) {
    const { role, account, entity } = side.rows[row]!;
    if (own[row] === NO_LINE || role === 'placeholder' || role === 'memo') continue;
    const line = wanted(own[row]!);
    const total = across && namedByColumn(account);
    if (line === NO_LINE && !total) continue;
    const plain = place.plain[row]!;
    for (let index = 0; index < columns.length; index += 1) {
      const column = columns[index]!;
      const shown = total && column.account !== null ? wanted(numbers.find(column.account, entity)) : line;
      if (shown === NO_LINE) continue;
      let meaning = plain ? column.plain : -1;
      if (meaning < 0) meaning = numbers.meaningOf(meaningAt(place, row, column.at));
      if (plain) column.plain = meaning;
      note(shown, meaning, numberAt(place, row, column.at));
    }
  }
}

const carrying = new Memory<boolean>();

/** Does the side print anything carried in or out? If not, 总计 and 本年合计 are one figure. */
function carriesOver(place: PlacedSide): boolean {
  return carrying.answer([place], () => {
    const { side } = place;
    return side.columns.some(({ aspect, states, fen }) =>
      side.rows.some((row, index) => {
        if (fen[index] === 0 || !isFigure(states[index]!)) return false;
        const period = row.aspect.period ?? aspect.period ?? side.aspect.period;
        return period !== 'current' && period !== 'total';
      }),
    );
  });
}

function pairUp(group: readonly Keyed[], relations: Evaluated[]): void {
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
  if (!bothPrinted && !carriesOver(current.fact.place) && !carriesOver(total.fact.place))
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
