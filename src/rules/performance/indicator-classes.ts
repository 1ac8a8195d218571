import { foldText, type Indicator, type PerformanceForm } from '../../performance';
import type { CellRef } from '../../workbook';
import type { Observation, Rule, RuleContext } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import { classOf, type IndicatorClass } from './classes';
import { headOf, eachForm, seen, tablesOf, type Say } from './forms';
import { isFilled } from './indicator-traits';

const SECOND: readonly (readonly [IndicatorClass, string])[] = [
  ['quantity', '数量指标'],
  ['quality', '质量指标'],
  ['time', '时效指标'],
  ['cost', '成本指标'],
];

/** 产出、效益、满意度三类指标都要有；产出的数量、质量、时效、成本一般各有一条。 */
export const indicatorClasses: Rule = {
  meta: {
    id: 'performance/indicator-classes',
    alias: ['PF-10'],
    title: { zh: '产出、效益、满意度指标齐全', en: 'Output, effect and satisfaction are all measured' },
    severity: 'error',
    basis: PERFORMANCE_LAW.classes,
    messages: {
      first: { zh: '“{form}”没有{class}指标', en: '“{form}” has no indicator of {class}' },
      second: { zh: '“{form}”的产出指标中没有{class}', en: '“{form}” has no output indicator of {class}' },
    },
    fixable: false,
  },
  observe: eachForm((form, context, say) => {
    if (form.kind === 'duty' || form.columns.length === 0) return;
    const told = toldBy(form.indicators);
    // 部门整体 forms of some provinces class by 履职、管理 instead.
    if (!told.output && !told.effect) {
      const unchecked = {
        zh: `“${form.sheet}”的指标没有按产出、效益分类`,
        en: `Indicators on “${form.sheet}” are not classed by output and effect`,
      };
      say({ unchecked, tables: tablesOf(context, form) });
      return;
    }
    checkFirst(context, form, told, say);
    checkSecond(context, form, told, say);
  }),
};

/** What the filled indicators of a form tell of their classes. */
interface Told {
  readonly classes: readonly IndicatorClass[];
  readonly output: boolean;
  /** An output with a 二级 heading. */
  readonly headedOutput: boolean;
  readonly effect: boolean;
}

function toldBy(indicators: readonly Indicator[]): Told {
  const classes: IndicatorClass[] = [];
  let output = false;
  let headedOutput = false;
  let effect = false;
  for (const indicator of indicators) {
    if (!isFilled(indicator)) continue;
    const named = classOf(indicator);
    if (named !== null && !classes.includes(named)) classes.push(named);
    if (isOutput(indicator, named)) {
      output = true;
      if (indicator.level2 !== null) headedOutput = true;
    }
    effect ||= isEffect(indicator, named);
  }
  return { classes, output, headedOutput, effect };
}

/** 产出 by its 一级 heading or by a class of output. */
function isOutput({ level1 }: Indicator, named: IndicatorClass | null): boolean {
  if (named === 'quantity' || named === 'quality' || named === 'time') return true;
  return level1?.text.includes('产出') ?? false;
}

/** 效益 by its 二级 or 一级 heading; 部门效果 counts. */
function isEffect({ level1 }: Indicator, named: IndicatorClass | null): boolean {
  return named === 'effect' || (named === null && /效益|效果/u.test(level1?.text ?? ''));
}

function checkFirst(context: RuleContext, form: PerformanceForm, told: Told, say: Say): void {
  const report = (name: string, pattern: RegExp, severity: 'error' | 'warning'): Observation =>
    seen(context, { form, at: placeOf(form, pattern), messageId: 'first', data: { class: name }, severity, key: name });
  if (!told.output) say(report('产出', /产出/u, 'error'));
  if (!told.effect) say(report('效益', /效益|效果/u, 'error'));
  if (told.classes.includes('satisfaction')) return;
  // Forms with 成本 as a class of its own ask for 满意度 only where people are served.
  const optional = form.indicators.some((one) => isFilled(one) && /^成本/u.test(foldText(one.level1?.text ?? '')));
  say(report('满意度', /满意/u, optional ? 'warning' : 'error'));
}

/**
 * Self-evaluations leave cost to the execution of the budget. Only where the form has 二级 headings, and classes outputs by
 * these at all: 部门整体 forms of some provinces have 重点工作任务完成 and 履职目标实现 instead.
 */
function checkSecond(context: RuleContext, form: PerformanceForm, { classes, headedOutput }: Told, say: Say): void {
  if (form.kind === 'self-evaluation' || !headedOutput) return;
  const missing = SECOND.filter(([wanted]) => !classes.includes(wanted));
  if (missing.length === 0 || missing.length === SECOND.length) return;
  const names = missing.map(([, name]) => name).join('、');
  const at = placeOf(form, new RegExp(missing[0]![1].slice(0, 2), 'u'));
  say(seen(context, { form, at, messageId: 'second', data: { class: names }, severity: 'warning', key: names }));
}

/** The unfilled row of a class, else the header of the block. */
function placeOf(form: PerformanceForm, pattern: RegExp): CellRef {
  for (const { level1, level2 } of form.indicators) {
    for (const field of [level2, level1]) if (field && pattern.test(field.text)) return field.at;
  }
  return headOf(form);
}
