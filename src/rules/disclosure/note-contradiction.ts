import { placesOf } from '../../facts';
import { normaliseName } from '../../classification';
import type { PlacedSide } from '../../facts';
import { LAW } from '../law';
import { rowHasAmount, siteAt, relatedAt } from '../observe';
import type { Rule } from '../rule';

const KINDS = [
  'fund-expenditure',
  'capital-expenditure',
  'three-public',
  'general-expenditure',
  'general-basic-expenditure',
  'project-list',
] as const;

/** 表下注明“空表”“无数据”而表中有数：注或数必有一个是上年或别的表留下的。 */
export const noteContradiction: Rule = {
  meta: {
    id: 'disclosure/note-contradiction',
    alias: ['DC-04'],
    title: { zh: '注明空表的表没有数', en: 'A table noted as empty carries no figures' },
    severity: 'error',
    basis: LAW.disclosure,
    messages: {
      filled: {
        zh: '注“{note}”说本表为空，表中却有 {count} 行有数（如“{label}”）',
        en: 'The note “{note}” says the table is empty, yet {count} rows carry figures (such as “{label}”)',
      },
    },
    fixable: false,
  },
  *observe({ book }) {
    for (const kind of KINDS) {
      for (const place of placesOf(book, kind)) {
        const note = place.table.notes.find(({ text }) => saysEmpty(text));
        const rows = note ? filledRows(place) : [];
        const [first] = rows;
        if (!note || first === undefined) continue;
        const column = place.side.columns.findIndex(({ measure, fen }) => measure === 'amount' && fen[first] !== 0);
        const fact = { place, row: first, column };
        yield {
          messageId: 'filled',
          data: { note: note.text.trim().slice(0, 60), count: String(rows.length), label: siteAt(fact).label },
          site: { sheet: place.table.sheet, row: note.row, column: note.column, label: '注' },
          tables: [place.table.id],
          related: [relatedAt(fact)],
          key: place.table.kind,
        };
      }
    }
  },
};

function saysEmpty(text: string): boolean {
  return /空表|无数据/u.test(normaliseName(text));
}

function filledRows(place: PlacedSide): number[] {
  return place.side.rows.flatMap((line, row) => (line.role !== 'placeholder' && rowHasAmount(place, row) ? [row] : []));
}
