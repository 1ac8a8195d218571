import type { Rule } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import { headOf, eachProject, seen } from './forms';
import { isFilled } from './indicator-traits';

/** 产出三类加成本、效益、满意度各一条，就有六条。 */
const LEAST = 6;
const MOST = 30;

/** 指标太少说明不了产出和效果，太多抓不住重点。 */
export const indicatorCount: Rule = {
  meta: {
    id: 'performance/indicator-count',
    alias: ['PF-11'],
    title: { zh: '指标数量适当', en: 'Neither too few nor too many indicators' },
    severity: 'info',
    basis: PERFORMANCE_LAW.targets,
    messages: {
      few: {
        zh: '“{form}”只有 {count} 条指标，一般不少于 {least} 条',
        en: '“{form}” has only {count} indicators; {least} or more are usual',
      },
      many: {
        zh: '“{form}”有 {count} 条指标，建议精简到核心指标',
        en: '“{form}” has {count} indicators; fewer would show what matters',
      },
    },
    fixable: false,
  },
  observe: eachProject((form, context, say) => {
    if (form.columns.length === 0) return;
    const count = form.indicators.filter((one) => isFilled(one) && one.span === 'year').length;
    if (count === 0 || (count >= LEAST && count <= MOST)) return;
    const data = { count: String(count), least: String(LEAST) };
    say(
      seen(context, {
        form,
        at: headOf(form),
        messageId: count < LEAST ? 'few' : 'many',
        data,
        key: 'count',
      }),
    );
  }),
};
