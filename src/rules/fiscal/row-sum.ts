import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/** 财政拨款收支总表各行：合计 = 一般公共预算 + 政府性基金 + 国有资本经营 */
export const rowSum = relationRule({
  id: 'fiscal/row-sum',
  title: {
    zh: '财政拨款收支总表各行：合计 = 一般公共预算 + 政府性基金 + 国有资本经营',
    en: 'Fiscal summary: total = the three budgets in every row',
  },
  basis: LAW.funds,
  claims: [{ principle: 'columns', kinds: ['fiscal-summary'], alias: ['FA-02'] }],
});
