import { LAW } from '../law';
import { codeSite, rowHasAmount } from '../observe';
import type { Rule } from '../rule';
import { eachPlace } from '../scope';
import { codedBlocks, type CodedRow } from './coded-rows';
import type { PlacedSide } from '../../facts';

/** 同一单位的同一张表里，一个科目只列一行。 */
export const duplicateCode: Rule = {
  meta: {
    id: 'structure/duplicate-code',
    alias: ['HF-06'],
    title: { zh: '同一科目不重复列示', en: 'A code stands only once' },
    severity: 'warning',
    basis: LAW.functions,
    messages: {
      twice: {
        zh: '“{label}”在同一张表里列了不止一行',
        en: '“{label}” stands more than once in the same table',
      },
    },
    fixable: false,
  },
  observe: eachPlace(function* (place) {
    const repeats = codedBlocks(place).flatMap((block) => repeatsIn(place, block));
    for (const { row, line } of repeats.sort((a, b) => a.row - b.row)) {
      const site = codeSite(place, row);
      yield {
        messageId: 'twice',
        data: { label: site.label },
        site,
        tables: [place.table.id],
        key: `${place.table.kind}|${line.entity}|${line.account}`,
      };
    }
  }),
};

/** Rows with figures whose code stood before in the block. */
function repeatsIn(place: PlacedSide, block: readonly CodedRow[]): CodedRow[] {
  const seen = new Set<string>();
  return block.filter(({ row, code, scheme }) => {
    if (scheme === 'government' || !rowHasAmount(place, row)) return false;
    if (seen.has(code)) return true;
    seen.add(code);
    return false;
  });
}
