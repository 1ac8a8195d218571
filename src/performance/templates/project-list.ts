import type { Fen } from '../../amounts';
import type { Side, StandardTable } from '../../tables';
import type { CellRef, Sheet } from '../../workbook';
import { FormSheet, NO_CELL } from '../form-sheet';
import { fold } from '../text';
import { readColumn } from '../vocabulary';
import type { Known, KnownMoney, ListedProject } from './known';
import { moneyOf } from './money-columns';

/**
 * The projects of a project list (项目支出表), top to bottom. One project that takes several rows (one for each function
 * code) counts once, its money added up; group rows that others add up into are none.
 */
export function readListedProjects(sheet: Sheet, table: StandardTable): ListedProject[] {
  const view = new FormSheet(sheet);
  return table.sides.flatMap((side) => {
    const columns = labelColumns(view, table, side);
    const groups = new Map<string, ListedProject>();
    const parents = new Set(side.rows.map(({ parent }) => parent));
    side.rows.forEach((row, at) => {
      if (row.sheet !== sheet.name || row.role !== 'item' || parents.has(at)) return;
      const named = shown(view, row.row, columns.name);
      const name =
        named ?? (row.account.startsWith('project:') ? known(row.label, view, row.row, side.nameColumn) : null);
      if (!name || name.value === '' || /^(?:合计|小计|总计)$/u.test(fold(name.value))) return;
      const code = shown(view, row.row, columns.code);
      const project = { name, code, unitName: shown(view, row.row, columns.unit), ...moneyOf(side, at) };
      const key = code ? fold(code.value) : `${fold(name.value)}|${project.unitName?.value ?? row.entity}`;
      const before = groups.get(key);
      groups.set(key, before ? addMoney(before, project) : project);
    });
    return [...groups.values()];
  });
}

interface LabelColumns {
  readonly name: number | null;
  readonly code: number | null;
  readonly unit: number | null;
}

/** Columns by their heading; the name's is needed only where it is not the side's own label column. */
function labelColumns(view: FormSheet, { headerRows }: StandardTable, { columns }: Side): LabelColumns {
  const amounts = new Set(columns.map(({ column }) => column));
  const found: { name: number | null; code: number | null; unit: number | null } = {
    name: null,
    code: null,
    unit: null,
  };
  for (let row = headerRows?.first ?? 1; row <= (headerRows?.last ?? 0); row += 1) {
    const end = view.end(row);
    for (let cell = view.first(row); cell < end; cell += 1) {
      const column = view.columnOf(cell);
      if (amounts.has(column)) continue;
      const text = view.text(cell);
      const meaning = readColumn(text);
      if (meaning === 'projectName') found.name ??= column;
      else if (meaning === 'projectCode') found.code ??= column;
      else if (/^(?:项目|预算|实施|主管)?(?:单位|部门)(?:\(单位\))?(?:名称)?$/u.test(fold(text))) found.unit ??= column;
    }
  }
  return found;
}

/** The text at a place, also from a merged area that covers it from above. */
function shown(view: FormSheet, row: number, column: number | null): Known<string> | null {
  const cell = column === null ? NO_CELL : view.shownAt(row, column);
  if (cell === NO_CELL) return null;
  return {
    value: view.text(cell),
    at: { sheet: view.sheet.name, row: view.rowOf(cell), column: view.columnOf(cell) },
  };
}

function known(value: string, view: FormSheet, row: number, column: number | null): Known<string> {
  const at: CellRef | null = column === null ? null : { sheet: view.sheet.name, row, column };
  return { value: value.trim(), at };
}

function addMoney<T extends KnownMoney>(one: T, other: KnownMoney): T {
  const add = (a: Known<Fen> | null, b: Known<Fen> | null): Known<Fen> | null =>
    a && b ? { value: a.value + b.value, at: null } : null;
  return {
    ...one,
    budget: add(one.budget, other.budget),
    fiscal: add(one.fiscal, other.fiscal),
    carried: add(one.carried, other.carried),
  };
}
