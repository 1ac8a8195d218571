import { isFinal, type StandardTable } from '../../tables';
import { LAW } from '../law';
import type { Rule } from '../rule';

/** 各表写明的年度应当一致；不一致多半是上年的文件没有改全。预算表与决算表放在一起时分别比较。 */
export const sameYear: Rule = {
  meta: {
    id: 'disclosure/same-year',
    alias: ['DC-07'],
    title: { zh: '各表年度一致', en: 'All tables name the same year' },
    severity: 'error',
    basis: LAW.disclosure,
    messages: {
      differs: {
        zh: '“{title}”写的是 {year} 年，其余 {count} 张表是 {common} 年',
        en: '“{title}” says {year}, the other {count} tables say {common}',
      },
    },
    fixable: false,
  },
  *observe({ book }) {
    for (const final of [false, true]) {
      const dated = book.tables.filter(
        (table) =>
          table.year !== null && table.sides.length > 0 && table.kind !== 'assets' && isFinal(table.kind) === final,
      );
      const common = majority(dated);
      if (common === null) continue;
      const agreeing = dated.filter((table) => table.year === common).length;
      for (const table of dated) {
        if (table.year === common || agreeing < 3) continue;
        const cell = table.titleCell ?? { row: table.range.top, column: table.range.left };
        yield {
          messageId: 'differs',
          data: { title: table.title, year: String(table.year), common: String(common), count: String(agreeing) },
          site: { sheet: table.sheet, ...cell, label: table.title },
          tables: [table.id],
          key: table.kind,
        };
      }
    }
  },
};

/** The year more than half of the tables name. */
function majority(tables: readonly StandardTable[]): number | null {
  const counts = new Map<number, number>();
  for (const { year } of tables) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] * 2 > tables.length ? best[0] : null;
}
