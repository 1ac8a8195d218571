import type { GradeField, Indicator, PerformanceForm } from '../../performance';
import type { Rule, RuleContext } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import { findGradeSlip, type NumberedGrade } from './grade-steps';
import { eachForm, seen, tablesOf, type Say } from './forms';
import { labelOfIndicator } from './indicator-traits';

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
  observe: eachForm((form, context, say) => {
    for (const indicator of form.indicators) {
      if (indicator.grades.length < 3 || indicator.grades.every(({ text }) => text === '')) continue;
      const name = labelOfIndicator(indicator);
      const blank = indicator.grades.find(({ target }) => target.kind === 'blank');
      if (blank) {
        const data = { name, grade: blank.grade };
        say(seen(context, { form, at: blank.at, label: name, messageId: 'blank', data, key: `blank|${name}` }));
      } else if (indicator.grades.every(isNumbered)) checkGrades(context, form, indicator, indicator.grades, say);
      else if (indicator.grades.some(isNumbered)) {
        const unchecked = { zh: `“${name}”的评价标准有文字`, en: `Grades of “${name}” are partly words` };
        say({ unchecked, tables: tablesOf(context, form) });
      }
    }
  }),
};

function isNumbered(field: GradeField): field is NumberedGrade {
  return field.target.kind === 'number' || field.target.kind === 'range';
}

function checkGrades(
  context: RuleContext,
  form: PerformanceForm,
  indicator: Indicator,
  fields: readonly NumberedGrade[],
  say: Say,
): void {
  const slip = findGradeSlip(fields);
  if (!slip) return;
  const { kind, other, own } = slip;
  const name = labelOfIndicator(indicator);
  const data = { name, grade: own.grade, text: own.text, other: other.grade, otherText: other.text };
  say(seen(context, { form, at: own.at, label: name, messageId: kind, data, key: `${own.grade}|${name}` }));
}
