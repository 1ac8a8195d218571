import type { Indicator } from '../../performance';
import { doubtClass, type IndicatorClass } from '../../performance/indicator';
import type { Rule } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import { eachForm, seen } from './forms';
import { judgementOf, labelOfIndicator, unitOfTarget } from './indicator-traits';

/** 数量指标是数，不是率；质量指标不数件数；时效指标说时间；成本指标说钱。 */
export const classFit: Rule = {
  meta: {
    id: 'performance/class-fit',
    alias: ['PF-13'],
    title: { zh: '指标放在合适的类别里', en: 'Indicators stand in the class they fit' },
    severity: 'warning',
    basis: PERFORMANCE_LAW.classes,
    messages: {
      other: {
        zh: '“{name}”（{text}）放在“{given}”里，按内容应是{fit}指标',
        en: '“{name}” ({text}) stands under “{given}” but measures {fit}',
      },
      otherBlank: {
        zh: '“{name}”放在“{given}”里，按内容应是{fit}指标',
        en: '“{name}” stands under “{given}” but measures {fit}',
      },
    },
    fixable: false,
  },
  observe: eachForm((form, context, say) => {
    for (const indicator of form.indicators) {
      const fit = doubtOf(indicator);
      if (fit === null) continue;
      const name = labelOfIndicator(indicator);
      const text = (indicator.target?.text ?? '').replace(/\s+/gu, '');
      const given = indicator.level2!.text.replace(/\s+/gu, '');
      const data = { name, text, given, fit };
      say(
        seen(context, {
          form,
          at: indicator.nameAt,
          label: name,
          messageId: text === '' ? 'otherBlank' : 'other',
          data,
          key: `${given}|${name}`,
        }),
      );
    }
  }),
};

function doubtOf(indicator: Indicator): IndicatorClass | null {
  const { name, level2 } = indicator;
  if (!name || !level2 || name.at.column === level2.at.column) return null;
  return doubtClass(judgementOf(indicator, name), level2.text, unitOfTarget(indicator));
}
