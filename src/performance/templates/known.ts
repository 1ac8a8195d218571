import type { Fen, UnitName } from '../../amounts';
import type { CellRef } from '../../workbook';

/** Something the workbook says; `at` is null for what was put together from several cells. */
export interface Known<T> {
  readonly value: T;
  readonly at: CellRef | null;
}

/** Money in fen; null where the workbook does not say. */
export interface KnownMoney {
  readonly budget: Known<Fen> | null;
  /** 财政拨款 of the year. */
  readonly fiscal: Known<Fen> | null;
  /** 上年结转. */
  readonly carried: Known<Fen> | null;
}

export interface ListedProject extends KnownMoney {
  readonly name: Known<string>;
  readonly code: Known<string> | null;
  /** 项目单位. */
  readonly unitName: Known<string> | null;
}

/** A project of the workbook, from its project list or from a form that stands there already. */
export interface KnownProject extends ListedProject {
  /** Indexes of its forms in the forms given, empty while it has none; 申报表 and 目标表 may stand side by side. */
  readonly forms: readonly number[];
}

export interface Department {
  readonly name: Known<string> | null;
  readonly code: Known<string> | null;
  /** 编制单位 where the workbook names one. */
  readonly unitName: Known<string> | null;
}

/** The units forms are filled in. */
export type FormUnit = Extract<UnitName, '元' | '万元'>;

/** What a workbook says that forms ask for. Plain data. */
export interface Prefill {
  readonly department: Department;
  readonly year: Known<number> | null;
  /** Unit of the project list, where it is one that forms are filled in. */
  readonly unit: FormUnit | null;
  readonly projects: readonly KnownProject[];
  /** The sheet of the last form there is; new ones stand behind it. */
  readonly lastForm: string | null;
  /** Fen, from the total rows of 支出总表 and 收入总表. */
  readonly totals: {
    readonly basic: Known<Fen> | null;
    readonly project: Known<Fen> | null;
    readonly fiscal: Known<Fen> | null;
    readonly other: Known<Fen> | null;
  };
}
