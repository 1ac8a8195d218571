import { compareSum, UNITS } from '../../amounts';
import type { Amount, Money, PerformanceForm } from '../../performance';
import type { Rule, RuleContext } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import {
  fenOfAmount,
  hasAmount,
  inUnit,
  measureAmount,
  numberIn,
  eachForm,
  relatedAmount,
  seen,
  setValue,
  tablesOf,
  type Say,
} from './forms';

/** 预算数 = 财政资金 + 其他资金（+ 上年结转）；部门整体：基本支出 + 项目支出 = 各项收入来源。 */
export const budgetParts: Rule = {
  meta: {
    id: 'performance/budget-parts',
    alias: ['PF-01'],
    title: { zh: '预算数 = 财政资金 + 其他资金', en: 'The budget is the sum of its sources' },
    severity: 'error',
    basis: PERFORMANCE_LAW.money,
    messages: {
      differs: {
        zh: '“{form}”的{label}是 {total}，各项资金之和是 {sum}，不一致',
        en: '“{form}”: {label} is {total} but its sources add up to {sum}',
      },
      blank: {
        zh: '“{form}”的{label}没有填，各项资金之和是 {sum}',
        en: '“{form}”: {label} is blank while its sources add up to {sum}',
      },
      sides: {
        zh: '“{form}”的基本支出与项目支出之和是 {total}，各项收入来源之和是 {sum}，不一致',
        en: '“{form}”: basic and project expenditure make {total}, the sources {sum}',
      },
    },
    fixable: true,
  },
  observe: eachForm((form, context, say) => {
    for (const money of form.money) {
      if (agrees(money)) continue;
      const { total, fiscal } = money;
      const sources = sourcesOf(money);
      const parts = total ? [total, ...sources] : sources;
      const unreadable = parts.find((amount) => fenOfAmount(amount) === null);
      if (unreadable) {
        const unchecked = {
          zh: `“${unreadable.label}”不是可读的数字`,
          en: `“${unreadable.label}” holds no readable figure`,
        };
        say({ unchecked, tables: tablesOf(context, form) });
      } else if (total && fiscal && sources.length >= 2) checkTotal(context, form, total, sources, money.heading, say);
      else if (!total && fiscal) checkSides(context, form, sources, say);
    }
  }),
};

/** The total is the sum of its sources to the fen, as nearly always. */
function agrees({ total, fiscal, carried, others }: Money): boolean {
  if (total === null || fiscal === null) return false;
  let rest = fenOfAmount(total);
  const first = fenOfAmount(fiscal);
  const second = carried === null ? 0 : fenOfAmount(carried);
  if (rest === null || first === null || second === null) return false;
  rest -= first + second;
  for (const other of others) {
    const fen = fenOfAmount(other);
    if (fen === null) return false;
    rest -= fen;
  }
  return rest === 0;
}

function sourcesOf({ fiscal, carried, others }: Money): Amount[] {
  return [fiscal, carried, ...others].filter((amount) => amount !== null);
}

function sumOf(amounts: readonly Amount[]): number {
  return amounts.reduce((all, amount) => all + fenOfAmount(amount)!, 0);
}

function checkTotal(
  context: RuleContext,
  form: PerformanceForm,
  total: Amount,
  sources: readonly Amount[],
  heading: string,
  say: Say,
): void {
  const sum = sumOf(sources);
  const verdict = judge(total, sources);
  if (verdict === 'holds') return;
  // 上年结转 may be counted within 财政拨款.
  const within = sources.filter(({ label }) => !/结转/u.test(label));
  if (judge(total, within) === 'holds') return;
  const unit = total.unit ?? UNITS.万元;
  const blank = !hasAmount(total);
  const number = numberIn(sum, unit);
  say(
    seen(context, {
      form,
      at: total.at,
      label: total.label,
      messageId: blank ? 'blank' : 'differs',
      data: { label: total.label.trim(), total: inUnit(fenOfAmount(total)!, unit), sum: inUnit(sum, unit) },
      severity: verdict === 'suspicious' ? 'warning' : 'error',
      expected: sum,
      actual: fenOfAmount(total)!,
      related: [relatedAmount(total, 'total'), ...sources.map((part) => relatedAmount(part, 'part'))],
      fixes: blank ? [setValue(total.at, number, { zh: `填入 ${number}`, en: `Fill in ${number}` })] : [],
      key: `${heading}|${total.label}`,
    }),
  );
}

function judge(total: Amount, parts: readonly Amount[]): 'holds' | 'suspicious' | 'violated' {
  if (sumOf(parts) === fenOfAmount(total)) return 'holds';
  const { verdict } = compareSum(
    measureAmount(total),
    parts.map((part) => measureAmount(part)),
  );
  return verdict === 'exact' || verdict === 'rounding' ? 'holds' : verdict;
}

/** 部门整体: 基本支出 + 项目支出 against the sources beside them. */
function checkSides(context: RuleContext, form: PerformanceForm, sources: readonly Amount[], say: Say): void {
  const { basic, project } = form.natures;
  if (!hasAmount(basic) || !hasAmount(project) || !sources.some(hasAmount)) return;
  const [total, sum] = [sumOf([basic, project]), sumOf(sources)];
  const all = [basic, project, ...sources];
  const measured = [basic, ...sources].map((amount) => measureAmount(amount));
  const { verdict } = compareSum(
    measureAmount(project),
    measured,
    measured.map((_, at) => (at === 0 ? -1 : 1)),
  );
  if (total === sum || verdict === 'exact' || verdict === 'rounding') return;
  const unit = project.unit ?? UNITS.万元;
  say(
    seen(context, {
      form,
      at: project.at,
      label: project.label,
      messageId: 'sides',
      data: { total: inUnit(total, unit), sum: inUnit(sum, unit) },
      severity: verdict === 'suspicious' ? 'warning' : 'error',
      expected: sum,
      actual: total,
      related: all.map((amount) => relatedAmount(amount, 'part')),
      key: 'sides',
    }),
  );
}
