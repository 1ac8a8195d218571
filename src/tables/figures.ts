import { mapped } from '../workbook';
import {
  decimalsOfHundredths,
  hundredthsOf,
  LARGEST_FEN,
  parseFigure,
  quantumOf,
  readNumberFormat,
  roundShown,
  storedUnit,
  tableDecimals,
  UNITS,
  type Unit,
} from '../amounts';
import type { CellValue } from '../workbook';
import type { SheetView } from './sheet-view';
import { CellState } from './model';

/** Beyond 15 decimals every figure is far finer than the fen. */
const MOST_PLACES = 16;

/** Figures of one column as parallel arrays, one entry for each given sheet row. */
export class Figures {
  readonly fen: Float64Array;
  readonly quanta: Float64Array;
  readonly states: Uint8Array;
  /** Of each figure one more than the decimals stored, negative where its number format fixes them; 0 where there is none. */
  readonly places: Int8Array;
  /** The same array as `fen` until a format shows less than is stored. */
  shown: Float64Array;

  private constructor(
    memory: ArrayBuffer,
    size: number,
    columns: number,
    column: number,
    /** What the cells are read in. */
    readonly unit: Unit,
  ) {
    const cells = size * columns;
    const first = size * column;
    this.fen = new Float64Array(memory, first * 8, size);
    this.quanta = new Float64Array(memory, (cells + first) * 8, size);
    this.states = new Uint8Array(memory, cells * 16 + first, size);
    this.places = new Int8Array(memory, cells * 17 + first, size);
    this.shown = this.fen;
  }

  /** One piece of memory for all columns: of small tables the pieces cost more than the figures. */
  static ofColumns(units: readonly Unit[], size: number): Figures[] {
    const columns = units.length;
    const memory = new ArrayBuffer(columns * size * 18);
    return mapped(units, (unit, column) => new Figures(memory, size, columns, column, unit));
  }

  put(index: number, value: CellValue, format: string | undefined): void {
    const { unit } = this;
    if (typeof value === 'number') {
      // Nearly all figures: nothing is made to read them.
      const hundredths = hundredthsOf(value);
      const fen = hundredths * (unit.fen / 100) + 0;
      if (fen <= LARGEST_FEN && fen >= -LARGEST_FEN) {
        this.putAmount(index, CellState.Number, fen, decimalsOfHundredths(hundredths), format, unit);
        return;
      }
    }
    const figure = parseFigure(value, unit);
    if (figure.kind !== 'amount') {
      this.states[index] = STATES[figure.kind];
      return;
    }
    const state = figure.asText ? CellState.TextNumber : CellState.Number;
    this.putAmount(index, state, figure.fen, figure.decimals, format, unit);
  }

  private putAmount(
    index: number,
    state: CellState,
    fen: number,
    decimals: number,
    format: string | undefined,
    unit: Unit,
  ): void {
    this.states[index] = state;
    this.fen[index] = fen;
    const fixed = format === undefined ? null : readNumberFormat(format).decimals;
    this.places[index] = fixed === null ? decimals + 1 : -fixed - 1;
    if (fixed !== null && fixed < decimals) this.show(index, roundShown(fen, fixed, unit));
    else if (this.shown !== this.fen) this.shown[index] = fen;
  }

  /** Adds up how many figures other than 0 are stored with 0, 1, … decimals. */
  countPlaces(histogram: number[]): void {
    const { places, fen } = this;
    for (let index = 0; index < places.length; index += 1) {
      const own = places[index]!;
      if (own !== 0 && fen[index] !== 0) histogram[Math.min(own < 0 ? -own : own, MOST_PLACES) - 1]! += 1;
    }
  }

  /** @param sizes of one unit in each decimal place. */
  settle(common: number, sizes: readonly number[]): void {
    const { places, quanta, fen } = this;
    for (let index = 0; index < places.length; index += 1) {
      const own = places[index]!;
      // A 0 printed bare among figures with decimals is nothing at all.
      if (own === 0 || (fen[index] === 0 && common > 1 && (own === 1 || own === -1))) continue;
      const settled = own < 0 ? -own : own > common ? own : common;
      quanta[index] = sizes[(settled < MOST_PLACES ? settled : MOST_PLACES) - 1]!;
    }
  }

  private show(index: number, fen: number): void {
    if (this.shown === this.fen) this.shown = this.fen.slice();
    this.shown[index] = fen;
  }
}

const STATES = {
  blank: CellState.Blank,
  dash: CellState.Dash,
  placeholder: CellState.Placeholder,
  error: CellState.Error,
  'too-large': CellState.TooLarge,
  'not-calculated': CellState.NotCalculated,
  text: CellState.Text,
} as const;

interface ReadRow {
  readonly view: SheetView;
  readonly row: number;
}

/**
 * Reads the cells of some columns at the given rows, each column in its own unit; `unit` null is read as 元 for shape only:
 * such tables are not compared across units.
 * @param headed the units that the columns' headings state, null for those that state none.
 */
export function readFigures(
  rows: readonly ReadRow[],
  columns: readonly number[],
  unit: Unit | null,
  headed: readonly (Unit | null)[],
): Figures[] {
  const basis = unit ?? UNITS.元;
  const units = mapped(columns, (column, at) => storedIn(rows, column, headed[at] ?? basis));
  const figures = Figures.ofColumns(units, rows.length);
  for (let index = 0; index < rows.length; index += 1) {
    const { view, row } = rows[index]!;
    const cells = view.sheet.values[row];
    if (!cells) continue;
    const formats = view.sheet.numberFormats[row];
    for (let at = 0; at < columns.length; at += 1) {
      const column = columns[at]!;
      const value = cells[column] ?? null;
      if (value !== null) figures[at]!.put(index, value, formats?.[column]);
    }
  }
  return figures;
}

/**
 * The unit in which a column is stored: figures in 元 may be shown in 万元 by their number format. A column is stored in one
 * unit, whatever a few of its cells show.
 */
function storedIn(rows: readonly ReadRow[], column: number, unit: Unit): Unit {
  let scaled = 0;
  let numbers = 0;
  let scale = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const { view, row } = rows[index]!;
    if (typeof view.sheet.values[row]?.[column] !== 'number') continue;
    numbers += 1;
    const own = readNumberFormat(view.sheet.numberFormats[row]?.[column]).scale;
    if (own === 0) continue;
    scaled += 1;
    scale = own;
  }
  return scaled * 2 > numbers ? storedUnit(unit, scale) : unit;
}

/**
 * Settles the quantum of every figure of a table: fixed decimals of its format first, else the decimals of the columns in its
 * unit (DESIGN §5), which nearly always are all. A cell that stores more decimals than these print keeps its own, finer quantum.
 */
export function settleQuanta(columns: readonly Figures[]): void {
  for (const unit of new Set(columns.map((column) => column.unit))) {
    const alike = columns.filter((column) => column.unit === unit);
    const histogram = new Array<number>(MOST_PLACES).fill(0);
    for (const column of alike) column.countPlaces(histogram);
    const common = tableDecimals(histogram) + 1;
    const sizes = mapped(histogram, (_, decimals) => quantumOf(decimals, unit));
    for (const column of alike) column.settle(common, sizes);
  }
}
