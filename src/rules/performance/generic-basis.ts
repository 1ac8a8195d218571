import { foldText, type Field, type Indicator } from '../../performance';
import type { Rule } from '../rule';
import { PERFORMANCE_LAW } from './basis';
import { eachForm, seen } from './forms';
import { isFilled } from './indicator-traits';

const GENERIC = /^(?:年初|年度|本年度?|\d{4}年度?|部门|单位)*(?:工作)?(?:计划|安排|要点|职责|任务|目标)$/u;
/** Fewer rows may well have one basis. */
const LEAST = 4;

/** 每一行的指标值确定依据都写“年初工作计划”一类，等于没有依据。 */
export const genericBasis: Rule = {
  meta: {
    id: 'performance/generic-basis',
    alias: ['PF-35'],
    title: { zh: '指标值确定依据具体', en: 'The basis of a target is specific' },
    severity: 'info',
    basis: PERFORMANCE_LAW.targets,
    messages: {
      generic: {
        zh: '“{form}”的 {count} 条指标确定依据都是“{text}”，建议写明文件、标准或历史数据',
        en: '“{form}”: all {count} targets rest on “{text}”; a rule, a standard or past figures would say more',
      },
    },
    fixable: false,
  },
  observe: eachForm((form, context, say) => {
    let first: Field | null = null;
    let text = '';
    let count = 0;
    for (const indicator of form.indicators) {
      const { basis } = indicator;
      if (!basis || !isFilled(indicator) || isSurveyed(indicator)) continue;
      count += 1;
      if (first === null) {
        first = basis;
        text = foldText(basis.text);
        if (!GENERIC.test(text)) return;
      } else if (basis.text !== first.text && foldText(basis.text) !== text) return;
    }
    if (first === null || count < LEAST) return;
    say(
      seen(context, {
        form,
        at: first.at,
        messageId: 'generic',
        data: { count: String(count), text },
        key: 'basis',
      }),
    );
  }),
};

/** 满意度 always rests on a survey. */
function isSurveyed({ level1 }: Indicator): boolean {
  return level1?.text.includes('满意') ?? false;
}
