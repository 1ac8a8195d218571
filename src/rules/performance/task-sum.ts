import { compareSum, UNITS } from '../../amounts';
import type { Amount, PerformanceForm, Task } from '../../performance';
import type { Rule, RuleContext } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import { fenOfAmount, hasAmount, inUnit, measureAmount, eachForm, relatedAmount, seen, type Say } from './forms';

/** 年度主要任务：金额合计 = 各任务之和，各任务总额 = 财政拨款 + 其他资金，任务合计不多于部门支出。 */
export const taskSum: Rule = {
  meta: {
    id: 'performance/task-sum',
    alias: ['PF-08'],
    title: { zh: '年度主要任务的金额合计', en: 'The money of the main tasks adds up' },
    severity: 'error',
    basis: PERFORMANCE_LAW.money,
    messages: {
      column: {
        zh: '年度主要任务的金额合计是 {total}，各任务之和是 {sum}',
        en: 'The tasks’ total is {total}, they add up to {sum}',
      },
      row: {
        zh: '任务“{task}”的总额是 {total}，财政拨款与其他资金之和是 {sum}',
        en: 'Task “{task}”: the total is {total}, its sources add up to {sum}',
      },
      beyond: {
        zh: '年度主要任务合计 {sum}，多于部门支出 {total}',
        en: 'The tasks add up to {sum}, more than the department’s expenditure {total}',
      },
    },
    fixable: false,
  },
  observe: eachForm((form, context, say) => {
    if (form.tasks.length === 0) return;
    const tasks = form.tasks.filter(({ isSum }) => !isSum);
    const sum = form.tasks.find(({ isSum }) => isSum);
    for (const column of ['total', 'fiscal', 'other'] as const) {
      const parts = tasks.flatMap((task) => (hasAmount(task[column]) ? [task[column]] : []));
      if (sum && hasAmount(sum[column])) compare(context, form, sum[column], parts, 'column', sum, say);
    }
    for (const task of tasks) {
      const parts = [task.fiscal, task.other].filter(hasAmount);
      if (hasAmount(task.total) && parts.length > 0) compare(context, form, task.total, parts, 'row', task, say);
    }
    checkBeyond(context, form, tasks, say);
  }),
};

function compare(
  context: RuleContext,
  form: PerformanceForm,
  total: Amount,
  parts: readonly Amount[],
  messageId: 'column' | 'row',
  task: Task,
  say: Say,
): void {
  const { verdict } = compareSum(
    measureAmount(total),
    parts.map((part) => measureAmount(part)),
  );
  if (parts.length === 0 || verdict === 'exact' || verdict === 'rounding') return;
  const sum = parts.reduce((all, part) => all + fenOfAmount(part)!, 0);
  const unit = total.unit ?? UNITS.万元;
  say(
    seen(context, {
      form,
      at: total.at,
      label: task.name.text,
      messageId,
      severity: verdict === 'violated' ? 'error' : 'warning',
      data: { task: task.name.text.trim(), total: inUnit(fenOfAmount(total)!, unit), sum: inUnit(sum, unit) },
      expected: sum,
      actual: fenOfAmount(total)!,
      related: [relatedAmount(total, 'total'), ...parts.map((part) => relatedAmount(part, 'part'))],
      key: `${messageId}|${task.name.text}|${total.label}`,
    }),
  );
}

/** Tasks are the main ones only: less than all expenditure is normal, more is not. */
function checkBeyond(context: RuleContext, form: PerformanceForm, tasks: readonly Task[], say: Say): void {
  const parts = tasks.flatMap(({ total }) => (hasAmount(total) ? [total] : []));
  const { basic, project } = form.natures;
  const whole = [basic, project].filter(hasAmount);
  const [first] = parts;
  if (!first || whole.length < 2 || [...parts, ...whole].some(({ unit }) => unit?.name !== first.unit?.name)) return;
  const sum = parts.reduce((all, part) => all + fenOfAmount(part)!, 0);
  const total = whole.reduce((all, part) => all + fenOfAmount(part)!, 0);
  if (sum <= total + (first.unit ?? UNITS.万元).fen / 100) return;
  const unit = first.unit ?? UNITS.万元;
  const data = { sum: inUnit(sum, unit), total: inUnit(total, unit) };
  const related = [...whole, ...parts].map((part) => relatedAmount(part, 'bound'));
  say(
    seen(context, {
      form,
      at: first.at,
      messageId: 'beyond',
      severity: 'warning',
      data,
      expected: total,
      actual: sum,
      related,
      key: 'beyond',
    }),
  );
}
