import type { Unit } from '../amounts';
import type { CellRef } from '../workbook';
import { compareDecimals, fromInteger, shift, type Decimal } from './decimal';
import type { FormCell, FormSheet } from './form-sheet';
import type { Field, PaymentPlan, PlanPoint } from './model';
import type { LabelMeaning } from './vocabulary';
import { SAYS } from './words';

/** What stands above (or below) the indicator block: labels with a value to the right or below. */

/** The value right of the first label of a meaning, below it in a list, or behind its colon (项目名称：…). */
export function readField(view: FormSheet, rows: readonly number[], meaning: LabelMeaning): Field | null {
  for (const row of rows) {
    if (!view.says(row, SAYS[meaning] | SAYS.colon)) continue;
    for (const cell of view.row(row)) {
      const inline = (cell.words.says & SAYS.colon) === 0 ? null : cell.words.inline;
      if (inline?.label === meaning && cell.words.unit === null) return fieldOf(view, cell, inline.value);
      if (cell.label !== meaning) continue;
      const right = view.rightOf(cell);
      if (right && right.label === null) return fieldOf(view, right);
      const below = view.at(cell.row + 1, cell.column);
      const list = below !== null && !view.row(below.row).some(({ label }) => label !== null);
      if (list) return fieldOf(view, below);
    }
  }
  return null;
}

/** `542001 某某局` on a line of its own, or the value of 部门名称. */
export function readEntity(view: FormSheet, rows: readonly number[]): Field | null {
  const named = readField(view, rows, 'entity');
  if (named) return named;
  for (const row of rows.slice(0, 4)) {
    const first = view.row(row)[0];
    if (first && first.text.length < 40 && /^\d{3,}\s*(?!年)[\p{L}（(]{3,}/u.test(first.text))
      return fieldOf(view, first);
  }
  return null;
}

/** The unit a line (单位：万元) states, else one in a label (项目资金（万元）); null when there is none. */
export function readUnit(view: FormSheet, rows: readonly number[]): Unit | null {
  let inLabel: Unit | null = null;
  for (const row of rows) {
    if (!view.says(row, SAYS.yuan)) continue;
    for (const { text, words } of view.row(row)) {
      const unit = (words.says & SAYS.yuan) !== 0 && text.length <= 30 ? words.unit : null;
      if (unit && /单\s*位/u.test(text)) return unit;
      if (unit && /[(（]/u.test(text)) inLabel ??= unit;
    }
  }
  return inLabel;
}

/** 资金用途: right of its label, else the first text below that has no label of its own. */
export function readPurpose(view: FormSheet, rows: readonly number[]): Field | null {
  const label = firstLabel(view, rows, 'purpose');
  if (!label) return null;
  const right = view.rightOf(label);
  if (right && right.label === null) return fieldOf(view, right);
  for (const row of rows) {
    if (row <= label.row || row > label.row + 3) continue;
    const [first] = view.row(row);
    if (!first || first.column <= label.column) return null;
    if (first.label === null && first.words.month === null && !/^[\d.,]+$/u.test(first.text))
      return fieldOf(view, first);
  }
  return null;
}

/** The first label of a meaning, row by row. */
function firstLabel(view: FormSheet, rows: readonly number[], meaning: LabelMeaning): FormCell | null {
  for (const row of rows) {
    if (!view.says(row, SAYS[meaning])) continue;
    for (const cell of view.row(row)) if (cell.label === meaning) return cell;
  }
  return null;
}

/** 绩效目标: texts right of a goal label, under a heading 中期目标 or 年度目标, or in the lines below with no label. */
export function readGoals(view: FormSheet, rows: readonly number[]): Field[] {
  const goals = new Set<FormCell>();
  const add = (cell: FormCell | null): boolean => {
    if (!cell || cell.label !== null || cell.text.length < 4 || cell.words.unit) return false;
    goals.add(cell);
    return true;
  };
  for (const labelled of rows) {
    if (!view.says(labelled, SAYS.goal)) continue;
    for (const label of view.row(labelled)) {
      if (label.label !== 'goal') continue;
      if (add(view.rightOf(label))) {
        for (let row = label.row + 1; rows.includes(row); row += 1) {
          const [first] = view.row(row);
          if (!first || first.column <= label.column || !add(first)) break;
        }
      } else if (rows.includes(label.row + 1)) {
        add(view.at(label.row + 1, label.column));
      }
    }
  }
  return Array.from(goals, (cell) => fieldOf(view, cell));
}

/** 资金支出计划（%）: a row of 3月底、一季度 … with figures under it; null when the form has none. */
export function readPlan(view: FormSheet, rows: readonly number[]): PaymentPlan | null {
  const label = firstLabel(view, rows, 'plan');
  for (const row of rows) {
    if (!view.says(row, SAYS.month)) continue;
    const headings = view.row(row).filter(({ words }) => words.month !== null);
    if (headings.length < (label && label.row === row ? 1 : 2)) continue;
    const values = view.row(row + 1).filter((cell) => cell.column > (label?.column ?? -1) && cell.label === null);
    const percents = percentsOf(values);
    const points = headings.map((cell): PlanPoint => {
      const at = { sheet: view.sheet.name, row: row + 1, column: cell.column };
      const value = values.find(({ column }) => column === cell.column);
      return {
        month: cell.words.month!,
        heading: fieldOf(view, cell),
        percent: percents.get(cell.column) ?? null,
        at,
        text: value?.text ?? '',
      };
    });
    const isHeaded = (column: number): boolean => headings.some((heading) => heading.column === column);
    const orphans = values.filter(({ column }) => percents.has(column) && !isHeaded(column));
    return {
      label: label ? refOf(view, label) : points[0]!.heading.at,
      points,
      orphans: orphans.map((cell) => fieldOf(view, cell)),
    };
  }
  return null;
}

/** Percent by column. 0.25 | 0.5 | 1 without any percent sign are shares of one. */
function percentsOf(values: readonly FormCell[]): Map<number, Decimal> {
  const percents = new Map<number, Decimal>();
  const bare = new Map<number, Decimal>();
  for (const { column, words } of values) {
    const value = words.share;
    if (!value) continue;
    percents.set(column, value);
    if (!words.folded.endsWith('%')) bare.set(column, value);
  }
  const toOne = Array.from(bare.values(), (value) => compareDecimals(value, ONE));
  if (toOne.includes(0) && toOne.every((order) => order <= 0)) {
    for (const [column, value] of bare) percents.set(column, shift(value, 2));
  }
  return percents;
}

const ONE = fromInteger(1);

export function fieldOf(view: FormSheet, cell: FormCell, text = cell.text): Field {
  return { at: refOf(view, cell), text };
}

function refOf(view: FormSheet, { row, column }: FormCell): CellRef {
  return { sheet: view.sheet.name, row, column };
}
