import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/** 基本支出表各行：合计 = 人员经费 + 公用经费 */
export const basicRowSum = relationRule({
  id: 'expenditure/basic-row-sum',
  title: {
    zh: '基本支出表各行：合计 = 人员经费 + 公用经费',
    en: 'Basic expenditure: total = personnel + public in every row',
  },
  basis: LAW.arithmetic,
  claims: [
    { principle: 'columns', kinds: ['general-basic-expenditure', 'fiscal-basic-expenditure'], alias: ['EX-03'] },
  ],
});
