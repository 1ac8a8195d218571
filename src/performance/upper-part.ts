import type { Unit } from '../amounts';
import type { CellRef } from '../workbook';
import { NO_CELL, type FormCell, type FormSheet } from './form-sheet';
import type { Field } from './model';
import type { LabelMeaning } from './vocabulary';
import { SAYS } from './words';

/** What stands above (or below) the indicator block: labels with a value to the right or below. */

/** The value right of the first label of a meaning, below it in a list, or behind its colon (项目名称：…). */
export function readField(view: FormSheet, rows: readonly number[], meaning: LabelMeaning): Field | null {
  const wanted = SAYS[meaning] | SAYS.colon;
  for (const row of rows) {
    if (!view.says(row, wanted)) continue;
    const end = view.end(row);
    for (let cell = view.first(row); cell < end; cell += 1) {
      const words = view.words(cell);
      if ((words.says & wanted) === 0) continue;
      const inline = (words.says & SAYS.colon) === 0 ? null : words.inline;
      if (inline?.label === meaning && words.unit === null) return fieldOf(view, cell, inline.value);
      if (words.label !== meaning) continue;
      const right = view.rightOf(cell);
      if (right !== NO_CELL && view.label(right) === null) return fieldOf(view, right);
      const below = view.at(row + 1, view.columnOf(cell));
      if (below !== NO_CELL && !view.hasLabel(row + 1)) return fieldOf(view, below);
    }
  }
  return null;
}

/** Rows at the top in which a department may stand without its label. */
const HEAD = 4;

/** `542001 某某局` on a line of its own, or the value of 部门名称. */
export function readEntity(view: FormSheet, rows: readonly number[]): Field | null {
  const named = readField(view, rows, 'entity');
  if (named) return named;
  for (let at = 0; at < rows.length && at < HEAD; at += 1) {
    const row = rows[at]!;
    if (view.filled(row) === 0) continue;
    const first = view.first(row);
    const text = view.text(first);
    if (text.length < 40 && /^\d{3,}\s*(?!年)[\p{L}（(]{3,}/u.test(text)) return fieldOf(view, first);
  }
  return null;
}

/** The unit a line (单位：万元) states, else one in a label (项目资金（万元）); null when there is none. */
export function readUnit(view: FormSheet, rows: readonly number[]): Unit | null {
  let inLabel: Unit | null = null;
  for (const row of rows) {
    if (!view.says(row, SAYS.yuan)) continue;
    const end = view.end(row);
    for (let cell = view.first(row); cell < end; cell += 1) {
      const words = view.words(cell);
      const { text } = words;
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
  if (label === NO_CELL) return null;
  const right = view.rightOf(label);
  if (right !== NO_CELL && view.label(right) === null) return fieldOf(view, right);
  const top = view.rowOf(label);
  for (const row of rows) {
    if (row <= top || row > top + 3) continue;
    const first = firstRightOf(view, row, view.columnOf(label));
    if (first === NO_CELL) return null;
    const words = view.words(first);
    if (words.label === null && words.month === null && !/^[\d.,]+$/u.test(words.text)) return fieldOf(view, first);
  }
  return null;
}

/** The first cell of a row, where it stands right of a column. */
function firstRightOf(view: FormSheet, row: number, column: number): FormCell {
  if (view.filled(row) === 0) return NO_CELL;
  const first = view.first(row);
  return view.columnOf(first) > column ? first : NO_CELL;
}

/** The first label of a meaning, row by row. */
export function firstLabel(view: FormSheet, rows: readonly number[], meaning: LabelMeaning): FormCell {
  for (const row of rows) {
    if (!view.says(row, SAYS[meaning])) continue;
    const end = view.end(row);
    for (let cell = view.first(row); cell < end; cell += 1) if (view.label(cell) === meaning) return cell;
  }
  return NO_CELL;
}

/** 绩效目标: texts right of a goal label, under a heading 中期目标 or 年度目标, or in the lines below with no label. */
export function readGoals(view: FormSheet, rows: readonly number[]): Field[] {
  const goals: FormCell[] = [];
  for (const row of rows) {
    if (!view.says(row, SAYS.goal)) continue;
    const end = view.end(row);
    for (let cell = view.first(row); cell < end; cell += 1)
      if (view.label(cell) === 'goal') addGoals(view, rows, cell, goals);
  }
  return goals.map((cell) => fieldOf(view, cell));
}

function addGoals(view: FormSheet, rows: readonly number[], label: FormCell, goals: FormCell[]): void {
  const column = view.columnOf(label);
  const below = view.filledBelow(view.rowOf(label));
  if (addGoal(view, view.rightOf(label), goals)) {
    for (let row = below; rows.includes(row); row += 1)
      if (!addGoal(view, firstRightOf(view, row, column), goals)) break;
  } else if (rows.includes(below)) {
    addGoal(view, view.at(below, column), goals);
  }
}

/** False for what is no goal. */
function addGoal(view: FormSheet, cell: FormCell, goals: FormCell[]): boolean {
  if (cell === NO_CELL) return false;
  const words = view.words(cell);
  if (words.label !== null || words.text.length < 4 || words.unit) return false;
  if (!goals.includes(cell)) goals.push(cell);
  return true;
}

export function fieldOf(view: FormSheet, cell: FormCell, text = view.text(cell)): Field {
  return { at: refOf(view, cell), text };
}

export function refOf(view: FormSheet, cell: FormCell): CellRef {
  return { sheet: view.sheet.name, row: view.rowOf(cell), column: view.columnOf(cell) };
}
