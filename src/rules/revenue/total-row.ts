import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/** 收入总表合计行等于各行之和 */
export const totalRow = relationRule({
  id: 'revenue/total-row',
  title: { zh: '收入总表合计行等于各行之和', en: 'Revenue table: the total row is the sum of the rows' },
  basis: LAW.arithmetic,
  claims: [
    { principle: 'rows', kinds: ['revenue-summary'], axes: ['total', 'unit', 'label', 'carry'], alias: ['RV-04'] },
  ],
});
