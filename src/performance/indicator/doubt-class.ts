import { remembered } from '../../workbook';
import type { IndicatorClass, IndicatorJudgement } from './model';
import { measureOfUnit } from './unit-measure';

/** Words of a heading that name a class. */
const HEADINGS: readonly (readonly [string, IndicatorClass])[] = [
  ['满意', '满意度'],
  ['成本', '成本'],
  ['数量', '数量'],
  ['质量', '质量'],
  ['时效', '时效'],
  ['进度', '时效'],
  ['经济', '经济效益'],
  ['社会', '社会效益'],
  ['生态', '生态效益'],
  ['环境', '生态效益'],
  ['可持续', '可持续影响'],
];

/** The class a 二级指标 heading names, whatever its exact words; null when it names none. */
export const classNamed = remembered((heading): IndicatorClass | null => {
  for (const [word, named] of HEADINGS) if (heading.includes(word)) return named;
  return null;
});

/**
 * Where an indicator clearly does not belong under its 二级指标: the class its words fit instead, else null. Only
 * mismatches of kind are told (a rate as 数量, pieces as 质量, money as 时效); which effect a result counts for is left to
 * whoever fills in the form.
 */
export function doubtClass(judgement: IndicatorJudgement, level2: string, unit: string): IndicatorClass | null {
  const given = classNamed(level2);
  const { measures, better, class: fit } = judgement;
  const byUnit = measureOfUnit(unit);
  const isCounted = (measures === 'count' || measures === 'extent') && fit === '数量' && better !== 'less';
  const isTimed = measures === 'duration' && fit === '时效' && (byUnit === null || byUnit === 'duration');
  const isPaid = measures === 'amount' && fit === '成本' && (byUnit === null || byUnit === 'amount');
  switch (given) {
    case '数量':
      if (measures === 'rate' && (byUnit === null || byUnit === 'rate'))
        return fit === '数量' ? '质量' : (fit ?? '质量');
      return isTimed || fit === '满意度' ? fit : null;
    case '质量':
      return isTimed || isPaid || fit === '满意度' || (isCounted && byUnit === 'count') ? fit : null;
    case '时效':
      if (byUnit === 'duration') return null;
      return isCounted || isPaid || fit === '满意度' ? fit : null;
    case '成本':
      // 社会成本、生态环境成本 may be counted in anything.
      if (/社会|生态|环境/u.test(level2) || byUnit === 'amount') return null;
      return isCounted || isTimed || (fit === '时效' && measures === 'rate') || fit === '满意度' ? fit : null;
    case '满意度':
      return isTimed || isPaid || isCounted ? fit : null;
    default:
      return null;
  }
}
