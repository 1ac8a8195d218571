import { compareSum, UNITS } from '../../amounts';
import {
  fenOf,
  labelOf,
  placesOf,
  positionOf,
  quantumAt,
  shownOf,
  unitOf,
  type Fact,
  type FactBook,
} from '../../facts';
import type { Amount, PerformanceForm } from '../../performance';
import { Memory } from '../../workbook';
import { factsIn } from '../find-facts';
import type { Rule, RuleContext } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import { hasAmount, inUnit, measureAmount, projectForms, relatedAmount, seen, tablesOf } from './forms';

/**
 * 各项目绩效目标表的预算数之和 = 支出总表的项目支出。少于的多半是涉密项目、结转项目没有公开绩效目标，只作警告；多于的一定有错。
 */
export const projectTotal: Rule = {
  meta: {
    id: 'performance/project-total',
    alias: ['PF-02'],
    title: { zh: '各项目预算数之和 = 项目支出', en: 'The budgets of the projects add up to project expenditure' },
    severity: 'error',
    basis: PERFORMANCE_LAW.money,
    messages: {
      more: {
        zh: '{count} 张项目绩效目标表的预算数合计 {sum}，多于“{table}”的项目支出 {total}',
        en: 'The {count} project forms add up to {sum}, more than project expenditure {total} in “{table}”',
      },
      less: {
        zh: '{count} 张项目绩效目标表的预算数合计 {sum}，少于“{table}”的项目支出 {total}：可能有项目没有填报绩效目标',
        en: 'The {count} project forms add up to {sum}, less than project expenditure {total} in “{table}”: a project may lack its form',
      },
    },
    fixable: false,
  },
  *observe(context) {
    const { forms, amounts, lacking } = budgetsOf(projectForms(context));
    if (forms.length === 0) return;
    const total = projectExpenditure(context.book);
    if (!total) return;
    if (lacking) {
      const unchecked = {
        zh: `“${lacking.sheet}”的预算数或金额单位读不出来`,
        en: `The budget or its unit on “${lacking.sheet}” cannot be read`,
      };
      yield { unchecked, tables: tablesOf(context, lacking) };
      return;
    }
    yield* compare(context, forms, amounts as Amount[], total);
  },
};

/** The forms that count, with their budgets, and the first of them whose budget cannot be read. */
interface Budgets {
  readonly forms: readonly PerformanceForm[];
  readonly amounts: readonly (Amount | null)[];
  readonly lacking: PerformanceForm | undefined;
}

const budgets = new Memory<Budgets>();

function budgetsOf(all: readonly PerformanceForm[]): Budgets {
  return budgets.of(all, () => {
    // 申报表 of the same projects stand beside their 目标表.
    const targets = all.filter(({ kind }) => kind === 'project');
    const forms = onePerProject(targets.length > 0 ? targets : all);
    const amounts = forms.map(annualBudget);
    const lacking = forms.find((_, at) => !hasAmount(amounts[at]!) || amounts[at].unit === null);
    return { forms, amounts, lacking };
  });
}

function* compare(context: RuleContext, forms: readonly PerformanceForm[], amounts: readonly Amount[], total: Fact) {
  const parts = amounts.map(measureAmount);
  const sum = parts.reduce((all, { fen }) => all + fen, 0);
  if (sum === fenOf(total)) return;
  const { verdict, difference } = compareSum({ fen: shownOf(total), quantum: quantumAt(total) }, parts);
  if (verdict === 'exact' || verdict === 'rounding') return;
  const more = difference < 0;
  const form = forms[0]!;
  const own = {
    ...positionOf(total),
    label: labelOf(total),
    role: 'total' as const,
    fen: fenOf(total),
    unit: unitOf(total),
  };
  yield seen(context, {
    form,
    at: amounts[0]!.at,
    label: amounts[0]!.label,
    messageId: more ? 'more' : 'less',
    data: {
      count: String(forms.length),
      sum: inUnit(sum, UNITS.万元),
      total: inUnit(fenOf(total), UNITS.万元),
      table: total.place.table.title,
    },
    severity: more && verdict === 'violated' && !forms.some(isBasic) ? 'error' : 'warning',
    expected: fenOf(total),
    actual: sum,
    related: [own, ...amounts.map((amount) => relatedAmount(amount, 'part'))],
    key: 'sum',
  });
}

/** Where every line of the budget is a project, 人员 and 公用 have forms too though they are 基本支出. */
function isBasic({ projectName }: PerformanceForm): boolean {
  return /人员(?:类|经费|支出)|公用经费|基本支出|工资|津贴补贴|社会?保险|公积金|离退休费/u.test(
    projectName?.text ?? '',
  );
}

/** A project printed twice (same code, or same name and budget without codes) counts once. */
function onePerProject(forms: readonly PerformanceForm[]): PerformanceForm[] {
  const seenCodes = new Set<string>();
  return forms.filter(({ projectCode }) => {
    const code = projectCode?.text.replace(/\s+/gu, '');
    if (code === undefined) return true;
    if (seenCodes.has(code)) return false;
    seenCodes.add(code);
    return true;
  });
}

export function annualBudget({ money }: PerformanceForm): Amount | null {
  let first: Amount | null | undefined;
  for (const { scope, total } of money) {
    if (scope !== 'year') continue;
    if (hasAmount(total)) return total;
    if (first === undefined) first = total;
  }
  return first ?? null;
}

/** 项目支出 in the total row of 支出总表; null where it is not printed. */
export function projectExpenditure(book: FactBook): Fact | null {
  for (const place of placesOf(book, 'expenditure-summary', false)) {
    const [total] = place.filled ? factsIn(place, { account: 'total', nature: 'project', version: 'budget' }) : [];
    if (total && fenOf(total) !== 0) return total;
  }
  return null;
}
