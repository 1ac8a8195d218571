import { checkWorkbook } from '../../src/checking';
import { parseGrid } from '../support/grid';

/** 支出总表 in 元 of which one line keeps 角分; `total` is what its 合计 row prints as 基本支出. */
const table = (total: string, basic = '14348853.34'): string => `
## 支出
2025年部门支出总表
编制单位：某区司法局 | | | | 单位：元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
'204 | 公共安全支出 | 79189400.34 | ${basic} | 64840547.00
'20406 | 司法 | 79189400.34 | ${basic} | 64840547.00
'2040601 | 行政运行 | 14348853.34 | ${basic} |
'2040604 | 基层司法业务 | 64840547.00 | | 64840547.00
'208 | 社会保障和就业支出 | 2925857.25 | 2925857.25 |
'20805 | 行政事业单位养老支出 | 2925857.25 | 2925857.25 |
'2080505 | 机关事业单位基本养老保险缴费支出 | 2925857.25 | 2925857.25 |
 | 合计 | 82115257.59 | ${total} | 64840547.00`;

const told = (grid: string): string[] =>
  checkWorkbook(parseGrid(grid))
    .findings.filter(({ site, severity }) => site?.column === 3 && severity !== 'info')
    .map(({ severity, verdict, site, difference }) => `${severity} ${verdict} row ${site!.row + 1} ${difference}`);

test('a total in whole 元 over parts with 角分 may only have dropped them: a doubt, no error', () => {
  expect(told(table('17274710.59'))).toEqual([]);
  expect(told(table('17274710'))).toEqual(['warning suspicious row 11 -59']);
  expect(told(table('17274711'))).toEqual(['warning suspicious row 11 41']);
});

test('one 元 and more is an error, and so are 角分 that differ', () => {
  expect(told(table('17274709'))).toEqual([expect.stringMatching(/^error violated row 11 -159/)]);
  expect(told(table('17274710.95'))).toEqual([expect.stringMatching(/^error violated row 11 36/)]);
});
