import {
  addDecimals,
  compareDecimals,
  foldText,
  formatDecimal,
  fromInteger,
  parseDecimal,
  type Decimal,
  type Indicator,
} from '../../performance';
import type { Rule } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import { eachForm, seen, tablesOf } from './forms';
import { isFilled } from './indicator-traits';

const SCORE = /(?:得|记|计|给|满分)(?:满分)?(\d+(?:\.\d+)?)分/gu;

/** 各指标评分标准里的“得N分”合计 100 分（或 90 分，预算执行率另占 10 分）。 */
export const scores: Rule = {
  meta: {
    id: 'performance/scores',
    alias: ['PF-24'],
    title: { zh: '评分标准合计100分', en: 'The scores add up to 100' },
    severity: 'warning',
    basis: PERFORMANCE_LAW.scores,
    messages: {
      sum: {
        zh: '“{form}”各指标评分标准的得分合计 {sum} 分，应为 100 分',
        en: '“{form}”: the scores of its indicators add up to {sum}, not to 100',
      },
    },
    fixable: false,
  },
  observe: eachForm((form, context, say) => {
    if (form.indicators.every(({ scoring }) => scoring === null)) return;
    const rows = form.indicators.filter(isFilled);
    const scored = rows.map(highestScore);
    if (rows.length < 2 || scored.every((one) => one === null) || rows.some(({ weight }) => weight !== null)) return;
    if (scored.some((one) => one === null)) {
      const unchecked = { zh: '有的指标的评分标准没有写得分', en: 'Some scoring texts name no score' };
      say({ unchecked, tables: tablesOf(context, form) });
      return;
    }
    const sum = (scored as Decimal[]).reduce(addDecimals, fromInteger(0));
    if ([100, 90].some((full) => compareDecimals(sum, fromInteger(full)) === 0)) return;
    say(
      seen(context, {
        form,
        at: rows[0]!.scoring!.at,
        messageId: 'sum',
        data: { sum: formatDecimal(sum) },
        key: 'sum',
      }),
    );
  }),
};

/** Of graded texts (完成得10分，基本完成得5分) the best counts; null when no score is named. */
function highestScore({ scoring }: Indicator): Decimal | null {
  let best: Decimal | null = null;
  for (const match of foldText(scoring?.text ?? '').matchAll(SCORE)) {
    const score = parseDecimal(match[1]!)!;
    if (!best || compareDecimals(score, best) > 0) best = score;
  }
  return best;
}
