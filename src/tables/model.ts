import type { Area } from '../workbook';
import type { Unit } from '../amounts';

/** The kinds of table the checker knows; `final-…` are the 决算 counterparts. */
export const BUDGET_KINDS = [
  'budget-summary',
  'revenue-summary',
  'expenditure-summary',
  'fiscal-summary',
  'fiscal-expenditure',
  'fiscal-basic-expenditure',
  'general-expenditure',
  'general-basic-expenditure',
  'fund-expenditure',
  'capital-expenditure',
  'three-public',
  'operating-expenses',
  'project-list',
  'economic-department',
  'economic-government',
  'wages-detail',
  'goods-detail',
] as const;
export const OTHER_KINDS = [
  'project-performance',
  'department-performance',
  'duty-performance',
  'procurement',
  'assets',
  'institutions',
  'contents',
  'narrative',
] as const;

export type BudgetKind = (typeof BUDGET_KINDS)[number];
export type TableKind = BudgetKind | `final-${BudgetKind}` | (typeof OTHER_KINDS)[number];

/** 收入、支出，或存量（资产）. */
export type Flow = 'revenue' | 'expenditure' | 'stock';
/** 支出性质: `total` = 基本 + 项目 + …; `basic` = `personnel` + `public`. */
export type Nature =
  'total' | 'basic' | 'personnel' | 'public' | 'project' | 'operating' | 'remittance' | 'subsidy' | 'reserve';
/** 资金来源; the tree is in `trees.ts`. */
export type Source =
  | 'all'
  | 'fiscal'
  | 'general'
  | 'general-appropriation'
  | 'general-nontax'
  | 'fund'
  | 'capital'
  | 'social-insurance'
  | 'special-account'
  | 'own'
  | 'business'
  | 'operating-income'
  | 'superior'
  | 'affiliated'
  | 'other'
  | 'other-funds';
/**
 * 期间: `total` = `current` + what was carried in (or out). What is spent this year (`current`) comes out of this year's
 * money (`fresh`) and of what was carried in, where a table of expenditure tells the two apart.
 */
export type Period = 'total' | 'current' | 'fresh' | 'carried-in' | 'carried-out' | 'balance-used' | 'distribution';
/** Which figure of the line: this year's budget, the final account, last year's, or a change between years. */
export type Version = 'budget' | 'final' | 'previous' | 'executed' | 'change' | 'change-rate';

/** Which column a figure stands in, as meaning. */
export interface Aspect {
  readonly flow: Flow;
  readonly nature: Nature;
  readonly source: Source;
  readonly period: Period;
  readonly version: Version;
}

/** What words say of the aspect: what they leave out may be left out or undefined. */
export type AspectWords = { readonly [Axis in keyof Aspect]?: Aspect[Axis] | undefined };

/**
 * Which line a figure belongs to: `scheme:member`, for example `function:20805`, `economic:30113`, `three-public:reception`,
 * `project:办公设备购置`; `total` is the root of every scheme.
 */
export type Account = string;
export const TOTAL: Account = 'total';

export enum CellState {
  Blank = 0,
  Number = 1,
  /** A figure stored as text. */
  TextNumber = 2,
  /** A printed dash: nothing. */
  Dash = 3,
  /** Text that is no figure. */
  Text = 4,
  Error = 5,
  /** `…`, `XX` and the like of an unfilled template. */
  Placeholder = 6,
  /** Beyond 2 × 10⁹ 万元: not computed. */
  TooLarge = 7,
  /** A formula whose result nobody knows. */
  NotCalculated = 8,
}

/** A figure, a figure as text, or a printed zero. */
export function isFigure(state: CellState): boolean {
  return state === CellState.Number || state === CellState.TextNumber;
}

export type Measure = 'amount' | 'percent' | 'count' | 'price';

export interface AmountColumn {
  /** Zero-based sheet column. */
  readonly column: number;
  /** Header texts from the top row down, repeated ones once. */
  readonly path: readonly string[];
  /** Of its figures as stored, where it is not the table's: its heading states another, or its number format scales. */
  readonly unit: Unit | null;
  readonly measure: Measure;
  readonly aspect: Partial<Aspect>;
  /** Set when the column, not the row, names the line (三公 laid out across, wide economic tables). */
  readonly account: Account | null;
  /** False when no word of the header was understood; such columns take part only in structural sums. */
  readonly understood: boolean;
  /** Stored figures in fen, one for each row of the side; 0 where the state is not a figure. */
  readonly fen: Float64Array;
  /** {@link CellState} of each row. */
  readonly states: Uint8Array;
  /** Figures as printed (number format applied), in fen; the same array as `fen` where nothing differs. */
  readonly shown: Float64Array;
  /** Size in fen of one unit in the last published decimal, one for each row; 1 = exact to the fen. */
  readonly quanta: Float64Array;
}

export type RowRole =
  | 'total' /** 合计、总计、本年收入合计 */
  | 'item'
  | 'memo' /** 其中：, never added */
  | 'placeholder' /** … of an unfilled template */
  | 'text'; /** a line without meaning to the sums */

export interface TableRow {
  /** The sheet this row stands on; differs from the table's where a table runs on to a 续表. */
  readonly sheet: string;
  /** Zero-based sheet row. */
  readonly row: number;
  readonly label: string;
  /** Digits only, parts joined (201 | 05 | 07 → 2010507), misprints put right; null when the row carries none. */
  readonly code: string | null;
  /** The digits as printed, where they are a misprint of `code`; null nearly always. */
  readonly misprint: string | null;
  readonly role: RowRole;
  readonly account: Account;
  /** All five properties, said or not, so that all lines have one shape: they are looked into more than anything else. */
  readonly aspect: AspectWords;
  /** The unit (单位) whose block this row stands in, '' when the table has none. */
  readonly entity: string;
  /** Index (in the side's rows) of the row this one adds up into; -1 for none. */
  readonly parent: number;
}

/** Within each row, one column is the sum of others. Indexes are into `Side.columns`. */
export interface ColumnSum {
  readonly total: number;
  readonly parts: readonly number[];
  /** `vocabulary`: the words say so; `structure`: only the header's shape does (checked only while most rows agree). */
  readonly basis: 'vocabulary' | 'structure';
  readonly axis: 'nature' | 'source' | 'period' | 'item' | 'structure';
}

/** Label columns with the amount columns to their right. A 收支总表 has two, a 支出总表 one. */
export interface Side {
  /** Zero-based sheet columns that hold labels and codes. */
  readonly labelColumns: readonly number[];
  readonly codeColumns: readonly number[];
  readonly nameColumn: number | null;
  readonly aspect: Aspect;
  readonly columns: readonly AmountColumn[];
  readonly rows: readonly TableRow[];
  readonly columnSums: readonly ColumnSum[];
  /** Why the lines hang together so, in words for the user, where their sums decided; '' where words alone did. */
  readonly reading: string;
}

export interface TableNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface StandardTable {
  /** Stable in one workbook: kind plus a running number where the kind repeats. */
  readonly id: string;
  readonly kind: TableKind;
  readonly title: string;
  readonly titleCell: { readonly row: number; readonly column: number } | null;
  readonly sheet: string;
  readonly range: Area;
  /** Null when no unit is stated anywhere near the table. */
  readonly unit: Unit | null;
  readonly unitCell: { readonly row: number; readonly column: number } | null;
  readonly year: number | null;
  readonly entity: string | null;
  readonly sides: readonly Side[];
  readonly notes: readonly TableNote[];
  readonly headerRows: { readonly first: number; readonly last: number } | null;
  /** 0–1. */
  readonly confidence: number;
  /** Why this kind, in words for the user. */
  readonly reasons: readonly string[];
}

/** A sheet or part of one that no table kind fits, with the reason. */
export interface Unplaced {
  readonly sheet: string;
  readonly range: Area | null;
  readonly title: string | null;
  readonly reason: { readonly zh: string; readonly en: string };
}

export interface Recognition {
  readonly tables: readonly StandardTable[];
  readonly unplaced: readonly Unplaced[];
  /** The workbook's budget year by majority of its tables. */
  readonly year: number | null;
}
