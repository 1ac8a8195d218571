import { parseFigure, UNITS, type Unit, type UnitName } from '../amounts';
import { valueAt } from '../workbook';
import type { FormCell, FormSheet } from './form-sheet';
import type { Amount, Money } from './model';
import { isBlank } from './text';
import type { LabelMeaning } from './vocabulary';
import { SAYS } from './words';

/** The unit the form states as a whole; null when it states none. */
export type UnitOfForm = Unit | null;

/** The amount of a cell; null where the cell holds words that are no figure (面议). Blanks and dashes are amounts of kind blank. */
export function readAmount(
  view: FormSheet,
  row: number,
  column: number,
  label: string,
  unit: UnitOfForm,
): Amount | null {
  const value = valueAt(view.sheet, row, column);
  // 20.5万元 in the cell goes before the form's unit.
  const own =
    typeof value === 'string' && value.includes('元') ? /\d\s*([千万亿]?元)\s*$/u.exec(value)?.[1] : undefined;
  const stated = own === undefined ? unit : UNITS[own as UnitName];
  const figure = parseFigure(value, stated ?? UNITS.万元);
  if (figure.kind === 'text') return null;
  return { at: { sheet: view.sheet.name, row, column }, figure, unit: stated, label };
}

type Part = 'total' | 'whole' | 'fiscal' | 'carried' | 'other';

interface Line {
  readonly part: Part;
  readonly label: FormCell;
  readonly amounts: readonly { readonly heading: string; readonly amount: Amount }[];
}

const PARTS: ReadonlySet<LabelMeaning> = new Set(['total', 'whole', 'fiscal', 'carried', 'other']);
const SAYS_PART = SAYS.total | SAYS.whole | SAYS.fiscal | SAYS.carried | SAYS.other;

/** The money of a form: every total with the sources printed beside or under it. */
export function readMoney(view: FormSheet, rows: readonly number[], unit: UnitOfForm): Money[] {
  const lines = readLines(view, rows, unit);
  const groups: Group[] = [];
  for (const line of lines) {
    if (line.part === 'total' || line.part === 'whole') groups.push({ total: line, parts: [] });
    else ownerOf(line, groups)?.parts.push(line);
  }
  const orphans = groups.length === 0 ? lines : [];
  if (orphans.length > 0) return [{ scope: 'year', heading: '', total: null, ...partsOf(orphans, '') }];
  const onlyWhole = !groups.some(({ total }) => total.part === 'total');
  return groups.flatMap(({ total, parts }) =>
    total.amounts.map(({ heading, amount }): Money => ({
      scope: total.part === 'whole' && !onlyWhole ? 'whole' : 'year',
      heading,
      total: amount,
      ...partsOf(parts, heading),
    })),
  );
}

function readLines(view: FormSheet, rows: readonly number[], unit: UnitOfForm): Line[] {
  const headings: Heading[] = [];
  const labelled: number[] = [];
  for (const row of rows) {
    const found = view.says(row, SAYS.figures) ? headingsAt(view, row) : null;
    if (found) headings.push(...found);
    else if (view.says(row, SAYS_PART)) labelled.push(row);
  }
  const lines: Line[] = [];
  for (const row of labelled) {
    for (const cell of view.row(row)) {
      const line = lineOf(view, cell, headings, unit);
      if (line) lines.push(line);
    }
  }
  return lines;
}

interface Group {
  readonly total: Line;
  readonly parts: Line[];
}

function partsOf(parts: readonly Line[], heading: string): Pick<Money, 'fiscal' | 'carried' | 'others'> {
  let fiscal: Amount | null = null;
  let carried: Amount | null = null;
  const others: Amount[] = [];
  for (const { part, amounts } of parts) {
    for (const one of amounts) {
      if (one.heading !== heading) continue;
      if (part === 'fiscal') fiscal ??= one.amount;
      else if (part === 'carried') carried ??= one.amount;
      else if (part === 'other') others.push(one.amount);
    }
  }
  return { fiscal, carried, others };
}

/** 基本支出 or 项目支出 of department forms. */
export function readNature(
  view: FormSheet,
  rows: readonly number[],
  nature: 'basic' | 'project',
  unit: UnitOfForm,
): Amount | null {
  for (const row of rows) {
    if (!view.says(row, SAYS[nature])) continue;
    for (const cell of view.row(row)) {
      if (cell.label === nature) return amountBeside(view, cell, unit);
    }
  }
  return null;
}

interface Heading {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** False for 分值、执行率、得分. */
  readonly money: boolean;
}

/** 年初预算数 | 全年预算数 | 全年执行数 | 分值: the columns of figures of a self-evaluation form; null for other rows. */
function headingsAt(view: FormSheet, row: number): readonly Heading[] | null {
  const cells = view.row(row);
  const first = cells.findIndex(({ words }) => words.figureHeading !== null);
  const last = cells.findLastIndex(({ words }) => words.figureHeading !== null);
  const found = cells.slice(first, last + 1).flatMap(({ column, text, words }) => {
    const heading = words.figureHeading;
    return heading ? [{ row, column, text, money: heading.money }] : [];
  });
  return found.length >= 2 && found.length === last - first + 1 ? found : null;
}

function lineOf(view: FormSheet, label: FormCell, headings: readonly Heading[], unit: UnitOfForm): Line | null {
  const part = label.label;
  if (part === null || !PARTS.has(part)) return null;
  const above = headings.filter(
    ({ row, money, column }) => row < label.row && label.row - row <= 8 && money && column > label.column,
  );
  if (above.length >= 2) {
    const amounts = above.flatMap(({ column, text }) => {
      const amount = readAmount(view, label.row, column, label.text, label.words.unit ?? unit);
      return amount ? [{ heading: text, amount }] : [];
    });
    return { part: part as Part, label, amounts };
  }
  const amount = amountBeside(view, label, unit);
  // 预算金额 at the end of a row with nothing behind it heads a column.
  if (amount?.figure.kind === 'blank' && (part === 'total' || part === 'whole') && !view.rightOf(label)) return null;
  return amount ? { part: part as Part, label, amounts: [{ heading: '', amount }] } : null;
}

/** Right of the label, else right below it when figures stand under their labels; blank right of it when neither is filled. */
function amountBeside(view: FormSheet, label: FormCell, unit: UnitOfForm): Amount | null {
  const own = label.words.unit ?? unit;
  const right = view.rightOf(label);
  if (right && right.label === null) return readAmount(view, right.row, right.column, label.text, own);
  const below = view.at(label.row + 1, label.column);
  const underLabels = below && !view.row(below.row).some(({ label }) => label !== null);
  const under = underLabels ? readAmount(view, below.row, below.column, label.text, own) : null;
  if (under && under.figure.kind !== 'blank') return under;
  if (!right && below) return null;
  const column = view.columnBehind(label);
  if (right && right.column <= column && !isBlank(right.text)) return null;
  return readAmount(view, label.row, column, label.text, own);
}

/** The total left of a part in its row, else above it in its column, else the last one read. */
function ownerOf(part: Line, groups: readonly Group[]): Group | undefined {
  const { row, column } = part.label;
  return (
    groups.findLast(({ total }) => total.label.row === row && total.label.column < column) ??
    groups.findLast(({ total }) => total.label.column === column && row - total.label.row <= 6) ??
    groups.at(-1)
  );
}
