import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/** 本年支出合计等于各类支出之和 */
export const expenditureItems = relationRule({
  id: 'balance/expenditure-items',
  title: { zh: '本年支出合计等于各类支出之和', en: 'This year’s expenditure is the sum of its classes' },
  basis: LAW.arithmetic,
  claims: [{ principle: 'rows', kinds: ['budget-summary'], alias: ['BS-05'] }],
});
