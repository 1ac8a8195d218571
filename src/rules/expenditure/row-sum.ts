import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/** 支出表各行：合计 = 基本支出 + 项目支出 + 其他支出 */
export const rowSum = relationRule({
  id: 'expenditure/row-sum',
  title: {
    zh: '支出表各行：合计 = 基本支出 + 项目支出 + 其他支出',
    en: 'Expenditure tables: total = basic + project + other in every row',
  },
  basis: LAW.arithmetic,
  claims: [
    { principle: 'columns', kinds: ['expenditure-summary'], alias: ['EX-01'] },
    {
      principle: 'columns',
      kinds: ['general-expenditure'],
      axes: ['nature'],
      alias: ['EX-04'],
      where: { nature: 'basic' },
    },
    {
      principle: 'columns',
      kinds: ['general-expenditure', 'fund-expenditure', 'capital-expenditure', 'fiscal-expenditure'],
      alias: ['EX-02'],
    },
  ],
});
