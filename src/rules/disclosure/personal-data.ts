import type { FactBook } from '../../facts';
import type { Rule } from '../rule';
import { TextMark } from '../../workbook';
import { hasLongNumber } from './long-number';
import { fold, eachMarkedSheet, siteOfText, tablesOn, type TextCell } from './sheet-texts';

interface Kind {
  readonly messageId: 'id' | 'mobile' | 'bank';
  readonly pattern: RegExp;
  readonly holds: (digits: string, text: string) => boolean;
}

const KINDS: readonly Kind[] = [
  { messageId: 'id', pattern: /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/gu, holds: isIdentity },
  { messageId: 'mobile', pattern: /(?<![\dA-Za-z.,-])1[3-9]\d{9}(?![\dA-Za-z.,])/gu, holds: () => true },
  { messageId: 'bank', pattern: /(?<![\dA-Za-z])\d{16,19}(?![\dA-Za-z])/gu, holds: isAccount },
];

const NUMBERED = new TextMark((text) => hasLongNumber(text) && kindIn(text) !== undefined);

/** 公开的表里不应出现身份证号、手机号、银行账号。报告里不重复印出号码。 */
export const personalData: Rule = {
  meta: {
    id: 'disclosure/personal-data',
    alias: ['DC-14'],
    title: { zh: '不公开个人信息', en: 'No personal data is published' },
    severity: 'warning',
    basis: {
      zh: '《中华人民共和国政府信息公开条例》第十五条：涉及个人隐私、公开会损害第三方合法权益的信息不得公开',
      en: 'Regulations on open government information, art. 15: private matters of third parties are not published',
    },
    messages: {
      id: {
        zh: '“{sheet}”有 {count} 个单元格像是身份证号，公开前请删去',
        en: '{count} cells of “{sheet}” look like identity card numbers: remove them before publishing',
      },
      mobile: {
        zh: '“{sheet}”有 {count} 个单元格像是手机号，公开前请确认',
        en: '{count} cells of “{sheet}” look like mobile numbers: please confirm before publishing',
      },
      bank: {
        zh: '“{sheet}”有 {count} 个单元格像是银行账号，公开前请确认',
        en: '{count} cells of “{sheet}” look like bank accounts: please confirm before publishing',
      },
    },
    fixable: false,
  },
  observe: eachMarkedSheet(NUMBERED, (sheet, context) => {
    const found = new Map<string, TextCell[]>();
    for (const cell of NUMBERED.cellsOn(sheet)) {
      const kind = kindIn(cell.text);
      if (!kind || isAmount(context.book, cell)) continue;
      found.set(kind.messageId, [...(found.get(kind.messageId) ?? []), cell]);
    }
    return [...found].map(([messageId, cells]) => ({
      messageId,
      data: { sheet: sheet.name.trim(), count: String(cells.length) },
      site: siteOfText(cells[0]!),
      tables: tablesOn(context.book, sheet.name),
      key: `${sheet.name.trim()}|${messageId}`,
    }));
  }),
};

function kindIn(raw: string): Kind | undefined {
  const text = fold(raw);
  return KINDS.find(({ pattern, holds }) => [...text.matchAll(pattern)].some(([digits]) => holds(digits, text)));
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** 18 digits with a date of birth and the check digit of GB 11643. */
function isIdentity(digits: string): boolean {
  const [year, month, day] = [digits.slice(6, 10), digits.slice(10, 12), digits.slice(12, 14)].map(Number);
  if (year! < 1900 || year! > 2099 || month! < 1 || month! > 12 || day! < 1 || day! > 31) return false;
  const sum = WEIGHTS.reduce((rest, weight, at) => rest + weight * Number(digits[at]), 0);
  return '10X98765432'[sum % 11] === digits[17]!.toUpperCase();
}

/** Luhn's check digit, and the number of a card (62…) or a word for an account beside it: codes are long, too. */
function isAccount(digits: string, text: string): boolean {
  if (!digits.startsWith('62') && !/账号|帐号|账户|帐户|卡号/u.test(text)) return false;
  const sum = Array.from(digits)
    .reverse()
    .reduce((rest, digit, at) => {
      const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
      return rest + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}

/** Figures stored as text in an amount column are amounts. */
function isAmount(book: FactBook, { sheet, row, column }: TextCell): boolean {
  return book.places.some(
    ({ side }) =>
      side.columns.some((one) => one.column === column) &&
      side.rows.some((line) => line.sheet === sheet && line.row === row),
  );
}
