import { NO_CELL, type FormSheet } from './form-sheet';
import type { IndicatorHeader } from './header';
import { readIndicators, type IndicatorBlock } from './indicators';
import type { Field, HeaderColumn, Money } from './model';
import { readAmount, type UnitOfForm } from './money';
import { fieldOf } from './upper-part';

/** One project of a table that lists projects with their indicators: 项目名称 | 预算数 | 绩效目标 | 一级指标 … */
export interface ListedProject {
  readonly name: Field;
  readonly code: Field | null;
  readonly money: readonly Money[];
  readonly goals: readonly Field[];
  readonly block: IndicatorBlock;
  readonly first: number;
}

/** The projects under a header that has a column for their names; empty for headers of a single form. */
export function readProjectRows(
  view: FormSheet,
  header: IndicatorHeader,
  last: number,
  unit: UnitOfForm,
): ListedProject[] {
  const name = columnOf(header, 'projectName');
  if (name === null) return [];
  const starts: number[] = [];
  let before = '';
  for (let row = header.last + 1; row <= last; row += 1) {
    const cell = view.at(row, name);
    const text = cell === NO_CELL ? '' : view.text(cell);
    if (text !== '' && text !== before) starts.push(row);
    if (text !== '') before = text;
  }
  return starts.map((first, at) => {
    const end = (starts[at + 1] ?? last + 1) - 1;
    const rows = { ...header, last: first - 1 };
    const budget = columnOf(header, 'budget');
    const total = budget === null ? null : readAmount(view, first, budget, '预算数', unit);
    return {
      name: fieldAt(view, first, name)!,
      code: fieldAt(view, first, columnOf(header, 'projectCode')),
      money: total ? [{ scope: 'year', heading: '', total, fiscal: null, carried: null, others: [] }] : [],
      goals: [fieldAt(view, first, columnOf(header, 'goal'))].filter((goal) => goal !== null),
      block: readIndicators(view, rows, end, unit),
      first,
    };
  });
}

function columnOf({ columns }: IndicatorHeader, meaning: HeaderColumn['meaning']): number | null {
  return columns.find((column) => column.meaning === meaning)?.at.column ?? null;
}

function fieldAt(view: FormSheet, row: number, column: number | null): Field | null {
  const cell = column === null ? NO_CELL : view.at(row, column);
  return cell === NO_CELL ? null : fieldOf(view, cell);
}
