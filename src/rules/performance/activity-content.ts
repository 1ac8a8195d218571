import type { Rule } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import { hasAmount, eachForm, seen } from './forms';

/** 工作活动没有预算数或没有绩效指标：有的活动不花钱，只作提示。 */
export const activityContent: Rule = {
  meta: {
    id: 'performance/activity-content',
    alias: ['PF-07'],
    title: { zh: '工作活动有预算数和绩效指标', en: 'Activities have a budget and indicators' },
    severity: 'info',
    basis: PERFORMANCE_LAW.targets,
    messages: {
      noBudget: { zh: '工作活动“{activity}”没有年度预算数', en: 'Activity “{activity}” has no budget' },
      noIndicator: { zh: '工作活动“{activity}”没有绩效指标', en: 'Activity “{activity}” has no indicator' },
    },
    fixable: false,
  },
  observe: eachForm((form, context, say) => {
    for (const { name, level, budget, budgetAt, indicators } of form.duties) {
      if (level !== 'activity') continue;
      const activity = name.text.replace(/\s+/gu, '');
      const found = { form, label: activity, data: { activity } };
      if (budgetAt && !hasAmount(budget))
        say(seen(context, { ...found, at: budgetAt, messageId: 'noBudget', key: `budget|${activity}` }));
      if (indicators.length === 0)
        say(seen(context, { ...found, at: name.at, messageId: 'noIndicator', key: `indicator|${activity}` }));
    }
  }),
};
