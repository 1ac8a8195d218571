import { checkWorkbook } from '../../src/checking';
import { parseFigure, UNITS } from '../../src/amounts';
import { legible, legibleWorkbook, makeSheet, type CellValue, type Workbook } from '../../src/workbook';
import { parseGrid } from '../support/grid';

const INVISIBLE = [
  '\u00ad',
  '\u061c',
  '\u180e',
  '\u200b',
  '\u200f',
  '\u202a',
  '\u202e',
  '\u2060',
  '\u2069',
  '\u3164',
].concat(['\ufe00', '\ufe0f', '\ufeff', '\ufffc', '\ue000', '\uf8ff', '\u{f0000}', '\u{10fffd}']);

test.each(INVISIBLE.map((mark) => [mark.codePointAt(0)!.toString(16), mark]))('U+%s is not seen', (_, mark) => {
  expect(legible(`${mark}合${mark}计${mark}`)).toBe('合计');
  expect(parseFigure(`${mark}1,202.${mark}95${mark}`, UNITS.万元)).toMatchObject({
    kind: 'amount',
    fen: 1_202_950_000,
  });
});

test('radicals that look like characters are these characters', () => {
  expect(legible('⽀出⾦额')).toBe('支出金额');
  expect(legible('公务用⻋、⻚码、⻓期、⺠⽣')).toBe('公务用车、页码、长期、民生');
});

test('what is seen stays: blanks, full-width forms, signs', () => {
  const text = '　一、“三公”经费\u00a0（①）㎡ 𠮷';
  expect(legible(text)).toBe(text);
});

describe('workbooks', () => {
  const workbook = (values: CellValue[][]): Workbook => ({
    name: 'a',
    sheets: [makeSheet({ name: '⽀', values })],
    notes: [],
  });

  test('a workbook with nothing to mend is the same object', () => {
    const plain = workbook([['合计', 1]]);
    expect(legibleWorkbook(plain)).toBe(plain);
  });

  test('texts are mended, names of sheets stay, cells of nothing but such characters are blank', () => {
    const marked = workbook([['\u2060合计', 1], [], ['\u200b']]);
    const read = legibleWorkbook(marked);
    expect(read.sheets[0]).toMatchObject({ name: '⽀', values: [['合计', 1], [], [null]] });
    expect(legibleWorkbook(marked)).toBe(read);
  });
});

const TEXT = `
## 支出总表
支出总表 |||
部门：样例局 ||| 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
| 合计 | 498.65 | 310.25 | 88.40
'201 | 一般公共服务支出 | 398.65 | 310.25 | 88.40
'20103 | 政府办公厅（室）及相关机构事务 | 398.65 | 310.25 | 88.40
'2010301 | 行政运行 | 310.25 | 310.25 |
'2010302 | 一般行政管理事务 | 88.40 || 88.40
## 三公经费
“三公”经费支出预算表 |
部门：样例局 | 单位：万元
项目 | 预算数
合计 | 12.5
1.因公出国（境）费用 |
2.公务接待费 | 3.5
3.公务用车购置及运行费 | 9
其中：公务用车购置费 |
公务用车运行费 | 9
`;

const told = (change: (text: string) => string) => {
  const workbook = parseGrid(TEXT);
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    values: sheet.values.map((row) => row!.map((cell) => (typeof cell === 'string' ? change(cell) : (cell ?? null)))),
  }));
  const { findings, coverage } = checkWorkbook({ ...workbook, sheets });
  return {
    coverage,
    findings: findings.map(({ site, rule, difference, message }) => ({ site, rule, difference, message })),
  };
};

test('the wrong total is found there', () => {
  const { findings } = told((text) => text);
  expect(findings[0]).toMatchObject({ rule: 'hierarchy/function-sum', site: { row: 3, column: 2 } });
});

test.each(INVISIBLE.map((mark) => [mark.codePointAt(0)!.toString(16), mark]))(
  'U+%s anywhere in labels and headings changes nothing that is found',
  (_, mark) => {
    expect(told((text) => [mark, ...Array.from(text).flatMap((one) => [one, mark])].join(''))).toEqual(
      told((text) => text),
    );
  },
);

test('radicals in labels and headings change nothing that is found', () => {
  const folded: Readonly<Record<string, string>> = {
    支: '⽀',
    金: '⾦',
    用: '⽤',
    目: '⽬',
    行: '⾏',
    车: '⻋',
    入: '⼊',
  };
  expect(told((text) => text.replace(/[支金用目行车入]/gu, (one) => folded[one]!))).toEqual(told((text) => text));
});
