import { placesOf, type Fact, type FactBook } from '../../facts';
import { factsIn } from '../find-facts';

/** 人员经费: 301 and 303; every other class of basic expenditure is 公用经费. */
const PERSONNEL: ReadonlySet<string> = new Set(['301', '303']);

/** 一般公共预算基本支出的公用经费: its column where printed, else the classes it consists of; empty when neither is. */
export function publicExpenses(book: FactBook, final: boolean): readonly Fact[] {
  const basic = placesOf(book, 'general-basic-expenditure', final).find((place) => place.filled);
  if (!basic) return [];
  const [whole] = factsIn(basic, {
    account: 'total',
    nature: 'public',
    version: final ? 'final' : 'budget',
  });
  if (whole) return [whole];
  const column = basic.side.columns.findIndex(({ measure, aspect }) => {
    return (
      measure === 'amount' &&
      aspect.version === basic.side.aspect.version &&
      (aspect.nature === undefined || aspect.nature === 'basic')
    );
  });
  if (column < 0) return [];
  return basic.side.rows.flatMap(({ account, code, entity }, row) =>
    account.startsWith('economic:') && code?.length === 3 && !PERSONNEL.has(code) && entity === ''
      ? [{ place: basic, row, column }]
      : [],
  );
}
