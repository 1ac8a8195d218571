import { LAW } from '../law';
import { codeSite } from '../observe';
import type { Observation, Rule } from '../rule';
import { printedCodes, type PrintedCode } from './codes';

/** 科目编码在当年科目表内。本工具的科目表大多未经官方核对，所以查不到只作警告；连“类”都没有才是错误。 */
export const codeExists: Rule = {
  meta: {
    id: 'classification/code-exists',
    alias: ['CL-01'],
    title: { zh: '科目编码在当年的科目表内', en: 'Codes exist in that year’s list' },
    severity: 'warning',
    basis: LAW.functions,
    messages: {
      unknownClass: {
        zh: '没有“{code} {name}”所属的类：编码有误',
        en: 'There is no class that “{code} {name}” could belong to: the code is wrong',
      },
      notListed: {
        zh: '“{code} {name}”不在本工具的科目表内，相近的有：{nearest}',
        en: '“{code} {name}” is not in this tool’s list; near it: {nearest}',
      },
      otherYear: {
        zh: '“{code} {name}”按本工具的科目表只用于{years}',
        en: 'By this tool’s list “{code} {name}” is for {years} only',
      },
    },
    fixable: false,
  },
  *observe(context) {
    for (const printed of printedCodes(context)) {
      const observation = observe(printed);
      if (observation) yield observation;
    }
  },
};

function observe(printed: PrintedCode): Observation | null {
  const { code, name, judgement, places } = printed;
  if (judgement.kind !== 'unknown-class' && judgement.kind !== 'not-listed' && judgement.kind !== 'other-year')
    return null;
  const [first] = places;
  const base = {
    site: codeSite(first!.place, first!.row),
    tables: [...new Set(places.map(({ place }) => place.table.id))],
    key: code,
  };
  switch (judgement.kind) {
    case 'unknown-class':
      return { ...base, messageId: 'unknownClass', severity: 'error', data: { code, name } };
    case 'not-listed': {
      const nearest = judgement.nearest.map((member) => `${member.code} ${member.name}`).join('、') || '（无）';
      return { ...base, messageId: 'notListed', data: { code, name, nearest } };
    }
    case 'other-year': {
      const { first: from, last } = judgement.member;
      const years = `${from === null ? '' : `${from} 年`}${last === null ? '以后' : `至 ${last} 年`}`;
      return { ...base, messageId: 'otherYear', data: { code, name, years } };
    }
  }
}
