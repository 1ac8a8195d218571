import { changedName, distinctName } from '../../src/page/file-names';
import { PAGE_TEXT } from '../../src/page/text';

describe('a file handed out', () => {
  test.each([
    ['预算.xlsx', '预算.xlsx', '预算（已修改）.xlsx'],
    ['预算（已修改）.xlsx', '预算（已修改）.xlsx', '预算（已修改 2）.xlsx'],
    ['预算（已修改 2）.xlsx', '预算（已修改 2）.xlsx', '预算（已修改 3）.xlsx'],
    ['budget (changed).xlsx', 'budget (changed).xlsx', 'budget（已修改 2）.xlsx'],
    ['宏.xlsm', '宏.xlsm', '宏（已修改）.xlsm'],
    ['2024.一季度.xls', '2024.一季度.xlsx', '2024.一季度（已修改）.xlsx'],
    ['无后缀', '无后缀.xlsx', '无后缀（已修改）.xlsx'],
    ['.xlsx', '.xlsx', '（已修改）.xlsx'],
  ])('of %s, saved as %s, is called %s', (original, saved, name) => {
    expect(changedName(original, saved, PAGE_TEXT.zh.changedMark)).toBe(name);
  });

  test('bears the mark of the language', () => {
    expect(changedName('a.xlsx', 'a.xlsx', PAGE_TEXT.en.changedMark)).toBe('a (changed).xlsx');
    expect(changedName('a (changed).xlsx', 'a.xlsx', PAGE_TEXT.en.changedMark)).toBe('a (changed 2).xlsx');
  });
});

test('files of one name are told apart, whatever the case of their letters', () => {
  expect(distinctName('预算.xlsx', [])).toBe('预算.xlsx');
  expect(distinctName('预算.XLSX', ['预算.xlsx', '预算 (2).xlsx'])).toBe('预算 (3).XLSX');
  expect(distinctName('无后缀', ['无后缀'])).toBe('无后缀 (2)');
});
