import { formatFen, UNITS, type Fen } from '../../amounts';
import type { CellRef } from '../../workbook';
import type { FormUnit, Known, KnownProject, Prefill } from './known';

/** What a placeholder stands for in one form. */
export interface Filling {
  readonly text: string;
  /** Set for amounts. */
  readonly fen: Fen | null;
  /** Where the workbook says it; null where it is worked out or chosen by the user. */
  readonly from: CellRef | null;
}

export type Fillings = ReadonlyMap<string, Filling>;

export interface FillingChoice {
  /** Null for department forms and for a project the workbook does not know. */
  readonly project: KnownProject | null;
  readonly unit: FormUnit;
  /** Running number of the form in the workbook. */
  readonly number: number;
  /** Whether the form has a field of its own for 上年结转: otherwise it is part of 其他资金. */
  readonly carriedApart: boolean;
}

/** Everything known for one form by placeholder; what is not known is not in it. */
export function fillingsFor(prefill: Prefill, { project, unit, number, carriedApart }: FillingChoice): Fillings {
  const { department, year, totals } = prefill;
  const known = new Map<string, Filling>();
  const text = (name: string, one: Known<string | number> | null): void => {
    if (one) known.set(name, { text: String(one.value), fen: null, from: one.at });
  };
  const money = (name: string, one: Known<Fen> | null): void => {
    if (one) known.set(name, { text: amountText(one.value, unit), fen: one.value, from: one.at });
  };
  text('unit', { value: unit, at: null });
  text('year', year);
  text('department.name', department.name);
  text('department.code', department.code);
  text('unitName', project?.unitName ?? department.unitName);
  money('basicTotal', totals.basic);
  money('projectTotal', totals.project);
  money('fiscalTotal', totals.fiscal);
  money('otherTotal', totals.other);
  if (!project) return known;
  text('seq', { value: number, at: null });
  text('project.name', project.name);
  text('project.code', project.code);
  money('project.budget', project.budget);
  money('project.fiscal', project.fiscal);
  money('project.carried', project.carried);
  money('project.other', otherMoney(project, carriedApart));
  return known;
}

/** 其他资金: what of the budget is neither 财政拨款 nor, where the form lists it, 上年结转. */
export function otherMoney({ budget, fiscal, carried }: KnownProject, carriedApart: boolean): Known<Fen> | null {
  if (!budget || !fiscal) return null;
  const value = budget.value - fiscal.value - (carriedApart ? (carried?.value ?? 0) : 0);
  return value < 0 ? null : { value, at: null };
}

/** Two decimals, more where the amount needs them. */
export function amountText(fen: Fen, unit: FormUnit): string {
  const { power } = UNITS[unit];
  const exact = formatFen(fen, UNITS[unit], power);
  const [whole, fraction = ''] = exact.split('.');
  return `${whole}.${fraction.replace(/0+$/u, '').padEnd(2, '0')}`;
}
