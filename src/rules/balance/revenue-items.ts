import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/** 本年收入合计等于各项收入之和 */
export const revenueItems = relationRule({
  id: 'balance/revenue-items',
  title: { zh: '本年收入合计等于各项收入之和', en: 'This year’s revenue is the sum of its items' },
  basis: LAW.arithmetic,
  claims: [
    {
      principle: 'rows',
      kinds: ['budget-summary'],
      axes: ['total'],
      alias: ['BS-04'],
      where: { flow: 'revenue' },
    },
    {
      principle: 'rows',
      kinds: ['budget-summary'],
      axes: ['label', 'carry'],
      alias: ['BS-06'],
      where: { flow: 'revenue' },
    },
  ],
});
