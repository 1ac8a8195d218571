import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/** 表内各列汇总 */
export const columnTree = relationRule({
  id: 'consistency/column-tree',
  title: { zh: '表内各列汇总', en: 'Columns of a table add up' },
  basis: LAW.arithmetic,
  claims: [{ principle: 'columns', alias: ['EX-01'] }],
});
