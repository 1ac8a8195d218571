import type { FormCell, FormSheet } from './form-sheet';
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
const SUM = /^(?:金额)?(?:合计|总计)$/u;

interface Columns {
  readonly name: FormCell;
  readonly total: FormCell | null;
  readonly fiscal: FormCell | null;
  readonly other: FormCell | null;
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
  const cells = view.row(row);
  const content = cells.find(({ words }) => CONTENT.test(bare(words)));
  const name = cells.findLast(({ words, column }) => NAME.test(bare(words)) && column < (content?.column ?? 0));
  const money = cells.find(({ words, column }) => MONEY.test(bare(words)) && column > (content?.column ?? 0));
  if (!name || !content || !money) return null;
  const under = view.row(row + 1).filter(({ column }) => column >= money.column);
  const find = (pattern: RegExp): FormCell | null => under.find(({ words }) => pattern.test(bare(words))) ?? null;
  const total = find(/^(?:总额|合计|小计)$/u);
  return total
    ? { name, total, fiscal: find(/^财政(?:拨款|资金)$/u), other: find(/^其他(?:资金)?$/u), last: row + 1 }
    : { name, total: money, fiscal: null, other: null, last: row };
}

function bare({ folded }: Words): string {
  return folded.replace(/^其中[:、]?/u, '').replace(/\(.*\)$/u, '');
}

/** The table ends where a new label starts left of the names. */
function lastRow(view: FormSheet, { name, last }: Columns, rows: readonly number[]): number {
  let end = last;
  for (const row of rows.filter((one) => one > last)) {
    const [first] = view.row(row);
    if (!first) continue;
    if (first.column < name.column || (first.column === name.column && first.label === 'goal')) break;
    end = row;
  }
  return end;
}

function tasksUnder(view: FormSheet, columns: Columns, rows: readonly number[], unit: UnitOfForm): Task[] {
  const end = lastRow(view, columns, rows);
  return rows
    .filter((row) => row > columns.last && row <= end)
    .flatMap((row): Task[] => {
      const name = view.at(row, columns.name.column);
      if (!name) return [];
      const amount = (cell: FormCell | null): Amount | null =>
        cell && readAmount(view, row, cell.column, cell.text, cell.words.unit ?? unit);
      return [
        {
          name: fieldOf(view, name),
          total: amount(columns.total),
          fiscal: amount(columns.fiscal),
          other: amount(columns.other),
          isSum: SUM.test(name.words.folded.replace(/\(.*\)$/u, '')),
        },
      ];
    });
}
