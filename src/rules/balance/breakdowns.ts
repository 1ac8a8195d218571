import { coordinatesOf, evaluate, placesOf } from '../../facts';
import { grandRow } from '../find-facts';
import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/** 收支总表把支出按功能、按用途（或经济分类）并列时，各口径合计应相等；合计只印在一处时，其余各栏之和应等于它。 */
export const breakdowns = relationRule({
  id: 'balance/breakdowns',
  alias: ['BS-08'],
  title: { zh: '支出按不同分类并列时合计一致', en: 'Breakdowns of one expenditure side by side have one total' },
  basis: LAW.arithmetic,
  *relate({ book }) {
    const places = placesOf(book, 'budget-summary').filter((place) => place.filled);
    for (const place of places) {
      if (place.side.rows.some((row) => row.role === 'total')) continue;
      const partner = places.find(
        (other) =>
          other !== place &&
          other.table === place.table &&
          other.side.aspect.flow === place.side.aspect.flow &&
          grandRow(other) >= 0,
      );
      if (!partner) continue;
      const current = partner.side.rows.findIndex(
        (row, index) =>
          row.role === 'total' && coordinatesOf({ place: partner, row: index, column: 0 }).period === 'current',
      );
      const total = { place: partner, row: current >= 0 ? current : grandRow(partner), column: 0 };
      const parts = place.side.rows.flatMap((row, index) =>
        row.parent === -1 && row.role === 'item' ? [{ place, row: index, column: 0 }] : [],
      );
      const relation = evaluate({ kind: 'sum', principle: 'declared', total, parts, axis: 'breakdown' });
      if (relation) yield { relation };
    }
  },
});
