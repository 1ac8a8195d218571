import type { Figure, Unit } from '../amounts';
import type { Area, CellRef } from '../workbook';
import type { Decimal } from './decimal';

/**
 * One model for every performance-target form, whatever its province. All positions are zero-based; every field keeps
 * the cell it was read from.
 */

export type FormKind =
  | 'project' /** 项目绩效目标表 */
  | 'department' /** 部门（单位）整体绩效目标表 */
  | 'duty' /** 部门职责—工作活动绩效目标 */
  | 'application' /** 绩效目标申报表 */
  | 'self-evaluation'; /** 绩效自评表 */

/** A text as it stands in its cell (numbers as printed), never blank. */
export interface Field {
  readonly at: CellRef;
  readonly text: string;
}

/** A figure with its cell; `unit` is null where neither the form nor the label states one (then `figure` is in 万元). */
export interface Amount {
  readonly at: CellRef;
  readonly figure: Figure;
  readonly unit: Unit | null;
  /** The label the figure belongs to: 预算数、其中：财政拨款. */
  readonly label: string;
}

/** 资金：one total with its sources. A form may print several: 中期与年度, 年初预算数与全年预算数. */
export interface Money {
  /** `whole` = the project over all its years. */
  readonly scope: 'year' | 'whole';
  /** Heading of the column in self-evaluation forms (全年预算数), else ''. */
  readonly heading: string;
  readonly total: Amount | null;
  readonly fiscal: Amount | null;
  readonly carried: Amount | null;
  /** 其他资金、单位资金、自筹资金 as the form lists them. */
  readonly others: readonly Amount[];
}

/** One heading of the payment plan (3月底、一季度) with the cell below it. */
export interface PlanPoint {
  /** Last month of the period, 1–12. */
  readonly month: number;
  readonly heading: Field;
  /** Percent reached by then; null where the cell is blank or unreadable. */
  readonly percent: Decimal | null;
  /** The value cell; its text is '' when blank. */
  readonly at: CellRef;
  readonly text: string;
}

/** 资金支出计划（%），cumulative. */
export interface PaymentPlan {
  readonly label: CellRef;
  readonly points: readonly PlanPoint[];
  /** Values in the plan's row that stand under no heading. */
  readonly orphans: readonly Field[];
}

/** 年度主要任务 of department forms. */
export interface Task {
  readonly name: Field;
  readonly total: Amount | null;
  readonly fiscal: Amount | null;
  readonly other: Amount | null;
  /** The 金额合计 row. */
  readonly isSum: boolean;
}

/** A 职责 with its 活动 of duty forms. */
export interface Duty {
  readonly name: Field;
  readonly level: 'duty' | 'activity';
  readonly budget: Amount | null;
  /** Where the budget stands or would stand. */
  readonly budgetAt: CellRef | null;
  readonly indicators: readonly Indicator[];
}

/** `=` stands for 等于 and for a bare number; null where nothing is said and there is no number. */
export type Comparator = '≥' | '>' | '≤' | '<' | '=';

export type Target =
  | {
      readonly kind: 'number';
      readonly comparator: Comparator;
      readonly bare: boolean;
      readonly value: Decimal;
      readonly unit: string;
    }
  | { readonly kind: 'range'; readonly low: Decimal; readonly high: Decimal; readonly unit: string }
  /** A unit or a comparator with no number: 元、≥%. */
  | { readonly kind: 'unit-only'; readonly unit: string }
  /** Words: 及时、应保尽保; also words around numbers (2024年12月底前完成). */
  | { readonly kind: 'text'; readonly hasNumber: boolean }
  | { readonly kind: 'blank' };

/** A target with the cells it was put together from. */
export interface TargetField {
  /** The cell of the number or the words; where it would stand when blank. */
  readonly at: CellRef;
  /** As printed in that cell. */
  readonly text: string;
  /** Symbol, value and unit of separate cells joined. */
  readonly target: Target;
  /** What the text of the value's cell says alone. */
  readonly written: Target;
  readonly comparatorCell: Field | null;
  readonly unitCell: Field | null;
}

export type Grade = '优' | '良' | '中' | '差';

export interface GradeField {
  readonly grade: Grade;
  readonly at: CellRef;
  readonly text: string;
  readonly target: Target;
}

export interface Indicator {
  /** Sheet row, zero-based. */
  readonly row: number;
  /** Of a merged or repeated-by-blank class the text of the first row, with that row's cell. */
  readonly level1: Field | null;
  readonly level2: Field | null;
  readonly level3: Field | null;
  /** What is measured: 三级指标, else the most detailed level the form has. Null where blank. */
  readonly name: Field | null;
  /** Where the name stands or would stand. */
  readonly nameAt: CellRef;
  readonly description: Field | null;
  readonly target: TargetField | null;
  /** 定量、定性 where the form has such a column. */
  readonly valueType: Field | null;
  readonly basis: Field | null;
  readonly weight: Field | null;
  readonly scoring: Field | null;
  readonly grades: readonly GradeField[];
  /** Self-evaluation: 实际完成值 and 得分. */
  readonly actual: Field | null;
  readonly score: Field | null;
  readonly span: 'year' | 'whole';
}

/** Meanings an indicator block's columns can have. */
export type ColumnMeaning =
  | 'level1'
  | 'level2'
  | 'level3'
  | 'description'
  | 'comparator'
  | 'value'
  | 'unit'
  | 'valueType'
  | 'basis'
  | 'weight'
  | 'scoring'
  | 'actual'
  | 'score'
  | 'remark'
  | 'duty'
  | 'projectName'
  | 'projectCode'
  | 'budget'
  | 'content'
  | 'goal'
  | Grade;

export interface HeaderColumn {
  readonly meaning: ColumnMeaning;
  readonly at: CellRef;
  readonly text: string;
}

export interface PerformanceForm {
  readonly kind: FormKind;
  readonly sheet: string;
  readonly area: Area;
  readonly title: Field | null;
  /** The year the title or the lines under it name; null when none. */
  readonly year: number | null;
  readonly unit: Unit | null;
  readonly entity: Field | null;
  readonly projectCode: Field | null;
  readonly projectName: Field | null;
  readonly money: readonly Money[];
  /** 基本支出、项目支出 of department forms. */
  readonly natures: { readonly basic: Amount | null; readonly project: Amount | null };
  /** 资金用途. */
  readonly purpose: Field | null;
  readonly plan: PaymentPlan | null;
  readonly goals: readonly Field[];
  /** Texts anywhere in the form with a `<` or `&`: what is left of a web page begins so. */
  readonly marked: readonly Field[];
  readonly tasks: readonly Task[];
  readonly duties: readonly Duty[];
  readonly indicators: readonly Indicator[];
  /** Columns of the indicator block, left to right; empty when the form has none. */
  readonly columns: readonly HeaderColumn[];
}
