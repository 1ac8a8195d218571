import { formatFen, UNITS } from '../../amounts';
import { fenOf, isNothing, quantumAt, unitOf } from '../../facts';
import { Memory, type Sheet } from '../../workbook';
import { ownSheets, proseOf, siteOfText, tablesOn, type TextCell } from '../disclosure/sheet-texts';
import { LAW } from '../law';
import { relatedAt } from '../observe';
import type { Rule, RuleContext } from '../rule';
import { officesOf } from './offices';
import { publicExpenses } from './public-expenses';

/** 机关运行经费（财政拨款）预算共计安排50.66万元: the sum is the first amount, and no year or change stands before it. */
const STATED = /机关运行(?:经)?费[^。；;，,：:、\d增减比较上]{0,24}?(\d[\d,]*(?:\.(\d+))?)(亿|万)?元/u;

/** 文字说明写的机关运行经费与公用经费一致（NV-05）。文字没有写金额、写的是增减的，不判断。 */
export const operatingText: Rule = {
  meta: {
    id: 'three-public/operating-text',
    alias: ['NV-05'],
    title: {
      zh: '文字说明的机关运行经费与公用经费一致',
      en: 'Operating expenses in the text agree with public expenses',
    },
    severity: 'warning',
    basis: LAW.oneFigure,
    messages: {
      differs: {
        zh: '文字说明的机关运行经费为 {stated}，一般公共预算基本支出的公用经费为 {expected}',
        en: 'The text says {stated} of operating expenses; public expenses of basic expenditure are {expected}',
      },
    },
    fixable: false,
  },
  *observe(context) {
    const { book } = context;
    const large = publicExpenses(book, false);
    if (large.length === 0 || large.every(isNothing)) return;
    const stated = statedIn(context);
    if (!stated) return;
    const expected = large.reduce((sum, fact) => sum + fenOf(fact), 0);
    const goods = large.filter(({ place, row }) => place.side.rows[row]!.account === 'economic:302');
    const bounds = [expected, ...(goods.length > 0 ? [goods.reduce((sum, fact) => sum + fenOf(fact), 0)] : [])];
    const slack = stated.quantum + large.reduce((sum, fact) => sum + quantumAt(fact), 0);
    const agrees = bounds.some((bound) => Math.abs(stated.fen - bound) <= slack);
    if (agrees || (stated.fen < expected && officesOf(book, false) !== 'only')) return;
    const unit = unitOf(large[0]!);
    yield {
      messageId: 'differs',
      data: { stated: stated.text, expected: `${formatFen(expected, unit, 2)} ${unit.name}` },
      site: siteOfText(stated.cell),
      tables: [...tablesOn(book, stated.cell.sheet), large[0]!.place.table.id],
      expected,
      actual: stated.fen,
      related: large.map((fact) => relatedAt(fact, 'bound')),
      key: 'stated',
    };
  },
};

interface Stated {
  readonly cell: TextCell;
  readonly text: string;
  readonly fen: number;
  readonly quantum: number;
}

/** The first sum named in running text; sheets with a table are no text. */
function statedIn(context: RuleContext): Stated | null {
  const prose = new Set(context.book.tables.filter(({ kind }) => kind === 'narrative').map(({ sheet }) => sheet));
  for (const sheet of ownSheets(context)) {
    const stated = prose.has(sheet.name) ? statedOn(sheet) : null;
    if (stated) return stated;
  }
  return null;
}

const ofSheet = new Memory<Stated | null>();

function statedOn(sheet: Sheet): Stated | null {
  return ofSheet.of(sheet, () => {
    for (const cell of proseOf(sheet)) {
      const match = cell.folded.includes('机关运行') ? STATED.exec(cell.folded) : null;
      if (!match) continue;
      const [, digits = '', decimals = '', scale = ''] = match;
      const unit = UNITS[`${scale as '' | '万' | '亿'}元`].fen;
      const quantum = unit / 10 ** decimals.length;
      const text = `${digits}${scale}元`;
      return { cell, text, fen: Math.round(Number(digits.replaceAll(',', '')) * unit), quantum };
    }
    return null;
  });
}
