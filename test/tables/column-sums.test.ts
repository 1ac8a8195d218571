import { recogniseTables } from '../../src/tables';
import { parseGrid } from '../support/grid';

/** The sums of a table of expenditure with these headings, by their headings. */
function sumsOf(headings: readonly string[]): Record<string, string[]> {
  const grid = `
## 支出
2025年部门支出预算总表
编制部门：临河县水文站 | | | 单位：万元
科目编码 | 科目名称 | ${headings.join(' | ')}
'213 | 农林水支出 | ${headings.map((_, at) => `${10 - at}.25`).join(' | ')}
'21303 | 水利 | ${headings.map((_, at) => `${10 - at}.25`).join(' | ')}`;
  const { columns, columnSums } = recogniseTables(parseGrid(grid)).tables[0]!.sides[0]!;
  const heading = (column: number): string => columns[column]!.path.join('/');
  return Object.fromEntries(columnSums.map(({ total, parts }) => [heading(total), parts.map(heading)]));
}

test.each([
  [
    'before the first part',
    ['合计', '其中：基本支出', '项目支出', '上缴上级支出'],
    ['其中:基本支出', '项目支出', '上缴上级支出'],
  ],
  ['before a part of another kind', ['合计', '其中：财政拨款', '基本支出', '项目支出'], ['基本支出', '项目支出']],
  ['before every part', ['合计', '其中：基本支出', '其中：项目支出'], ['其中:基本支出', '其中:项目支出']],
])('其中 %s', (_, headings, parts) => {
  expect(sumsOf(headings)).toEqual({ 合计: parts });
});
