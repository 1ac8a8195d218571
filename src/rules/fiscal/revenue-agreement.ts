import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/** 财政拨款收支总表与收支总表的财政拨款收入一致 */
export const revenueAgreement = relationRule({
  id: 'fiscal/revenue-agreement',
  title: { zh: '财政拨款收支总表与收支总表的财政拨款收入一致', en: 'Fiscal revenue agrees with the budget summary' },
  basis: LAW.oneFigure,
  claims: [
    { principle: 'same', between: [['fiscal-summary'], ['budget-summary', 'revenue-summary']], alias: ['FA-08'] },
  ],
});
