import { placesOf, type Fact, type PlacedSide } from '../../facts';
import { LAW } from '../law';
import { relatedAt, siteAt } from '../observe';
import type { Rule } from '../rule';

const WHOLE = 'three-public:vehicle';
const PARTS = new Set(['three-public:vehicle-purchase', 'three-public:vehicle-running']);

/** 公务用车购置和运行维护合成一个数、没有分开列示。没有公务用车费用的不判断。 */
export const threePublicSplit: Rule = {
  meta: {
    id: 'disclosure/three-public-split',
    alias: ['DC-06'],
    title: { zh: '公务用车购置与运行分开列示', en: 'Vehicle purchase and running are shown apart' },
    severity: 'warning',
    basis: LAW.threePublic,
    messages: {
      together: {
        zh: '“{label}”有数，但表中没有分开列出公务用车购置费和公务用车运行维护费',
        en: '“{label}” carries a figure, but the table does not show vehicle purchase and vehicle running apart',
      },
    },
    fixable: false,
  },
  *observe({ book }) {
    for (const final of [false, true]) {
      for (const place of placesOf(book, 'three-public', final)) {
        const fact = place.filled && !showsParts(place) ? wholeOf(place) : null;
        if (!fact) continue;
        const site = siteAt(fact);
        yield {
          messageId: 'together',
          data: { label: site.label },
          site,
          tables: [place.table.id],
          related: [relatedAt(fact, 'total')],
          key: place.table.kind,
        };
      }
    }
  },
};

function showsParts({ table }: PlacedSide): boolean {
  return table.sides.some(
    ({ rows, columns }) =>
      rows.some(({ account }) => PARTS.has(account)) ||
      columns.some(({ account }) => account !== null && PARTS.has(account)),
  );
}

function wholeOf(place: PlacedSide): Fact | null {
  const { rows, columns } = place.side;
  for (const [row, line] of rows.entries()) {
    if (line.role === 'placeholder') continue;
    for (const [column, { account, measure, fen }] of columns.entries()) {
      if (measure === 'amount' && fen[row] !== 0 && (line.account === WHOLE || account === WHOLE))
        return { place, row, column };
    }
  }
  return null;
}
