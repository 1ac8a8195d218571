import { LAW } from '../law';
import type { Rule } from '../rule';

/** 每张有数的表都要写明金额单位；没有单位的表不参加表间核对。 */
export const unitStated: Rule = {
  meta: {
    id: 'units/unit-stated',
    alias: ['UN-01'],
    title: { zh: '每张表写明金额单位', en: 'Every table states its unit' },
    severity: 'error',
    basis: LAW.disclosure,
    messages: {
      missing: {
        zh: '“{title}”有金额但没有写明单位（元或万元），无法与其他表核对',
        en: '“{title}” carries amounts but states no unit (元 or 万元); it cannot be compared with other tables',
      },
    },
    fixable: false,
  },
  *observe({ book }) {
    for (const table of book.tables) {
      if (table.unitCell !== null || table.kind === 'assets') continue;
      if (!book.places.some((place) => place.table === table && place.filled)) continue;
      const cell = table.titleCell ?? { row: table.range.top, column: table.range.left };
      yield {
        messageId: 'missing',
        data: { title: table.title },
        site: { sheet: table.sheet, ...cell, label: table.title },
        tables: [table.id],
        key: table.kind,
      };
    }
  },
};
