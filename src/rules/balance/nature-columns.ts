import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/** 收支总表各行：合计 = 人员 + 公用 + 项目 */
export const natureColumns = relationRule({
  id: 'balance/nature-columns',
  title: {
    zh: '收支总表各行：合计 = 人员 + 公用 + 项目',
    en: 'Budget summary: total = personnel + public + project in every row',
  },
  basis: LAW.arithmetic,
  claims: [{ principle: 'columns', kinds: ['budget-summary'], alias: ['BS-07'] }],
});
