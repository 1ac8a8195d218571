import {
  boundsOf,
  compareDecimals,
  fromInteger,
  unitClassOf,
  type Indicator,
  type PerformanceForm,
  type TargetField,
} from '../../performance';
import type { Observation, Rule, RuleContext } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import { eachForm, seen, setValue, type Say } from './forms';
import { labelOfIndicator } from './indicator-traits';

const HUNDRED = fromInteger(100);
const NOTHING = fromInteger(0);
/** Rates that may pass 100 %: growth, returns, capacity, over-fulfilment. */
const MAY_EXCEED =
  /增长|增加|增幅|增收|提高|提升|上升|翻|同比|环比|超额|收益|回报|产能|利用率|使用率|负荷|负债|流动比|倍|杠杆|拨备|偿|保值|周转|加成|涨|贡献|投入产出|控制/u;
/** 任务完成率 over 100 % is over-fulfilment: possible, worth a look. */
const MAY_OVERFULFIL = /完成|执行|达成|达产|入库|征收|招生|就业/u;
const MAY_FALL = /下降|减少|降低|增长|增速|增幅|温|差/u;

/** 比率不可能超过 100%；“≥100%”只能等于 100%；“≥0”什么也没有要求。 */
export const impossibleTarget: Rule = {
  meta: {
    id: 'performance/impossible-target',
    alias: ['PF-22'],
    title: { zh: '指标值是可能达到的', en: 'Targets are possible' },
    severity: 'warning',
    basis: PERFORMANCE_LAW.targets,
    messages: {
      beyond: {
        zh: '“{name}”的指标值“{text}”超过 100%，不可能达到',
        en: '“{name}”: “{text}” is beyond 100 %, which cannot be reached',
      },
      exactly: {
        zh: '“{name}”的指标值“{text}”最多只能是 100%，建议写“100%”',
        en: '“{name}”: “{text}” can only be 100 %',
      },
      nothing: { zh: '“{name}”的指标值“{text}”总能满足，没有要求', en: '“{name}”: “{text}” is always met' },
      negative: { zh: '“{name}”的指标值“{text}”是负数', en: '“{name}”: “{text}” is negative' },
      month: { zh: '“{name}”的指标值“{text}”里没有这样的月份', en: '“{name}”: there is no such month as in “{text}”' },
      date: { zh: '“{name}”的指标值“{text}”里没有这样的日期', en: '“{name}”: there is no such day as in “{text}”' },
      days: { zh: '“{name}”的指标值“{text}”超过一年的天数', en: '“{name}”: “{text}” is more days than a year has' },
    },
    fixable: true,
  },
  observe: eachForm((form, context, say) => {
    for (const indicator of form.indicators) {
      const { target } = indicator;
      if (!target) continue;
      if (target.text.includes('月') && NO_MONTH.test(target.text))
        say(observed(context, form, indicator, target, { messageId: 'month' }));
      else if (hasNoSuchDay(target.text)) say(observed(context, form, indicator, target, { messageId: 'date' }));
      if (target.target.kind === 'number' || target.target.kind === 'range')
        checkBounds(context, form, indicator, target, say);
    }
  }),
};

const NO_MONTH = /(?<!\d)(?:1[3-9]|[2-9]\d)月(?:底|末|前|份)/u;

/** 2023年2月30日, 2023-02-30, 4月31日. */
const DATE = /(?:(?<!\d)(20\d{2})\s*[年./-]\s*)?(?<!\d)(\d{1,2})\s*[月./-]\s*(\d{1,2})(?!\d)\s*(日|号|$)?/gu;
/** Of February the days of a leap year: a date without a year may be in one. */
const LEAP_YEAR = 2024;

/** Dates need a year or 日 to be told from other numbers. */
function hasNoSuchDay(text: string): boolean {
  for (const [whole, year, month, day, mark] of text.normalize('NFKC').matchAll(DATE)) {
    if (year === undefined && !(whole.includes('月') && (mark === '日' || mark === '号'))) continue;
    const last = new Date(Date.UTC(Number(year ?? LEAP_YEAR), Number(month), 0)).getUTCDate();
    if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > last) return true;
  }
  return false;
}

const DAYS_OF_YEAR = fromInteger(366);
const DAYS = /(?:天数|日数)(?:[(（][^()（）]*[)）])?$/u;
/** Days of several years, or of several people together. */
const ADDED_UP = /累计|连续|总|人|床|台|合计|年均?内/u;

type Seen = Pick<Observation, 'messageId'> & Partial<Pick<Observation, 'severity' | 'fixes'>>;

function observed(
  context: RuleContext,
  form: PerformanceForm,
  indicator: Indicator,
  { comparatorCell, text, unitCell, at }: TargetField,
  said: Seen,
): Observation {
  const name = labelOfIndicator(indicator);
  const shown = [comparatorCell?.text, text, unitCell?.text].filter(Boolean).join('').replace(/\s+/gu, '');
  return seen(context, {
    form,
    at,
    label: name,
    data: { name, text: shown },
    ...said,
    key: `${said.messageId}|${name}`,
  });
}

function checkBounds(
  context: RuleContext,
  form: PerformanceForm,
  indicator: Indicator,
  field: TargetField,
  say: Say,
): void {
  const { target } = field;
  const { low, high } = boundsOf(target);
  const bound = low ?? high;
  if (!bound) return;
  const comparator = target.kind === 'number' ? target.comparator : null;
  const overHundred = isPercentage(field) ? compareDecimals(bound, HUNDRED) : -1;
  if (overHundred >= 0 && !MAY_EXCEED.test(wordsOf(indicator))) {
    const severity = MAY_OVERFULFIL.test(labelOfIndicator(indicator)) ? 'info' : 'warning';
    if (overHundred > 0 || comparator === '>')
      say(observed(context, form, indicator, field, { messageId: 'beyond', severity }));
    else if (comparator === '≥') {
      const fixes = field.comparatorCell
        ? [setValue(field.comparatorCell.at, '＝', EQUAL)]
        : [setValue(field.at, '100%', EQUAL)];
      say(observed(context, form, indicator, field, { messageId: 'exactly', severity: 'info', fixes }));
    }
  }
  const unit = 'unit' in target ? target.unit : '';
  const name = labelOfIndicator(indicator);
  const isOfYear = indicator.span === 'year' && DAYS.test(name) && !ADDED_UP.test(wordsOf(indicator));
  if (low && isOfYear && /^[天日]$/u.test(unit) && compareDecimals(low, DAYS_OF_YEAR) > 0)
    say(observed(context, form, indicator, field, { messageId: 'days' }));
  const overNothing = compareDecimals(bound, NOTHING);
  if (overNothing > 0 || (overNothing === 0 && comparator !== '≥') || MAY_FALL.test(wordsOf(indicator))) return;
  say(observed(context, form, indicator, field, { messageId: overNothing === 0 ? 'nothing' : 'negative' }));
}

function isPercentage({ target }: TargetField): boolean {
  if (!('unit' in target) || target.unit === '‰' || target.unit === '成') return false;
  return unitClassOf(target.unit) === 'ratio';
}

function wordsOf(indicator: Indicator): string {
  return `${labelOfIndicator(indicator)}${indicator.description?.text ?? ''}`;
}

const EQUAL = { zh: '改为等于 100%', en: 'Make it exactly 100 %' };
