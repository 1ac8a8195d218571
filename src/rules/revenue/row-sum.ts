import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/** 收入总表各行：合计 = 本年收入 + 上年结转；小计 = 各来源之和 */
export const rowSum = relationRule({
  id: 'revenue/row-sum',
  title: {
    zh: '收入总表各行：合计 = 本年收入 + 上年结转；小计 = 各来源之和',
    en: 'Revenue table: total = this year + carried in; subtotal = sources',
  },
  basis: LAW.arithmetic,
  claims: [
    { principle: 'columns', kinds: ['revenue-summary'], axes: ['period'], alias: ['RV-01'] },
    {
      principle: 'columns',
      kinds: ['revenue-summary'],
      axes: ['source'],
      alias: ['RV-03'],
      where: { source: 'fiscal' },
    },
    { principle: 'columns', kinds: ['revenue-summary'], alias: ['RV-02'] },
  ],
});
