import { recogniseTables, type StandardTable } from '../../src/tables';
import { parseGrid } from '../support/grid';

const tableOf = (grid: string): StandardTable => recogniseTables(parseGrid(grid)).tables[0]!;

/** Every line by account, with the account of the line it adds up into. */
function tree({ sides }: StandardTable, side = 0): Record<string, string | null> {
  const { rows } = sides[side]!;
  return Object.fromEntries(rows.map(({ account, parent }) => [account, parent < 0 ? null : rows[parent]!.account]));
}

describe('which line a line is part of', () => {
  test('款 and 项 printed with their own two digits', () => {
    const table = (project: string): string => `
## 支出总表
部门支出总表
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
'201 | 一般公共服务支出 | 3.00 | 2.00 | 1.00
␠␠'26 | 档案事务 | 3.00 | 2.00 | 1.00
␠␠␠␠'${project}01 | 行政运行 | 2.00 | 2.00 |
␠␠␠␠'${project}04 | 档案馆 | 1.00 | | 1.00
␠␠'29 | 群众团体事务 | 1.00 | 1.00 |
合计 | | 4.00 | 3.00 | 1.00`;
    for (const grid of [table('20126'), table('')]) {
      expect(tree(tableOf(grid))).toMatchObject({
        'function:20126': 'function:201',
        'function:2012601': 'function:20126',
        'function:2012604': 'function:20126',
        'function:20129': 'function:201',
      });
    }
  });

  test('款 and 项 by name only', () => {
    expect(
      tree(
        tableOf(`
## 政府性基金预算支出表
政府性基金预算支出表
单位：万元
科目名称 | 合计 | 基本支出 | 项目支出
城乡社区支出 | 60.00 | | 60.00
国有土地使用权出让收入安排的支出 | 60.00 | | 60.00
城市建设支出 | 60.00 | | 60.00
合计 | 60.00 | | 60.00`),
      ),
    ).toEqual({
      'function:212': 'total',
      'function:21208': 'function:212',
      'function:2120803': 'function:21208',
      total: null,
    });
  });

  const projects = (total: string): string => `
## 项目支出表
2025年项目支出表
单位：万元
科目编码 | 科目（项目）名称 | 金额
合计 | | ${total}
'2012604 | 档案馆 | 23.00
 | 档案数字化 | 15.00
 | 库房维护 | 8.00`;

  test('projects below their 项, when the total counts only the 项', () => {
    expect(tableOf(projects('23.00')).sides[0]!.rows.map(({ parent }) => parent)).toEqual([-1, 0, 1, 1]);
  });

  test('and though the total is wrong', () => {
    expect(tableOf(projects('24.00')).sides[0]!.rows.map(({ parent }) => parent)).toEqual([-1, 0, 1, 1]);
  });

  test('the department above its units, by figures alone', () => {
    const { rows } = tableOf(`
## 收入总表
2025年收入预算总表
单位：万元
单位名称 | 总计 | 一般公共预算拨款收入 | 事业收入
合计 | 12.00 | 10.00 | 2.00
云岭县档案局 | 12.00 | 10.00 | 2.00
云岭县档案局本级 | 7.00 | 7.00 |
云岭县档案馆 | 5.00 | 3.00 | 2.00`).sides[0]!;
    expect(rows.map(({ parent }) => parent)).toEqual([-1, 0, 1, 1]);
  });

  test('收入 and 支出 one below the other are two sides', () => {
    const { sides } = tableOf(`
## 收支总表
2025年部门收支预算总表
单位：万元
项目 | 预算数
一、收入预算 |
（一）一般公共预算拨款收入 | 10.00
收入总计 | 10.00
二、支出预算 |
（一）基本支出 | 7.00
（二）项目支出 | 3.00
支出总计 | 10.00`);
    expect(sides.map(({ aspect, rows }) => [aspect.flow, rows.length])).toEqual([
      ['revenue', 2],
      ['expenditure', 3],
    ]);
  });
});

test('a title over columns that nobody can name is listed as not placed', () => {
  const { tables, unplaced } = recogniseTables(
    parseGrid(`
## 收支总表
2025年部门收支总表
收入 | | 支出 |
甲栏某某 | 12.00 | 乙栏某某 | 12.00
丙栏某某 | 13.00 | 丁栏某某 | 13.00`),
  );
  expect(tables.filter(({ sides }) => sides.length === 0)).toEqual([]);
  expect([...tables, ...unplaced]).toHaveLength(1);
});
