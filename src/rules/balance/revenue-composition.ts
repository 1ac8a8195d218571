import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/** 收入总计 = 本年收入合计 + 上年结转结余 + 使用结余 */
export const revenueComposition = relationRule({
  id: 'balance/revenue-composition',
  title: {
    zh: '收入总计 = 本年收入合计 + 上年结转结余 + 使用结余',
    en: 'Total revenue = this year + carried in + balances used',
  },
  basis: LAW.balance,
  claims: [
    {
      principle: 'rows',
      kinds: ['budget-summary'],
      axes: ['total'],
      alias: ['BS-02'],
      where: { flow: 'revenue', period: 'total' },
    },
  ],
});
