import { compareSum, UNITS } from '../../amounts';
import { fenOf, labelOf, positionOf, unitOf } from '../../facts';
import type { Amount, Duty, PerformanceForm } from '../../performance';
import type { Observation, Rule, RuleContext } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import {
  fenOfAmount,
  hasAmount,
  inUnit,
  measureAmount,
  numberIn,
  ownForms,
  relatedAmount,
  seen,
  setValue,
} from './forms';
import { projectExpenditure } from './project-total';

/** 职责的年度预算数 = 所属各工作活动之和；各职责合计与项目支出一致。 */
export const dutySum: Rule = {
  meta: {
    id: 'performance/duty-sum',
    alias: ['PF-06'],
    title: { zh: '职责的预算数 = 各工作活动之和', en: 'A duty’s budget is the sum of its activities' },
    severity: 'error',
    basis: PERFORMANCE_LAW.money,
    messages: {
      differs: {
        zh: '“{duty}”的年度预算数是 {total}，所属工作活动之和是 {sum}',
        en: '“{duty}”: the budget is {total}, its activities add up to {sum}',
      },
      blank: {
        zh: '“{duty}”的年度预算数没有填，所属工作活动之和是 {sum}',
        en: '“{duty}”: the budget is blank, its activities add up to {sum}',
      },
      project: {
        zh: '各职责的年度预算数合计 {sum}，与“{table}”的项目支出 {total} 不一致',
        en: 'The duties add up to {sum}, project expenditure in “{table}” is {total}',
      },
    },
    fixable: true,
  },
  *observe(context) {
    for (const form of ownForms(context)) {
      if (form.kind !== 'duty') continue;
      for (const [duty, activities] of groupsOf(form.duties)) yield* checkDuty(context, form, duty, activities);
      yield* checkAll(context, form);
    }
  },
};

function groupsOf(duties: readonly Duty[]): [Duty, Duty[]][] {
  const groups: [Duty, Duty[]][] = [];
  for (const duty of duties) {
    if (duty.level === 'duty') groups.push([duty, []]);
    else groups.at(-1)?.[1].push(duty);
  }
  return groups;
}

function* checkDuty(
  context: RuleContext,
  form: PerformanceForm,
  duty: Duty,
  activities: readonly Duty[],
): Generator<Observation> {
  const parts = activities.flatMap(({ budget }) => (hasAmount(budget) ? [budget] : []));
  if (parts.length === 0 || !duty.budget || fenOfAmount(duty.budget) === null) return;
  const sum = parts.reduce((all, part) => all + fenOfAmount(part)!, 0);
  const total = duty.budget;
  if (fits(total, parts, sum)) return;
  const unit = total.unit ?? UNITS.万元;
  const blank = !hasAmount(total);
  const number = numberIn(sum, unit);
  const name = duty.name.text.replace(/\s+/gu, '');
  yield seen(context, {
    form,
    at: total.at,
    label: name,
    messageId: blank ? 'blank' : 'differs',
    data: { duty: name, total: inUnit(fenOfAmount(total)!, unit), sum: inUnit(sum, unit) },
    expected: sum,
    actual: fenOfAmount(total)!,
    related: [relatedAmount(total, 'total'), ...parts.map((part) => relatedAmount(part, 'part'))],
    fixes: [setValue(total.at, number, { zh: `改为 ${number}`, en: `Set to ${number}` })],
    key: name,
  });
}

function fits(total: Amount, parts: readonly Amount[], sum: number): boolean {
  if (fenOfAmount(total) === sum) return true;
  const { verdict } = compareSum(
    measureAmount(total),
    parts.map((part) => measureAmount(part)),
  );
  return hasAmount(total) && verdict !== 'violated';
}

/** Duties may also carry 基本支出, so a difference from 项目支出 is a doubt, no error. */
function* checkAll(context: RuleContext, form: PerformanceForm): Generator<Observation> {
  const fact = projectExpenditure(context.book);
  const parts = form.duties
    .filter(({ level }) => level === 'duty')
    .flatMap(({ budget }) => (hasAmount(budget) ? [budget] : []));
  if (!fact || parts.length === 0 || parts.some(({ unit }) => unit === null)) return;
  const sum = parts.reduce((all, part) => all + fenOfAmount(part)!, 0);
  const { verdict } = compareSum(
    { fen: fenOf(fact), quantum: 1 },
    parts.map((part) => measureAmount(part)),
  );
  if (sum === fenOf(fact) || verdict !== 'violated') return;
  const related = {
    ...positionOf(fact),
    label: labelOf(fact),
    role: 'same' as const,
    fen: fenOf(fact),
    unit: unitOf(fact),
  };
  yield seen(context, {
    form,
    at: parts[0]!.at,
    messageId: 'project',
    severity: 'warning',
    data: { sum: inUnit(sum, UNITS.万元), total: inUnit(fenOf(fact), UNITS.万元), table: fact.place.table.title },
    expected: fenOf(fact),
    actual: sum,
    related: [related, ...parts.map((part) => relatedAmount(part, 'part'))],
    key: 'all',
  });
}
