import { remembered } from '../../workbook';
import { LAW } from '../law';
import type { Rule } from '../rule';
import { fold, headCells, siteOfText, type TextCell } from './sheet-texts';

/** 表头的“编制部门”与“编制单位”不混用：一套表要么是部门的，要么是单位的。 */
export const wording: Rule = {
  meta: {
    id: 'disclosure/wording',
    alias: ['DC-08'],
    title: { zh: '编制部门与编制单位不混用', en: '编制部门 and 编制单位 are not mixed' },
    severity: 'info',
    basis: LAW.disclosure,
    messages: {
      mixed: {
        zh: '有 {count} 张表写“{word}”，其余 {others} 张表写“{common}”',
        en: '{count} tables say “{word}”, the other {others} say “{common}”',
      },
    },
    fixable: false,
  },
  *observe(context) {
    const found = new Map<string, { cell: TextCell; table: string }[]>([
      ['编制部门', []],
      ['编制单位', []],
    ]);
    for (const table of context.book.tables) {
      if (table.sides.length === 0) continue;
      for (const cell of headCells(context, table)) {
        const word = wordOf(cell.text);
        if (word !== null) found.get(word)!.push({ cell, table: table.id });
      }
    }
    const [few, many] = [...found].sort((a, b) => a[1].length - b[1].length);
    const first = few?.[1][0];
    if (!few || !many || !first || few[1].length === many[1].length) return;
    yield {
      messageId: 'mixed',
      data: { count: String(few[1].length), word: few[0], others: String(many[1].length), common: many[0] },
      site: siteOfText(first.cell),
      tables: few[1].map(({ table }) => table),
      key: few[0],
    };
  },
};

/** Which of the words stands in front of a text. */
const wordOf = remembered((text) => /^(编制部门|编制单位)(?:[:(]|$)/u.exec(fold(text))?.[1] ?? null);
