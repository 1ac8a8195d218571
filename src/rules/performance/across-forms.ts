import { compareDecimals, unitClassOf, type Indicator } from '../../performance';
import type { Rule } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import { allForms, isProject, seen } from './forms';
import { labelOfIndicator } from './indicator-traits';

/** 部门整体与项目的同名比率指标，指标值应当一致；数量指标部门可以多于项目，不比较。 */
export const acrossForms: Rule = {
  meta: {
    id: 'performance/across-forms',
    alias: ['PF-36'],
    title: { zh: '部门整体与项目的同名指标一致', en: 'Department and project agree on an indicator' },
    severity: 'warning',
    basis: PERFORMANCE_LAW.targets,
    messages: {
      differs: {
        zh: '“{name}”在“{form}”是“{text}”，在部门整体绩效目标中是“{other}”',
        en: '“{name}” is “{text}” in “{form}” but “{other}” in the department’s targets',
      },
    },
    fixable: false,
  },
  observe: allForms(function* (forms, context) {
    const department = new Map<string, Indicator>();
    for (const form of forms.filter(({ kind }) => kind === 'department')) {
      for (const indicator of form.indicators)
        if (isRatio(indicator)) department.set(labelOfIndicator(indicator), indicator);
    }
    if (department.size === 0) return;
    for (const form of forms.filter(isProject)) {
      for (const indicator of form.indicators) {
        const name = labelOfIndicator(indicator);
        const other = department.get(name);
        if (!other || !isRatio(indicator) || agree(indicator, other)) continue;
        const data = { name, text: shown(indicator), other: shown(other) };
        yield seen(context, { form, at: indicator.target!.at, label: name, messageId: 'differs', data, key: name });
      }
    }
  }),
};

function isRatio({ target, name }: Indicator): boolean {
  return name !== null && target?.target.kind === 'number' && unitClassOf(target.target.unit) === 'ratio';
}

function agree({ target: one }: Indicator, { target: other }: Indicator): boolean {
  if (one?.target.kind !== 'number' || other?.target.kind !== 'number') return true;
  return compareDecimals(one.target.value, other.target.value) === 0;
}

function shown({ target }: Indicator): string {
  return [target?.comparatorCell?.text, target?.text, target?.unitCell?.text].filter(Boolean).join('');
}
