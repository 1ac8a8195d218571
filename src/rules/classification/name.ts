import { LAW } from '../law';
import { nameSite } from '../observe';
import type { Observation, Rule } from '../rule';
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
      const observation = observe(printed);
      if (observation) yield observation;
    }
  },
};

function observe({ code, name: printed, judgement, places }: PrintedCode): Observation | null {
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
          ({ place, row }) => ({ kind: 'set-value', at: nameSite(place, row), value: official }) as const,
        ),
      },
    ],
  };
}
