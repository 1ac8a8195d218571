import { baseKind, isFigure, type Period, type StandardTable } from '../tables';
import { Memory } from '../workbook';
import { factAt, isLong, isNothing, meaningAt, numberAt } from './fact';
import { evaluate } from './evaluate';
import { namedByColumn } from './frame';
import { NO_LINE, type LineNumbers } from './lines';
import type { Evaluated, Fact, PlacedSide } from './model';

/** A figure among others of its meaning: the side's place among those compared, the figure's number within it. */
interface Member {
  readonly side: number;
  readonly at: number;
  readonly period: Period;
}

/** Two figures of one meaning. */
interface Pair {
  readonly one: Member;
  readonly other: Member;
}

/**
 * Facts of one meaning must show one figure, wherever they stand (DESIGN §4.2). Each is compared with the first of its
 * meaning; facts that differ only in 本年 against 含结转 are compared where neither side carries anything over.
 */
export function relateSameFigures(places: readonly PlacedSide[], lines: LineNumbers): Evaluated[] {
  const compared = places.filter((place) => place.filled && comparable(place));
  const relations: Evaluated[] = [];
  for (const { one, other } of pairsAmong(compared, lines)) {
    const own = compared[one.side]!;
    const others = compared[other.side]!;
    if (one.period === other.period || !(carriesOver(own) || carriesOver(others)))
      compare(factAt(own, one.at), factAt(others, other.at), relations);
  }
  return relations;
}

const paired = new Memory<readonly Pair[]>();

/** Which figures are compared follows from the frames alone; of long sides nothing is kept. */
function pairsAmong(places: readonly PlacedSide[], lines: LineNumbers): readonly Pair[] {
  const [first, ...others] = places;
  if (!first) return [];
  const pairs = (): Pair[] => {
    const found: Pair[] = [];
    for (const group of groupByMeaning(places, lines)) pairUp(group, places, found);
    return found;
  };
  if (places.some(isLong)) return pairs();
  // Sides of one table stand together.
  const neighbours = others.map(({ table }, index) => table === places[index]!.table);
  return paired.answer([first.frame, lines, ...others.map(({ frame }) => frame), ...neighbours], pairs);
}

/**
 * Facts of one meaning but for the period, where there are several. Nearly all facts stand alone: of those only the number
 * is noted, by meaning and line, and nothing is made of them.
 */
function groupByMeaning(compared: readonly PlacedSide[], numbers: LineNumbers): readonly Member[][] {
  const lines = repeatedLines(compared, numbers);
  if (lines.count === 0) return [];
  /** Running number of each side's first figure. */
  const starts: number[] = [];
  /** By meaning and line: 0 for none, running number + 1 of the only fact so far, −1 − index of the group. */
  const figures: Int32Array[] = [];
  const groups: Member[][] = [];
  const member = (side: number, at: number): Member => {
    const { place, row, column } = factAt(compared[side]!, at);
    return { side, at, period: meaningAt(place, row, column).period };
  };
  const note = (line: number, meaning: number, side: number, at: number): void => {
    const ofMeaning = (figures[meaning] ??= new Int32Array(lines.count));
    const earlier = ofMeaning[line]!;
    if (earlier === 0) ofMeaning[line] = starts[side]! + at + 1;
    else if (earlier < 0) groups[-1 - earlier]!.push(member(side, at));
    else {
      const other = starts.findLastIndex((start) => start < earlier);
      groups.push([member(other, earlier - 1 - starts[other]!), member(side, at)]);
      ofMeaning[line] = -groups.length;
    }
  };
  let start = 0;
  for (let side = 0; side < compared.length; side += 1) {
    const place = compared[side]!;
    starts.push(start);
    start += place.side.rows.length * place.side.columns.length;
    const notes = isLong(place) ? noteFacts(place, numbers, lines) : notesOf(place, numbers);
    for (let index = 0; index < notes.length; index += NOTE_SIZE) {
      const line = lines.number[notes[index]!]!;
      if (line !== NO_LINE) note(line, notes[index + 1]!, side, notes[index + 2]!);
    }
  }
  return groups;
}

/** Figures that may stand elsewhere too, three numbers for each: the line, the meaning, the figure's number within its side. */
type Notes = readonly number[];
const NOTE_SIZE = 3;

const noted = new Memory<Notes>();

function notesOf(place: PlacedSide, numbers: LineNumbers): Notes {
  return noted.answer([place.frame, numbers], () => noteFacts(place, numbers, null));
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

/** @param among leaves out other lines than these; null for none. */
function noteFacts(place: PlacedSide, numbers: LineNumbers, among: RepeatedLines | null): Notes {
  const { side } = place;
  const notes: number[] = [];
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
      notes.push(shown, meaning, numberAt(place, row, column.at));
    }
  }
  return notes;
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

/** Adds the pairs of a group that are to show one figure. */
function pairUp(group: readonly Member[], places: readonly PlacedSide[], pairs: Pair[]): void {
  const tableOf = ({ side }: Member): StandardTable => places[side]!.table;
  for (const other of group) {
    const one = firstOf(group, other.period)!;
    if (one === other) continue;
    if (one.side !== other.side || printedTwice(places[one.side]!, one.at, other.at)) pairs.push({ one, other });
  }
  const current = firstOf(group, 'current');
  const total = firstOf(group, 'total');
  if (!current || !total || tableOf(current) === tableOf(total)) return;
  const bothPrinted =
    group.some((other) => other.period === 'total' && tableOf(other) === tableOf(current)) ||
    group.some((other) => other.period === 'current' && tableOf(other) === tableOf(total));
  if (!bothPrinted) pairs.push({ one: current, other: total });
}

function firstOf(group: readonly Member[], period: Period): Member | undefined {
  for (const member of group) if (member.period === period) return member;
  return undefined;
}

function compare(one: Fact, other: Fact, relations: Evaluated[]): void {
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

/**
 * Within one side only a total printed twice is the same figure: two columns that read alike are a layout not understood,
 * and two lines of one column are one figure only if both are totals and neither adds up into the other.
 */
function printedTwice(place: PlacedSide, first: number, second: number): boolean {
  const [one, other] = [factAt(place, first), factAt(place, second)];
  const { rows } = place.side;
  const [a, b] = [rows[one.row]!, rows[other.row]!];
  const bothTotals = a.role === 'total' && b.role === 'total';
  return one.column === other.column && bothTotals && b.parent !== one.row && a.parent !== other.row;
}
