import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/** 财政拨款本年支出合计等于各类支出之和 */
export const columnTotal = relationRule({
  id: 'fiscal/column-total',
  title: { zh: '财政拨款本年支出合计等于各类支出之和', en: 'Fiscal expenditure is the sum of its classes' },
  basis: LAW.arithmetic,
  claims: [{ principle: 'rows', kinds: ['fiscal-summary'], alias: ['FA-05'] }],
});
