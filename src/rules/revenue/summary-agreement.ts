import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/** 收入总表与收支总表一致 */
export const summaryAgreement = relationRule({
  id: 'revenue/summary-agreement',
  title: { zh: '收入总表与收支总表一致', en: 'Revenue table agrees with the budget summary' },
  basis: LAW.oneFigure,
  claims: [{ principle: 'same', between: [['revenue-summary'], ['budget-summary']], alias: ['RV-05'] }],
});
