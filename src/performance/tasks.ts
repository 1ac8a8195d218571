import { NO_CELL, type FormCell, type FormSheet } from './form-sheet';
import type { Amount, Task } from './model';
import { readAmount, type UnitOfForm } from './money';
import { fieldOf } from './upper-part';
import { SAYS, type Words } from './words';

export interface TaskTable {
  readonly tasks: readonly Task[];
  /** Rows it takes up, header included. */
  readonly first: number;
  readonly last: number;
}

const NAME = /^(?:重点|主要|年度)*(?:工作)?(?:任务)?名称$|^(?:重点|主要|年度)*(?:工作)?任务$/u;
const CONTENT = /^(?:主要)?(?:工作|实施|任务)?内容$/u;
const MONEY = /预算金额|投入的?资金|资金安排|总额|金额$/u;
const TOTAL = /^(?:总额|合计|小计)$/u;
const FISCAL = /^财政(?:拨款|资金)$/u;
const OTHER = /^其他(?:资金)?$/u;
const SUM = /^(?:金额)?(?:合计|总计)$/u;

/** The headings of a table of tasks, {@link NO_CELL} for columns it lacks. */
interface Columns {
  readonly name: FormCell;
  readonly total: FormCell;
  readonly fiscal: FormCell;
  readonly other: FormCell;
  readonly last: number;
}

/** 年度主要任务 of a department form: name, content, money; null when the rows hold no such table. */
export function readTasks(view: FormSheet, rows: readonly number[], unit: UnitOfForm): TaskTable | null {
  for (const row of rows) {
    const columns = view.says(row, SAYS.content) ? columnsAt(view, row) : null;
    if (columns)
      return { tasks: tasksUnder(view, columns, rows, unit), first: row, last: lastRow(view, columns, rows) };
  }
  return null;
}

function columnsAt(view: FormSheet, row: number): Columns | null {
  const [first, end] = [view.first(row), view.end(row)];
  const content = findCell(view, first, end, CONTENT);
  if (content === NO_CELL) return null;
  const name = findLastCell(view, first, content, NAME);
  const money = findCell(view, content + 1, end, MONEY);
  if (name === NO_CELL || money === NO_CELL) return null;
  const below = view.filledBelow(row);
  let under = view.first(below);
  const endUnder = view.end(below);
  while (under < endUnder && view.columnOf(under) < view.columnOf(money)) under += 1;
  const find = (pattern: RegExp): FormCell => findCell(view, under, endUnder, pattern);
  const total = find(TOTAL);
  return total === NO_CELL
    ? { name, total: money, fiscal: NO_CELL, other: NO_CELL, last: row }
    : { name, total, fiscal: find(FISCAL), other: find(OTHER), last: below };
}

/** The first cell of a run that a pattern fits. */
function findCell(view: FormSheet, first: FormCell, end: FormCell, pattern: RegExp): FormCell {
  for (let cell = first; cell < end; cell += 1) if (pattern.test(bare(view.words(cell)))) return cell;
  return NO_CELL;
}

/** The last one. */
function findLastCell(view: FormSheet, first: FormCell, end: FormCell, pattern: RegExp): FormCell {
  for (let cell = end - 1; cell >= first; cell -= 1) if (pattern.test(bare(view.words(cell)))) return cell;
  return NO_CELL;
}

function bare({ folded }: Words): string {
  return folded.replace(/^其中[:、]?/u, '').replace(/\(.*\)$/u, '');
}

/** The table ends where a new label starts left of the names. */
function lastRow(view: FormSheet, { name, last }: Columns, rows: readonly number[]): number {
  const column = view.columnOf(name);
  let end = last;
  for (const row of rows) {
    if (row <= last || view.filled(row) === 0) continue;
    const first = view.first(row);
    const own = view.columnOf(first);
    if (own < column || (own === column && view.label(first) === 'goal')) break;
    end = row;
  }
  return end;
}

function tasksUnder(view: FormSheet, columns: Columns, rows: readonly number[], unit: UnitOfForm): Task[] {
  const end = lastRow(view, columns, rows);
  return rows
    .filter((row) => row > columns.last && row <= end)
    .flatMap((row): Task[] => {
      const name = view.at(row, view.columnOf(columns.name));
      if (name === NO_CELL) return [];
      const amount = (heading: FormCell): Amount | null => {
        if (heading === NO_CELL) return null;
        const { text, unit: own } = view.words(heading);
        return readAmount(view, row, view.columnOf(heading), text, own ?? unit);
      };
      return [
        {
          name: fieldOf(view, name),
          total: amount(columns.total),
          fiscal: amount(columns.fiscal),
          other: amount(columns.other),
          isSum: SUM.test(view.words(name).folded.replace(/\(.*\)$/u, '')),
        },
      ];
    });
}
