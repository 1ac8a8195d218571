import type { PlacedSide } from '../../facts';
import { LAW } from '../law';
import { codeSite } from '../observe';
import type { Observation, Rule } from '../rule';
import { codedBlocks, LEVELS, type CodedBlock } from './coded-rows';
import { eachPlace, type Say } from '../scope';

/** 表中其他科目都印出上级的类、款，这一个没有：漏了一行小计。只印项级的版式不判断。 */
export const parentPresent: Rule = {
  meta: {
    id: 'structure/parent-present',
    alias: ['HF-04'],
    title: { zh: '上级科目的行不缺', en: 'Codes stand under their 类 and 款' },
    severity: 'warning',
    basis: LAW.functions,
    messages: {
      orphan: {
        zh: '“{label}”上面没有 {parent} 这一行，而表中其他科目都有上级科目的行',
        en: '“{label}” has no row {parent} above it, as the other codes of the table have',
      },
    },
    fixable: false,
  },
  aboutLines: true,
  observe: eachPlace((place, say) => {
    if (!place.filled) return;
    for (const block of codedBlocks(place)) {
      for (const length of LEVELS) if (!eachFollowsParent(block, length)) orphans(place, block, length, say);
    }
  }),
};

/** The usual order, in which nothing is missing: each code stands below its parent of the given length. */
function eachFollowsParent({ codes }: CodedBlock, length: number): boolean {
  let parent: string | null = null;
  for (const code of codes) {
    if (code.length === length) parent = code;
    else if (code.length > length && (parent === null || !code.startsWith(parent))) return false;
  }
  return true;
}

/** Codes whose parent of the given length is not printed though those of most others are. */
function orphans(place: PlacedSide, block: CodedBlock, length: number, say: Say<Observation>): void {
  const { entity, scheme, rows, codes } = block;
  const printed = new Set(codes);
  const first = new Map<string, number>();
  codes.forEach((code, at) => {
    const parent = code.slice(0, length);
    if (code.length > length && !first.has(parent)) first.set(parent, rows[at]!);
  });
  const missing = [...first].filter(([parent]) => !printed.has(parent));
  if (missing.length * 2 >= first.size) return;
  for (const [parent, row] of missing) {
    const site = codeSite(place, row);
    say({
      messageId: 'orphan',
      data: { label: site.label, parent },
      site,
      tables: [place.table.id],
      key: `${place.table.kind}|${entity}|${scheme}:${parent}`,
    });
  }
}
