import { LAW } from '../law';
import { codeSite, rowHasAmount } from '../observe';
import type { Rule } from '../rule';
import { eachPlace } from '../scope';
import type { Account } from '../../tables';

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
    const seen = new Set<string>();
    for (const [row, line] of place.side.rows.entries()) {
      if (line.role !== 'item' || line.code === null || !isClassified(line.account)) continue;
      if (!rowHasAmount(place, row)) continue;
      const own = place.lines[row]!;
      if (!seen.has(own)) seen.add(own);
      else {
        const site = codeSite(place, row);
        yield {
          messageId: 'twice',
          data: { label: site.label },
          site,
          tables: [place.table.id],
          key: `${place.table.kind}|${line.entity}|${line.account}`,
        };
      }
    }
  }),
};

function isClassified(account: Account): boolean {
  return account.startsWith('function:') || account.startsWith('economic:');
}
