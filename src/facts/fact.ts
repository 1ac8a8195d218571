import type { Unit } from '../amounts';
import { UNITS } from '../amounts';
import { CellState, isFigure, type Side, type StandardTable } from '../tables';
import { Memory, mapped } from '../workbook';
import { Frame, type RowLists } from './frame';
import type { Fact, PlacedSide } from './model';

/** Number of a figure within its side. */
export function numberAt({ side }: PlacedSide, row: number, column: number): number {
  return row * side.columns.length + column;
}

/** The fact of a number within its side. */
export function factAt(place: PlacedSide, number: number): Fact {
  const width = place.side.columns.length;
  return { place, row: Math.floor(number / width), column: number % width };
}

export function factId({ place, row, column }: Fact): number {
  return place.base + numberAt(place, row, column);
}

export function stateOf(fact: Fact): CellState {
  return fact.place.side.columns[fact.column]!.states[fact.row]!;
}

/** Stored figure in fen, 0 where the cell is blank. */
export function fenOf(fact: Fact): number {
  return fact.place.side.columns[fact.column]!.fen[fact.row]!;
}

/** Printed figure in fen, 0 where the cell is blank. */
export function shownOf(fact: Fact): number {
  return fact.place.side.columns[fact.column]!.shown[fact.row]!;
}

/** Size in fen of one unit in the last printed decimal; blanks are exact. */
export function quantumAt(fact: Fact): number {
  return fact.place.side.columns[fact.column]!.quanta[fact.row]! || 1;
}

/** Beyond it, what is kept for the next check costs more than working it out again. */
const MANY_ROWS = 20_000;

/** A side for which nothing is kept from check to check, and which is not searched for rarer faults. */
export function isLong({ side }: PlacedSide): boolean {
  return side.rows.length > MANY_ROWS;
}

/** Blank or dash: nothing printed. */
export function isNothingState(state: CellState): boolean {
  return state === CellState.Blank || state === CellState.Dash;
}

export function hasFigure(fact: Fact): boolean {
  return isFigure(stateOf(fact));
}

export function isNothing(fact: Fact): boolean {
  return isNothingState(stateOf(fact));
}

/** What its cell is stored in. */
export function unitOf(fact: Fact): Unit {
  return fact.place.side.columns[fact.column]!.unit ?? fact.place.table.unit ?? UNITS.元;
}

/** Zero-based sheet position. */
export function positionOf(fact: Fact): { sheet: string; row: number; column: number } {
  const row = fact.place.side.rows[fact.row]!;
  return { sheet: row.sheet, row: row.row, column: fact.place.side.columns[fact.column]!.column };
}

/** Row label and column header in the words of the table: `20140 信访事务 · 基本支出`. */
export function labelOf(fact: Fact): string {
  const row = fact.place.side.rows[fact.row]!;
  const column = fact.place.side.columns[fact.column]!;
  const name = [row.code, row.label.replace(/\s+/gu, ' ')].filter((part) => part).join(' ');
  const heading = column.path.join('/');
  return [name, heading].filter((part) => part !== '').join(' · ');
}

/** Sides already placed, by table: a table read once is placed once while the facts before it stay as many. */
const placed = new Memory<readonly PlacedSide[]>();

/** Frames of a book's sides by table id. */
type Frames = Map<string, readonly Frame[]>;

/** The frames of the book a table stood in last: by any table that an edit left as it was, those it changed find theirs. */
const framesOf = new Memory<Frames>();

export function placeSides(tables: readonly StandardTable[]): PlacedSide[] {
  const places: PlacedSide[] = [];
  let frames: Frames | undefined;
  for (const table of tables) frames ??= framesOf.last(table);
  const known: Frames = frames ?? new Map<string, readonly Frame[]>();
  let base = 0;
  for (const table of tables) {
    if (table.sides.length === 0) continue;
    const first = base;
    for (const place of placed.answer([table, first], () => placeTable(table, first, known))) {
      places.push(place);
      base += place.side.rows.length * place.side.columns.length;
    }
  }
  return places;
}

function placeTable(table: StandardTable, first: number, known: Frames): PlacedSide[] {
  const earlier = known.get(table.id);
  const frames = mapped(table.sides, (side, index) =>
    earlier?.[index]?.fits(side) ? earlier[index] : new Frame(side),
  );
  known.set(table.id, frames);
  framesOf.keep(table, known);
  let base = first;
  return mapped(table.sides, (side, sideIndex): PlacedSide => {
    const place = new Placed(table, side, sideIndex, base, frames[sideIndex]!);
    base += side.rows.length * side.columns.length;
    return place;
  });
}

function hasFigures(states: Uint8Array): boolean {
  for (let row = 0; row < states.length; row += 1) if (isFigure(states[row]!)) return true;
  return false;
}

/** A side in the book. */
class Placed implements PlacedSide {
  readonly filled: boolean;
  readonly children: RowLists;
  readonly parts: RowLists;
  readonly parents: readonly number[];

  constructor(
    readonly table: StandardTable,
    readonly side: Side,
    readonly sideIndex: number,
    readonly base: number,
    readonly frame: Frame,
  ) {
    this.filled = side.columns.some(({ states }) => hasFigures(states));
    this.children = frame.children;
    this.parts = frame.parts;
    this.parents = frame.parents;
  }

  get plain(): readonly boolean[] {
    return this.frame.plain;
  }
}
