import type { Unit } from '../amounts';
import { UNITS } from '../amounts';
import { CellState, TOTAL, type Side, type StandardTable } from '../tables';
import type { Coordinates, Fact, PlacedSide } from './model';

export function factId(fact: Fact): number {
  return fact.place.base + fact.row * fact.place.side.columns.length + fact.column;
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
export function hasFigure(fact: Fact): boolean {
  const state = stateOf(fact);
  return state === CellState.Number || state === CellState.TextNumber;
}

/** Blank or dash: nothing printed. */
export function isNothing(fact: Fact): boolean {
  const state = stateOf(fact);
  return state === CellState.Blank || state === CellState.Dash;
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

/** What a figure means. Asked for many times by the rules, so each is worked out once. */
export function coordinatesOf(fact: Fact): Coordinates {
  const { meanings, side } = fact.place;
  const at = fact.row * side.columns.length + fact.column;
  return (meanings[at] ??= readCoordinates(side, fact.row, fact.column));
}

function readCoordinates(side: Side, rowIndex: number, columnIndex: number): Coordinates {
  const row = side.rows[rowIndex]!;
  const column = side.columns[columnIndex]!;
  const account =
    column.account !== null && (row.account === TOTAL || row.account.startsWith('unit:'))
      ? column.account
      : row.account;
  const across = column.account !== null && account !== column.account ? column.account : '';
  // A column of one fund stays that fund's in a row headed 财政拨款结转: the column is the more special of the two.
  const own = column.aspect.source !== undefined && column.aspect.source !== side.aspect.source;
  return {
    flow: row.aspect.flow ?? column.aspect.flow ?? side.aspect.flow,
    nature: row.aspect.nature ?? column.aspect.nature ?? side.aspect.nature,
    source: own ? column.aspect.source : (row.aspect.source ?? column.aspect.source ?? side.aspect.source),
    period: row.aspect.period ?? column.aspect.period ?? side.aspect.period,
    version: row.aspect.version ?? column.aspect.version ?? side.aspect.version,
    account,
    across,
    entity: row.entity,
  };
}

/** Key of a figure's meaning but for its period. */
export function keyWithoutPeriod({ account, across, flow, nature, source, version, entity }: Coordinates): string {
  return `${account}|${across}|${flow}|${nature}|${source}|${version}|${entity}`;
}

export function placeSides(tables: readonly StandardTable[]): PlacedSide[] {
  const places: PlacedSide[] = [];
  let base = 0;
  for (const table of tables) {
    table.sides.forEach((side, sideIndex) => {
      const children = new Map<number, number[]>();
      const rowsOf = new Map<string, number[]>();
      side.rows.forEach((row, index) => {
        const rows = rowsOf.get(row.account);
        if (rows) rows.push(index);
        else rowsOf.set(row.account, [index]);
        if (row.parent < 0) return;
        const list = children.get(row.parent);
        if (list) list.push(index);
        else children.set(row.parent, [index]);
      });
      const filled = side.columns.some((column) =>
        column.states.some((state) => state === CellState.Number || state === CellState.TextNumber),
      );
      places.push({ table, side, sideIndex, base, filled, children, rowsOf, meanings: [] });
      base += side.rows.length * side.columns.length;
    });
  }
  return places;
}
