import type { Unit } from '../amounts';
import { UNITS } from '../amounts';
import {
  CellState,
  TOTAL,
  type Account,
  type Aspect,
  type Period,
  type Side,
  type StandardTable,
  type TableRow,
} from '../tables';
import { Memory } from '../workbook';
import type { Coordinates, Fact, PlacedSide, RowLists } from './model';

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

/** A figure, a figure as text, or a printed zero. */
export function isFigure(state: CellState): boolean {
  return state === CellState.Number || state === CellState.TextNumber;
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

export function unitOf(fact: Fact): Unit {
  return fact.place.table.unit ?? UNITS.元;
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

/** What a figure means. */
export function coordinatesOf({ place, row, column }: Fact): Coordinates {
  return meaningAt(place, row, column);
}

/** {@link coordinatesOf} without a fact at hand. Asked for many times by the rules, so each is worked out once. */
export function meaningAt(place: PlacedSide, row: number, column: number): Coordinates {
  return (place.meanings[numberAt(place, row, column)] ??= readCoordinates(place.side, row, column));
}

/** In lines for everything or for one unit the column says which account a figure is of, where it names one. */
export function namedByColumn(account: string): boolean {
  return account === TOTAL || account.startsWith('unit:');
}

function isPlain({ flow, nature, source, period, version }: Partial<Aspect>): boolean {
  return (
    flow === undefined && nature === undefined && source === undefined && period === undefined && version === undefined
  );
}

function readCoordinates(side: Side, rowIndex: number, columnIndex: number): Coordinates {
  const row = side.rows[rowIndex]!;
  const column = side.columns[columnIndex]!;
  const account = column.account !== null && namedByColumn(row.account) ? column.account : row.account;
  const across = column.account !== null && account !== column.account ? column.account : '';
  // A column of one fund stays that fund's in a row headed 财政拨款结转: the column is the more special of the two.
  const own = column.aspect.source !== undefined && column.aspect.source !== side.aspect.source;
  return {
    flow: row.aspect.flow ?? column.aspect.flow ?? side.aspect.flow,
    nature: row.aspect.nature ?? column.aspect.nature ?? side.aspect.nature,
    source: own ? column.aspect.source : (row.aspect.source ?? column.aspect.source ?? side.aspect.source),
    period: moneyOf(column.aspect.period, row.aspect.period) ?? side.aspect.period,
    version: row.aspect.version ?? column.aspect.version ?? side.aspect.version,
    account,
    across,
    entity: row.entity,
  };
}

/** A column of this year's money or of what was carried in stays so in the line of all that is spent. */
function moneyOf(column: Period | undefined, row: Period | undefined): Period | undefined {
  const whole = row === undefined || row === 'current' || row === 'total';
  return whole && (column === 'fresh' || (column === 'carried-in' && row === 'current')) ? column : (row ?? column);
}

/** Sides already placed, by table: a table read once is placed once while the facts before it stay as many. */
const placed = new Memory<readonly PlacedSide[]>();

export function placeSides(tables: readonly StandardTable[]): PlacedSide[] {
  const places: PlacedSide[] = [];
  let base = 0;
  for (const table of tables) {
    const first = base;
    for (const place of placed.answer([table, first], () => placeTable(table, first))) {
      places.push(place);
      base += place.side.rows.length * place.side.columns.length;
    }
  }
  return places;
}

function placeTable(table: StandardTable, first: number): PlacedSide[] {
  let base = first;
  return table.sides.map((side, sideIndex): PlacedSide => {
    const place = new Placed(table, side, sideIndex, base);
    base += side.rows.length * side.columns.length;
    return place;
  });
}

/** A side in the book. What only some rules ask for is worked out when they do. */
class Placed implements PlacedSide {
  readonly filled: boolean;
  readonly children: (number[] | undefined)[];
  readonly parts: RowLists;
  readonly parents: number[] = [];
  readonly meanings: (Coordinates | undefined)[] = [];
  private accountRows: ReadonlyMap<Account, readonly number[]> | null = null;
  private plainRows: readonly boolean[] | null = null;

  constructor(
    readonly table: StandardTable,
    readonly side: Side,
    readonly sideIndex: number,
    readonly base: number,
  ) {
    this.filled = side.columns.some(({ states }) =>
      states.some((state) => state === CellState.Number || state === CellState.TextNumber),
    );
    const { rows } = side;
    this.children = new Array<number[] | undefined>(rows.length).fill(undefined);
    let apart = false;
    for (let row = 0; row < rows.length; row += 1) {
      const { parent } = rows[row]!;
      if (parent < 0) continue;
      const siblings = this.children[parent];
      if (siblings) siblings.push(row);
      else this.children[parent] = [row];
      apart ||= !addsUp(rows[row]!);
    }
    this.parts = apart ? this.children.map((lines) => partsAmong(lines, rows)) : this.children;
    for (let row = 0; row < rows.length; row += 1) {
      const { parent } = rows[row]!;
      if (parent >= 0 && this.parts[parent]?.[0] === row) this.parents.push(parent);
    }
  }

  get rowsOf(): ReadonlyMap<Account, readonly number[]> {
    if (this.accountRows) return this.accountRows;
    const rows = new Map<Account, number[]>();
    this.side.rows.forEach(({ account }, row) => add(rows, account, row));
    return (this.accountRows = rows);
  }

  get plain(): readonly boolean[] {
    return (this.plainRows ??= findPlainRows(this.side));
  }
}

function addsUp({ role }: TableRow): boolean {
  return role !== 'memo' && role !== 'placeholder';
}

function partsAmong(lines: readonly number[] | undefined, rows: readonly TableRow[]): number[] | undefined {
  const parts = lines?.filter((row) => addsUp(rows[row]!));
  return parts?.length === 0 ? undefined : parts;
}

function findPlainRows({ rows, columns }: Side): boolean[] {
  const named = columns.some(({ account }) => account !== null);
  return rows.map(({ account, aspect }) => isPlain(aspect) && !(named && namedByColumn(account)));
}

function add<K>(lists: Map<K, number[]>, key: K, item: number): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
