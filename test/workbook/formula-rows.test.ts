import fc from 'fast-check';
import { shiftFormulaRows, shiftRows } from '../../src/workbook';

const insert = (formula: string, home = '支出'): string =>
  shiftFormulaRows(formula, home, { sheet: '支出', at: 4, count: 2 });
const remove = (formula: string, home = '支出'): string =>
  shiftFormulaRows(formula, home, { sheet: '支出', at: 4, count: -2 });

describe('formulas after two rows came before row 5', () => {
  test.each([
    ['A4+A5+$A$6+A$7', 'A4+A7+$A$8+A$9'],
    ['SUM(C4:C5)', 'SUM(C4:C7)'],
    ['SUM(C1:C4)', 'SUM(C1:C4)'],
    ['SUM(C5:C4)', 'SUM(C7:C4)'],
    ['SUM(5:6)+SUM($1:$5)', 'SUM(7:8)+SUM($1:$7)'],
    ['SUM(A:C)+COUNTA($D:$D)', 'SUM(A:C)+COUNTA($D:$D)'],
    ['支出!A5+收入!A5', '支出!A7+收入!A5'],
    ["'支出'!A5+'2024 支出'!A5+'支''出'!A5", "'支出'!A7+'2024 支出'!A5+'支''出'!A5"],
    ['IF(A5="A5""\'支出\'!A5",\'A5\'!B5,0)', 'IF(A7="A5""\'支出\'!A5",\'A5\'!B5,0)'],
    ['LOG10(A5)+A5表+_A5+T.A5+A5.5', 'LOG10(A7)+A5表+_A5+T.A5+A5.5'],
    ['[1]支出!A5+[1]支出!$A$5:$B$6', '[1]支出!A5+[1]支出!$A$5:$B$6'],
    ["'[1]支出'!A5+'C:\\b\\[c.xlsx]支出'!A5", "'[1]支出'!A5+'C:\\b\\[c.xlsx]支出'!A5"],
    ['表一[金额 A5]+表一[[#This Row],[B5]]+A5', '表一[金额 A5]+表一[[#This Row],[B5]]+A7'],
    ['SUM(收入:支出!A5)+A5', 'SUM(收入:支出!A5)+A7'],
    ['A5:INDEX(B5:B9,2)', 'A7:INDEX(B7:B11,2)'],
    ['支出!A5:支出!B6', '支出!A7:支出!B8'],
    ['#REF!+A5%', '#REF!+A7%'],
    ['A12345678+ABCD5+A5', 'A12345678+ABCD5+A7'],
  ])('%s', (formula, expected) => {
    expect(insert(formula)).toBe(expected);
  });

  test('on another sheet only what names the sheet moves', () => {
    expect(insert("A5+支出!A5+'支出'!$B$5:$B$6", '收入')).toBe("A5+支出!A7+'支出'!$B$7:$B$8");
  });
});

describe('formulas after rows 5 and 6 went', () => {
  test.each([
    ['A4+A7', 'A4+A5'],
    ['A5+1', '#REF!+1'],
    ["'支出'!$A$6", '#REF!'],
    ['SUM(C5:C6)', 'SUM(#REF!)'],
    ['SUM(C4:C7)', 'SUM(C4:C5)'],
    ['SUM(C5:C9)', 'SUM(C5:C7)'],
    ['SUM(C2:C6)', 'SUM(C2:C4)'],
    ['SUM($5:$6)+SUM(1:9)', 'SUM(#REF!)+SUM(1:7)'],
    ['"A5"&收入!A5', '"A5"&收入!A5'],
  ])('%s', (formula, expected) => {
    expect(remove(formula)).toBe(expected);
  });
});

test('rows that came and go again leave every reference where it was', () => {
  const row = fc.integer({ min: 0, max: 50 });
  fc.assert(
    fc.property(row, row, row, fc.integer({ min: 1, max: 9 }), (from, size, at, count) => {
      const moved = shiftRows(from, from + size, { sheet: '', at, count })!;
      expect(shiftRows(moved.first, moved.last, { sheet: '', at, count: -count })).toEqual({
        first: from,
        last: from + size,
      });
    }),
  );
});

describe('the end of a sheet', () => {
  test.each([
    ['SUM(C2:C1048576)', 'SUM(C2:C1048576)'],
    ['SUM(C5:C1048576)', 'SUM(C7:C1048576)'],
    ['SUM($C$1:$C$1048576)', 'SUM($C$1:$C$1048576)'],
    ['SUM(A5:A1048575)', 'SUM(A7:A1048576)'],
    ['A1048576+A1048575+A1048574', '#REF!+#REF!+A1048576'],
    ['SUM(4:1048576)', 'SUM(4:1048576)'],
  ])('is not passed when rows come: %s', (formula, expected) => {
    expect(insert(formula)).toBe(expected);
  });

  test.each([
    ['SUM($C$1:$C$1048576)', 'SUM($C$1:$C$1048576)'],
    ['SUM(C2:C1048576)', 'SUM(C2:C1048574)'],
  ])('when rows go, whole columns stay whole: %s', (formula, expected) => {
    expect(remove(formula)).toBe(expected);
  });
});
