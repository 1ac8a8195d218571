import { checkWorkbook } from '../../src/checking';
import { recogniseTables } from '../../src/tables';
import { parseGrid } from '../support/grid';

const TITLE = `
## 支出
2025年部门支出总表
编制单位：某区统计局 | | | | | | 单位：元`;
const HEADER = `项目 | | | | 支出预算
功能分类科目编码 | | | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
类 | 款 | 项`;
const FIRST = `'201 | | | 一般公共服务支出 | 300000 | 200000 | 100000
'201 | '05 | | 统计信息事务 | 300000 | 200000 | 100000
'201 | '05 | '01 | 行政运行 | 200000 | 200000 |`;
const SECOND = `'201 | '05 | '07 | 专项普查活动 | 100000 | | 100000
'208 | | | 社会保障和就业支出 | 80000 | 80000 |
'208 | '05 | | 行政事业单位养老支出 | 80000 | 80000 |
'208 | '05 | '05 | 机关事业单位基本养老保险缴费支出 | 80000 | 80000 |
 | | | 合计 | 380000 | 280000 | 100000`;

const kinds = (grid: string): string[] => recogniseTables(parseGrid(grid)).tables.map(({ kind }) => kind);
const problems = (grid: string): string[] =>
  checkWorkbook(parseGrid(grid))
    .findings.filter(({ rule }) => /^(hierarchy|balance|units\/unit)/.test(rule))
    .map(({ message }) => message.zh);

describe('a table on several pages', () => {
  const whole = `${TITLE}\n${HEADER}\n${FIRST}\n${SECOND}`;

  test.each([
    ['with the header again', `${TITLE}\n${HEADER}\n${FIRST}\n## Page 2\n${HEADER}\n${SECOND}`],
    ['without header', `${TITLE}\n${HEADER}\n${FIRST}\n## Page 2\n${SECOND}`],
    [
      'with title and header again',
      `${TITLE}\n${HEADER}\n${FIRST}\n${TITLE}\n${HEADER}\n${SECOND}`.replace('\n\n## 支出', ''),
    ],
    ['with the header again on the same sheet', `${TITLE}\n${HEADER}\n${FIRST}\n${HEADER}\n${SECOND}`],
  ])('%s is one table, checked like the whole', (_, grid) => {
    expect(kinds(grid)).toEqual(['expenditure-summary']);
    expect(problems(grid)).toEqual([]);
    const { coverage } = checkWorkbook(parseGrid(grid));
    expect(coverage.exact).toBe(checkWorkbook(parseGrid(whole)).coverage.exact);
  });

  test('a figure that is wrong on the second page is told there', () => {
    const grid = `${TITLE}\n${HEADER}\n${FIRST}\n## Page 2\n${SECOND.replaceAll('100000', '100300')}`;
    const sites = checkWorkbook(parseGrid(grid)).findings.filter(({ severity }) => severity === 'error');
    expect(sites.some(({ site, related }) => [site, ...related].some((at) => at?.sheet === 'Page 2'))).toBe(true);
  });

  test('codes that begin anew, or follow a total, are another table', () => {
    const again = `${TITLE}\n${HEADER}\n${FIRST}\n${SECOND}\n## Page 2\n${SECOND}`;
    const { tables, unplaced } = recogniseTables(parseGrid(again));
    expect(tables).toHaveLength(1);
    expect(unplaced.map(({ sheet }) => sheet)).toEqual(['Page 2']);
  });

  test('a page that names a table of its own is one', () => {
    const other = `${TITLE}\n${HEADER}\n${FIRST}\n## Page 2\n2025年部门收入总表\n${SECOND}`;
    expect(kinds(other)).toEqual(['expenditure-summary']);
    expect(recogniseTables(parseGrid(other)).unplaced.map(({ sheet }) => sheet)).toEqual(['Page 2']);
  });

  const SUMMARY = `
## 收支
2025年部门收支总表
编制单位：某区统计局 | | | 单位：万元
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、一般公共预算拨款收入 | 38.00 | 一、一般公共服务支出 | 30.00
二、事业收入 | | 二、外交支出 |
## 第2页
 | | 三、国防支出 |
 | | 四、公共安全支出 |
 | | 五、社会保障和就业支出 | 8.00
本年收入合计 | 38.00 | 本年支出合计 | 38.00
## 第3页
使用非财政拨款结余 | | 结余分配 |
上年结转 | 2.00 | 年终结转 | 2.00
收入总计 | 40.00 | 支出总计 | 40.00`;

  test('without codes 三、 follows 二、, and the 总计 what has none yet', () => {
    expect(kinds(SUMMARY)).toEqual(['budget-summary']);
    expect(problems(SUMMARY)).toEqual([]);
    expect(problems(SUMMARY.replace('收入总计 | 40.00', '收入总计 | 41.00'))).not.toEqual([]);
  });
});
