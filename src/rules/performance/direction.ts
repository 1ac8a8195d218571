import type { Rule } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import { eachForm, seen } from './forms';
import { judgedTargets } from './judged-targets';

/** 越高越好的指标不设上限，越低越好的不设下限：办结率要“≥”，投诉率要“≤”。 */
export const direction: Rule = {
  meta: {
    id: 'performance/direction',
    alias: ['PF-21'],
    title: { zh: '指标值的方向与指标相符', en: 'Targets bound their indicator on the right side' },
    severity: 'error',
    basis: PERFORMANCE_LAW.targets,
    messages: {
      more: {
        zh: '“{name}”越高越好，指标值“{text}”却设了上限，应为“{proposed}”（依据：{why}）',
        en: '“{name}” is better high, but “{text}” bounds it from above; “{proposed}” is meant (read from: {why})',
      },
      less: {
        zh: '“{name}”越低越好，指标值“{text}”却设了下限，应为“{proposed}”（依据：{why}）',
        en: '“{name}” is better low, but “{text}” bounds it from below; “{proposed}” is meant (read from: {why})',
      },
      loose: {
        zh: '“{name}”越低越好，指标值“{text}”几乎没有约束，请核对是不是写反了',
        en: '“{name}” is better low, and “{text}” hardly bounds it; is the opposite meant?',
      },
    },
    fixable: true,
  },
  observe: eachForm((form, context, say) => {
    for (const { name, at, text, judgement, verdict, severity, fixes } of judgedTargets(form)) {
      if (verdict.reason === 'change') continue;
      const messageId = verdict.reason === 'loose' ? 'loose' : judgement.better === 'more' ? 'more' : 'less';
      const data = { name, text, proposed: verdict.proposed ?? '', why: judgement.why };
      say(seen(context, { form, at, label: name, messageId, data, severity, fixes, key: name }));
    }
  }),
};
