import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/** 表内各行汇总 */
export const rowTree = relationRule({
  id: 'consistency/row-tree',
  title: { zh: '表内各行汇总', en: 'Rows of a table add up' },
  basis: LAW.arithmetic,
  claims: [{ principle: 'rows', alias: ['HF-03'] }],
});
