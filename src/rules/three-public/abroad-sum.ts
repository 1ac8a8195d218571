import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/** 因公出国（境）费 = 教学科研 + 其他 */
export const abroadSum = relationRule({
  id: 'three-public/abroad-sum',
  title: { zh: '因公出国（境）费 = 教学科研 + 其他', en: 'Trips abroad = teaching and research + other' },
  basis: LAW.threePublic,
  claims: [
    {
      principle: 'rows',
      axes: ['three-public'],
      alias: ['TP-03'],
      where: { account: 'three-public:abroad' },
    },
    {
      principle: 'columns',
      axes: ['item'],
      alias: ['TP-03'],
      where: { account: 'three-public:abroad' },
    },
  ],
});
