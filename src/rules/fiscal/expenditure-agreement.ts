import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/** 财政拨款收支总表与一般公共预算、政府性基金、国有资本经营支出表一致 */
export const expenditureAgreement = relationRule({
  id: 'fiscal/expenditure-agreement',
  title: {
    zh: '财政拨款收支总表与一般公共预算、政府性基金、国有资本经营支出表一致',
    en: 'Fiscal summary agrees with the three expenditure tables',
  },
  basis: LAW.oneFigure,
  claims: [
    {
      principle: 'same',
      between: [
        ['fiscal-summary'],
        ['general-expenditure', 'fund-expenditure', 'capital-expenditure', 'fiscal-expenditure'],
      ],
      alias: ['FA-06'],
    },
  ],
});
