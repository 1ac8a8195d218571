import type { Rule } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import { eachForm, seen } from './forms';
import { labelOfIndicator } from './indicator-traits';

const VAGUE =
  /^(?:进一步|不断|切实|大力|着力|持续|全面|积极|有效)?(?:加强|推进|做好|抓好|落实|完善|强化|深化|推动|开展|促进|加大|改善|优化|健全)/u;

/** 促进就业人数 is a measure all the same. */
const MEASURE = /[数率量额度次比面值](?:[(（][^()（）]*[)）])?$/u;

/** 三级指标是“加强、推进、做好”一类工作要求而又没有数值：难以衡量。 */
export const vagueIndicator: Rule = {
  meta: {
    id: 'performance/vague-indicator',
    alias: ['PF-34'],
    title: { zh: '三级指标可以衡量', en: 'Indicators can be measured' },
    severity: 'info',
    basis: PERFORMANCE_LAW.targets,
    messages: {
      vague: {
        zh: '“{name}”是工作要求，指标值“{text}”没有数值，难以衡量',
        en: '“{name}” is a task rather than a measure and “{text}” has no number',
      },
    },
    fixable: false,
  },
  observe: eachForm((form, context, say) => {
    for (const indicator of form.indicators) {
      const { target } = indicator;
      if (!indicator.name || target?.target.kind !== 'text' || target.target.hasNumber) continue;
      const name = labelOfIndicator(indicator);
      if (!VAGUE.test(name) || MEASURE.test(name)) continue;
      say(
        seen(context, {
          form,
          at: indicator.nameAt,
          label: name,
          messageId: 'vague',
          data: { name, text: target.text },
          key: name,
        }),
      );
    }
  }),
};
