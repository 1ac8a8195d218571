import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/** 支出总表与收支总表一致 */
export const expenditureTotal = relationRule({
  id: 'cross-table/expenditure-total',
  title: { zh: '支出总表与收支总表一致', en: 'Expenditure table agrees with the budget summary' },
  basis: LAW.oneFigure,
  claims: [
    {
      principle: 'same',
      between: [['expenditure-summary'], ['budget-summary']],
      alias: ['XT-01'],
      where: { account: 'total' },
    },
    { principle: 'same', between: [['expenditure-summary'], ['budget-summary']], alias: ['XT-02'] },
  ],
});
