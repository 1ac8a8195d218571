import type { Workbook } from '../../workbook';
import { LAW } from '../law';
import type { Rule } from '../rule';
import { fold, siteOfText, textCells, type TextCell } from './sheet-texts';

/** Rows in which a sheet's title stands. */
const HEAD = 6;

/** 目录列出的表都在，顺序一致。目录所列大多不在本工作簿的（表格另附），不判断。 */
export const contents: Rule = {
  meta: {
    id: 'disclosure/contents',
    alias: ['DC-10'],
    title: { zh: '目录与各表一致', en: 'The contents list matches the sheets' },
    severity: 'info',
    basis: LAW.disclosure,
    messages: {
      missing: {
        zh: '目录列出的 {count} 张表没有找到：{names}',
        en: '{count} tables of the contents list were not found: {names}',
      },
      order: {
        zh: '目录里“{name}”的次序与工作表的次序不同',
        en: '“{name}” stands in another place in the contents list than among the sheets',
      },
    },
    fixable: false,
  },
  *observe({ workbook, book }) {
    const list = book.tables.find(({ kind }) => kind === 'contents');
    const sheet = list && workbook.sheets.find(({ name }) => name === list.sheet);
    if (!sheet) return;
    const entries = [...textCells(sheet)].filter(({ text }) => isEntry(text));
    const names = namesOf(workbook, sheet.name);
    const found = entries.map((cell) => ({ cell, at: placeOf(cell.text, names) }));
    const placed = found.filter(({ at }) => at >= 0);
    const missing = found.filter(({ at }) => at < 0).map(({ cell }) => cell);
    if (placed.length < 3 || placed.length <= missing.length) return;
    if (missing.length > 0) {
      yield {
        messageId: 'missing',
        data: { count: String(missing.length), names: missing.map(nameOf).join('、') },
        site: siteOfText(missing[0]!),
        tables: [list.id],
        key: 'missing',
      };
    }
    const late = placed.find(({ at }, index) => index > 0 && at < placed[index - 1]!.at);
    if (late) {
      yield {
        messageId: 'order',
        data: { name: nameOf(late.cell) },
        site: siteOfText(late.cell),
        tables: [list.id],
        key: 'order',
      };
    }
  },
};

/** A line that names one table: ends in 表, and is more than the heading 部门预算表. */
function isEntry(text: string): boolean {
  const core = coreOf(text);
  return core.endsWith('表') && !/^(报表|表|附表|公开表|信息公开表)$/u.test(core);
}

/** Without number, dots, page, year, and the words 部门, 单位, 预算 that titles have or leave out. */
function coreOf(text: string): string {
  return fold(text)
    .replace(/(?:\.{2,}|…+|·{2,}|-{3,}|—{2,})\d*$/u, '')
    .replace(
      /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+[、.]|\(?[一二三四五六七八九十\d]+\)|表?\d{1,2}[、.:-]*)/u,
      '',
    )
    .replace(/20\d{2}年(度)?/gu, '')
    .replace(/部门|单位|预算|决算|[^\p{L}\p{N}]/gu, '');
}

function nameOf({ text }: TextCell): string {
  return fold(text).replace(/(?:\.{2,}|…+|·{2,})\d*$/u, '');
}

/** Names each sheet goes by, in the order of the sheets. */
function namesOf(workbook: Workbook, list: string): string[][] {
  return workbook.sheets.map((sheet) => {
    if (sheet.name === list) return [];
    return [sheet.name, ...[...textCells(sheet, 0, HEAD - 1)].map(({ text }) => text)].map(coreOf);
  });
}

function placeOf(text: string, names: readonly string[][]): number {
  const core = coreOf(text);
  return names.findIndex((some) => some.includes(core));
}
