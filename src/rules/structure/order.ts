import type { PlacedSide } from '../../facts';
import { LAW } from '../law';
import { codeSite } from '../observe';
import type { Observation, Rule } from '../rule';
import { eachPlace } from '../scope';
import { codedBlocks, type CodedBlock } from './coded-rows';

/** 科目按编码从小到大排列，下级跟在上级之后。大多不按编码排列的是版式（按项目、按金额），不判断；一张表只提示一次。 */
export const order: Rule = {
  meta: {
    id: 'structure/order',
    alias: ['HF-07'],
    title: { zh: '科目按编码排列', en: 'Codes stand in order' },
    severity: 'info',
    basis: LAW.functions,
    messages: {
      late: {
        zh: '“{label}”排在 {before} 之后，不按编码顺序（本表共 {count} 处）',
        en: '“{label}” stands after {before}, out of order ({count} in this table)',
      },
    },
    fixable: false,
  },
  *observe(context) {
    const tables = new Set<string>();
    for (const finding of eachOutOfOrder(context)) {
      const [table] = finding.tables;
      if (!tables.has(table!)) yield finding;
      tables.add(table!);
    }
  },
};

/** The first block of each side that is not in order. */
const eachOutOfOrder = eachPlace<Observation>((place, say) => {
  if (!place.filled) return;
  for (const block of codedBlocks(place)) {
    const finding = outOfOrder(place, block);
    if (!finding) continue;
    say(finding);
    return;
  }
});

function outOfOrder(place: PlacedSide, { rows, codes, ascends }: CodedBlock): Observation | null {
  if (ascends) return null;
  const late = [...codes.keys()].filter((at) => at > 0 && codes[at]! < codes[at - 1]!);
  const [first] = late;
  if (first === undefined || late.length * 4 > codes.length) return null;
  const site = codeSite(place, rows[first]!);
  return {
    messageId: 'late',
    data: { label: site.label, before: codes[first - 1]!, count: String(late.length) },
    site,
    tables: [place.table.id],
    key: place.table.kind,
  };
}
