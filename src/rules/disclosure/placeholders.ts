import { LAW } from '../law';
import type { FactBook } from '../../facts';
import { TextMark, type Sheet } from '../../workbook';
import type { Rule } from '../rule';
import { fold, eachMarkedSheet, siteOfText, tablesOn } from './sheet-texts';

/** XX局、x,xxx万元、××年: signs that stand for something, not part of a word, a number or a product. */
const STAND_IN = /(?<![A-Za-z0-9])[XxＸｘ]{2,}(?![A-Za-z0-9])|×{2,}|某某|待填(?!补)/u;
/** （待补充） and nothing else: 有待完善 is ordinary prose. */
const TO_COME = /^[([]?待(?:定|补充|完善|定稿)[)\]]?$/u;
const WEB_ADDRESS = /(?:https?:|www\.)[\x21-\x7e]+/giu;
/** A cell that is nothing but …, with or without a number in front. */
const ELLIPSIS = /^(?:[一二三四五六七八九十]+、|\d{1,2}[.、])?(?:…+|\.{3,}|·{3,})$/u;
/** 完成率=XX÷XX×100%. */
const FORMULA = /[=÷%／]|×100|\//u;

const PLACEHOLDER = new TextMark((text) => placeholderIn(text) !== null);

/** 模板里的占位符要填写或删除，不能随表公开。绩效指标的计算公式可以用字母。 */
export const placeholders: Rule = {
  meta: {
    id: 'disclosure/placeholders',
    alias: ['DC-09'],
    title: { zh: '没有遗留占位符', en: 'No placeholders are left' },
    severity: 'warning',
    basis: LAW.disclosure,
    messages: {
      left: {
        zh: '“{sheet}”有 {count} 个单元格还留着占位符（如“{text}”）',
        en: '“{sheet}” still has placeholders in {count} cells (such as “{text}”)',
      },
    },
    fixable: false,
  },
  observe: eachMarkedSheet(PLACEHOLDER, (sheet, context) => {
    const formulas = isPerformance(context.book, sheet);
    const cells = PLACEHOLDER.cellsOn(sheet).filter(({ text }) => !formulas || placeholderIn(text) === 'certain');
    const [first] = cells;
    if (!first) return [];
    return [
      {
        messageId: 'left',
        data: { sheet: sheet.name.trim(), count: String(cells.length), text: excerpt(first.text) },
        site: siteOfText(first),
        tables: tablesOn(context.book, sheet.name),
        key: sheet.name.trim(),
      },
    ];
  }),
};

/** No placeholder without one of these. */
const SIGN = /[XxＸｘ×某待…‥.．·]/u;
/** A sign of a stand-in, or any but those that folding surely leaves no such sign of. */
const MAY_STAND_IN = /[XxＸｘ×某待]|[^\s\x21-\x7e·—‘-”、-〜一-龥，。；：（）]/u;
/** More than a number and dots: a word. */
const WORD = /[^\s\x21-\x7e·、一二三四五六七八九十]/u;

/** `letters` stands among signs of a formula: of indicators it may be one. */
function placeholderIn(raw: string): 'certain' | 'letters' | null {
  if (!SIGN.test(raw)) return null;
  // Sentences with a full stop or a decimal point.
  if (!MAY_STAND_IN.test(raw) && WORD.test(raw)) return null;
  const text = fold(raw).replace(WEB_ADDRESS, '');
  if (ELLIPSIS.test(text) || TO_COME.test(text)) return 'certain';
  if (!STAND_IN.test(text)) return null;
  return FORMULA.test(text) ? 'letters' : 'certain';
}

function isPerformance(book: FactBook, sheet: Sheet): boolean {
  return book.tables.some((table) => table.sheet === sheet.name && table.kind.endsWith('-performance'));
}

/** The placeholder with a few words around it. */
function excerpt(raw: string): string {
  const text = raw.replace(/\s+/gu, '');
  const at = STAND_IN.exec(text)?.index ?? 0;
  return text.slice(Math.max(0, at - 8), at + 16);
}
