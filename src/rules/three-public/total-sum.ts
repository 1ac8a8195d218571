import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/** “三公”经费小计 = 因公出国 + 公务用车 + 公务接待 */
export const totalSum = relationRule({
  id: 'three-public/total-sum',
  title: {
    zh: '“三公”经费小计 = 因公出国 + 公务用车 + 公务接待',
    en: 'Three public expenses = abroad + vehicles + receptions',
  },
  basis: LAW.threePublic,
  claims: [
    {
      principle: 'rows',
      axes: ['three-public'],
      alias: ['TP-01'],
      where: { account: 'three-public:total' },
    },
    {
      principle: 'rows',
      axes: ['three-public'],
      alias: ['TP-01'],
      where: { account: 'three-public:all' },
    },
    {
      principle: 'columns',
      axes: ['item'],
      alias: ['TP-01'],
      where: { account: 'three-public:total' },
    },
    {
      principle: 'columns',
      axes: ['item'],
      alias: ['TP-01'],
      where: { account: 'three-public:all' },
    },
  ],
});
