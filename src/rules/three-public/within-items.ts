import { coordinatesOf, evaluate, placesOf, type Fact, type PlacedSide } from '../../facts';
import { Memory } from '../../workbook';
import { factsIn } from '../find-facts';
import { LAW } from '../law';
import { relationRule } from '../relation-rule';
import type { Claimed } from '../rule';

/** 基本支出中的“三公”科目与“三公”项目。 */
const PAIRS = [
  ['economic:30212', 'three-public:abroad'],
  ['economic:30217', 'three-public:reception'],
  ['economic:30231', 'three-public:vehicle-running'],
  ['economic:31013', 'three-public:vehicle-purchase'],
] as const;

/** 基本支出里的“三公”科目不大于“三公”表的对应项（项目支出里还可能有，所以是“不大于”而不是“等于”）。 */
export const withinItems = relationRule({
  id: 'three-public/within-items',
  alias: ['TP-05'],
  title: {
    zh: '基本支出的“三公”科目不大于“三公”经费表',
    en: 'Three-public codes of basic expenditure stay within the three-public table',
  },
  basis: LAW.threePublic,
  *relate({ book }) {
    for (const final of [false, true]) {
      const basics = placesOf(book, 'general-basic-expenditure', final).filter((place) => place.filled);
      const publics = placesOf(book, 'three-public', final).filter((place) => place.filled);
      const [first, ...others] = [...basics, ...publics];
      if (!first || basics.length === 0 || publics.length === 0) continue;
      yield* compared.answer([first, ...others], () => compareItems(basics, publics, final));
    }
  },
});

const compared = new Memory<readonly Claimed[]>();

function compareItems(basics: readonly PlacedSide[], publics: readonly PlacedSide[], final: boolean): Claimed[] {
  const version = final ? 'final' : 'budget';
  return PAIRS.flatMap(([code, item]) => {
    const [small] = basics.flatMap((place) => factsIn(place, { account: code, nature: 'basic', version }));
    const large = publics.flatMap((place) => factsIn(place, { account: item })).find((fact) => wholeOf(fact, final));
    if (!small || !large) return [];
    const relation = evaluate({
      kind: 'at-most',
      principle: 'declared',
      total: small,
      parts: [large],
      axis: 'three-public',
    });
    return relation ? [{ relation }] : [];
  });
}

function wholeOf(fact: Fact, final: boolean): boolean {
  const { version, source, entity } = coordinatesOf(fact);
  return (
    version === (final ? 'final' : 'budget') &&
    (source === 'fiscal' || source === fact.place.side.aspect.source) &&
    entity === ''
  );
}
