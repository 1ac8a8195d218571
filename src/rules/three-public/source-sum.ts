import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/** “三公”经费各行：合计 = 各类资金之和 */
export const sourceSum = relationRule({
  id: 'three-public/source-sum',
  title: { zh: '“三公”经费各行：合计 = 各类资金之和', en: 'Three public expenses: total = the funds in every row' },
  basis: LAW.arithmetic,
  claims: [
    { principle: 'columns', kinds: ['three-public'], alias: ['TP-04'] },
    { principle: 'rows', kinds: ['three-public'], alias: ['TP-04'] },
  ],
});
