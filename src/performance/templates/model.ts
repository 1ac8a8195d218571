import type { Area } from '../../workbook';
import type { ColumnMeaning, Grade } from '../model';
import type { FormUnit } from './known';

/** What a form is about: one project, or the whole department. */
export type TemplateScope = 'project' | 'department';

export type TemplateId =
  | 'hb-project-2021'
  | 'hb-dept-overall-2022'
  | 'hb-duty-activity-2019'
  | 'nat-project-2015'
  | 'nat-dept-2015'
  | 'nat-project-2021'
  | 'hn-dept-overall-2023'
  | 'hn-project-2021'
  | 'sh-project-2026'
  | 'gd-dept-overall-2023';

/** How far the layout is known. */
export type Confidence =
  /** Seen in published forms, cell by cell. */
  | 'seen'
  /** The fields and their order were seen, places and merges are ours. */
  | 'fields-seen'
  /** From memory of the regulation's annex, not compared with it. */
  | 'memory';

/** How a form looks and what stands in it. Positions are zero-based and count from the form's first cell. */
export interface Template {
  readonly id: TemplateId;
  readonly name: { readonly zh: string; readonly en: string };
  /** Where and when the form is used. */
  readonly use: { readonly zh: string; readonly en: string };
  readonly scope: TemplateScope;
  readonly confidence: Confidence;
  /** The unit the form is usually filled in. */
  readonly unit: FormUnit;
  /** By column, in characters of the standard font. */
  readonly columnWidths: readonly number[];
  readonly orientation: 'portrait' | 'landscape';
  readonly cells: readonly TemplateCell[];
  readonly rows: TemplateRows;
  /** Header rows repeated on every printed page. */
  readonly titleRows: { readonly first: number; readonly last: number };
  /** Start of the new sheet's name, for department forms the whole of it. */
  readonly tab: string;
}

export type CellKind = 'title' | 'label' | 'header' | 'note' | 'field';

/**
 * One cell or merged area. `text` may name what is known as `{year}`; what stands in `[…]` is left out where a part of it
 * is not known. Elsewhere a label then keeps its place open, and a field stays empty.
 */
export interface TemplateCell {
  readonly area: Area;
  readonly kind: CellKind;
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  readonly field: TemplateField | null;
}

export interface TemplateField {
  /** What the preview calls it. */
  readonly name: string;
  readonly content: 'text' | 'lines' | 'amount' | 'percent' | 'formula';
  /** To be filled by the user where the workbook does not say it. */
  readonly required: boolean;
  /** Entries of a drop-down. */
  readonly list: readonly string[] | null;
}

/** What a column of the indicator block takes; the four grades of 评价标准 are one role. */
export type RowRole = Exclude<ColumnMeaning, Grade | 'actual' | 'score' | 'projectName' | 'projectCode'> | 'grade';

export interface RowColumn {
  readonly left: number;
  readonly right: number;
  readonly role: RowRole;
}

/** 一级、二级指标. */
export type ClassPair = readonly [level1: string, level2: string];

/** The indicator block: one row for each class, more are inserted below it. */
export interface TemplateRows {
  readonly first: number;
  readonly columns: readonly RowColumn[];
  /** Classes of the rows in order; empty for forms without classes. */
  readonly classes: readonly ClassPair[];
  /** Second levels by first level, for the drop-downs. */
  readonly levels: Readonly<Record<string, readonly string[]>>;
  /** Rows of a form without classes. */
  readonly blank: number;
  /** A label left of the rows, merged over them and the header's last row. */
  readonly side: { readonly column: number; readonly text: string } | null;
}
