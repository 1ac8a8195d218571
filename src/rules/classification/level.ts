import { LAW } from '../law';
import { codeSite } from '../observe';
import type { Rule } from '../rule';
import { printedCodes } from './codes';

/** 功能分类编码 3、5、7 位，经济分类 3、5 位。 */
export const level: Rule = {
  meta: {
    id: 'classification/level',
    alias: ['CL-03'],
    title: { zh: '科目编码的位数', en: 'Codes have the digits of their level' },
    severity: 'error',
    basis: LAW.functions,
    messages: {
      digits: {
        zh: '“{code} {name}”有 {count} 位：功能分类应为 3、5、7 位，经济分类应为 3、5 位',
        en: '“{code} {name}” has {count} digits: 3, 5 or 7 by function, 3 or 5 by economic class',
      },
    },
    fixable: false,
  },
  *observe(context) {
    for (const { code, name, judgement, places } of printedCodes(context)) {
      if (judgement.kind !== 'bad-length') continue;
      yield {
        messageId: 'digits',
        data: { code, name, count: String(code.length) },
        site: codeSite(places[0]!.place, places[0]!.row),
        tables: [...new Set(places.map(({ place }) => place.table.id))],
        key: code,
      };
    }
  },
};
