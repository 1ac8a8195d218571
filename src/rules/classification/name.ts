import type { PlacedSide } from '../../facts';
import { textAt } from '../../workbook';
import { LAW } from '../law';
import { codeSite, nameSite } from '../observe';
import type { Observation, Rule, RuleContext } from '../rule';
import { printedCodes, type CodePlace, type PrintedCode } from './codes';
import { shiftedRuns, type Differing } from './shifted';

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
      shifted: {
        zh: '从“{first}”到“{last}”的 {count} 行，名称都是相邻一行编码的名称：编码或名称错开了一行，请对照原表整列核对',
        en: 'From “{first}” to “{last}” the names of {count} rows are each that of a neighbouring row’s code: codes or names have slipped by a row',
      },
    },
    fixable: true,
  },
  *observe(context) {
    const differing = printedCodes(context).flatMap((printed) => asDiffering(printed));
    const runs = shiftedRuns(differing, context);
    yield* runs.map(shiftedNames);
    const shifted = new Set(runs.flat());
    for (const one of differing) {
      const places = one.places.filter((place) => !shifted.has(place));
      if (places.length > 0) yield observe({ ...one, places }, context);
    }
  },
};

function asDiffering({ code, name: printed, scheme, judgement, places }: PrintedCode): Differing[] {
  if (judgement.kind !== 'name-differs' && judgement.kind !== 'contradicts') return [];
  return [{ code, name: printed, scheme, judgement, places }];
}

/** 几行的名称都是相邻一行编码的名称：整列错位了一行，只报一次，不逐行改名。 */
function shiftedNames(run: readonly CodePlace[]): Observation {
  const [{ place, row }, last] = [run[0]!, run.at(-1)!];
  const site = nameSite(place, row);
  const data = {
    count: String(run.length),
    first: codeSite(place, row).label,
    last: codeSite(last.place, last.row).label,
  };
  return {
    messageId: 'shifted',
    data,
    site,
    tables: [place.table.id],
    key: `${place.table.kind}|${data.first}|${data.last}`,
  };
}

function observe({ code, name: printed, judgement, places }: Differing, context: RuleContext): Observation {
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
