import { coordinatesOf, evaluate, hasAspect, placesOf, type Fact, type FactBook } from '../../facts';
import { factsIn, findFacts } from '../find-facts';
import { LAW } from '../law';
import { relationRule } from '../relation-rule';

/**
 * 决算基本支出表分左右两栏，栏尾印人员经费合计、公用经费合计：人员 = 301 + 303，公用 = 302 + 310 等其余各类，两者之和为
 * 基本支出合计。
 */
export const personnelPublic = relationRule({
  id: 'hierarchy/personnel-public',
  alias: ['HE-04', 'HE-06'],
  title: { zh: '人员经费 = 301 + 303，公用经费 = 其余各类', en: 'Personnel = 301 + 303, public = the other classes' },
  basis: LAW.economic,
  claims: [
    {
      principle: 'rows',
      axes: ['total'],
      kinds: ['general-basic-expenditure', 'fiscal-basic-expenditure'],
      alias: ['HE-04'],
      where: { nature: 'personnel' },
    },
    {
      principle: 'rows',
      axes: ['total'],
      kinds: ['general-basic-expenditure', 'fiscal-basic-expenditure'],
      alias: ['HE-04'],
      where: { nature: 'public' },
    },
  ],
  *relate({ book }) {
    for (const final of [false, true]) {
      for (const total of feetOfSeveral(book, final)) {
        const parts = classesOf(total, book);
        const relation = parts && evaluate({ kind: 'sum', principle: 'declared', total, parts, axis: 'total' });
        if (relation) yield { relation, alias: ['HE-04'] };
      }
      const places = placesOf(book, 'general-basic-expenditure', final).filter((place) => place.filled);
      const foot = (nature: string): Fact | undefined =>
        places
          .flatMap((place) => factsIn(place, { account: 'total' }))
          .find((fact) => fact.place.side.rows[fact.row]!.aspect.nature === nature);
      const parts = [foot('personnel'), foot('public')].filter((fact) => fact !== undefined);
      const total = findFacts(book, { kind: 'general-expenditure', final, account: 'total', nature: 'basic' })[0];
      if (parts.length < 2 || !total) continue;
      const relation = evaluate({ kind: 'sum', principle: 'declared', total, parts, axis: 'economic' });
      if (relation) yield { relation, alias: ['HE-06'] };
    }
  },
});

const KINDS = ['general-basic-expenditure', 'fiscal-basic-expenditure'] as const;

/** 公用经费合计 below a list that runs over two pairs of columns: no line of its own side hangs on it. */
function feetOfSeveral(book: FactBook, final: boolean): Fact[] {
  return KINDS.flatMap((kind) => placesOf(book, kind, final)).flatMap((place) =>
    place.filled
      ? factsIn(place, { account: 'total' }).filter(
          ({ row }) =>
            ['personnel', 'public'].includes(place.side.rows[row]!.aspect.nature ?? '') &&
            place.children[row] === undefined &&
            place.side.rows.some(({ code, parent }) => code !== null && parent === -1),
        )
      : [],
  );
}

/**
 * The lines of the 类 of 人员 or 公用经费 over all sides of the total's table, in the columns of the total's money; null where a
 * side has no such column.
 */
function classesOf(total: Fact, book: FactBook): Fact[] | null {
  const { table, side } = total.place;
  const isPersonnel = side.rows[total.row]!.aspect.nature === 'personnel';
  const { flow, source, period, version } = coordinatesOf(total);
  const classes: Fact[] = [];
  for (const place of book.places) {
    if (place.table !== table) continue;
    for (const [row, { account, parent, role }] of place.side.rows.entries()) {
      if (role !== 'item' || parent !== -1 || !/^economic:\d{3}$/u.test(account)) continue;
      if (PERSONNEL.has(account) !== isPersonnel) continue;
      const column = place.side.columns.findIndex(
        ({ measure }, at) => measure === 'amount' && hasAspect(place, row, at, { flow, source, period, version }),
      );
      if (column < 0) return null;
      classes.push({ place, row, column });
    }
  }
  return classes;
}

const PERSONNEL: ReadonlySet<string> = new Set(['economic:301', 'economic:303']);
