import {
  addDecimals,
  compareDecimals,
  foldText,
  fromInteger,
  type Decimal,
  type Grade,
  type GradeField,
  type Indicator,
  type PerformanceForm,
  type Target,
} from '../../performance';
import type { Observation, Rule, RuleContext } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import { labelOfIndicator, ownForms, seen, tablesOf } from './forms';

type Numeric = Extract<Target, { kind: 'number' | 'range' }>;
type Numbered = Omit<GradeField, 'target'> & { readonly target: Numeric };

/** 优良中差四档从优到差依次变化，首尾相接：差正好是达不到中的部分。 */
export const grades: Rule = {
  meta: {
    id: 'performance/grades',
    alias: ['PF-27'],
    title: { zh: '优良中差依次递减、互相衔接', en: 'The grades follow each other without gap' },
    severity: 'warning',
    basis: PERFORMANCE_LAW.scores,
    messages: {
      order: {
        zh: '“{name}”的{grade}（{text}）与{other}（{otherText}）次序颠倒或相同',
        en: '“{name}”: {grade} ({text}) and {other} ({otherText}) are out of order',
      },
      gap: {
        zh: '“{name}”的{other}（{otherText}）与{grade}（{text}）之间有空档',
        en: '“{name}”: there is a gap between {other} ({otherText}) and {grade} ({text})',
      },
      overlap: {
        zh: '“{name}”的{other}（{otherText}）与{grade}（{text}）重叠',
        en: '“{name}”: {other} ({otherText}) and {grade} ({text}) overlap',
      },
      blank: { zh: '“{name}”没有填评价标准“{grade}”', en: '“{name}”: the grade {grade} is blank' },
    },
    fixable: false,
  },
  *observe(context) {
    for (const form of ownForms(context)) {
      for (const indicator of form.indicators) {
        if (indicator.grades.length < 3 || indicator.grades.every(({ text }) => text === '')) continue;
        const name = labelOfIndicator(indicator);
        const blank = indicator.grades.find(({ target }) => target.kind === 'blank');
        if (blank) {
          const data = { name, grade: blank.grade };
          yield seen(context, { form, at: blank.at, label: name, messageId: 'blank', data, key: `blank|${name}` });
        } else if (indicator.grades.every(isNumbered)) yield* checkGrades(context, form, indicator, indicator.grades);
        else if (indicator.grades.some(isNumbered)) {
          const unchecked = { zh: `“${name}”的评价标准有文字`, en: `Grades of “${name}” are partly words` };
          yield { unchecked, tables: tablesOf(context, form) };
        }
      }
    }
  },
};

function isNumbered(field: GradeField): field is Numbered {
  return field.target.kind === 'number' || field.target.kind === 'range';
}

/** The bound nearer to the better grade and the one nearer to the worse, in the direction of the grades. */
interface Step {
  readonly grade: Grade;
  readonly field: Numbered;
  readonly better: Decimal | null;
  readonly worse: Decimal | null;
}

function* checkGrades(
  context: RuleContext,
  form: PerformanceForm,
  indicator: Indicator,
  fields: readonly Numbered[],
): Generator<Observation> {
  const last = fields.at(-1)!;
  const higher = isHigherBetter(fields[0]!.target, last.target);
  if (higher === null) return;
  const steps = fields.map((field): Step => ({ grade: field.grade, field, ...boundsIn(field.target, higher) }));
  const whole = fields.every(
    ({ target }) => numbersOf(target).every(({ scale }) => scale === 0) && !/[%‰]|百分/u.test(foldText(target.unit)),
  );
  const name = labelOfIndicator(indicator);
  for (let at = 1; at < steps.length; at += 1) {
    const messageId = judge(steps[at - 1]!, steps[at]!, higher, whole, at === steps.length - 1);
    if (!messageId) continue;
    const [other, own] = [steps[at - 1]!, steps[at]!];
    const data = { name, grade: own.grade, text: own.field.text, other: other.grade, otherText: other.field.text };
    yield seen(context, { form, at: own.field.at, label: name, messageId, data, key: `${own.grade}|${name}` });
    return;
  }
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
function judge(
  other: Step,
  own: Step,
  higher: boolean,
  whole: boolean,
  isLast: boolean,
): 'order' | 'gap' | 'overlap' | null {
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
