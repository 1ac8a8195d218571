import { hasFigure, fenOf, type PlacedSide } from '../../facts';
import type { Sheet } from '../../workbook';
import { LAW } from '../law';
import { siteAt } from '../observe';
import type { Observation, Rule } from '../rule';
import { eachPlace } from '../scope';

/** 隐藏的行、列、工作表里有金额：公开的文件别人一样能看到，也容易漏改。 */
export const hiddenAmounts: Rule = {
  meta: {
    id: 'units/hidden-amounts',
    alias: ['UN-07'],
    title: { zh: '隐藏的行列和工作表没有金额', en: 'No amounts are hidden' },
    severity: 'warning',
    basis: LAW.disclosure,
    messages: {
      cells: {
        zh: '“{title}”有 {count} 个金额在隐藏的行或列里，公开前请取消隐藏或删除',
        en: '{count} amounts of “{title}” stand in hidden rows or columns: show or delete them before publishing',
      },
      sheet: {
        zh: '工作表“{sheet}”是隐藏的，里面的“{title}”有金额，公开前请取消隐藏或删除',
        en: 'Sheet “{sheet}” is hidden and its “{title}” carries amounts: show or delete it before publishing',
      },
    },
    fixable: false,
  },
  observe: eachPlace((place, say, { workbook }) => {
    const sheet = workbook.sheets.find(({ name }) => name === place.table.sheet);
    const found = place.filled && sheet ? hiddenIn(place, sheet) : null;
    if (found) say(found);
  }),
};

function hiddenIn(place: PlacedSide, sheet: Sheet): Observation | null {
  const whole = sheet.visibility !== 'visible';
  if (!whole && sheet.hiddenRows.size === 0 && sheet.hiddenColumns.size === 0) return null;
  const { side, table } = place;
  const facts = side.rows.flatMap((line, row) =>
    [...side.columns.keys()].flatMap((column) => {
      const fact = { place, row, column };
      const own = side.columns[column]!;
      if (own.measure !== 'amount' || line.sheet !== sheet.name || !hasFigure(fact) || fenOf(fact) === 0) return [];
      return whole || sheet.hiddenRows.has(line.row) || sheet.hiddenColumns.has(own.column) ? [fact] : [];
    }),
  );
  const [first] = facts;
  if (!first) return null;
  return {
    messageId: whole ? 'sheet' : 'cells',
    data: { title: table.title, sheet: sheet.name, count: String(facts.length) },
    site: siteAt(first),
    tables: [table.id],
    key: table.kind,
  };
}
