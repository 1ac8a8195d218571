import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/** 基本支出表与支出表的基本支出、人员经费、公用经费一致 */
export const basicAgreement = relationRule({
  id: 'cross-table/basic-agreement',
  title: {
    zh: '基本支出表与支出表的基本支出、人员经费、公用经费一致',
    en: 'Basic expenditure table agrees with the expenditure tables',
  },
  basis: LAW.oneFigure,
  claims: [
    {
      principle: 'same',
      between: [
        ['general-basic-expenditure', 'fiscal-basic-expenditure'],
        ['general-expenditure', 'fiscal-expenditure', 'expenditure-summary', 'budget-summary', 'fiscal-summary'],
      ],
      alias: ['XT-04'],
      where: { nature: 'basic' },
    },
    {
      principle: 'same',
      between: [
        ['general-basic-expenditure', 'fiscal-basic-expenditure'],
        ['general-expenditure', 'fiscal-expenditure', 'expenditure-summary', 'budget-summary', 'fiscal-summary'],
      ],
      alias: ['XT-05'],
    },
  ],
});
