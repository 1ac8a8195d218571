import {
  addDecimals,
  compareDecimals,
  fromInteger,
  formatDecimal,
  type PaymentPlan,
  type PerformanceForm,
  type PlanPoint,
} from '../../performance';
import type { Observation, Rule, RuleContext } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import { eachProject, seen, type Say } from './forms';
import { addDecember, fillDecember } from './payment-plan-fixes';

const HUNDRED = fromInteger(100);
const NOTHING = fromInteger(0);

/** 资金支出计划是累计百分比：在 0 到 100 之间，逐期不减，12月底达到 100%。第一笔支付之前可以空着。 */
export const paymentPlan: Rule = {
  meta: {
    id: 'performance/payment-plan',
    alias: ['PF-03'],
    title: { zh: '资金支出计划到12月底累计100%', en: 'The payment plan reaches 100 % in December' },
    severity: 'error',
    basis: PERFORMANCE_LAW.targets,
    messages: {
      noDecember: {
        zh: '“{form}”的资金支出计划只到{last}，缺“12月底”一栏{orphan}',
        en: '“{form}”: the payment plan ends at {last}, the column for December is missing',
      },
      blankDecember: {
        zh: '“{form}”的资金支出计划12月底没有填',
        en: '“{form}”: the payment plan is blank for December',
      },
      notFull: {
        zh: '“{form}”的资金支出计划12月底是 {value}%，应为 100%',
        en: '“{form}”: the payment plan stands at {value} % in December, not at 100 %',
      },
      outside: {
        zh: '“{form}”的资金支出计划{period}是 {value}%，不在 0–100% 之间',
        en: '“{form}”: {value} % in {period} is not between 0 and 100 %',
      },
      falls: {
        zh: '“{form}”的资金支出计划{period}（{value}%）小于前一期（{before}%），累计数不应减少',
        en: '“{form}”: the payment plan falls from {before} % to {value} % in {period}',
      },
      unreadable: {
        zh: '“{form}”的资金支出计划{period}“{value}”不是百分比',
        en: '“{form}”: “{value}” in {period} is no percentage',
      },
      noHeading: { zh: '“{form}”的资金支出计划“{value}”上面没有月份', en: '“{form}”: no month stands above “{value}”' },
      gap: {
        zh: '“{form}”的资金支出计划{period}空着，前面已有支出',
        en: '“{form}”: {period} is blank although payments began before',
      },
    },
    fixable: true,
  },
  observe: eachProject((form, context, say) => {
    const { plan } = form;
    if (!plan || isByPeriod(plan)) return;
    checkPoints(context, form, plan, say);
    checkDecember(context, form, plan, say);
    if (plan.points.every(({ month }) => month !== 12)) return;
    for (const { at, text } of plan.orphans) {
      say(
        seen(context, {
          form,
          at,
          messageId: 'noHeading',
          severity: 'warning',
          data: { value: text },
          key: 'heading',
        }),
      );
    }
  }),
};

/** Shares of each period instead of cumulative ones: they add up to 100 and none is 100 itself. */
function isByPeriod({ points }: PaymentPlan): boolean {
  let filled = 0;
  for (const { percent } of points) {
    if (!percent) continue;
    if (compareDecimals(percent, HUNDRED) >= 0) return false;
    filled += 1;
  }
  if (filled < 2) return false;
  const sum = points.reduce((all, { percent }) => (percent ? addDecimals(all, percent) : all), NOTHING);
  return compareDecimals(sum, HUNDRED) === 0;
}

function checkPoints(context: RuleContext, form: PerformanceForm, { points }: PaymentPlan, say: Say): void {
  let before: PlanPoint | null = null;
  for (const point of points) {
    const { percent, text, month } = point;
    if (!percent) {
      if (text !== '') say(sayOf(context, form, point, { messageId: 'unreadable', severity: 'warning' }));
      else if (before && month !== 12) say(sayOf(context, form, point, { messageId: 'gap', severity: 'warning' }));
      continue;
    }
    if (compareDecimals(percent, HUNDRED) > 0 || compareDecimals(percent, NOTHING) < 0) {
      say(sayOf(context, form, point, { messageId: 'outside' }));
    } else if (before?.percent && compareDecimals(percent, before.percent) < 0) {
      const more = { before: formatDecimal(before.percent) };
      say(sayOf(context, form, point, { messageId: 'falls', severity: 'warning' }, more));
    }
    before = point;
  }
}

function sayOf(
  context: RuleContext,
  form: PerformanceForm,
  { heading, percent, at, text, month }: PlanPoint,
  said: Pick<Observation, 'messageId' | 'severity'>,
  more: Readonly<Record<string, string>> = {},
): Observation {
  const period = heading.text.replace(/\s+/gu, '');
  const data = { period, value: percent ? formatDecimal(percent) : text, ...more };
  return seen(context, { form, at, label: period, data, ...said, key: `${said.messageId}|${month}` });
}

function checkDecember(context: RuleContext, form: PerformanceForm, plan: PaymentPlan, say: Say): void {
  const last = plan.points.at(-1)!;
  const december = plan.points.find(({ month }) => month === 12);
  if (!december) {
    const orphan = plan.orphans.length > 0 ? `，表头没有这一栏而“${plan.orphans[0]!.text}”仍在` : '';
    const data = { last: last.heading.text.replace(/\s+/gu, ''), orphan };
    const fixes = addDecember(context.workbook, last, plan.orphans[0]?.at ?? null);
    say(
      seen(context, {
        form,
        at: last.heading.at,
        label: data.last,
        messageId: 'noDecember',
        data,
        fixes,
        key: 'december',
      }),
    );
  } else if (!december.percent && december.text === '') {
    say(
      seen(context, {
        form,
        at: december.at,
        label: '12月底',
        messageId: 'blankDecember',
        fixes: [fillDecember(context.workbook, plan, december.at)],
        key: 'december',
      }),
    );
  } else if (december.percent && compareDecimals(december.percent, HUNDRED) < 0) {
    const data = { value: formatDecimal(december.percent) };
    say(
      seen(context, {
        form,
        at: december.at,
        label: '12月底',
        messageId: 'notFull',
        data,
        fixes: [fillDecember(context.workbook, plan, december.at)],
        key: 'december',
      }),
    );
  }
}
