import { foldText, readComparator, type Indicator, type PerformanceForm, type TargetField } from '../../performance';
import type { CellRef } from '../../workbook';
import type { Observation, Rule, RuleContext } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import { eachForm, seen, type Say } from './forms';
import { labelOfIndicator, needsNoUnit } from './indicator-traits';

const QUALITATIVE = /^定性$|^文字/u;

/** 符号、值、单位分列时三格都要填，而且互相配合：数值配比较符号和单位，文字配“定性”。 */
export const splitTarget: Rule = {
  meta: {
    id: 'performance/split-target',
    alias: ['PF-25'],
    title: { zh: '符号、值、单位填写齐全', en: 'Symbol, value and unit are all filled in' },
    severity: 'error',
    basis: PERFORMANCE_LAW.targets,
    messages: {
      noSymbol: { zh: '“{name}”有数值，没有符号', en: '“{name}” has a value but no symbol' },
      noUnit: { zh: '“{name}”有数值，没有单位', en: '“{name}” has a value but no unit' },
      badSymbol: { zh: '“{name}”的符号“{symbol}”不是比较符号', en: '“{name}”: “{symbol}” is no comparison' },
      words: {
        zh: '“{name}”的符号是“{symbol}”，值却是文字“{text}”',
        en: '“{name}”: the symbol is “{symbol}” but the value is words',
      },
      number: {
        zh: '“{name}”的符号是“定性”，值却是数字“{text}”',
        en: '“{name}”: the symbol says qualitative but the value is “{text}”',
      },
      twice: { zh: '“{name}”的值“{text}”里又写了符号', en: '“{name}”: the value “{text}” repeats a symbol' },
    },
    fixable: false,
  },
  observe: eachForm((form, context, say) => {
    const column = form.columns.find(({ meaning }) => meaning === 'comparator');
    const unit = form.columns.find(({ meaning }) => meaning === 'unit');
    for (const indicator of form.indicators) {
      if (column && indicator.target) checkSymbol(context, form, indicator, indicator.target, column.at.column, say);
      if (unit && indicator.target) checkUnit(context, form, indicator, indicator.target, unit.at.column, say);
    }
  }),
};

function checkSymbol(
  context: RuleContext,
  form: PerformanceForm,
  indicator: Indicator,
  target: TargetField,
  column: number,
  say: Say,
): void {
  const { comparatorCell, text, target: read, written: own } = target;
  const name = labelOfIndicator(indicator);
  const symbol = foldText(comparatorCell?.text ?? '');
  const data = { name, symbol: comparatorCell?.text ?? '', text };
  const report = (messageId: string, at: CellRef, severity: 'error' | 'warning' = 'error'): Observation =>
    seen(context, { form, at, label: name, messageId, data, severity, key: `${messageId}|${name}` });
  if (read.kind === 'blank' || read.kind === 'unit-only') return;
  const isNumber = own.kind === 'number' || own.kind === 'range';
  if (!comparatorCell) {
    if (own.kind === 'number' && own.bare) say(report('noSymbol', { ...target.at, column }));
  } else if (QUALITATIVE.test(symbol)) {
    if (isNumber) say(report('number', target.at, 'warning'));
  } else if (readComparator(symbol) === null) {
    if (!/^\d$/u.test(symbol)) say(report('badSymbol', comparatorCell.at, 'warning'));
  } else if (read.kind === 'text' && !read.hasNumber && readComparator(symbol) !== '=') {
    say(report('words', comparatorCell.at, 'warning'));
  } else if (own.kind === 'number' && !own.bare) {
    say(report('twice', target.at, 'warning'));
  }
}

function checkUnit(
  context: RuleContext,
  form: PerformanceForm,
  indicator: Indicator,
  target: TargetField,
  column: number,
  say: Say,
): void {
  const name = labelOfIndicator(indicator);
  const read = target.target;
  if (read.kind !== 'number' || read.unit !== '' || /[(（][^()（）]+[)）]\s*$/u.test(indicator.name?.text ?? ''))
    return;
  if (needsNoUnit(name)) return;
  const at = { ...target.at, column };
  say(seen(context, { form, at, label: name, messageId: 'noUnit', data: { name }, key: `noUnit|${name}` }));
}
