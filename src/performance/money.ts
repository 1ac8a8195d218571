import { figureSlip, parseFigure, UNITS, type Unit, type UnitName } from '../amounts';
import { valueAt } from '../workbook';
import { NO_CELL, type FormCell, type FormSheet } from './form-sheet';
import type { Amount, Money } from './model';
import type { LabelMeaning } from './vocabulary';
import { SAYS } from './words';

/** The unit the form states as a whole; null when it states none. */
export type UnitOfForm = Unit | null;

/**
 * The amount of a cell; null where the cell holds words (面议). Blanks and dashes are amounts of kind blank, what was meant
 * for a figure and is none (`21。18`) is one of kind text.
 */
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
  if (figure.kind === 'text' && (typeof value !== 'string' || !figureSlip(value))) return null;
  return { at: { sheet: view.sheet.name, row, column }, figure, unit: stated, label };
}

type Part = 'total' | 'whole' | 'fiscal' | 'carried' | 'other';

/** A label of money with the figures beside it: one, or one for each heading of a column of figures above. */
interface Line {
  readonly part: Part;
  readonly row: number;
  readonly column: number;
  readonly headings: readonly string[];
  readonly amounts: readonly Amount[];
  /** The total a source belongs to. */
  owner: Line | null;
}

const PARTS: ReadonlySet<LabelMeaning> = new Set(['total', 'whole', 'fiscal', 'carried', 'other']);
const SAYS_PART = SAYS.total | SAYS.whole | SAYS.fiscal | SAYS.carried | SAYS.other;
const NO_MONEY: readonly Money[] = [];
const NO_AMOUNTS: readonly Amount[] = [];
const NO_HEADING: readonly string[] = [''];
const NO_HEADINGS: readonly Heading[] = [];

/** The money of a form: every total with the sources printed beside or under it. */
export function readMoney(view: FormSheet, rows: readonly number[], unit: UnitOfForm): readonly Money[] {
  const lines = readLines(view, rows, unit);
  if (lines.length === 0) return NO_MONEY;
  lines.forEach(findOwner);
  const hasTotal = lines.some(isTotal);
  if (!hasTotal) return [moneyOf('year', '', null, lines, null)];
  const onlyWhole = !lines.some(({ part }) => part === 'total');
  const money: Money[] = [];
  for (const line of lines) {
    if (!isTotal(line)) continue;
    const scope = line.part === 'whole' && !onlyWhole ? 'whole' : 'year';
    for (let at = 0; at < line.amounts.length; at += 1)
      money.push(moneyOf(scope, line.headings[at]!, line.amounts[at]!, lines, line));
  }
  return money;
}

function isTotal({ part }: Line): boolean {
  return part === 'total' || part === 'whole';
}

/** The total left of a source in its row, else above it in its column, else the last one read. */
function findOwner(line: Line, at: number, lines: readonly Line[]): void {
  if (isTotal(line)) return;
  let above: Line | null = null;
  let last: Line | null = null;
  for (let before = at - 1; before >= 0; before -= 1) {
    const total = lines[before]!;
    if (!isTotal(total)) continue;
    last ??= total;
    if (total.row === line.row && total.column < line.column) {
      line.owner = total;
      return;
    }
    if (total.column === line.column && line.row - total.row <= 6) above ??= total;
  }
  line.owner = above ?? last;
}

function readLines(view: FormSheet, rows: readonly number[], unit: UnitOfForm): Line[] {
  let headings = NO_HEADINGS;
  for (const row of rows) if (view.says(row, SAYS.figures)) headings = withHeadings(view, row, headings);
  const lines: Line[] = [];
  for (const row of rows) {
    if (!view.says(row, SAYS_PART) || headings.some((heading) => heading.row === row)) continue;
    const end = view.end(row);
    for (let cell = view.first(row); cell < end; cell += 1) {
      const line = lineOf(view, cell, headings, unit);
      if (line) lines.push(line);
    }
  }
  return lines;
}

/** @param of the line of the total, null where the form prints none. */
function moneyOf(
  scope: Money['scope'],
  heading: string,
  total: Amount | null,
  lines: readonly Line[],
  of: Line | null,
): Money {
  let fiscal: Amount | null = null;
  let carried: Amount | null = null;
  let others: Amount[] | null = null;
  for (const { part, headings, amounts, owner } of lines) {
    if (owner !== of) continue;
    for (let at = 0; at < amounts.length; at += 1) {
      if (headings[at] !== heading) continue;
      const amount = amounts[at]!;
      if (part === 'fiscal') fiscal ??= amount;
      else if (part === 'carried') carried ??= amount;
      else if (part === 'other') (others ??= []).push(amount);
    }
  }
  return { scope, heading, total, fiscal, carried, others: others ?? NO_AMOUNTS };
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
    const end = view.end(row);
    for (let cell = view.first(row); cell < end; cell += 1)
      if (view.label(cell) === nature) return amountBeside(view, cell, unit);
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

/**
 * 年初预算数 | 全年预算数 | 全年执行数 | 分值: the columns of figures of a self-evaluation form, side by side, behind those
 * already found; these alone where the row holds no such headings.
 */
function withHeadings(view: FormSheet, row: number, before: readonly Heading[]): readonly Heading[] {
  const end = view.end(row);
  let first = NO_CELL;
  let last = NO_CELL;
  let count = 0;
  for (let cell = view.first(row); cell < end; cell += 1) {
    if (view.words(cell).figureHeading === null) continue;
    if (first === NO_CELL) first = cell;
    last = cell;
    count += 1;
  }
  if (count < 2 || count !== last - first + 1) return before;
  const headings = [...before];
  for (let cell = first; cell <= last; cell += 1) {
    const { text, figureHeading } = view.words(cell);
    headings.push({ row, column: view.columnOf(cell), text, money: figureHeading!.money });
  }
  return headings;
}

function lineOf(view: FormSheet, label: FormCell, headings: readonly Heading[], unit: UnitOfForm): Line | null {
  const part = view.label(label);
  if (part === null || !PARTS.has(part)) return null;
  const line = headings.length < 2 ? null : headedLine(view, label, headings, unit);
  if (line) return line;
  const amount = amountBeside(view, label, unit);
  if (!amount) return null;
  // 预算金额 at the end of a row with nothing behind it heads a column.
  const isHeading = amount.figure.kind === 'blank' && (part === 'total' || part === 'whole');
  if (isHeading && view.rightOf(label) === NO_CELL) return null;
  return {
    part: part as Part,
    row: view.rowOf(label),
    column: view.columnOf(label),
    headings: NO_HEADING,
    amounts: [amount],
    owner: null,
  };
}

/** The figures of a label's line under headings above; null where there are none for it. */
function headedLine(view: FormSheet, label: FormCell, headings: readonly Heading[], unit: UnitOfForm): Line | null {
  const { label: part, text, unit: own } = view.words(label);
  const row = view.rowOf(label);
  const column = view.columnOf(label);
  const above = headings.filter((heading) => isOver(heading, row, column));
  if (above.length < 2) return null;
  const read = above.map((heading) => readAmount(view, row, heading.column, text, own ?? unit));
  return {
    part: part as Part,
    row,
    column,
    headings: above.filter((_, at) => read[at] !== null).map((heading) => heading.text),
    amounts: read.filter((amount) => amount !== null),
    owner: null,
  };
}

/** Does a heading of figures stand shortly above the line of a label, right of it? */
function isOver({ row, column, money }: Heading, line: number, label: number): boolean {
  return row < line && line - row <= 8 && money && column > label;
}

/** Right of the label, else right below it when figures stand under their labels; blank right of it when neither is filled. */
function amountBeside(view: FormSheet, label: FormCell, unit: UnitOfForm): Amount | null {
  const words = view.words(label);
  const own = words.unit ?? unit;
  const row = view.rowOf(label);
  const right = view.rightOf(label);
  if (right !== NO_CELL && view.label(right) === null)
    return readAmount(view, row, view.columnOf(right), words.text, own);
  const column = view.columnOf(label);
  const below = view.at(row + 1, column);
  const isOverFigure = below !== NO_CELL && !view.hasLabel(row + 1);
  const under = isOverFigure ? readAmount(view, row + 1, column, words.text, own) : null;
  if (under && under.figure.kind !== 'blank') return under;
  if (right === NO_CELL && below !== NO_CELL) return null;
  const behind = view.columnBehind(label);
  if (right !== NO_CELL && view.columnOf(right) <= behind) return null;
  return readAmount(view, row, behind, words.text, own);
}
