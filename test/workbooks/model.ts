import type { CellRef, Workbook } from '../../src/workbook';
import type { Random } from './random';
import type { TruthOptions } from './truth/make';
import type { Truth } from './truth/model';
import type { Block } from './block';
import type { Role, TableId } from './names';

/** One published figure that stands in a sum or in a relation. Zero-based. */
export interface FigureCell extends CellRef {
  readonly role: Role;
  readonly table: TableId;
  /** Exact amount in fen, before publication rounded it. */
  readonly fen: number;
  readonly label: string;
  /** The cell this figure adds up into down its column; null for totals and figures outside column sums. */
  readonly total: CellRef | null;
}

/** A row that carries an official name, so that names can be swapped and rows dropped. Zero-based. */
export interface NamedRow {
  readonly sheet: string;
  readonly row: number;
  readonly nameColumn: number;
  readonly code: string;
  readonly table: TableId;
}

/** Where a table stands; one written over two sheets has two entries. Zero-based, inclusive. */
export interface TablePlace {
  readonly table: TableId;
  readonly sheet: string;
  readonly top: number;
  readonly bottom: number;
  /** Fen of one unit and decimals it prints. */
  readonly unitFen: number;
  readonly decimals: number;
}

export interface MadeWorkbook {
  readonly layout: string;
  readonly seed: number;
  readonly workbook: Workbook;
  readonly cells: readonly FigureCell[];
  readonly rows: readonly NamedRow[];
  readonly places: readonly TablePlace[];
  readonly truth: Truth;
}

/** A sheet to be: blocks below one another with `gap` blank rows between them. */
export interface SheetPlan {
  readonly name: string;
  readonly blocks: readonly Block[];
  readonly gap?: number;
}

export interface Layout {
  readonly id: string;
  /** Which truths the layout can publish; drawn from the seed where a layout has variants. */
  truth(random: Random): TruthOptions;
  build(truth: Truth, random: Random): readonly SheetPlan[];
}
