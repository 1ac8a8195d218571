import type { PlacedSide } from '../../facts';
import type { TableRow } from '../../tables';
import { textAt, valueAt, type CellValue, type Edit, type Sheet } from '../../workbook';
import { LAW } from '../law';
import { codeSite } from '../observe';
import type { Rule } from '../rule';
import { eachPlace } from '../scope';

interface Untidy {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** 科目编码按文本存放，不带空格、全角数字和分隔符；类款项分列时款、项补足两位。同一列有文本有数值时，排序和查找会出错。 */
export const codeText: Rule = {
  meta: {
    id: 'units/code-text',
    alias: ['UN-09'],
    title: { zh: '科目编码书写规范', en: 'Codes are written in one way' },
    severity: 'info',
    basis: LAW.functions,
    messages: {
      untidy: {
        zh: '“{title}”有 {count} 个编码带空格、全角数字或分隔符，缺前导零，或与同列其他编码类型不同（如“{text}”）',
        en: '{count} codes of “{title}” hold blanks, full-width digits or separators, lack a leading zero, or differ in type from the others (such as “{text}”)',
      },
    },
    fixable: true,
  },
  observe: eachPlace((place, say, { workbook }) => {
    const sheet = workbook.sheets.find(({ name }) => name === place.table.sheet);
    const untidy = sheet ? untidyCodes(place, sheet) : [];
    const [first] = untidy;
    if (!sheet || !first) return;
    const line = place.side.rows.findIndex(({ row }) => row === first.row);
    say({
      messageId: 'untidy',
      data: {
        title: place.table.title,
        count: String(untidy.length),
        text: textAt(sheet, first.row, first.column),
      },
      site: { ...codeSite(place, line), column: first.column },
      tables: [place.table.id],
      key: place.table.kind,
      fixes: [
        {
          title: { zh: '统一为规范的文本编码', en: 'Write them as plain text codes' },
          kind: 'safe',
          edits: untidy.flatMap(({ row, column, text }) => asText(sheet.name, row, column, text)),
        },
      ],
    });
  }),
};

function asText(sheet: string, row: number, column: number, value: string): Edit[] {
  const at = { sheet, row, column };
  return [
    { kind: 'set-number-format', at, format: '@' },
    { kind: 'set-value', at, value },
  ];
}

function untidyCodes({ side, table }: PlacedSide, sheet: Sheet): Untidy[] {
  const rows = side.rows.filter(
    ({ role, code, sheet: own }) => role === 'item' && code !== null && own === table.sheet,
  );
  return side.codeColumns.flatMap((column) => untidyIn(rows, sheet, column));
}

function untidyIn(rows: readonly TableRow[], sheet: Sheet, column: number): readonly Untidy[] {
  let texts = 0;
  let numbers = 0;
  let shortest = Infinity;
  let longest = 0;
  let plain = true;
  for (const { row, code } of rows) {
    const value = valueAt(sheet, row, column);
    // Most cells hold nothing but the code.
    const digits = value === code ? code : digitsOf(value);
    if (digits === null) continue;
    if (typeof value === 'string') texts += 1;
    else numbers += 1;
    if (digits.length < shortest) shortest = digits.length;
    if (digits.length > longest) longest = digits.length;
    if (typeof value === 'string' && value !== digits) plain = false;
  }
  // 款 and 项 in columns of their own have two digits; a column that prints two anywhere means two everywhere.
  const pad = longest === 2;
  if (plain && (numbers === 0 || texts <= numbers) && !(pad && shortest < 2)) return NONE;
  return rows.flatMap(({ row }) => {
    const value = valueAt(sheet, row, column);
    const digits = digitsOf(value);
    if (digits === null) return NONE;
    const text = pad ? digits.padStart(2, '0') : digits;
    return (typeof value === 'string' ? value !== text : texts > numbers) ? [{ row, column, text }] : NONE;
  });
}

const NONE: readonly Untidy[] = [];

/** The digits of a code however it is written; null for what is no code. */
function digitsOf(value: CellValue): string | null {
  if (typeof value === 'number') return Number.isInteger(value) && value > 0 ? String(value) : null;
  if (typeof value !== 'string') return null;
  if (/^\d+$/u.test(value)) return value;
  const plain = value.normalize('NFKC').replace(/[\s,]/gu, '');
  return /^\d+$/u.test(plain) ? plain : null;
}
