import { formatCell, type Sheet } from '../../workbook';
import { eachSheet, tablesOn } from '../disclosure/sheet-texts';
import { LAW } from '../law';
import type { Rule } from '../rule';

/** `[1]Sheet1!A1`, `'D:\[book.xlsx]Sheet'!A1`: square brackets before the sheet's name. */
const OTHER_BOOK = /\[[^\]]+\][^!'"]*'?!/u;
const VOLATILE = /\b(?:NOW|TODAY|RAND|RANDBETWEEN|OFFSET|INDIRECT)\s*\(/iu;

/** 要公开的文件里，公式不应引用别的工作簿，也不应用每次打开都会变的函数：别人打开时数字会变，或提示更新链接。 */
export const externalLinks: Rule = {
  meta: {
    id: 'units/external-links',
    alias: ['UN-08'],
    title: { zh: '公式不引用其他工作簿', en: 'Formulas refer to no other workbook' },
    severity: 'info',
    basis: LAW.disclosure,
    messages: {
      link: {
        zh: '“{sheet}”有 {count} 个公式引用其他工作簿（如 {cell}），公开前请改为数值',
        en: '{count} formulas of “{sheet}” refer to other workbooks (such as {cell}): make them values before publishing',
      },
      volatile: {
        zh: '“{sheet}”有 {count} 个公式每次打开都会重算（如 {cell}），公开前请改为数值',
        en: '{count} formulas of “{sheet}” change whenever the file is opened (such as {cell}): make them values',
      },
    },
    fixable: false,
  },
  observe: eachSheet(function* (sheet, context) {
    for (const [messageId, pattern] of [
      ['link', OTHER_BOOK],
      ['volatile', VOLATILE],
    ] as const) {
      const cells = cellsWith(sheet, pattern);
      const [first] = cells;
      if (!first) return;
      const cell = formatCell(first.row, first.column);
      yield {
        messageId,
        data: { sheet: sheet.name.trim(), count: String(cells.length), cell },
        site: { sheet: sheet.name, ...first, label: cell },
        tables: tablesOn(context.book, sheet.name),
        key: `${sheet.name.trim()}|${messageId}`,
      };
    }
  }),
};

/** The cells whose formula a pattern fits. */
function cellsWith({ formulas }: Sheet, pattern: RegExp): { row: number; column: number }[] {
  const cells: { row: number; column: number }[] = [];
  for (let row = 0; row < formulas.length; row += 1) {
    const own = formulas[row];
    if (!own) continue;
    for (let column = 0; column < own.length; column += 1) {
      const formula = own[column];
      if (formula !== undefined && pattern.test(formula)) cells.push({ row, column });
    }
  }
  return cells;
}
