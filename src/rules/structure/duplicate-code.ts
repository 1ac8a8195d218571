import { LAW } from '../law';
import { codeSite, rowHasAmount } from '../observe';
import type { Rule } from '../rule';
import { eachPlace } from '../scope';
import { codedBlocks, type CodedBlock } from './coded-rows';
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
  aboutLines: true,
  observe: eachPlace((place, say) => {
    const repeats = codedBlocks(place).flatMap((block) => repeatsIn(place, block));
    for (const row of repeats.sort((a, b) => a - b)) {
      const line = place.side.rows[row]!;
      const site = codeSite(place, row);
      say({
        messageId: 'twice',
        data: { label: site.label },
        site,
        tables: [place.table.id],
        key: `${place.table.kind}|${line.entity}|${line.account}`,
      });
    }
  }),
};

const NONE: readonly number[] = [];

/** Rows with figures whose code stood before in the block. */
function repeatsIn(place: PlacedSide, { scheme, rows, codes, ascends }: CodedBlock): readonly number[] {
  if (ascends || scheme === 'government') return NONE;
  const seen = new Set<string>();
  return rows.filter((row, at) => {
    if (!rowHasAmount(place, row)) return false;
    // The same 项 below 基本支出 and again below 项目支出 stands once in each.
    const { nature = '', source = '' } = place.side.rows[row]!.aspect;
    const key = `${codes[at]!}|${nature}|${source}`;
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}
