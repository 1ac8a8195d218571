import { compareFigures, FigureList, type Comparison } from '../amounts';
import { CellState, isFigure } from '../tables';
import { fenOf, hasFigure, isNothing, isNothingState, positionOf, shownOf, stateOf } from './fact';
import { formatCell, IntList } from '../workbook';
import { EXACT } from './exact-run';
import { RowSum, visitBelow, visitPrinted } from './row-sum';
import type { Evaluated, Evaluation, Fact, PlacedSide, Relation } from './model';

/**
 * Judges a relation (DESIGN §5): stored figures first, to the fen; then what is printed, by rounding intervals. Returns
 * null when nothing is printed on either side, or when no parts are found: such a relation says nothing and is not counted.
 */
export function evaluate(relation: Relation): Evaluated | null {
  const { kind, principle, total, weights, axis } = relation;
  if (relation.parts.length === 0) return null;
  const parts = kind === 'sum' && principle === 'rows' ? printedParts(relation.parts) : relation.parts;
  if (isNothing(total) && parts.every(isNothing)) return null;
  const unreadable = isUnreadable(total) ? total : parts.find(isUnreadable);
  const evaluation = unreadable ? notReadable(unreadable) : judge(kind, total, parts, weights);
  return { kind, principle, total, parts, weights, axis, evaluation };
}

function isUnreadable(fact: Fact): boolean {
  return !isNothing(fact) && !hasFigure(fact);
}

/** A blank subtotal among the parts stands for the lines below it. */
function printedParts(parts: readonly Fact[]): readonly Fact[] {
  if (!parts.some((part) => part.place.children[part.row] !== undefined && isNothing(part))) return parts;
  const printed: Fact[] = [];
  for (const { place, row, column } of parts)
    visitPrinted(place, row, column, (line) => printed.push({ place, row: line, column }));
  return printed;
}

const UNREADABLE: ReadonlyMap<CellState, { readonly zh: string; readonly en: string }> = new Map([
  [CellState.Error, { zh: '是错误值', en: 'holds an error' }],
  [CellState.TooLarge, { zh: '超出可计算的范围', en: 'is too large to compute' }],
  [CellState.NotCalculated, { zh: '的公式没有计算结果', en: 'holds a formula that is not calculated' }],
]);

function notReadable(fact: Fact): Evaluation {
  const { sheet, row, column } = positionOf(fact);
  const cell = `${sheet}!${formatCell(row, column)}`;
  const state = stateOf(fact);
  const what = UNREADABLE.get(state) ?? { zh: '不是数字', en: 'is not a number' };
  return {
    verdict: 'not-checkable',
    difference: 0,
    allowance: 0,
    blankTotal: false,
    reason: { zh: `${cell} ${what.zh}`, en: `${cell} ${what.en}` },
  };
}

function judge(
  kind: Relation['kind'],
  total: Fact,
  parts: readonly Fact[],
  weights: readonly number[] | undefined,
): Evaluation {
  // A bound that leaves room needs no intervals.
  if (kind === 'at-most' && parts.length === 1 && shownOf(total) <= shownOf(parts[0]!)) return EXACT;
  let stored = fenOf(total);
  for (let index = 0; index < parts.length; index += 1) stored -= (weights?.[index] ?? 1) * fenOf(parts[index]!);
  if (kind !== 'at-most' && stored === 0) return EXACT;
  return judged(kind, total, stored, parts.every(isWhole), compareShown(kind, total, parts, weights));
}

/** @param stored what the stored figures differ by. @param areWhole whether all parts are in whole 元. */
function judged(
  kind: Relation['kind'],
  total: Fact,
  stored: number,
  areWhole: boolean,
  { verdict, difference, allowance }: Comparison,
): Evaluation {
  // Less than 1 元 where one side is in whole 元 and the other is not: the fraction was kept here and dropped there.
  const isDropped = Math.abs(difference) < YUAN && isWhole(total) !== areWhole;
  return {
    verdict: verdict === 'violated' && isDropped ? 'suspicious' : verdict,
    difference,
    allowance,
    blankTotal: isNothing(total) && kind === 'sum' && stored !== 0,
    reason: null,
  };
}

/** Rows of the parts of the one sum that is judged at a time. */
const ROWS = new IntList();
const addRow = (row: number): void => {
  ROWS.push(row);
};

/** {@link evaluate} of a row and the rows below it. Nothing is made of the parts where all of them are read. */
export function evaluateRows(place: PlacedSide, row: number, column: number, axis: string): Evaluated | null {
  const total = { place, row, column };
  ROWS.clear();
  visitBelow(place, row, column, addRow);
  if (isUnreadable(total) || !areRead(place, ROWS, column)) {
    const parts = place.parts[row]!.map((part): Fact => ({ place, row: part, column }));
    return evaluate({ kind: 'sum', principle: 'rows', total, parts, axis });
  }
  const { states, fen, shown } = place.side.columns[column]!;
  let stored = fen[row]!;
  let printed = 0;
  let areWhole = true;
  FIGURES.start(shown[row]!, quantumShownAt(place, row, column));
  for (let at = 0; at < ROWS.length; at += 1) {
    const part = ROWS.at(at);
    stored -= fen[part]!;
    areWhole &&= shown[part]! % YUAN === 0;
    if (isNothingState(states[part]!)) continue;
    printed += 1;
    FIGURES.take(shown[part]!, quantumShownAt(place, part, column));
  }
  if (printed === 0 && isNothing(total)) return null;
  if (stored === 0) return new RowSum(total, axis, EXACT);
  const comparison = compareFigures(printed === 1 ? 'same' : 'sum', FIGURES);
  return new RowSum(total, axis, judged('sum', total, stored, areWhole, comparison));
}

function areRead({ side }: PlacedSide, rows: IntList, column: number): boolean {
  const { states } = side.columns[column]!;
  for (let at = 0; at < rows.length; at += 1) {
    const state = states[rows.at(at)]!;
    if (!isNothingState(state) && !isFigure(state)) return false;
  }
  return true;
}

const YUAN = 100;

const isWhole = (fact: Fact): boolean => shownOf(fact) % YUAN === 0;

/** Holds the figures of the one relation that is judged at a time. */
const FIGURES = new FigureList();

function compareShown(
  kind: Relation['kind'],
  total: Fact,
  parts: readonly Fact[],
  weights: readonly number[] | undefined,
): Comparison {
  FIGURES.start(shownOf(total), shownQuantum(total));
  // A parent with one printed child shows the child's figure again: a gap of one quantum is a doubt, not an error.
  const only = kind === 'sum' && !weights ? onlyPrinted(parts) : null;
  if (only) FIGURES.take(shownOf(only), shownQuantum(only));
  else
    for (let index = 0; index < parts.length; index += 1) {
      const part = parts[index]!;
      FIGURES.take(shownOf(part), shownQuantum(part), weights?.[index]);
    }
  return compareFigures(only ? 'same' : kind, FIGURES);
}

/** Null when there are several, or none. */
function onlyPrinted(parts: readonly Fact[]): Fact | null {
  let only: Fact | null = null;
  for (const part of parts) {
    if (isNothing(part)) continue;
    if (only) return null;
    only = part;
  }
  return only;
}

/** In fen. 增减额 is the difference of two rounded figures: it may be off twice as much as one. */
function shownQuantum({ place, row, column }: Fact): number {
  return quantumShownAt(place, row, column);
}

function quantumShownAt({ side: { rows, columns } }: PlacedSide, row: number, column: number): number {
  const { states, quanta, aspect } = columns[column]!;
  if (isNothingState(states[row]!)) return 1;
  const version = rows[row]!.aspect.version ?? aspect.version;
  return (quanta[row]! || 1) * (version === 'change' ? 2 : 1);
}
