import { formatDecimals, parseFigure, quantumOf, roundShown, tableDecimals, UNITS, type Unit } from '../amounts';
import { numberFormatAt } from '../workbook';
import type { SheetView } from './sheet-view';
import { CellState } from './model';

/** Figures of one column as parallel arrays, one entry for each given sheet row. */
export interface Figures {
  readonly fen: Float64Array;
  readonly shown: Float64Array;
  readonly states: Uint8Array;
  /** Decimals stored in each cell, and those its number format fixes (-1: none). */
  readonly decimals: Int8Array;
  readonly fixed: Int8Array;
  readonly quanta: Float64Array;
}

/** Reads the cells of one column at the given rows. `unit` null is read as 元 for shape only; such tables are not compared across units. */
export function readFigures(
  rows: readonly { readonly view: SheetView; readonly row: number }[],
  column: number,
  unit: Unit | null,
): Figures {
  const size = rows.length;
  const figures: Figures = {
    fen: new Float64Array(size),
    shown: new Float64Array(size),
    states: new Uint8Array(size),
    decimals: new Int8Array(size),
    fixed: new Int8Array(size).fill(-1),
    quanta: new Float64Array(size),
  };
  const basis = unit ?? UNITS.元;
  for (let index = 0; index < size; index += 1)
    readCell(rows[index]!.view, rows[index]!.row, column, basis, figures, index);
  return figures;
}

function readCell(view: SheetView, row: number, column: number, unit: Unit, into: Figures, index: number): void {
  const value = view.value(row, column);
  if (value === null) return;
  const figure = parseFigure(value, unit);
  switch (figure.kind) {
    case 'blank':
      return;
    case 'amount': {
      into.states[index] = figure.asText ? CellState.TextNumber : CellState.Number;
      into.fen[index] = figure.fen;
      into.decimals[index] = figure.decimals;
      const format = numberFormatAt(view.sheet, row, column);
      const fixed = format === undefined ? null : formatDecimals(format);
      if (fixed !== null) into.fixed[index] = fixed;
      into.shown[index] = fixed !== null && fixed < figure.decimals ? roundShown(figure.fen, fixed, unit) : figure.fen;
      return;
    }
    case 'dash':
      into.states[index] = CellState.Dash;
      return;
    case 'placeholder':
      into.states[index] = CellState.Placeholder;
      return;
    case 'error':
      into.states[index] = CellState.Error;
      return;
    case 'too-large':
      into.states[index] = CellState.TooLarge;
      return;
    case 'text':
      into.states[index] = CellState.Text;
  }
}

/**
 * Settles the quantum of every figure of a table: fixed decimals of its format first, else the table's decimals
 * (DESIGN §5). A cell that stores more decimals than the table prints keeps its own, finer quantum.
 */
export function settleQuanta(columns: readonly Figures[], unit: Unit | null): number {
  const histogram = new Array<number>(16).fill(0);
  for (const { states, decimals, fixed } of columns) {
    for (let index = 0; index < states.length; index += 1) {
      if (states[index] !== CellState.Number && states[index] !== CellState.TextNumber) continue;
      const seen = fixed[index]! >= 0 ? fixed[index]! : decimals[index]!;
      histogram[Math.min(seen, 15)]! += 1;
    }
  }
  const common = tableDecimals(histogram);
  const basis = unit ?? UNITS.元;
  const cache = new Map<number, number>();
  const quantum = (places: number): number => {
    let size = cache.get(places);
    if (size === undefined) cache.set(places, (size = quantumOf(places, basis)));
    return size;
  };
  for (const { states, decimals, fixed, quanta } of columns) {
    for (let index = 0; index < states.length; index += 1) {
      if (states[index] !== CellState.Number && states[index] !== CellState.TextNumber) continue;
      quanta[index] = quantum(fixed[index]! >= 0 ? fixed[index]! : Math.max(common, decimals[index]!));
    }
  }
  return common;
}
