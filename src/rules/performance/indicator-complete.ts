import { foldText, type Field, type Indicator, type PerformanceForm } from '../../performance';
import type { CellRef } from '../../workbook';
import type { Observation, Rule, RuleContext } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import { classOf } from './classes';
import { eachForm, seen, type Say } from './forms';
import { isFilled, labelOfIndicator } from './indicator-traits';

/** A lone 0 or dash where words belong. */
const EMPTY_SIGN = /^(?:0+|[-—–/\\.。、]+|无|空)$/u;
/** Other signs of CJK than 无 and 空 begin words. */
const IS_WORD = /^(?![无空])[一-龥]/u;
/** What should not happen at all may have the target 0. */
const ZERO_FITS =
  /零|事故|投诉|违[规纪法]|差错|失误|错误|案件|案发|纠纷|上访|访|泄密|泄露|污染|伤亡|死亡|拖欠|超支|超标|返贫|问题|隐患|灾|投诉|缺陷|故障|损失|流失|闲置|发生|下降|新增|风险|债务|舆情|停|次品/u;

/** 三级指标、描述、指标值、依据都要填，不能留空或用 0 代替。空着的分类行只作提示。 */
export const indicatorComplete: Rule = {
  meta: {
    id: 'performance/indicator-complete',
    alias: ['PF-12'],
    title: { zh: '指标内容填写完整', en: 'Every indicator is filled in' },
    severity: 'error',
    basis: PERFORMANCE_LAW.targets,
    messages: {
      noName: { zh: '这一行有指标值，没有三级指标名称', en: 'This row has a target but no indicator' },
      noValue: { zh: '“{name}”没有填指标值', en: '“{name}” has no target' },
      sign: { zh: '“{name}”的{field}只写了“{text}”，没有内容', en: '“{name}”: {field} holds only “{text}”' },
      blank: { zh: '“{name}”没有填{field}', en: '“{name}”: {field} is blank' },
      zero: {
        zh: '“{name}”的指标值是 0，没有单位，像是占位',
        en: '“{name}”: the target is a bare 0, it may be a placeholder',
      },
      emptyRow: { zh: '“{name}”一行没有填指标', en: 'The row “{name}” holds no indicator' },
    },
    fixable: false,
  },
  observe: eachForm((form, context, say) => {
    const inNames = valuesInNames(form.indicators);
    const asked = { name: null, description: askedColumn(form, 'description'), basis: askedColumn(form, 'basis') };
    for (const indicator of form.indicators) {
      if (isFilled(indicator)) {
        checkNameAndValue(context, form, indicator, inNames, say);
        for (const words of WORDS) {
          const cell = indicator[words.of];
          if (cell && isEmptySign(cell.text)) say(emptySign(context, form, indicator, words.field, cell));
          else if (!cell && asked[words.of]) say(blankWords(context, form, indicator, words.field, asked[words.of]!));
        }
      } else if (isEmptyEffect(indicator)) say(emptyRow(context, form, indicator));
    }
  }),
};

/** 生态效益 left empty in the template; 无 says so itself, and a 中期 part may be left out. */
function isEmptyEffect(indicator: Indicator): boolean {
  return classOf(indicator) === 'effect' && indicator.name === null && indicator.span === 'year';
}

function emptyRow(context: RuleContext, form: PerformanceForm, indicator: Indicator): Observation {
  const name = labelOfIndicator(indicator);
  const at = indicator.nameAt;
  return seen(context, {
    form,
    at,
    label: name,
    messageId: 'emptyRow',
    severity: 'info',
    data: { name },
    key: `row|${name}`,
  });
}

function checkNameAndValue(
  context: RuleContext,
  form: PerformanceForm,
  indicator: Indicator,
  inNames: boolean,
  say: Say,
): void {
  const { target } = indicator;
  const isBlank = target?.target.kind === 'blank';
  const isZero = isBareZero(indicator);
  if (indicator.name && !isBlank && !isZero) return;
  const name = labelOfIndicator(indicator);
  const base = { form, label: name };
  if (!indicator.name)
    say(seen(context, { ...base, at: indicator.nameAt, messageId: 'noName', key: `name|${indicator.row}` }));
  if (target && isBlank && !inNames && indicator.grades.every(({ text }) => text === '')) {
    say(seen(context, { ...base, at: target.at, messageId: 'noValue', data: { name }, key: `value|${name}` }));
  }
  if (target && isZero && !ZERO_FITS.test(`${name}${indicator.description?.text ?? ''}`)) {
    say(
      seen(context, {
        ...base,
        at: target.at,
        messageId: 'zero',
        severity: 'warning',
        data: { name },
        key: `zero|${name}`,
      }),
    );
  }
}

/** What an indicator says in words, with the name of its column. */
const WORDS = [
  { of: 'name', field: '名称' },
  { of: 'description', field: '绩效指标描述' },
  { of: 'basis', field: '指标值确定依据' },
] as const;

function emptySign(
  context: RuleContext,
  form: PerformanceForm,
  indicator: Indicator,
  field: string,
  { at, text }: Field,
): Observation {
  const name = labelOfIndicator(indicator);
  const data = { name, field, text };
  const severity = signSeverity(text);
  return seen(context, { form, label: name, at, messageId: 'sign', severity, data, key: `sign|${field}|${name}` });
}

function blankWords(
  context: RuleContext,
  form: PerformanceForm,
  indicator: Indicator,
  field: string,
  column: CellRef,
): Observation {
  const name = labelOfIndicator(indicator);
  return seen(context, {
    form,
    label: name,
    at: { ...column, row: indicator.row },
    messageId: 'blank',
    severity: 'warning',
    data: { name, field },
    key: `blank|${field}|${name}`,
  });
}

function isEmptySign(text: string): boolean {
  return !IS_WORD.test(text) && EMPTY_SIGN.test(foldText(text));
}

/** 培训人数≥50人 as the name, and the column of values left empty throughout. */
function valuesInNames(indicators: readonly Indicator[]): boolean {
  let named = 0;
  let numbered = 0;
  for (const { name, target } of indicators) {
    if (name === null) continue;
    if (target?.target.kind !== 'blank') return false;
    named += 1;
    if (/\d/u.test(name.text)) numbered += 1;
  }
  return numbered * 2 >= named;
}

/** A 0 stands in for words; a dash or 无 may be meant. */
function signSeverity(text: string): 'error' | 'warning' {
  return /^0+$/u.test(foldText(text)) ? 'error' : 'warning';
}

function isBareZero({ target }: Indicator): boolean {
  const read = target?.target;
  return read?.kind === 'number' && read.bare && read.unit === '' && read.value.coefficient === 0n;
}

/** The column's heading; null when the form lacks the column or leaves it blank on most rows. */
function askedColumn(form: PerformanceForm, meaning: 'description' | 'basis'): CellRef | null {
  const column = form.columns.find((one) => one.meaning === meaning);
  if (!column) return null;
  let rows = 0;
  let used = 0;
  for (const indicator of form.indicators) {
    if (!isFilled(indicator)) continue;
    rows += 1;
    if (indicator[meaning] !== null) used += 1;
  }
  return used * 2 >= rows && used > 0 ? column.at : null;
}
