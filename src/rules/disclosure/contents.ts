import { legible, Memory, remembered, type Sheet } from '../../workbook';
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
    const names = workbook.sheets.map((one) => (one === sheet ? [] : namesOf(one)));
    const found = entriesOf(sheet).map(({ cell, core }) => ({
      cell,
      at: names.findIndex((some) => some.includes(core)),
    }));
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

/** A line of the list that names one table. */
interface Entry {
  readonly cell: TextCell;
  readonly core: string;
}

const entriesBySheet = new Memory<readonly Entry[]>();
const namesBySheet = new Memory<readonly string[]>();

function entriesOf(list: Sheet): readonly Entry[] {
  return entriesBySheet.of(list, () =>
    textCells(list)
      .filter(({ text }) => mayNameTable(text))
      .map((cell) => ({ cell, core: coreOf(cell.text) }))
      .filter(({ core }) => isEntry(core)),
  );
}

/** No name of a table is without this word: other texts need not be looked at. */
function mayNameTable(text: string): boolean {
  return text.includes('表');
}

/** Ends in 表, and is more than the heading 部门预算表. */
function isEntry(core: string): boolean {
  return core.endsWith('表') && !/^(报表|表|附表|公开表|信息公开表)$/u.test(core);
}

/** Without number, dots, page, year, and the words 部门, 单位, 预算 that titles have or leave out. */
const coreOf = remembered((text) =>
  fold(text)
    .replace(/(?:\.{2,}|…+|·{2,}|-{3,}|—{2,})\d*$/u, '')
    .replace(
      /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+[、.]|\(?[一二三四五六七八九十\d]+\)|表?\d{1,2}[、.:-]*)/u,
      '',
    )
    .replace(/20\d{2}年(度)?/gu, '')
    .replace(/部门|单位|预算|决算|[^\p{L}\p{N}]/gu, ''),
);

function nameOf({ text }: TextCell): string {
  return fold(text).replace(/(?:\.{2,}|…+|·{2,})\d*$/u, '');
}

/** Names a sheet goes by, as far as a list of tables may have them. */
function namesOf(sheet: Sheet): readonly string[] {
  return namesBySheet.of(sheet, () => {
    const own = legible(sheet.name);
    const names = mayNameTable(own) ? [coreOf(own)] : [];
    for (let row = 0; row < HEAD && row < sheet.values.length; row += 1) {
      for (const text of sheet.values[row] ?? [])
        if (typeof text === 'string' && mayNameTable(text)) names.push(coreOf(text));
    }
    return names;
  });
}
