import type { PlacedSide } from '../../facts';
import { textAt } from '../../workbook';
import { LAW } from '../law';
import { nameSite } from '../observe';
import type { Observation, Rule, RuleContext } from '../rule';
import { printedCodes, type PrintedCode } from './codes';

/** 科目名称与编码相符。名称写成另一科目的，多半是行错位或编码抄错。 */
export const name: Rule = {
  meta: {
    id: 'classification/name',
    alias: ['CL-02'],
    title: { zh: '科目名称与编码相符', en: 'Names fit their codes' },
    severity: 'warning',
    basis: LAW.functions,
    messages: {
      differs: {
        zh: '{code} 的名称是“{official}”，表中写作“{name}”',
        en: '{code} is named “{official}”; the table says “{name}”',
      },
      contradicts: {
        zh: '{code} 的名称是“{official}”，表中写作“{name}”，那是 {other} 的名称',
        en: '{code} is named “{official}”; the table says “{name}”, the name of {other}',
      },
    },
    fixable: true,
  },
  *observe(context) {
    for (const printed of printedCodes(context)) {
      const observation = observe(printed, context);
      if (observation) yield observation;
    }
  },
};

function observe({ code, name: printed, judgement, places }: PrintedCode, context: RuleContext): Observation | null {
  if (judgement.kind !== 'name-differs' && judgement.kind !== 'contradicts') return null;
  const official = judgement.member.name;
  const site = nameSite(places[0]!.place, places[0]!.row);
  return {
    messageId: judgement.kind === 'contradicts' ? 'contradicts' : 'differs',
    data: { code, name: printed, official, other: judgement.kind === 'contradicts' ? judgement.named.code : '' },
    site,
    tables: [...new Set(places.map(({ place }) => place.table.id))],
    key: `${code}|${printed}`,
    fixes: [
      {
        title: { zh: `改为“${official}”`, en: `Change to “${official}”` },
        kind: 'suggestion',
        edits: places.map(
          ({ place, row }) =>
            ({ kind: 'set-value', at: nameSite(place, row), value: keepCode(context, place, row, official) }) as const,
        ),
      },
    ],
  };
}

/** `[201]一般公共服务`: a code printed in front of the name stays. */
function keepCode({ workbook }: RuleContext, place: PlacedSide, row: number, official: string): string {
  const at = nameSite(place, row);
  const sheet = workbook.sheets.find(({ name: one }) => one === at.sheet);
  if (!sheet || place.side.codeColumns.length > 0) return official;
  const front = /^[\s\u3000]*[[(（【]?\d{3,7}[\])）】]?[-—.、:：\s]*/u.exec(textAt(sheet, at.row, at.column));
  return `${front?.[0] ?? ''}${official}`;
}
