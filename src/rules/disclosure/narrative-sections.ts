import { baseKind } from '../../tables';
import { LAW } from '../law';
import type { Rule, RuleContext } from '../rule';
import { proseOf } from './sheet-texts';

interface Section {
  readonly name: string;
  readonly words: RegExp;
  /** A table that says the same. */
  readonly table?: RegExp;
}

const SECTIONS: readonly Section[] = [
  { name: '部门职责', words: /职责|职能/u },
  { name: '机构设置', words: /机构设置|内设机构|(单位|机构)(构成|组成)|下(辖|属|设)/u, table: /^institutions$/u },
  { name: '收支总体情况', words: /收支|(收入|支出)(预算|总|安排)/u },
  { name: '机关运行经费', words: /(机关)?运行经费/u, table: /^operating-expenses$/u },
  { name: '“三公”经费', words: /三公/u },
  { name: '预算绩效', words: /绩效/u, table: /performance$/u },
  { name: '政府采购', words: /政府采购/u, table: /^procurement$/u },
  { name: '国有资产占用', words: /国有资产|固定资产|资产占(有|用)/u, table: /^assets$/u },
  { name: '名词解释', words: /名词解释/u },
];
/** With fewer the text is a part of the description, the rest stands elsewhere. */
const A_DESCRIPTION = SECTIONS.length / 2;

/** 部门预算说明要有的部分。只放了一部分文字的工作簿不判断；由表格反映的（采购、资产、绩效）算作已有。 */
export const narrativeSections: Rule = {
  meta: {
    id: 'disclosure/narrative-sections',
    alias: ['DC-11'],
    title: { zh: '预算说明各部分齐全', en: 'The description has all its parts' },
    severity: 'warning',
    basis: LAW.disclosure,
    messages: {
      missing: {
        zh: '预算说明中没有找到：{missing}',
        en: 'The description lacks: {missing}',
      },
    },
    fixable: false,
  },
  *observe(context) {
    const { book } = context;
    const narratives = book.tables.filter(({ kind }) => kind === 'narrative');
    const [first] = narratives;
    if (!first) return;
    const texts = paragraphs(context, new Set(narratives.map(({ sheet }) => sheet)));
    const written = SECTIONS.filter(({ words }) => texts.some((text) => words.test(text)));
    if (written.length < A_DESCRIPTION) return;
    const kinds = book.tables.map(({ kind }) => baseKind(kind));
    const missing = SECTIONS.filter(
      (section) => !written.includes(section) && !kinds.some((kind) => section.table?.test(kind)),
    );
    if (missing.length === 0) return;
    const cell = first.titleCell ?? { row: first.range.top, column: first.range.left };
    yield {
      messageId: 'missing',
      data: { missing: missing.map(({ name }) => name).join('、') },
      site: { sheet: first.sheet, ...cell, label: first.title },
      tables: narratives.map(({ id }) => id),
      key: missing.map(({ name }) => name).join(),
    };
  },
};

/** Paragraphs of the text; what 名词解释 explains is not thereby reported on. */
function paragraphs({ workbook }: RuleContext, sheets: ReadonlySet<string>): string[] {
  return workbook.sheets
    .filter(({ name }) => sheets.has(name))
    .flatMap((sheet) => {
      const all = proseOf(sheet).map(({ folded }) => folded);
      const glossary = all.findIndex((text, at) => /^.{0,6}名词解释$/u.test(text) && at >= 0);
      return glossary < 0 ? all : all.slice(0, glossary + 1);
    });
}
