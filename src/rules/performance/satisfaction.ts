import { boundsOf, compareDecimals, fromInteger, unitClassOf } from '../../performance';
import type { Rule } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import { classOf } from './classes';
import { eachForm, seen } from './forms';
import { labelOfIndicator } from './indicator-traits';

const EIGHTY = fromInteger(80);

/** 满意度用百分比表示，一般不低于 80%。 */
export const satisfaction: Rule = {
  meta: {
    id: 'performance/satisfaction',
    alias: ['PF-14'],
    title: { zh: '满意度用百分比', en: 'Satisfaction is a percentage' },
    severity: 'warning',
    basis: PERFORMANCE_LAW.targets,
    messages: {
      noPercent: { zh: '“{name}”的指标值“{text}”不是百分比', en: '“{name}”: “{text}” is no percentage' },
      low: { zh: '“{name}”的指标值“{text}”低于 80%，请核对', en: '“{name}”: “{text}” is below 80 %' },
    },
    fixable: false,
  },
  observe: eachForm((form, context, say) => {
    for (const indicator of form.indicators) {
      const target = indicator.target;
      const read = target?.target;
      if (read?.kind !== 'number' || read.unit === '' || classOf(indicator) !== 'satisfaction') continue;
      const name = labelOfIndicator(indicator);
      if (!/满意度|满意率/u.test(name)) continue;
      const found = { form, at: target!.at, label: name, data: { name, text: target!.text } };
      if (unitClassOf(read.unit) !== 'ratio') {
        if (!/^分/u.test(read.unit)) say(seen(context, { ...found, messageId: 'noPercent', key: `unit|${name}` }));
        continue;
      }
      const { low } = boundsOf(read);
      if (low && compareDecimals(low, EIGHTY) < 0)
        say(seen(context, { ...found, messageId: 'low', severity: 'info', key: `low|${name}` }));
    }
  }),
};
