import { compareDecimals, fromInteger } from '../../performance';
import type { Rule } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import { eachProject, seen } from './forms';

const HUNDRED = fromInteger(100);

/** 第一期就计划支出 100%：结转项目常见，只作提示。 */
export const paymentPlanEarly: Rule = {
  meta: {
    id: 'performance/payment-plan-early',
    alias: ['PF-04'],
    title: { zh: '第一期就计划支出100%', en: 'All money planned to be paid in the first period' },
    severity: 'info',
    basis: PERFORMANCE_LAW.targets,
    messages: {
      early: {
        zh: '“{form}”的资金支出计划从{period}起就是 100%：结转项目可以这样填，新项目请核对',
        en: '“{form}”: the payment plan stands at 100 % from {period} on; fine for money carried over, to be checked otherwise',
      },
    },
    fixable: false,
  },
  observe: eachProject((form, context, say) => {
    const first = form.plan && form.plan.points.length >= 2 ? form.plan.points[0]! : null;
    if (!first?.percent || first.month === 12 || compareDecimals(first.percent, HUNDRED) !== 0) return;
    const period = first.heading.text.replace(/\s+/gu, '');
    say(seen(context, { form, at: first.at, label: period, messageId: 'early', data: { period }, key: 'early' }));
  }),
};
