import {
  addDecimals,
  compareDecimals,
  formatDecimal,
  fromInteger,
  parseDecimal,
  type Decimal,
  type Indicator,
  type PerformanceForm,
} from '../../performance';
import type { Rule, RuleContext } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import { eachForm, seen, tablesOf, type Say } from './forms';
import { isFilled, labelOfIndicator } from './indicator-traits';

/** 分值权重合计 90 分（预算执行率另占 10 分）或 100 分。 */
export const weights: Rule = {
  meta: {
    id: 'performance/weights',
    alias: ['PF-23'],
    title: { zh: '分值权重合计90或100', en: 'Weights add up to 90 or 100' },
    severity: 'error',
    basis: PERFORMANCE_LAW.scores,
    messages: {
      sum: {
        zh: '“{form}”的分值权重合计 {sum}，应为 {wanted}',
        en: '“{form}”: the weights add up to {sum} instead of {wanted}',
      },
      blank: { zh: '“{name}”没有填分值权重', en: '“{name}” has no weight' },
      unreadable: { zh: '“{name}”的分值权重“{text}”不是数字', en: '“{name}”: the weight “{text}” is no number' },
    },
    fixable: false,
  },
  observe: eachForm((form, context, say) => {
    const column = form.columns.find(({ meaning }) => meaning === 'weight');
    if (!column) return;
    const rows = form.indicators.filter((one) => isFilled(one) && one.span === 'year');
    if (rows.length === 0 || rows.every(({ weight }) => weight === null)) return;
    const read = rows.map((indicator) => weightOf(indicator));
    const blank = rows.filter((row) => row.weight === null && !isCovered(context, form, row.row, column.at.column));
    if (blank.length > 0) {
      lacking(context, form, rows, blank, column.at.column, say);
      return;
    }
    const bad = rows.find(({ weight }, at) => weight !== null && read[at] === null);
    if (bad) {
      const name = labelOfIndicator(bad);
      const data = { name, text: bad.weight!.text };
      say(
        seen(context, {
          form,
          at: bad.weight!.at,
          label: name,
          messageId: 'unreadable',
          data,
          key: `text|${name}`,
        }),
      );
      return;
    }
    checkSum(
      context,
      form,
      column.text,
      rows,
      read.filter((one) => one !== null),
      say,
    );
  }),
};

function weightOf({ weight }: Indicator): Decimal | null {
  return weight ? parseDecimal(weight.text.replace(/\s|分$|%$/gu, '').replace(/[％]$/u, '')) : null;
}

/** One weight for several rows: the merged area is counted once. */
function isCovered({ workbook }: RuleContext, form: PerformanceForm, row: number, column: number): boolean {
  const sheet = workbook.sheets.find(({ name }) => name === form.sheet);
  return sheet?.merges.some((area) => area.left === column && area.top < row && area.bottom >= row) ?? false;
}

/** Weights of a merged area stand in its first row only: many blanks say that, a few say that they were forgotten. */
function lacking(
  context: RuleContext,
  form: PerformanceForm,
  rows: readonly Indicator[],
  blank: readonly Indicator[],
  column: number,
  say: Say,
): void {
  if (blank.length * 3 > rows.length) {
    const unchecked = { zh: '分值权重只填在部分行', en: 'Weights stand on some rows only' };
    say({ unchecked, tables: tablesOf(context, form) });
    return;
  }
  for (const indicator of blank) {
    const name = labelOfIndicator(indicator);
    const at = { sheet: form.sheet, row: indicator.row, column };
    say(
      seen(context, {
        form,
        at,
        label: name,
        messageId: 'blank',
        severity: 'warning',
        data: { name },
        key: `blank|${name}`,
      }),
    );
  }
}

function checkSum(
  context: RuleContext,
  form: PerformanceForm,
  heading: string,
  rows: readonly Indicator[],
  read: readonly Decimal[],
  say: Say,
): void {
  const sum = read.reduce(addDecimals, fromInteger(0));
  const stated = /(\d{2,3})/u.exec(heading)?.[1];
  const execution = rows.some(({ name }) => /执行率/u.test(name?.text ?? ''));
  const wanted =
    stated === undefined ? (execution ? ['100'] : ['90', '100', '1']) : [stated, ...(execution ? ['100'] : [])];
  if (wanted.some((one) => compareDecimals(sum, parseDecimal(one)!) === 0)) return;
  const data = { sum: formatDecimal(sum), wanted: wanted.filter((one) => one !== '1').join(' 或 ') };
  say(seen(context, { form, at: rows.find(({ weight }) => weight)!.weight!.at, messageId: 'sum', data, key: 'sum' }));
}
