import { baseKind, isFigure, type AmountColumn, type Period, type Side } from '../tables';
import { IntList, Memory, mapped } from '../workbook';
import { ExactPairs, quickPair } from './exact-pairs';
import type { ExactRun } from './exact-run';
import { factAt, isLong, isNothing } from './fact';
import { evaluate } from './evaluate';
import { namedByColumn } from './frame';
import { NO_LINE, type LineNumbers } from './lines';
import { periodAt } from './meaning';
import type { Evaluated, Fact, PlacedSide } from './model';

/**
 * Pairs of figures of one meaning, five numbers for each: of the one and of the other its side among those compared and its
 * number within that; last whether they are of one period.
 */
type Pairs = Int32Array;
const PAIR_SIZE = 5;

/**
 * Facts of one meaning must show one figure, wherever they stand (DESIGN §4.2). Each is compared with the first of its
 * meaning; facts that differ only in 本年 against 含结转 are compared where neither side carries anything over.
 */
export function relateSameFigures(places: readonly PlacedSide[], lines: LineNumbers): (Evaluated | ExactRun)[] {
  const compared = places.filter((place) => place.filled && comparable(place));
  const relations: (Evaluated | ExactRun)[] = [];
  /** By the places of the two sides among those compared. */
  const runs = new Map<number, ExactPairs>();
  const pairs = pairsAmong(compared, lines);
  for (let pair = 0; pair < pairs.length; pair += PAIR_SIZE) {
    const one = compared[pairs[pair]!]!;
    const other = compared[pairs[pair + 2]!]!;
    const samePeriod = pairs[pair + 4] === 1;
    if (!samePeriod && (carriesOver(one) || carriesOver(other))) continue;
    const figure = pairs[pair + 1]!;
    const again = pairs[pair + 3]!;
    const quick = quickPair('same', one, figure, other, again);
    if (quick === 'unsure') compare(factAt(one, figure), factAt(other, again), relations);
    if (quick !== 'exact') continue;
    const both = pairs[pair]! * compared.length + pairs[pair + 2]!;
    let run = runs.get(both);
    if (!run) {
      runs.set(both, (run = new ExactPairs('same', 'same', one, other, axisOf(other))));
      relations.push(run);
    }
    run.add(figure, again);
  }
  return relations;
}

const paired = new Memory<Pairs>();
const NO_PAIRS = new Int32Array(0);

/** Which figures are compared follows from the frames alone; of long sides nothing is kept. */
function pairsAmong(places: readonly PlacedSide[], lines: LineNumbers): Pairs {
  const [first, ...others] = places;
  if (!first) return NO_PAIRS;
  const pairs = (): Pairs => pairUp(groupByMeaning(places, lines), places);
  if (places.some(isLong)) return pairs();
  // Sides of one table stand together.
  const neighbours = others.map(({ table }, index) => table === places[index]!.table);
  return paired.answer([first.frame, lines, ...others.map(({ frame }) => frame), ...neighbours], pairs);
}

/** Figures by meaning but for the period, where there are several of one. */
interface Groups {
  /** One past the last member of each group. */
  readonly ends: readonly number[];
  /** Two numbers for each: its side's place among those compared, its own within the side. */
  readonly members: Int32Array;
}

/** Nearly all facts stand alone: they are counted by meaning and line first, and nothing is made of them. */
function groupByMeaning(compared: readonly PlacedSide[], numbers: LineNumbers): Groups {
  const lines = repeatedLines(compared, numbers);
  if (lines.count === 0) return { ends: [], members: NO_PAIRS };
  const notes = mapped(compared, (place) =>
    isLong(place) ? noteFacts(place, numbers, lines) : notesOf(place, numbers),
  );
  /** By meaning and line: how many figures there are of it; of several later −1 − the place where the next of them goes. */
  const counts = new Int32Array(numbers.meanings.count * lines.count);
  /** Of several figures, in the order in which the second ones stand. */
  const several: number[] = [];
  for (const note of notes) {
    visitNotes(note, lines, (slot) => {
      counts[slot]! += 1;
      if (counts[slot] === 2) several.push(slot);
    });
  }
  const ends: number[] = [];
  let end = 0;
  for (const slot of several) {
    const size = counts[slot]!;
    counts[slot] = -1 - end;
    ends.push((end += size));
  }
  const members = new Int32Array(end * 2);
  notes.forEach((note, side) => {
    visitNotes(note, lines, (slot, at) => {
      const next = -1 - counts[slot]!;
      if (next < 0) return;
      members[next * 2] = side;
      members[next * 2 + 1] = at;
      counts[slot]! -= 1;
    });
  });
  return { ends, members };
}

/** Figures of a side that may stand elsewhere too. */
interface Notes {
  /** Number of the side's columns. */
  readonly width: number;
  /** The columns whose figures are compared. */
  readonly columns: readonly number[];
  /** Numbers of the rows' lines. */
  readonly lines: Int32Array;
  /** By row where its meanings stand among {@link meanings}, one for each of the columns; −1 for rows that are left out. */
  readonly meaningsAt: Int32Array;
  readonly meanings: IntList;
  /** Rows whose figures are each of the line that their column names: the lines by column. */
  readonly named: ReadonlyMap<number, readonly number[]>;
}

/** @param see is told the number of each figure's meaning and line together, and that of the figure within its side. */
function visitNotes(
  { width, columns, lines, meaningsAt, meanings, named }: Notes,
  { number, count }: RepeatedLines,
  see: (slot: number, at: number) => void,
): void {
  for (let row = 0; row < lines.length; row += 1) {
    const from = meaningsAt[row]!;
    if (from < 0) continue;
    const own = named.size === 0 ? undefined : named.get(row);
    const whole = number[lines[row]!]!;
    if (whole === NO_LINE && !own) continue;
    for (let index = 0; index < columns.length; index += 1) {
      const line = own ? number[own[index]!]! : whole;
      if (line !== NO_LINE) see(meanings.at(from + index) * count + line, row * width + columns[index]!);
    }
  }
}

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
  const columns = side.columns.flatMap((column, at) => (showsFigures(column) ? [at] : []));
  const across = columns.some((column) => side.columns[column]!.account !== null);
  const lines = numbers.of(place);
  const meaningsAt = new Int32Array(lines.length).fill(-1);
  const meanings = new IntList();
  const named = new Map<number, readonly number[]>();
  let plainAt = -1;
  for (let row = 0; row < lines.length; row += 1) {
    const line = lines[row]!;
    const { role, account, entity } = side.rows[row]!;
    if (line === NO_LINE || role === 'placeholder' || role === 'memo') continue;
    const total = across && namedByColumn(account);
    if (total) named.set(row, linesAcross(side, columns, entity, line, numbers));
    else if (among !== null && among.number[line] === NO_LINE) continue;
    const plain = place.plain[row]!;
    if (plain && plainAt >= 0) {
      meaningsAt[row] = plainAt;
      continue;
    }
    meaningsAt[row] = meanings.length;
    if (plain) plainAt = meanings.length;
    for (const at of columns) meanings.push(numbers.meanings.at(place, row, at));
  }
  return { width: side.columns.length, columns, lines, meaningsAt, meanings, named };
}

function showsFigures({ measure, aspect, understood, account }: AmountColumn): boolean {
  return (
    measure === 'amount' &&
    aspect.version !== 'change' &&
    aspect.version !== 'change-rate' &&
    (understood || account !== null)
  );
}

/** The lines that the figures of a total are of: those of the accounts which their columns name, where they name any. */
function linesAcross(
  side: Side,
  columns: readonly number[],
  entity: string,
  line: number,
  numbers: LineNumbers,
): number[] {
  return mapped(columns, (at) => {
    const { account } = side.columns[at]!;
    return account === null ? line : numbers.find(account, entity);
  });
}

const carrying = new Memory<boolean>();

/** Does the side print anything carried in or out? If not, 总计 and 本年合计 are one figure. */
function carriesOver(place: PlacedSide): boolean {
  return carrying.of(place, () => {
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

/** The pairs of each group that are to show one figure. */
function pairUp({ ends, members }: Groups, places: readonly PlacedSide[]): Pairs {
  const pairs = new IntList();
  const add = (one: number, other: number, samePeriod: 0 | 1): void => {
    pairs.push(members[one * 2]!);
    pairs.push(members[one * 2 + 1]!);
    pairs.push(members[other * 2]!);
    pairs.push(members[other * 2 + 1]!);
    pairs.push(samePeriod);
  };
  const placeOf = (member: number): PlacedSide => places[members[member * 2]!]!;
  const periods = new Array<Period>(members.length / 2);
  for (let member = 0; member < periods.length; member += 1)
    periods[member] = periodOf(placeOf(member), members[member * 2 + 1]!);
  let start = 0;
  for (const end of ends) {
    for (let other = start + 1; other < end; other += 1) {
      const one = periods.indexOf(periods[other]!, start);
      if (one === other) continue;
      const within = members[one * 2] === members[other * 2];
      if (!within || printedTwice(placeOf(one), members[one * 2 + 1]!, members[other * 2 + 1]!)) add(one, other, 1);
    }
    const current = firstOf('current', periods, start, end);
    const total = firstOf('total', periods, start, end);
    if (current < end && total < end && !bothPrinted(placeOf, periods, start, end)) add(current, total, 0);
    start = end;
  }
  return pairs.toArray();
}

/** The first member of a group with a period; `end` where it has none. */
function firstOf(period: Period, periods: readonly Period[], start: number, end: number): number {
  let member = start;
  while (member < end && periods[member] !== period) member += 1;
  return member;
}

/** Does the table of the first figure of the one period print the other, too, as its own? The group has both. */
function bothPrinted(
  placeOf: (member: number) => PlacedSide,
  periods: readonly Period[],
  start: number,
  end: number,
): boolean {
  const ofCurrent = placeOf(firstOf('current', periods, start, end)).table;
  const ofTotal = placeOf(firstOf('total', periods, start, end)).table;
  for (let member = start; member < end; member += 1) {
    const period = periods[member]!;
    if (period !== 'current' && period !== 'total') continue;
    if (placeOf(member).table === (period === 'total' ? ofCurrent : ofTotal)) return true;
  }
  return false;
}

function periodOf(place: PlacedSide, at: number): Period {
  const width = place.side.columns.length;
  return periodAt(place, Math.floor(at / width), at % width);
}

function axisOf({ table }: PlacedSide): string {
  return baseKind(table.kind);
}

function compare(one: Fact, other: Fact, relations: (Evaluated | ExactRun)[]): void {
  if (isNothing(one) && isNothing(other)) return;
  const axis = axisOf(other.place);
  const relation = evaluate({ kind: 'same', principle: 'same', total: one, parts: [other], axis });
  if (relation) relations.push(relation);
}

/**
 * Within one side only a total printed twice is the same figure: two columns that read alike are a layout not understood,
 * and two lines of one column are one figure only if both are totals and neither adds up into the other.
 */
function printedTwice(place: PlacedSide, first: number, second: number): boolean {
  const { rows, columns } = place.side;
  const width = columns.length;
  if (first % width !== second % width) return false;
  const one = Math.floor(first / width);
  const other = Math.floor(second / width);
  const [a, b] = [rows[one]!, rows[other]!];
  return a.role === 'total' && b.role === 'total' && b.parent !== one && a.parent !== other;
}
