import { compareDecimals, fromInteger, shift, toNumber, type Decimal } from './decimal';
import { NO_CELL, type FormCell, type FormSheet } from './form-sheet';
import type { Field, Money, PaymentPlan, PlanPoint } from './model';
import { readAmount, type UnitOfForm } from './money';
import { fieldOf, firstLabel, refOf } from './upper-part';
import { SAYS, type Words } from './words';

/** The money of the form a plan stands in, and its unit: they tell plans of sums from plans of percentages. */
export interface PlannedMoney {
  readonly money: readonly Money[];
  readonly unit: UnitOfForm;
}

/**
 * 资金支出计划（%）: periods (3月底、一季度 …) with figures under or beside them, in one band or in several (1–6月 with their
 * figures, then 7–12月). Null when the form has none, and for a plan of sums of money: it holds no percentages.
 */
export function readPlan(view: FormSheet, rows: readonly number[], planned: PlannedMoney): PaymentPlan | null {
  const label = firstLabel(view, rows, 'plan');
  const left = label === NO_CELL ? -1 : view.columnOf(label);
  for (const row of rows) {
    if (!view.says(row, SAYS.month)) continue;
    const isLabelled = label !== NO_CELL && view.rowOf(label) === row;
    const bands = bandsFrom(view, row, left, rows);
    const points = pointsOf(view, bands);
    if (points.length < (isLabelled ? 1 : 2)) continue;
    if (isOfMoney(view, label, points, planned)) return null;
    return {
      label: label === NO_CELL ? points[0]!.heading.at : refOf(view, label),
      points,
      orphans: orphansOf(view, bands),
    };
  }
  return null;
}

/** Where a run of periods stands, and where its figures: in the same row where they stand beside them. */
interface Band {
  readonly periods: number;
  readonly figures: number;
  /** Column of the plan's label: figures stand right of it. */
  readonly left: number;
}

/** The bands of the plan that begins in a row: the next thing below a band is another one while its months are later. */
function bandsFrom(view: FormSheet, first: number, left: number, rows: readonly number[]): readonly Band[] {
  const bands: Band[] = [];
  let before = 0;
  let row = first;
  while (rows.includes(row) && firstMonth(view, row) > before) {
    const band = { periods: row, figures: figuresOf(view, row, left, rows), left };
    bands.push(band);
    before = lastMonth(view, row);
    row = view.filledBelow(holdsFigures(view, row, band.figures, left) ? band.figures : row);
  }
  // Of a plan that runs down the sheet, some periods may have no figure beside them.
  return bands.some(isBeside) ? bands.map((band) => ({ ...band, figures: band.periods })) : bands;
}

function isBeside({ periods, figures }: Band): boolean {
  return periods === figures;
}

/** 0 where a row names no month. */
function firstMonth(view: FormSheet, row: number): number {
  const end = view.end(row);
  for (let cell = view.first(row); cell < end; cell += 1) {
    const { month } = view.words(cell);
    if (month !== null) return month;
  }
  return 0;
}

function lastMonth(view: FormSheet, row: number): number {
  for (let cell = view.end(row) - 1; cell >= view.first(row); cell -= 1) {
    const { month } = view.words(cell);
    if (month !== null) return month;
  }
  return 0;
}

/**
 * The row of the figures of some periods: their own, else the next one with anything in it, for an empty row is none of the
 * plan's; of sums and percentages that of the latter. Where no figures follow, the plan is not filled in, and they belong
 * right below.
 */
function figuresOf(view: FormSheet, periods: number, left: number, rows: readonly number[]): number {
  if (holdsFigures(view, periods, periods, left)) return periods;
  let row = view.filledBelow(periods);
  if (!rows.includes(row) || !holdsFigures(view, periods, row, left)) return periods + 1;
  if (view.says(row, SAYS.yuan)) {
    const other = view.filledBelow(row);
    if (rows.includes(other) && holdsFigures(view, periods, other, left)) row = other;
  }
  return row;
}

/** Does a figure stand in the place of one, and no label of anything else in the row? */
function holdsFigures(view: FormSheet, periods: number, figures: number, left: number): boolean {
  let found = false;
  const end = view.end(figures);
  for (let cell = view.first(figures); cell < end; cell += 1) {
    const label = view.label(cell);
    if (label !== null && label !== 'plan') return false;
    found ||=
      isPlanned(view, cell, left) && view.words(cell).share !== null && isOfPeriod(view, cell, periods, figures);
  }
  return found;
}

/** Does a cell stand under a period, or beside one? */
function isOfPeriod(view: FormSheet, cell: FormCell, periods: number, figures: number): boolean {
  const period = periods === figures ? cell - 1 : view.at(periods, view.columnOf(cell));
  return period >= view.first(periods) && view.words(period).month !== null;
}

/** Right of the plan's label, and neither a label nor a period. */
function isPlanned(view: FormSheet, cell: FormCell, left: number): boolean {
  const { label, month } = view.words(cell);
  return label === null && month === null && view.columnOf(cell) > left;
}

/** The periods of a plan, with their figures. */
function pointsOf(view: FormSheet, bands: readonly Band[]): PlanPoint[] {
  const points: PlanPoint[] = [];
  const areShares = areSharesOfOne(view, bands);
  for (const band of bands) {
    const end = view.end(band.periods);
    for (let cell = view.first(band.periods); cell < end; cell += 1) {
      const { month } = view.words(cell);
      if (month !== null) points.push(pointOf(view, cell, month, band, areShares));
    }
  }
  return points;
}

function pointOf(view: FormSheet, period: FormCell, month: number, band: Band, areShares: boolean): PlanPoint {
  const own = isBeside(band) ? figureBeside(view, period) : view.at(band.figures, view.columnOf(period));
  const value = own !== NO_CELL && isPlanned(view, own, band.left) ? view.words(own) : null;
  const column = isBeside(band) ? view.columnBehind(period) : view.columnOf(period);
  return {
    month,
    heading: fieldOf(view, period),
    percent: value && percentOf(value, areShares),
    at: { sheet: view.sheet.name, row: band.figures, column: value ? view.columnOf(own) : column },
    text: value ? value.text : '',
  };
}

/** The cell right of a period; of a sum and a percentage the latter. */
function figureBeside(view: FormSheet, period: FormCell): FormCell {
  const first = view.rightOf(period);
  const second = first === NO_CELL ? NO_CELL : view.rightOf(first);
  return second !== NO_CELL && isPercent(view.words(second)) && view.words(first).month === null ? second : first;
}

const NO_FIELDS: readonly Field[] = [];
const SUM = /^(?:合计|总计|小计)$/u;

/** Percentages in the rows of the figures that stand under no period. */
function orphansOf(view: FormSheet, bands: readonly Band[]): readonly Field[] {
  let orphans: Field[] | null = null;
  for (const band of bands) {
    if (isBeside(band)) continue;
    const end = view.end(band.figures);
    for (let cell = view.first(band.figures); cell < end; cell += 1) {
      if (!isPlanned(view, cell, band.left) || view.words(cell).share === null) continue;
      if (!isOfPeriod(view, cell, band.periods, band.figures) && !isSum(view, cell, band))
        (orphans ??= []).push(fieldOf(view, cell));
    }
  }
  return orphans ?? NO_FIELDS;
}

/** The sum of all periods, under its heading. */
function isSum(view: FormSheet, cell: FormCell, { periods }: Band): boolean {
  const above = view.at(periods, view.columnOf(cell));
  return above !== NO_CELL && SUM.test(view.words(above).folded);
}

/** 0.25 | 0.5 | 1 without any percent sign are shares of one. */
function areSharesOfOne(view: FormSheet, bands: readonly Band[]): boolean {
  let reachesOne = false;
  for (const { figures, left } of bands) {
    const end = view.end(figures);
    for (let cell = view.first(figures); cell < end; cell += 1) {
      const words = view.words(cell);
      if (!isPlanned(view, cell, left) || words.share === null || isPercent(words)) continue;
      const order = compareDecimals(words.share, ONE);
      if (order > 0) return false;
      if (order === 0) reachesOne = true;
    }
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
const FULL = 100;

/**
 * 用款计划（万元）: its label or its figures name a unit of money. Without any such word, and without any percent sign, figures
 * are sums where they make up the year's budget, or where each of them is more than any percentage.
 */
function isOfMoney(view: FormSheet, label: FormCell, points: readonly PlanPoint[], planned: PlannedMoney): boolean {
  if (label !== NO_CELL) {
    const { unit, folded } = view.words(label);
    if (unit !== null) return true;
    if (folded.includes('%')) return false;
  }
  const sums: number[] = [];
  let last = 0;
  let areLarge = true;
  let isWritten = false;
  for (const { percent, text, at } of points) {
    if (/[%％]$/u.test(text)) return false;
    isWritten ||= /\d\s*[千万亿]?元$/u.test(text);
    if (percent === null) continue;
    const amount = readAmount(view, at.row, at.column, '', planned.unit);
    if (amount?.figure.kind === 'amount') sums.push(amount.figure.fen);
    last = toNumber(percent);
    areLarge &&= last > FULL;
  }
  if (isWritten || sums.length < 2) return isWritten;
  return areLarge || (last !== FULL && makesUpBudget(sums, planned.money));
}

/** Do sums, one for each period or each with those before it, come to a budget of the year? */
function makesUpBudget(sums: readonly number[], money: readonly Money[]): boolean {
  const all = sums.reduce((one, other) => one + other, 0);
  return money.some(({ scope, total }) => {
    if (scope !== 'year' || total?.figure.kind !== 'amount') return false;
    return total.figure.fen === all || total.figure.fen === sums.at(-1);
  });
}
