import { foldText, type Indicator, type PerformanceForm } from '../../performance';
import type { Rule } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import { isNamed, eachForm, seen } from './forms';
import { labelOfIndicator } from './indicator-traits';

/** 同一张表里同类、同名、描述和指标值都相同的指标是重复填写。 */
export const duplicateIndicator: Rule = {
  meta: {
    id: 'performance/duplicate-indicator',
    alias: ['PF-30'],
    title: { zh: '指标不重复', en: 'No indicator stands twice' },
    severity: 'warning',
    basis: PERFORMANCE_LAW.targets,
    messages: {
      twice: {
        zh: '“{name}”在这张表里填了两次（另见第 {row} 行）',
        en: '“{name}” stands twice in this form (see row {row})',
      },
    },
    fixable: false,
  },
  observe: eachForm((form, context, say) => {
    // An activity may well be measured like its neighbour.
    if (form.kind === 'duty' || !hasNameTwice(form)) return;
    const known = new Map<string, Indicator>();
    for (const indicator of form.indicators.filter(isNamed)) {
      const key = sameness(indicator);
      const first = known.get(key);
      known.set(key, first ?? indicator);
      if (!first) continue;
      const name = labelOfIndicator(indicator);
      const data = { name, row: String(first.row + 1) };
      say(seen(context, { form, at: indicator.nameAt, label: name, messageId: 'twice', data, key: name }));
    }
  }),
};

function hasNameTwice({ indicators }: PerformanceForm): boolean {
  const names = new Set<string>();
  return indicators.some(({ name }) => {
    if (name === null) return false;
    const before = names.size;
    return names.add(foldText(name.text)).size === before;
  });
}

function sameness({ level1, level2, name, description, target, span }: Indicator): string {
  const target3 = [target?.comparatorCell, target, target?.unitCell];
  const fields = [level1, level2, name, description, ...target3];
  return [span, ...fields.map((field) => foldText(field?.text ?? ''))].join('|');
}
