import {
  doubledUnit,
  formatDecimal,
  unitClassOf,
  type Indicator,
  type PerformanceForm,
  type Target,
  type TargetField,
} from '../../performance';
import type { Rule, RuleContext } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import { eachForm, seen, setValue, type Say } from './forms';
import { labelOfIndicator } from './indicator-traits';

/** （人）, （%） in the name stand for the unit. */
const UNIT_IN_NAME = /[(（]([^()（）]+)[)）]\s*$/u;
/** 人数、次数: the name says what is counted. */
const COUNTED =
  /(?:人|次|件|户|天|台|份|个|期|场|家|套|辆|篇|起|例|批|项|条|册|班|处|村|所|名|课|站|点|月|年|日)数(?:量)?$|人次$/u;

/** 根据下达任务确定: no target yet. */
const UNDECIDED = /^(?:按照?|根据|依据|视).*(?:确定|而定|为准|情况)$|^(?:待定|另行确定|暂未?确定)$/u;

/** 指标值 = 符号 + 数值 + 单位，或者是文字：不能只有单位，单位不能写两遍，数值要有单位。 */
export const targetSyntax: Rule = {
  meta: {
    id: 'performance/target-syntax',
    alias: ['PF-20'],
    title: { zh: '指标值有数值、有单位', en: 'A target has a number and one unit' },
    severity: 'error',
    basis: PERFORMANCE_LAW.targets,
    messages: {
      noNumber: { zh: '“{name}”的指标值“{text}”没有数值', en: '“{name}”: the target “{text}” has no number' },
      doubled: {
        zh: '“{name}”的指标值“{text}”有两个单位（{first}、{second}）',
        en: '“{name}”: the target “{text}” has two units',
      },
      noUnit: { zh: '“{name}”的指标值“{text}”没有单位', en: '“{name}”: the target “{text}” has no unit' },
      undecided: {
        zh: '“{name}”的指标值“{text}”没有定下来',
        en: '“{name}”: the target “{text}” is left open',
      },
      month: {
        zh: '“{name}”的指标值“{text}”看不出是月份还是月数，应写“3月底前”或“≤3个月”一类',
        en: '“{name}”: “{text}” may be a month or a number of months',
      },
    },
    fixable: true,
  },
  observe: eachForm((form, context, say) => {
    for (const indicator of form.indicators) {
      if (indicator.target) checkTarget(context, form, indicator, indicator.target, say);
    }
  }),
};

function checkTarget(
  context: RuleContext,
  form: PerformanceForm,
  indicator: Indicator,
  field: TargetField,
  say: Say,
): void {
  const { target, text, at } = field;
  if (target.kind === 'number' && !mayFail(target)) return;
  const name = labelOfIndicator(indicator);
  const found = { form, at, label: name };
  if (target.kind === 'unit-only') {
    say(seen(context, { ...found, messageId: 'noNumber', data: { name, text }, key: `number|${name}` }));
    return;
  }
  if (target.kind === 'text' && UNDECIDED.test(text.replace(/\s+/gu, ''))) {
    const data = { name, text };
    say(seen(context, { ...found, messageId: 'undecided', severity: 'warning', data, key: `undecided|${name}` }));
  }
  if (target.kind !== 'number') return;
  const pair = doubledUnit(target.unit);
  if (pair) {
    const fixes = pair.map((unit) => {
      const value = `${target.bare ? '' : target.comparator}${formatDecimal(target.value)}${unit}`;
      return setValue(at, value, { zh: `改为 ${value}`, en: `Write ${value}` });
    });
    const data = { name, text, first: pair[0], second: pair[1] };
    say(seen(context, { ...found, messageId: 'doubled', severity: 'warning', data, fixes, key: `doubled|${name}` }));
  } else if (target.unit === '' && needsUnit(form, indicator)) {
    const severity = COUNTED.test(name) ? 'info' : 'warning';
    say(seen(context, { ...found, messageId: 'noUnit', severity, data: { name, text }, key: `unit|${name}` }));
  } else if (target.bare && target.unit === '月') {
    say(
      seen(context, {
        ...found,
        messageId: 'month',
        severity: 'warning',
        data: { name, text },
        key: `month|${name}`,
      }),
    );
  }
}

/** Is there anything about the unit of a number to look at: none, two, or 月? */
function mayFail({ unit }: Extract<Target, { kind: 'number' }>): boolean {
  return unit === '' || unit === '月' || doubledUnit(unit) !== null;
}

/** Cells of their own for the unit are the business of performance/split-target; a bare 0 that of indicator-complete. */
function needsUnit(form: PerformanceForm, { name, target }: Indicator): boolean {
  if (form.columns.some(({ meaning }) => meaning === 'unit')) return false;
  const inName = UNIT_IN_NAME.exec(name?.text ?? '')?.[1];
  const zero = target?.target.kind === 'number' && target.target.value.coefficient === 0n;
  return !zero && !(inName !== undefined && unitClassOf(inName) !== null);
}
