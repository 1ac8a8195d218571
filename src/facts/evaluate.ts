import { compareFigures, FigureList, type Comparison } from '../amounts';
import { CellState } from '../tables';
import { fenOf, hasFigure, isNothing, positionOf, quantumAt, shownOf, stateOf } from './fact';
import { formatCell } from '../workbook';
import { addPrinted, EXACT } from './exact-relations';
import type { Evaluated, Evaluation, Fact, Relation } from './model';

/**
 * Judges a relation (DESIGN §5): stored figures first, to the fen; then what is printed, by rounding intervals. Returns
 * null when nothing is printed on either side, or when no parts are found: such a relation says nothing and is not counted.
 */
export function evaluate(relation: Relation): Evaluated | null {
  const { kind, principle, parts } = relation;
  if (parts.length === 0) return null;
  return evaluatePrinted(relation, kind === 'sum' && principle === 'rows' ? printedParts(parts) : parts);
}

/** {@link evaluate} where no blank subtotal stands among the parts. */
export function evaluatePrinted(
  { kind, principle, total, weights, axis }: Omit<Relation, 'parts'>,
  parts: readonly Fact[],
): Evaluated | null {
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
  for (const { place, row, column } of parts) addPrinted(place, row, column, printed);
  return printed;
}

function notReadable(fact: Fact): Evaluation {
  const { sheet, row, column } = positionOf(fact);
  const cell = `${sheet}!${formatCell(row, column)}`;
  const state = stateOf(fact);
  const what =
    state === CellState.Error
      ? { zh: '是错误值', en: 'holds an error' }
      : state === CellState.TooLarge
        ? { zh: '超出可计算的范围', en: 'is too large to compute' }
        : { zh: '不是数字', en: 'is not a number' };
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
  const { verdict, difference, allowance } = compareShown(kind, total, parts, weights);
  return {
    verdict: verdict === 'violated' && isDroppedFraction(difference, total, parts) ? 'suspicious' : verdict,
    difference,
    allowance,
    blankTotal: isNothing(total) && kind === 'sum' && stored !== 0,
    reason: null,
  };
}

const YUAN = 100;

/** Less than 1 元 where one side is in whole 元 and the other is not: the fraction was kept here and dropped there. */
function isDroppedFraction(difference: number, total: Fact, parts: readonly Fact[]): boolean {
  return Math.abs(difference) < YUAN && isWhole(total) !== parts.every(isWhole);
}

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
function shownQuantum(fact: Fact): number {
  if (isNothing(fact)) return 1;
  const { columns, rows } = fact.place.side;
  const version = rows[fact.row]!.aspect.version ?? columns[fact.column]!.aspect.version;
  return quantumAt(fact) * (version === 'change' ? 2 : 1);
}
