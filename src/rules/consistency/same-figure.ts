import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/** 同一数字各表一致 */
export const sameFigure = relationRule({
  id: 'consistency/same-figure',
  title: { zh: '同一数字各表一致', en: 'One figure, one value' },
  basis: LAW.oneFigure,
  claims: [{ principle: 'same', alias: ['XT-09'] }],
});
