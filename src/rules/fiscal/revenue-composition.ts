import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/** 财政拨款收入总计 = 本年收入合计 + 年初结转和结余 */
export const revenueComposition = relationRule({
  id: 'fiscal/revenue-composition',
  title: { zh: '财政拨款收入总计 = 本年收入合计 + 年初结转和结余', en: 'Fiscal revenue = this year + carried in' },
  basis: LAW.funds,
  claims: [{ principle: 'rows', kinds: ['fiscal-summary'], alias: ['FA-03'], where: { flow: 'revenue' } }],
});
