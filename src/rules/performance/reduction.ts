import type { Rule } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import { eachForm, seen } from './forms';
import { judgedTargets } from './judged-targets';

/** 下降率、增长率、节约额说的是变化的幅度：坏事下降、好事增长的幅度越大越好，不设上限。 */
export const reduction: Rule = {
  meta: {
    id: 'performance/reduction',
    alias: ['PF-21'],
    title: { zh: '升降幅度的方向与指标相符', en: 'Rises and falls are bounded on the right side' },
    severity: 'error',
    basis: PERFORMANCE_LAW.targets,
    messages: {
      fall: {
        zh: '“{name}”是减少的幅度，越大越好，指标值“{text}”却设了上限，应为“{proposed}”',
        en: '“{name}” is the size of a reduction and better large, but “{text}” bounds it from above; “{proposed}” is meant',
      },
      rise: {
        zh: '“{name}”是提高的幅度，越大越好，指标值“{text}”却设了上限，应为“{proposed}”',
        en: '“{name}” is the size of an increase and better large, but “{text}” bounds it from above; “{proposed}” is meant',
      },
      unwanted: {
        zh: '“{name}”这样的变化越小越好，指标值“{text}”却设了下限，应为“{proposed}”',
        en: 'A change like “{name}” is better small, but “{text}” bounds it from below; “{proposed}” is meant',
      },
    },
    fixable: true,
  },
  observe: eachForm((form, context, say) => {
    for (const { name, at, text, judgement, verdict, severity, fixes } of judgedTargets(form)) {
      if (verdict.reason !== 'change') continue;
      const messageId = judgement.better === 'less' ? 'unwanted' : (judgement.change ?? 'fall');
      const data = { name, text, proposed: verdict.proposed ?? '' };
      say(seen(context, { form, at, label: name, messageId, data, severity, fixes, key: name }));
    }
  }),
};
