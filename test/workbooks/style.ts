import type { Truth } from './truth/model';
import type { TableId } from './names';
import type { CellValue } from '../../src/workbook';

/** What a frame needs of the block it heads. */
export interface FramePage {
  titleRow: number;
  put(row: number, column: number, value: CellValue): void;
  line(row: number, cells: readonly CellValue[]): void;
  merge(top: number, left: number, bottom: number, right: number): void;
}

export type Frame = (page: FramePage, truth: Truth, title: string, unitFen: number, width: number) => number;

/** Everything in which layouts of the same tables differ, as data. */
export interface Style {
  /** Fen of one printed unit: 100 (元) or 1 000 000 (万元). */
  readonly unitFen: number;
  readonly decimals: number;
  readonly numberFormat: string | null;
  /** Figures as text with thousands separators. */
  readonly textNumbers: boolean;
  /** Cells keep more digits than they show, and totals are formulas. */
  readonly formulas: boolean;
  readonly zero: 'blank' | 'zero' | 'dash';
  /** Codes in one cell, in 类/款/项 cells with the parents repeated, or each part only on its own row. */
  readonly codes: 'one' | 'split' | 'split-own';
  /** Codes stored as numbers: split parts lose their leading zero. */
  readonly numericCodes: boolean;
  readonly serial: boolean;
  /** A 栏次 row below the header. */
  readonly columnNumbers: boolean;
  readonly total: 'top' | 'bottom';
  /** The total's label merged over code and name columns. */
  readonly totalMerged: boolean;
  readonly merges: boolean;
  /** Put before a name once per level below the first. */
  readonly indent: string;
  /** Header paths of the code column(s) and the name column of function tables. */
  readonly functionHeaders: readonly (readonly string[])[];
  readonly economicHeaders: readonly (readonly string[])[];
  readonly titles: Readonly<Partial<Record<TableId, string>>>;
  /** Writes title, department, year and unit; returns the row of the header. `width` is the table's in columns. */
  readonly frame: Frame;
  /** What an empty 基金 or 国资 table says below its frame; null for a table left bare. */
  readonly emptyNote: (fund: string, truth: Truth) => string | null;
}

export const WAN = 1_000_000;
export const YUAN = 100;
export const unitName = (unitFen: number): string => (unitFen === WAN ? '万元' : '元');

export interface Published {
  readonly value: number;
  /** The published figure in fen. */
  readonly fen: number;
}

/** Half-up to the unit's last printed decimal, mirrored for negatives; integers only, so no float decides a half. */
export function publish(fen: number, unitFen: number, decimals: number): Published {
  const scale = 10 ** decimals;
  const quantum = unitFen / scale;
  if (quantum <= 1) return { value: fen / unitFen, fen };
  const quanta = Math.sign(fen) * Math.floor((2 * Math.abs(fen) + quantum) / (2 * quantum));
  return { value: quanta / scale, fen: quanta * quantum };
}

export function withThousands(value: number, decimals: number): string {
  const [whole = '', fraction = ''] = value.toFixed(decimals).split('.');
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') + (fraction ? `.${fraction}` : '');
}
