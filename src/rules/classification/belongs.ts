import { budgetOf } from '../../classification';
import { baseKind } from '../../tables';
import { LAW } from '../law';
import { codeSite } from '../observe';
import type { Rule } from '../rule';
import { eachPlace } from '../scope';

/** 科目与表相符：政府性基金表只列基金科目，国有资本经营表只列 223 类。科目表不全，只作警告。 */
export const belongs: Rule = {
  meta: {
    id: 'classification/belongs',
    alias: ['CL-04'],
    title: { zh: '科目属于这张表', en: 'Codes belong to their table' },
    severity: 'warning',
    basis: LAW.funds,
    messages: {
      fund: {
        zh: '“{label}”不像政府性基金预算的科目',
        en: '“{label}” does not look like a code of the government-fund budget',
      },
      capital: {
        zh: '“{label}”不是国有资本经营预算的科目（223 类）',
        en: '“{label}” is no code of the state-capital budget (class 223)',
      },
    },
    fixable: false,
  },
  observe: eachPlace((place, say, { year }) => {
    const kind = baseKind(place.table.kind);
    if (kind !== 'fund-expenditure' && kind !== 'capital-expenditure') return;
    for (const [row, line] of place.side.rows.entries()) {
      if (line.role !== 'item' || !line.account.startsWith('function:') || line.code?.length !== 7) continue;
      const budget = budgetOf(line.code, year ?? undefined);
      const wrong =
        kind === 'fund-expenditure'
          ? budget === 'ordinary' || budget === 'capital'
          : budget === 'ordinary' || budget === 'fund';
      if (!wrong) continue;
      const site = codeSite(place, row);
      say({
        messageId: kind === 'fund-expenditure' ? 'fund' : 'capital',
        data: { label: site.label },
        site,
        tables: [place.table.id],
        key: `${kind}|${line.code}`,
      });
    }
  }),
};
