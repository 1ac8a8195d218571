import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/** 经济分类逐级汇总：类 = Σ款，合计 = Σ类 */
export const economicSum = relationRule({
  id: 'hierarchy/economic-sum',
  title: { zh: '经济分类逐级汇总：类 = Σ款，合计 = Σ类', en: 'Economic codes add up: 类 = Σ款, total = Σ类' },
  basis: LAW.economic,
  claims: [
    { principle: 'rows', axes: ['economic-3', 'economic-5'], alias: ['HE-01'] },
    { principle: 'rows', axes: [/^government-/u], alias: ['HE-05'] },
    {
      principle: 'rows',
      axes: ['total'],
      kinds: ['general-basic-expenditure', 'fiscal-basic-expenditure', 'operating-expenses'],
      alias: ['HE-02'],
    },
  ],
});
