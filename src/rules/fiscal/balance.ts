import { balanceOf } from '../balance/total-balance';
import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/** 财政拨款收支总表：收入总计 = 支出总计。 */
export const balance = relationRule({
  id: 'fiscal/balance',
  alias: ['FA-01'],
  title: { zh: '财政拨款收支平衡', en: 'Fiscal appropriations balance' },
  basis: LAW.funds,
  *relate({ book }) {
    yield* balanceOf(book, 'fiscal-summary');
  },
});
