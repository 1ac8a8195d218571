import { foldText, type Field, type Indicator, type PerformanceForm } from '../../performance';
import type { Observation, Rule, RuleContext } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import { eachForm, emptyForms, headOf, seen, type Say } from './forms';
import { isFilled, labelOfIndicator } from './indicator-traits';

/** What a blank form asks of who fills it in: （200字以内）, （请填写…）. */
const INSTRUCTION =
  /[(（](?:[^()（）]{0,12}\d+\s*个?字(?:以内|以上|左右|之内)?|请(?:在此)?(?:填写|说明|描述|概述)[^()（）]*|此处(?:请)?填写?[^()（）]*)[)）]/gu;

/** 整张未填、自评没有填完、留着填写提示的绩效表，报送前要补上。 */
export const formFilled: Rule = {
  meta: {
    id: 'performance/form-filled',
    alias: ['PF-37'],
    title: { zh: '绩效表已经填写', en: 'The form is filled in' },
    severity: 'error',
    basis: PERFORMANCE_LAW.targets,
    messages: {
      empty: { zh: '“{form}”整张未填', en: '“{form}” is not filled in at all' },
      noResults: {
        zh: '“{form}”有“{field}”一列，各条指标都没有填',
        en: '“{form}” has a column {field} that is blank for every indicator',
      },
      noResult: { zh: '“{name}”没有填{field}', en: '“{name}”: {field} is blank' },
      instruction: {
        zh: '“{text}”是填写提示，填好后应当删去',
        en: '“{text}” is an instruction of the blank form left in',
      },
    },
    fixable: false,
  },
  observe: (context) => [...findEmpty(context), ...looked(context)],
};

/** 本单位没有项目 and the like say why a form is empty. */
const SAYS_WHY = /无|没有|不涉及|空表|为空|未安排/u;

function* findEmpty(context: RuleContext): Iterable<Observation> {
  for (const form of emptyForms(context)) {
    const sheet = context.workbook.sheets.find(({ name }) => name === form.sheet);
    const texts = sheet?.values.flat().filter((value) => typeof value === 'string') ?? [];
    if (!texts.some((text) => SAYS_WHY.test(text)))
      yield seen(context, { form, at: form.title?.at ?? headOf(form), messageId: 'empty', key: 'empty' });
  }
}

const looked = eachForm((form, context, say) => {
  checkResults(context, form, say);
  for (const field of writtenOf(form)) checkInstruction(context, form, field, say);
});

const RESULTS = ['actual', 'score'] as const;

/** The results of a self-evaluation; several rows may share one merged cell, so few blanks are told one by one. */
function checkResults(context: RuleContext, form: PerformanceForm, say: Say): void {
  const rows = form.indicators.filter((one) => isFilled(one) && one.name !== null && one.span === 'year');
  for (const meaning of RESULTS) {
    const column = form.columns.find((one) => one.meaning === meaning);
    const blank = rows.filter((row) => row[meaning] === null);
    if (!column || blank.length === 0) continue;
    const field = foldText(column.text);
    const base = { form, label: field, severity: 'warning' as const };
    if (blank.length === rows.length)
      say(seen(context, { ...base, at: column.at, messageId: 'noResults', data: { field }, key: `results|${field}` }));
    else if (blank.length * 3 <= rows.length)
      for (const row of blank) say(seen(context, { ...base, ...blankResult(row, field, column.at.column) }));
  }
}

function blankResult(row: Indicator, field: string, column: number) {
  const name = labelOfIndicator(row);
  const at = { ...row.nameAt, row: row.row, column };
  return { at, label: name, messageId: 'noResult', data: { name, field }, key: `result|${field}|${name}` };
}

function writtenOf({ goals, purpose, indicators }: PerformanceForm): Field[] {
  const ofIndicators = indicators.flatMap(({ name, description, basis, scoring }) => [
    name,
    description,
    basis,
    scoring,
  ]);
  return [purpose, ...goals, ...ofIndicators].filter((field) => field !== null);
}

function checkInstruction(context: RuleContext, form: PerformanceForm, { at, text }: Field, say: Say): void {
  const found = text.match(INSTRUCTION);
  if (!found) return;
  // With nothing beside the instruction the place is blank.
  const severity = text.replace(INSTRUCTION, '').trim() === '' ? 'error' : 'warning';
  say(
    seen(context, {
      form,
      at,
      messageId: 'instruction',
      severity,
      data: { text: found[0] },
      key: `instruction|${foldText(text).slice(0, 20)}|${at.row}`,
    }),
  );
}
