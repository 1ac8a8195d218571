import type { Unit } from '../amounts';
import type { CellRef } from '../workbook';
import { compareDecimals, fromInteger, shift, type Decimal } from './decimal';
import { NO_CELL, type FormCell, type FormSheet } from './form-sheet';
import type { Field, PaymentPlan, PlanPoint } from './model';
import type { LabelMeaning } from './vocabulary';
import { SAYS, type Words } from './words';

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
function firstLabel(view: FormSheet, rows: readonly number[], meaning: LabelMeaning): FormCell {
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
  const below = view.rowOf(label) + 1;
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

/** 资金支出计划（%）: a row of 3月底、一季度 … with figures under it; null when the form has none. */
export function readPlan(view: FormSheet, rows: readonly number[]): PaymentPlan | null {
  const label = firstLabel(view, rows, 'plan');
  const left = label === NO_CELL ? -1 : view.columnOf(label);
  for (const row of rows) {
    if (!view.says(row, SAYS.month)) continue;
    const isLabelled = label !== NO_CELL && view.rowOf(label) === row;
    const plan: PlanRows = { periods: row, figures: figuresBelow(view, row, left, rows), left };
    const points = pointsOf(view, plan);
    if (points.length < (isLabelled ? 1 : 2)) continue;
    return {
      label: label === NO_CELL ? points[0]!.heading.at : refOf(view, label),
      points,
      orphans: orphansOf(view, plan),
    };
  }
  return null;
}

/** Where the periods of a plan stand, and where their figures. */
interface PlanRows {
  readonly periods: number;
  readonly figures: number;
  /** Column of the plan's label: figures stand right of it. */
  readonly left: number;
}

/**
 * The row of a plan's figures: the next one with anything in it, for an empty row is none of the plan's. Where that one
 * holds no figures of these periods, the plan is not filled in, and they belong right below.
 */
function figuresBelow(view: FormSheet, periods: number, left: number, rows: readonly number[]): number {
  let row = periods + 1;
  while (view.filled(row) === 0 && rows.includes(row + 1)) row += 1;
  return holdsFigures(view, { periods, figures: row, left }) ? row : periods + 1;
}

/** Does a figure stand under a period, and no label of anything else in the row? */
function holdsFigures(view: FormSheet, plan: PlanRows): boolean {
  let found = false;
  const end = view.end(plan.figures);
  for (let cell = view.first(plan.figures); cell < end; cell += 1) {
    const label = view.label(cell);
    if (label !== null && label !== 'plan') return false;
    found ||= isPlanned(view, cell, plan.left) && view.words(cell).share !== null && isUnderPeriod(view, cell, plan);
  }
  return found;
}

/** The periods of a plan, with the figures below them. */
function pointsOf(view: FormSheet, { periods, figures, left }: PlanRows): PlanPoint[] {
  const points: PlanPoint[] = [];
  const areShares = areSharesOfOne(view, figures, left);
  const end = view.end(periods);
  for (let cell = view.first(periods); cell < end; cell += 1) {
    const { month } = view.words(cell);
    if (month === null) continue;
    const column = view.columnOf(cell);
    const below = view.at(figures, column);
    const value = below !== NO_CELL && isPlanned(view, below, left) ? view.words(below) : null;
    points.push({
      month,
      heading: fieldOf(view, cell),
      percent: value && percentOf(value, areShares),
      at: { sheet: view.sheet.name, row: figures, column },
      text: value ? value.text : '',
    });
  }
  return points;
}

const NO_FIELDS: readonly Field[] = [];

/** Percentages in the plan's row that stand under no period. */
function orphansOf(view: FormSheet, plan: PlanRows): readonly Field[] {
  let orphans: Field[] | null = null;
  const end = view.end(plan.figures);
  for (let cell = view.first(plan.figures); cell < end; cell += 1) {
    if (!isPlanned(view, cell, plan.left) || view.words(cell).share === null) continue;
    if (!isUnderPeriod(view, cell, plan)) (orphans ??= []).push(fieldOf(view, cell));
  }
  return orphans ?? NO_FIELDS;
}

function isUnderPeriod(view: FormSheet, cell: FormCell, { periods }: PlanRows): boolean {
  const above = view.at(periods, view.columnOf(cell));
  return above !== NO_CELL && view.words(above).month !== null;
}

function isPlanned(view: FormSheet, cell: FormCell, left: number): boolean {
  return view.columnOf(cell) > left && view.label(cell) === null;
}

/** 0.25 | 0.5 | 1 without any percent sign are shares of one. */
function areSharesOfOne(view: FormSheet, row: number, left: number): boolean {
  let reachesOne = false;
  const end = view.end(row);
  for (let cell = view.first(row); cell < end; cell += 1) {
    const words = view.words(cell);
    if (!isPlanned(view, cell, left) || words.share === null || isPercent(words)) continue;
    const order = compareDecimals(words.share, ONE);
    if (order > 0) return false;
    if (order === 0) reachesOne = true;
  }
  return reachesOne;
}

function percentOf(words: Words, areShares: boolean): Decimal | null {
  const { share } = words;
  return share && areShares && !isPercent(words) ? shift(share, 2) : share;
}

function isPercent({ folded }: Words): boolean {
  return folded.endsWith('%');
}

const ONE = fromInteger(1);

export function fieldOf(view: FormSheet, cell: FormCell, text = view.text(cell)): Field {
  return { at: refOf(view, cell), text };
}

function refOf(view: FormSheet, cell: FormCell): CellRef {
  return { sheet: view.sheet.name, row: view.rowOf(cell), column: view.columnOf(cell) };
}
