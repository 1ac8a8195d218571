import { parseFigure, UNITS, type UnitName } from '../../amounts';
import {
  foldText,
  formatDecimal,
  type Amount,
  type Indicator,
  type PerformanceForm,
  type Target,
} from '../../performance';
import type { Rule, RuleContext } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import { classOf } from './classes';
import { hasAmount, inUnit, eachProject, relatedAmount, seen, type Say } from './forms';
import { annualBudget } from './project-total';
import { labelOfIndicator } from './indicator-traits';

/** The whole cost of the project, not of one thing or one part. */
const WHOLE =
  /^(?:项目)?(?:总成本|成本总额|总费用|总投入|总投资|经费支出|项目(?:总)?(?:经费|支出|投资|资金)|预算(?:控制)?(?:数|金额|总额)|资金总额|项目成本)(?:[(（].*[)）])?$/u;
/** A number of no more characters is read exactly. */
const MOST_DIGITS = 15;
const PART = /标准|人均|单位|单价|每|平均|节约|减少|收入|收益|产值/u;

/** 成本指标的金额不能多于预算数；总成本应当就是预算数。 */
export const cost: Rule = {
  meta: {
    id: 'performance/cost',
    alias: ['PF-29'],
    title: { zh: '成本指标不多于预算数', en: 'Costs stay within the budget' },
    severity: 'warning',
    basis: PERFORMANCE_LAW.money,
    messages: {
      beyond: {
        zh: '成本指标“{name}”是“{text}”，多于预算数 {budget}',
        en: 'Cost “{name}” is “{text}”, more than the budget {budget}',
      },
      below: {
        zh: '成本指标“{name}”是“{text}”，与预算数 {budget} 不同',
        en: 'Cost “{name}” is “{text}”, not the budget {budget}',
      },
    },
    fixable: false,
  },
  observe: eachProject((form, context, say) => {
    const budget = annualBudget(form);
    if (!hasAmount(budget) || budget.unit === null || form.money.some(({ scope }) => scope === 'whole')) return;
    const isCost = (one: Indicator): boolean => classOf(one) === 'cost' && one.span === 'year';
    const first = form.indicators.findIndex(isCost);
    if (first < 0) return;
    const last = form.indicators.findLastIndex(isCost);
    for (let at = first; at <= last; at += 1) {
      const indicator = form.indicators[at]!;
      if (isCost(indicator)) checkCost(context, form, indicator, budget, first === last, say);
    }
  }),
};

function checkCost(
  context: RuleContext,
  form: PerformanceForm,
  indicator: Indicator,
  budget: Amount,
  alone: boolean,
  say: Say,
): void {
  const amount = indicator.target ? moneyOf(indicator.target.target) : null;
  if (amount === null || budget.figure.kind !== 'amount' || amount === budget.figure.fen || isPrice(indicator)) return;
  const { fen } = budget.figure;
  const { at, text } = indicator.target!;
  const name = labelOfIndicator(indicator);
  const found = {
    form,
    at,
    label: name,
    data: { name, text, budget: inUnit(fen, budget.unit!) },
    expected: fen,
    actual: amount,
    related: [relatedAmount(budget, 'bound')],
    key: name,
  };
  // A whole number of 万元 may be the budget rounded.
  if (amount > fen && !isRounded(amount, fen)) say(seen(context, { ...found, messageId: 'beyond' }));
  else if (amount < fen && alone && WHOLE.test(name) && !isRounded(amount, fen))
    say(seen(context, { ...found, messageId: 'below', severity: 'info' }));
}

/** 租车费用 400元 with 市区400元/次 in its description is a price, not the cost of the project. */
function isPrice(indicator: Indicator): boolean {
  const words = indicator.description?.text ?? '';
  return PART.test(labelOfIndicator(indicator)) || /元\s*[/每]|[/／](?:人|次|天|日|月|台|件)|标准|单价|每/u.test(words);
}

function isRounded(amount: number, fen: number): boolean {
  const wan = UNITS.万元.fen;
  return amount % wan === 0 && Math.abs(amount - fen) * 2 <= wan;
}

/** Fen of a plain amount of money that is a ceiling or a figure; null for prices (元/次) and everything else. */
function moneyOf(target: Target): number | null {
  if (target.kind !== 'number' || target.comparator === '≥' || target.comparator === '>') return null;
  if (!target.unit.includes('元')) return null;
  const unit = foldText(target.unit);
  if (!Object.hasOwn(UNITS, unit)) return null;
  const text = formatDecimal(target.value);
  const figure = parseFigure(text.length <= MOST_DIGITS ? Number(text) : text, UNITS[unit as UnitName]);
  return figure.kind === 'amount' ? figure.fen : null;
}
