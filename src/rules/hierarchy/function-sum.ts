import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/** 功能分类逐级汇总：款 = Σ项，类 = Σ款，合计 = Σ类 */
export const functionSum = relationRule({
  id: 'hierarchy/function-sum',
  title: {
    zh: '功能分类逐级汇总：款 = Σ项，类 = Σ款，合计 = Σ类',
    en: 'Function codes add up: 款 = Σ项, 类 = Σ款, total = Σ类',
  },
  basis: LAW.functions,
  claims: [
    { principle: 'rows', axes: ['function-5'], alias: ['HF-01'] },
    { principle: 'rows', axes: ['function-3'], alias: ['HF-02'] },
    {
      principle: 'rows',
      axes: ['total'],
      kinds: [
        'expenditure-summary',
        'general-expenditure',
        'fund-expenditure',
        'capital-expenditure',
        'fiscal-expenditure',
      ],
      alias: ['HF-03'],
    },
  ],
});
