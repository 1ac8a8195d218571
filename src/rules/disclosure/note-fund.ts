import { baseKind } from '../../tables';
import { LAW } from '../law';
import type { Rule } from '../rule';

/** 空表的注写错了预算：政府性基金表下写着“无国有资本经营预算”，或反过来。 */
export const noteFund: Rule = {
  meta: {
    id: 'disclosure/note-fund',
    alias: ['DC-03'],
    title: { zh: '空表的注说的是本表', en: 'The note of an empty table names its own budget' },
    severity: 'warning',
    basis: LAW.disclosure,
    messages: {
      other: {
        zh: '“{title}”的注说的是{named}：“{note}”',
        en: 'The note of “{title}” is about another budget ({named}): “{note}”',
      },
    },
    fixable: false,
  },
  *observe({ book }) {
    for (const table of book.tables) {
      const kind = baseKind(table.kind);
      if (kind !== 'fund-expenditure' && kind !== 'capital-expenditure') continue;
      const [own, other, named] =
        kind === 'fund-expenditure'
          ? ([/基金/u, /国有资本/u, '国有资本经营预算'] as const)
          : ([/国有资本|国资/u, /政府性?基金/u, '政府性基金预算'] as const);
      for (const note of table.notes) {
        if (!other.test(note.text) || own.test(note.text)) continue;
        yield {
          messageId: 'other',
          data: { title: table.title, named, note: note.text.trim().slice(0, 60) },
          site: { sheet: table.sheet, row: note.row, column: note.column, label: '注' },
          tables: [table.id],
          key: table.kind,
        };
      }
    }
  },
};
