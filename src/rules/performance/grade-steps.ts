import {
  addDecimals,
  compareDecimals,
  foldText,
  fromInteger,
  type Decimal,
  type GradeField,
  type Target,
} from '../../performance';

type Numeric = Extract<Target, { kind: 'number' | 'range' }>;
export type NumberedGrade = Omit<GradeField, 'target'> & { readonly target: Numeric };

/** How two neighbouring grades fail to follow each other. */
export interface GradeSlip {
  readonly kind: 'order' | 'gap' | 'overlap';
  readonly other: NumberedGrade;
  readonly own: NumberedGrade;
}

/** The bound nearer to the better grade and the one nearer to the worse, in the direction of the grades. */
interface Step {
  readonly field: NumberedGrade;
  readonly better: Decimal | null;
  readonly worse: Decimal | null;
}

/** The first slip in grades given from the best to the worst; null when they follow each other without gap. */
export function findGradeSlip(fields: readonly NumberedGrade[]): GradeSlip | null {
  const higher = isHigherBetter(fields[0]!.target, fields.at(-1)!.target);
  if (higher === null) return null;
  const steps = fields.map((field): Step => ({ field, ...boundsIn(field.target, higher) }));
  const whole = fields.every(
    ({ target }) => numbersOf(target).every(({ scale }) => scale === 0) && !/[%‰]|百分/u.test(foldText(target.unit)),
  );
  for (let at = 1; at < steps.length; at += 1) {
    const [other, own] = [steps[at - 1]!, steps[at]!];
    const kind = judge(other, own, higher, whole, at === steps.length - 1);
    if (kind) return { kind, other: other.field, own: own.field };
  }
  return null;
}

function numbersOf(target: Numeric): Decimal[] {
  return target.kind === 'range' ? [target.low, target.high] : [target.value];
}

function isHigherBetter(best: Numeric, worst: Numeric): boolean | null {
  const order = compareDecimals(numbersOf(best)[0]!, numbersOf(worst).at(-1)!);
  if (order !== 0) return order > 0;
  return worst.kind === 'number' ? worst.comparator.startsWith('<') || worst.comparator === '≤' : null;
}

function boundsIn(target: Numeric, higher: boolean): { better: Decimal | null; worse: Decimal | null } {
  if (target.kind === 'range')
    return higher ? { better: target.high, worse: target.low } : { better: target.low, worse: target.high };
  const { comparator, value } = target;
  if (comparator === '=') return { better: value, worse: value };
  const fromBelow = comparator === '≥' || comparator === '>';
  return fromBelow === higher ? { better: null, worse: value } : { better: value, worse: null };
}

/** `≥95%` after `100%` reaches up to it; a grade with both ends must begin where the better one ends. */
function judge(other: Step, own: Step, higher: boolean, whole: boolean, isLast: boolean): GradeSlip['kind'] | null {
  const ahead = (one: Decimal, two: Decimal): number =>
    higher ? compareDecimals(one, two) : compareDecimals(two, one);
  if (other.worse === null) return 'order';
  if (own.worse !== null && ahead(other.worse, own.worse) <= 0) return 'order';
  if (own.better === null) return isLast ? 'overlap' : null;
  const gap = ahead(other.worse, own.better);
  if (gap < 0) return own.field.target.kind === 'range' || isLast ? 'overlap' : 'order';
  if (gap === 0) return null;
  const next = addDecimals(own.better, fromInteger(higher ? 1 : -1));
  return whole && compareDecimals(next, other.worse) === 0 ? null : 'gap';
}
