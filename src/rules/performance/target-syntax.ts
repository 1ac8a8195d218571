import {
  doubledUnit,
  foldText,
  formatDecimal,
  toNumber,
  unitClassOf,
  type Indicator,
  type PerformanceForm,
  type Target,
  type TargetField,
} from '../../performance';
import { numberFormatAt } from '../../workbook';
import type { Rule, RuleContext } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import { eachForm, seen, setValue, type Say } from './forms';
import { labelOfIndicator, needsNoUnit } from './indicator-traits';

/** （人）, （%） in the name stand for the unit. */
const UNIT_IN_NAME = /[(（]([^()（）]+)[)）]\s*$/u;
/** 人数、次数: the name says what is counted. */
const COUNTED =
  /(?:人|次|件|户|天|台|份|个|期|场|家|套|辆|篇|起|例|批|项|条|册|班|处|村|所|名|课|站|点|月|年|日)数(?:量)?$|人次$/u;

/** 根据下达任务确定: no target yet. */
const UNDECIDED = /^(?:按照?|根据|依据|视).*(?:确定|而定|为准|情况)$|^(?:待定|另行确定|暂未?确定)$/u;

/** 若干、一批 stand for a number that nobody has set. */
const NO_FIGURE =
  /^(?:若干|一批|多|数|几|大量|少量|适量|部分|一定数?量的?|一些|众多|不等)(?:[个次件项批场份人名户家台套处]|人次)?$/u;

/** A unit that is a number. */
const NUMBER = /^[\d,.]+$/u;
const OF_TIME = /(?:时间|日期|期限|时限|时点|节点|时效|进度|按期完成|按时完成)(?:[(（][^()（）]*[)）])?$/u;

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
      noFigure: {
        zh: '“{name}”的指标值“{text}”没有说明是多少，应写具体数值',
        en: '“{name}”: “{text}” does not say how many',
      },
      repeats: {
        zh: '“{name}”的指标值照抄指标名称，没有写要达到什么',
        en: '“{name}”: the target only repeats the name of the indicator',
      },
      serial: {
        zh: '“{name}”的指标值“{text}”像是日期变成的序号（{date}）',
        en: '“{name}”: the target “{text}” looks like the serial number of a date ({date})',
      },
      numberAsUnit: {
        zh: '“{name}”的计量单位填成了数字“{text}”',
        en: '“{name}”: the unit is a number, “{text}”',
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
  if (target.kind === 'text') checkWords(context, { form, name, field }, say);
  if (target.kind === 'text' && UNDECIDED.test(text.replace(/\s+/gu, ''))) {
    const data = { name, text };
    say(seen(context, { ...found, messageId: 'undecided', severity: 'warning', data, key: `undecided|${name}` }));
  }
  if (target.kind !== 'number') return;
  if (checkSerial(context, { form, name, field }, target, say)) return;
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

interface Named {
  readonly form: PerformanceForm;
  readonly name: string;
  readonly field: TargetField;
}

/** Words that promise nothing: no number where one is meant, or the name once more. */
function checkWords(context: RuleContext, { form, name, field }: Named, say: Say): void {
  const text = foldText(field.text);
  const found = { form, at: field.at, label: name, severity: 'warning' as const, data: { name, text } };
  if (NO_FIGURE.test(text)) say(seen(context, { ...found, messageId: 'noFigure', key: `figure|${name}` }));
  else if (text === foldText(name)) say(seen(context, { ...found, messageId: 'repeats', key: `repeats|${name}` }));
}

/** 44561 for 2021-12-31, as value or as unit. */
function checkSerial(context: RuleContext, { form, name, field }: Named, target: NumberTarget, say: Say): boolean {
  const isBadUnit = NUMBER.test(target.unit);
  if (isBadUnit && field.unitCell) {
    const data = { name, text: field.unitCell.text };
    const at = field.unitCell.at;
    say(seen(context, { form, at, label: name, messageId: 'numberAsUnit', data, key: `unit|${name}` }));
  }
  const date = target.unit === '' || isBadUnit ? dateOfSerial(toNumber(target.value)) : null;
  if (date === null || !OF_TIME.test(name) || isShownAsDate(context, field)) return isBadUnit;
  const data = { name, text: field.text, date };
  const fixes = [setValue(field.at, date, { zh: `改为 ${date}`, en: `Write ${date}` })];
  say(seen(context, { form, at: field.at, label: name, messageId: 'serial', data, fixes, key: `serial|${name}` }));
  return true;
}

/** In a date format the reader sees a date. */
function isShownAsDate({ workbook }: RuleContext, { at }: TargetField): boolean {
  const sheet = workbook.sheets.find(({ name }) => name === at.sheet);
  const format = sheet && numberFormatAt(sheet, at.row, at.column);
  return format !== undefined && /[ymd年月日]/iu.test(format.replace(/\[[^\]]*\]/gu, ''));
}

const DAY = 24 * 60 * 60 * 1000;
/** 2000-01-01 and 2060-01-01 as Excel counts days. */
const [FIRST_SERIAL, END_SERIAL] = [36526, 58440];

/** The date a whole number stands for in Excel; null for numbers no plan of ours is dated by. */
function dateOfSerial(serial: number): string | null {
  if (!Number.isInteger(serial) || serial < FIRST_SERIAL || serial >= END_SERIAL) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + serial * DAY);
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}

type NumberTarget = Extract<Target, { kind: 'number' }>;

/** Is there anything about the unit of a number to look at: none, two, or 月? */
function mayFail({ unit }: NumberTarget): boolean {
  return unit === '' || NUMBER.test(unit) || unit === '月' || doubledUnit(unit) !== null;
}

/** Cells of their own for the unit are the business of performance/split-target; a bare 0 that of indicator-complete. */
function needsUnit(form: PerformanceForm, { name, target }: Indicator): boolean {
  if (form.columns.some(({ meaning }) => meaning === 'unit')) return false;
  const inName = UNIT_IN_NAME.exec(name?.text ?? '')?.[1];
  const zero = target?.target.kind === 'number' && target.target.value.coefficient === 0n;
  return !zero && !needsNoUnit(name?.text ?? '') && !(inName !== undefined && unitClassOf(inName) !== null);
}
