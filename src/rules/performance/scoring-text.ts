import {
  compareDecimals,
  foldText,
  readTarget,
  type Comparator,
  type Decimal,
  type Indicator,
  type PerformanceForm,
} from '../../performance';
import type { Rule, RuleContext } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import { eachForm, seen, type Say } from './forms';
import { labelOfIndicator } from './indicator-traits';

const WORDS =
  '大于等于|大于或等于|不少于|不低于|不小于|至少|达到|小于等于|小于或等于|不超过|不高于|不大于|大于|超过|高于|小于|低于|少于|等于|为|≥|≤|>=|<=|>|<|=';
const CONDITION = new RegExp(
  `(${WORDS})?(\\d+(?:\\.\\d+)?)(%|百分比|‰|[\\u4e00-\\u9fa5]{0,2}?)(以上|及以上|以下|及以下|以内)?(?=[,，;；。、)得则时的含]|$)`,
  'gu',
);
const SCORE = /(?:得|记|计|给)(?:满分|\d+(?:\.\d+)?分)|满分/u;

interface Condition {
  /** Null where the text names only the number. */
  readonly comparator: Comparator | null;
  readonly value: Decimal;
  readonly text: string;
}

/** 评分标准里得满分的条件要与指标值的符号、数值一致。 */
export const scoringText: Rule = {
  meta: {
    id: 'performance/scoring-text',
    alias: ['PF-26'],
    title: { zh: '评分标准与指标值一致', en: 'The scoring text agrees with the target' },
    severity: 'warning',
    basis: PERFORMANCE_LAW.scores,
    messages: {
      symbol: {
        zh: '“{name}”的指标值是“{target}”，评分标准写“{text}”，符号不一致',
        en: '“{name}”: the target is “{target}”, the scoring text says “{text}”',
      },
      value: {
        zh: '“{name}”的指标值是“{target}”，评分标准写“{text}”，数值不一致',
        en: '“{name}”: the target is “{target}”, the scoring text says “{text}”',
      },
    },
    fixable: false,
  },
  observe: eachForm((form, context, say) => {
    for (const indicator of form.indicators) checkScoring(context, form, indicator, say);
  }),
};

function checkScoring(context: RuleContext, form: PerformanceForm, indicator: Indicator, say: Say): void {
  const { scoring, target } = indicator;
  if (!scoring || target?.target.kind !== 'number') return;
  const condition = conditionIn(scoring.text);
  if (!condition) return;
  const { value, comparator } = target.target;
  const sameValue = compareDecimals(value, condition.value) === 0;
  const sameSymbol = condition.comparator === null || condition.comparator === comparator || comparator === '=';
  if (sameValue && sameSymbol) return;
  const shown = [target.comparatorCell?.text, target.text, target.unitCell?.text].filter(Boolean).join('');
  const name = labelOfIndicator(indicator);
  const data = { name, target: shown, text: condition.text };
  say(
    seen(context, {
      form,
      at: scoring.at,
      label: name,
      messageId: sameValue ? 'symbol' : 'value',
      data,
      key: name,
    }),
  );
}

/** The one condition before the first score; null when the text names none or several. */
function conditionIn(text: string): Condition | null {
  const plain = foldText(text);
  const end = SCORE.exec(plain)?.index;
  if (end === undefined) return null;
  const found = [...plain.slice(0, end).matchAll(CONDITION)].filter(
    ([whole, , digits = '']) => !/^20\d\d年?/u.test(`${digits}${whole.slice(-1)}`),
  );
  if (found.length !== 1) return null;
  const [whole, before = '', digits = '', unit = '', after = ''] = found[0]!;
  const read = readTarget(`${before === '为' ? '' : before}${digits}${unit}${after}`);
  if (read.kind !== 'number') return null;
  return { comparator: read.bare ? null : read.comparator, value: read.value, text: whole };
}
