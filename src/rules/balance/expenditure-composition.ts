import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/** 支出总计 = 本年支出合计 + 年终结转结余 */
export const expenditureComposition = relationRule({
  id: 'balance/expenditure-composition',
  title: { zh: '支出总计 = 本年支出合计 + 年终结转结余', en: 'Total expenditure = this year + carried out' },
  basis: LAW.balance,
  claims: [
    {
      principle: 'rows',
      kinds: ['budget-summary'],
      axes: ['total'],
      alias: ['BS-03'],
      where: { flow: 'expenditure', period: 'total' },
    },
  ],
});
