import { NO_CELL, type FormCell, type FormSheet } from './form-sheet';
import type { IndicatorHeader } from './header';
import { readIndicators, type IndicatorBlock } from './indicators';
import type { Amount, Field, HeaderColumn, Money } from './model';
import { readAmount, type UnitOfForm } from './money';
import { fieldOf } from './upper-part';
import type { LabelMeaning } from './vocabulary';

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
  const headings = moneyHeadings(view, header);
  return starts.map((first, at) => {
    const end = (starts[at + 1] ?? last + 1) - 1;
    const rows = { ...header, last: first - 1 };
    return {
      name: fieldAt(view, first, name)!,
      code: fieldAt(view, first, columnOf(header, 'projectCode')),
      money: headings.length > 0 ? [readSources(view, headings, first, unit)] : [],
      goals: [fieldAt(view, first, columnOf(header, 'goal'))].filter((goal) => goal !== null),
      block: readIndicators(view, rows, end, unit),
      first,
    };
  });
}

/** The heading of the budget with those of its sources right of it; without these where not all of them are known. */
function moneyHeadings(view: FormSheet, header: IndicatorHeader): readonly FormCell[] {
  const budget = header.columns.find(({ meaning }) => meaning === 'budget');
  if (!budget) return [];
  const total = view.at(budget.at.row, budget.at.column);
  const headings = [total];
  let next = view.rightOf(total);
  for (; next !== NO_CELL && isSource(view, next); next = view.rightOf(next)) headings.push(next);
  const isKnown = next === NO_CELL || view.label(next) !== null || view.words(next).column !== null;
  return isKnown ? headings : [total];
}

function isSource(view: FormSheet, cell: FormCell): boolean {
  const label = view.label(cell);
  return label === 'fiscal' || label === 'carried' || label === 'other';
}

function readSources(view: FormSheet, headings: readonly FormCell[], row: number, unit: UnitOfForm): Money {
  const amounts = headings.map((heading) => {
    const words = view.words(heading);
    return readAmount(view, row, view.columnOf(heading), words.text, words.unit ?? unit);
  });
  const labelled = (wanted: LabelMeaning): Amount[] =>
    amounts.filter((amount, at) => at > 0 && amount !== null && view.label(headings[at]!) === wanted) as Amount[];
  const [total] = amounts;
  const [fiscal] = labelled('fiscal');
  const [carried] = labelled('carried');
  return {
    scope: 'year',
    heading: '',
    total: total ?? null,
    fiscal: fiscal ?? null,
    carried: carried ?? null,
    others: labelled('other'),
  };
}

function columnOf({ columns }: IndicatorHeader, meaning: HeaderColumn['meaning']): number | null {
  return columns.find((column) => column.meaning === meaning)?.at.column ?? null;
}

function fieldAt(view: FormSheet, row: number, column: number | null): Field | null {
  const cell = column === null ? NO_CELL : view.at(row, column);
  return cell === NO_CELL ? null : fieldOf(view, cell);
}
