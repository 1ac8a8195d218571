import { compareAtMost, compareSame, compareSum, type Measured } from '../amounts';
import { CellState } from '../tables';
import { fenOf, hasFigure, isNothing, positionOf, quantumAt, shownOf, stateOf } from './fact';
import { formatCell } from '../workbook';
import { EXACT, printedParts } from './exact-relations';
import type { Evaluated, Evaluation, Fact, Relation } from './model';

/**
 * Judges a relation (DESIGN §5): stored figures first, to the fen; then what is printed, by rounding intervals. Returns
 * null when nothing is printed on either side: such a relation says nothing and is not counted.
 */
export function evaluate(relation: Relation): Evaluated | null {
  const expanded = relation.kind === 'sum' && relation.principle === 'rows' ? expandBlankParts(relation) : relation;
  const { total, parts } = expanded;
  if (isNothing(total) && parts.every(isNothing)) return null;
  const unreadable = isUnreadable(total) ? total : parts.find(isUnreadable);
  const evaluation = unreadable ? notReadable(unreadable) : judge(expanded);
  return evaluation ? { ...expanded, evaluation } : null;
}

function isUnreadable(fact: Fact): boolean {
  return !isNothing(fact) && !hasFigure(fact);
}

/** A blank subtotal among the parts stands for the lines below it. */
function expandBlankParts(relation: Relation): Relation {
  if (!relation.parts.some((part) => isNothing(part) && part.place.children.has(part.row))) return relation;
  const parts = relation.parts.flatMap((part) => printedParts(part));
  return { ...relation, parts };
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

function judge(relation: Relation): Evaluation | null {
  const { total, parts, weights } = relation;
  // A bound that leaves room needs no intervals.
  if (relation.kind === 'at-most' && parts.length === 1 && shownOf(total) <= shownOf(parts[0]!)) return EXACT;
  let stored = fenOf(total);
  for (let index = 0; index < parts.length; index += 1) stored -= (weights?.[index] ?? 1) * fenOf(parts[index]!);
  const blankTotal = isNothing(total) && relation.kind === 'sum' && stored !== 0;
  if (relation.kind !== 'at-most' && stored === 0) return EXACT;
  return { ...compareShown(relation), blankTotal, reason: null };
}

function compareShown({
  kind,
  total,
  parts,
  weights,
}: Relation): Pick<Evaluation, 'verdict' | 'difference' | 'allowance'> {
  const measured = parts.map(measure);
  if (kind === 'same') return compareSame(measure(total), measured[0]!);
  if (kind === 'at-most') return compareAtMost(measure(total), measured);
  // A parent with one printed child shows the child's figure again: a gap of one quantum is a doubt, not an error.
  const printed = measured.filter((_, index) => !isNothing(parts[index]!));
  if (printed.length === 1 && !weights) return compareSame(measure(total), printed[0]!);
  return compareSum(measure(total), measured, weights);
}

/** 增减额 is the difference of two rounded figures: it may be off twice as much as one. */
function measure(fact: Fact): Measured {
  const { columns, rows } = fact.place.side;
  const version = rows[fact.row]!.aspect.version ?? columns[fact.column]!.aspect.version;
  const times = version === 'change' ? 2 : 1;
  return { fen: shownOf(fact), quantum: isNothing(fact) ? 1 : quantumAt(fact) * times };
}
