import type { Fen } from '../../amounts';
import type { AmountColumn, Recognition, Side, StandardTable } from '../../tables';
import { legibleWorkbook, type CellRef, type Workbook } from '../../workbook';
import type { PerformanceForm } from '../model';
import { fold } from '../text';
import { readDepartment } from './department';
import type { Known, KnownMoney, KnownProject, ListedProject, Prefill } from './known';
import { budgetColumns, moneyOf, sumOf, totalRow } from './money-columns';
import { readListedProjects } from './project-list';

/**
 * What a workbook knows for performance forms: department, year, totals, and its projects with their money: those of the
 * project list in its order, then those only forms speak of.
 * @param forms the workbook's forms, see {@link readPerformanceForms}.
 */
export function readPrefill(
  workbook: Workbook,
  { tables, year }: Recognition,
  forms: readonly PerformanceForm[],
): Prefill {
  const sheets = new Map(legibleWorkbook(workbook).sheets.map((sheet) => [sheet.name, sheet]));
  const own = tables.filter(({ kind }) => !kind.startsWith('final-'));
  const lists = own.filter(({ kind }) => kind === 'project-list');
  const listUnit = lists.find(({ unit }) => unit)?.unit?.name;
  return {
    department: readDepartment(sheets, own, forms),
    year: year === null ? null : { value: year, at: yearCell(own, year) },
    unit: listUnit === '元' || listUnit === '万元' ? listUnit : null,
    projects: withForms(
      lists.flatMap((table) => readListedProjects(sheets.get(table.sheet)!, table)),
      forms,
    ),
    lastForm: lastSheet(workbook, forms),
    totals: readTotals(own),
  };
}

function yearCell(tables: readonly StandardTable[], year: number): CellRef | null {
  const table = tables.find((one) => one.year === year && one.titleCell !== null);
  return table?.titleCell ? { sheet: table.sheet, ...table.titleCell } : null;
}

/** Gives every listed project its forms, by code where both have one and by name else, and adds the others' projects. */
function withForms(listed: readonly ListedProject[], forms: readonly PerformanceForm[]): KnownProject[] {
  const open = new Set(forms.flatMap((form, at) => (isOfProject(form) ? [at] : [])));
  const take = (fits: (form: PerformanceForm) => boolean): number[] => {
    const found = [...open].filter((at) => fits(forms[at]!));
    for (const at of found) open.delete(at);
    return found;
  };
  const byCode = listed.map((project) => take((form) => sameCode(project, form)));
  const projects = listed.map((project, at): KnownProject => ({
    ...project,
    forms: [...byCode[at]!, ...take((form) => sameName(project, form))].sort((a, b) => a - b),
  }));
  for (const at of [...open]) {
    if (!open.has(at)) continue;
    const own = forms[at]!;
    const project = projectOfForm(own);
    const isSame = (form: PerformanceForm): boolean =>
      form === own || sameCode(project, form) || sameName(project, form);
    projects.push({ ...project, forms: take(isSame) });
  }
  return projects;
}

function sameCode({ code }: ListedProject, { projectCode }: PerformanceForm): boolean {
  return code !== null && projectCode !== null && fold(code.value) === fold(projectCode.text);
}

/** The same name, where no code says that they are two. */
function sameName({ name, code }: ListedProject, { projectName, projectCode }: PerformanceForm): boolean {
  return fold(name.value) === fold(projectName?.text ?? '') && (code === null || projectCode === null);
}

function isOfProject({ kind, projectName }: PerformanceForm): boolean {
  return (kind === 'project' || kind === 'application') && projectName !== null;
}

function projectOfForm({ projectName, projectCode, money }: PerformanceForm): ListedProject {
  const annual = money.find(({ scope, total }) => scope === 'year' && total?.figure.kind === 'amount');
  const fenOf = (amount: NonNullable<typeof annual>['total'] | undefined): Known<Fen> | null =>
    amount?.figure.kind === 'amount' && amount.unit !== null ? { value: amount.figure.fen, at: amount.at } : null;
  const text = (one: typeof projectCode): Known<string> | null => one && { value: one.text, at: one.at };
  return {
    name: text(projectName)!,
    code: text(projectCode),
    unitName: null,
    budget: fenOf(annual?.total),
    fiscal: fenOf(annual?.fiscal),
    carried: fenOf(annual?.carried),
  };
}

function readTotals(tables: readonly StandardTable[]): Prefill['totals'] {
  const ofNature = (nature: 'basic' | 'project'): Known<Fen> | null =>
    firstOf(tables, 'expenditure-summary', (side, row) => {
      const columns = budgetColumns(side).filter(({ aspect }) => aspect.nature === nature && aspect.source === 'all');
      return columns.length === 1 ? { columns, row } : null;
    });
  const money = moneyOfTotal(tables);
  const rest = money?.budget && money.fiscal ? money.budget.value - money.fiscal.value : null;
  return {
    basic: ofNature('basic'),
    project: ofNature('project'),
    fiscal: money?.fiscal ?? null,
    other: rest === null || rest < 0 ? null : { value: rest, at: null },
  };
}

function firstOf(
  tables: readonly StandardTable[],
  kind: StandardTable['kind'],
  pick: (side: Side, row: number) => { readonly columns: readonly AmountColumn[]; readonly row: number } | null,
): Known<Fen> | null {
  for (const table of tables.filter((one) => one.kind === kind)) {
    for (const side of table.sides) {
      const row = totalRow(side);
      const picked = row === null ? null : pick(side, row);
      const sum = picked && sumOf(side, picked.columns, picked.row);
      if (sum && sum.value !== 0) return sum;
    }
  }
  return null;
}

function moneyOfTotal(tables: readonly StandardTable[]): KnownMoney | null {
  for (const table of tables.filter(({ kind }) => kind === 'revenue-summary')) {
    for (const side of table.sides) {
      const row = totalRow(side);
      const money = row === null ? null : moneyOf(side, row);
      if (money?.budget && money.fiscal) return money;
    }
  }
  return null;
}

function lastSheet({ sheets }: Workbook, forms: readonly PerformanceForm[]): string | null {
  const filled = new Set(forms.map(({ sheet }) => sheet));
  return sheets.findLast(({ name }) => filled.has(name))?.name ?? null;
}
