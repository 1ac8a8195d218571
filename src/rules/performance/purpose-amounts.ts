import { compareSame, parseFigure, quantumOf, UNITS, type Fen, type Unit, type UnitName } from '../../amounts';
import type { Amount, Field, Money, PerformanceForm } from '../../performance';
import type { Rule, RuleContext } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import {
  hasAmount,
  inUnit,
  measureAmount,
  eachForm,
  relatedAmount,
  seen,
  setValue,
  type FilledAmount,
  type Say,
} from './forms';

/** [1] what the amount is, [2] the figure, [3] its unit. */
const STATED =
  /(项目预算|预算总额|预算金额|预算资金|预算数|资金总额|财政资金|财政拨款|其他资金|单位资金)(?:共计|合计|总计|安排|为|约|共|是|[:：])*([\d,]+(?:\.\d+)?)((?:千|万|亿)?元)/gu;
const MOST_DIGITS = 15;
/** 上年预算数 is another figure. */
const OTHER_YEAR = /(?:上年度?|去年|以前年度|累计|20\d\d年度?)$/u;
/** Characters of the longest words for another year. */
const LONGEST_YEAR = 6;

/** 资金用途等文字里写的预算数、财政资金要和表里的金额一致；写成约数的只作提示。 */
export const purposeAmounts: Rule = {
  meta: {
    id: 'performance/purpose-amounts',
    alias: ['PF-05'],
    title: { zh: '文字里的预算数与表内一致', en: 'Amounts in the text agree with the form' },
    severity: 'warning',
    basis: PERFORMANCE_LAW.money,
    messages: {
      differs: {
        zh: '“{form}”的文字写{what} {stated}，表里的{label}是 {figure}，不一致',
        en: '“{form}”: the text says {stated} for {what}, the form {figure} for {label}',
      },
      rounded: {
        zh: '“{form}”的文字写{what} {stated}，是表里 {figure} 的约数',
        en: '“{form}”: the text says {stated} for {what}, the form’s {figure} rounded',
      },
    },
    fixable: true,
  },
  observe: eachForm((form, context, say) => {
    if (form.purpose) checkText(context, form, form.purpose, say);
    for (const goal of form.goals) checkText(context, form, goal, say);
  }),
};

interface Mismatch {
  readonly what: string;
  readonly stated: string;
  readonly fen: number;
  readonly amount: FilledAmount;
  readonly rounded: boolean;
}

/** The same wrong figure for 预算数 and 财政资金 is one slip: one finding. */
function checkText(context: RuleContext, form: PerformanceForm, field: Field, say: Say): void {
  const mismatches = field.text.includes('元') ? mismatchesIn(form, field.text) : null;
  if (!mismatches) return;
  const groups = new Map<string, Mismatch[]>();
  for (const one of mismatches) {
    const key = `${one.stated}|${one.amount.figure.fen}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  for (const group of groups.values()) {
    const [{ stated, fen, amount, rounded }] = group as [Mismatch];
    const what = group.map((one) => one.what).join('、');
    const figure = inUnit(amount.figure.fen, amount.unit ?? UNITS.万元);
    const corrected = group.reduce((text, one) => withFigure(text, one.what, stated, figure), field.text);
    const title = { zh: `文字改为 ${figure}`, en: `Write ${figure} in the text` };
    say(
      seen(context, {
        form,
        at: field.at,
        messageId: rounded ? 'rounded' : 'differs',
        severity: rounded ? 'info' : 'warning',
        data: { what, stated, label: amount.label.replace(/\s+/gu, ''), figure },
        expected: amount.figure.fen,
        actual: fen,
        related: group.map((one) => relatedAmount(one.amount, 'same')),
        fixes: corrected === field.text ? [] : [setValue(field.at, corrected, title)],
        key: `${what}|${field === form.purpose ? 'purpose' : 'goal'}`,
      }),
    );
  }
}

function withFigure(text: string, what: string, stated: string, figure: string): string {
  const [digits, unit] = [stated.replace(/[^\d.,]/gu, ''), stated.replace(/[\d.,]/gu, '')];
  const pattern = new RegExp(`(${what}[^\\d。；]{0,6})${digits.replace(/[.]/gu, '\\.')}\\s*${unit}`, 'u');
  return text.replace(pattern, `$1${figure}`);
}

/** Null where all that is stated is right. */
function mismatchesIn(form: PerformanceForm, text: string): Mismatch[] | null {
  let found: Mismatch[] | null = null;
  /** What has been compared: it may be stated again as part of another thing. */
  let done: string[] | null = null;
  const plain = text.includes(' ') || text.includes('\u3000') ? text.replace(/[ \u3000]+/gu, '') : text;
  STATED.lastIndex = 0;
  for (let match = STATED.exec(plain); match; match = STATED.exec(plain)) {
    const [, what = '', digits = '', unitName = ''] = match;
    if (done?.includes(what) || OTHER_YEAR.test(plain.slice(Math.max(0, match.index - LONGEST_YEAR), match.index)))
      continue;
    const amount = amountOf(form, what);
    const unit = UNITS[unitName as UnitName];
    if (!hasAmount(amount) || amount.unit === null) continue;
    const { fen } = amount.figure;
    const figure = isPlainly(digits, unit, fen) ? null : parseFigure(digits, unit);
    if (figure !== null && figure.kind !== 'amount') continue;
    (done ??= []).push(what);
    if (figure === null || figure.fen === fen) continue;
    const stated = { fen: figure.fen, quantum: quantumOf(figure.decimals, unit) };
    const { verdict } = compareSame(stated, measureAmount(amount));
    const rounded = verdict === 'rounding' || verdict === 'exact';
    (found ??= []).push({ what, stated: `${digits}${unitName}`, fen: figure.fen, amount, rounded });
  }
  return found;
}

/** Is a number with its unit just this many fen? False, too, where that takes more than a product to tell. */
function isPlainly(digits: string, unit: Unit, fen: Fen): boolean {
  return digits.length <= MOST_DIGITS && !digits.includes(',') && Number(digits) * unit.fen === fen;
}

function amountOf(form: PerformanceForm, what: string): Amount | null {
  const annual = (one: Money): boolean => one.scope === 'year';
  const money = form.money.find((one) => annual(one) && hasAmount(one.total)) ?? form.money.find(annual);
  if (!money) return null;
  if (what.startsWith('财政')) return money.fiscal;
  return what === '其他资金' || what === '单位资金' ? (money.others[0] ?? null) : money.total;
}
