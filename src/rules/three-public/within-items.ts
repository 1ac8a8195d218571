import { classification, judgeCode, type ClassificationOverride } from '../../classification';
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

/**
 * 基本支出里的“三公”科目不大于“三公”表的对应项（项目支出里还可能有，所以是“不大于”而不是“等于”）。编码和名称不符的行说的是哪一项不清楚，不比（CL-02 另报）。
 */
export const withinItems = relationRule({
  id: 'three-public/within-items',
  alias: ['TP-05'],
  title: {
    zh: '基本支出的“三公”科目不大于“三公”经费表',
    en: 'Three-public codes of basic expenditure stay within the three-public table',
  },
  basis: LAW.threePublic,
  *relate({ book, year, override }) {
    for (const final of [false, true]) {
      const basics = placesOf(book, 'general-basic-expenditure', final).filter((place) => place.filled);
      const publics = placesOf(book, 'three-public', final).filter((place) => place.filled);
      const [first, ...others] = [...basics, ...publics];
      if (!first || basics.length === 0 || publics.length === 0) continue;
      yield* compared.answer([first, ...others, year, override], () =>
        compareItems(basics, publics, { final, year, override }),
      );
    }
  },
});

const compared = new Memory<readonly Claimed[]>();

interface Asked {
  readonly final: boolean;
  readonly year: number | null;
  readonly override: ClassificationOverride | undefined;
}

function compareItems(basics: readonly PlacedSide[], publics: readonly PlacedSide[], asked: Asked): Claimed[] {
  const { final } = asked;
  const version = final ? 'final' : 'budget';
  return PAIRS.flatMap(([code, item]) => {
    // Below 公用经费 the code is printed as part of that.
    const [small] = (['basic', 'public'] as const).flatMap((nature) =>
      basics.flatMap((place) => factsIn(place, { account: code, nature, version })),
    );
    const large = publics.flatMap((place) => factsIn(place, { account: item })).find((fact) => wholeOf(fact, final));
    if (!small || !large || !namedAsCoded(small, asked)) return [];
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

/** Units number lines of their own: 30212 机关事业单位退休人员活动费 is not 因公出国（境）费用. */
function namedAsCoded({ place, row }: Fact, { year, override }: Asked): boolean {
  const { code, label } = place.side.rows[row]!;
  if (code === null) return true;
  const { kind } = judgeCode(classification('economic', override), code, label.trim(), year);
  return kind !== 'name-differs' && kind !== 'contradicts';
}

function wholeOf(fact: Fact, final: boolean): boolean {
  const { version, source, entity } = coordinatesOf(fact);
  return (
    version === (final ? 'final' : 'budget') &&
    (source === 'fiscal' || source === fact.place.side.aspect.source) &&
    entity === ''
  );
}
