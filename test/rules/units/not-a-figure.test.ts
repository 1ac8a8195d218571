import { findingsOf, ruleTester } from '../../support/rule-tester';

const RULE = 'units/not-a-figure';

/** A table with one cell in question. */
const table = (cell: string): string => `
  ## 支出总表
  部门支出总表
  部门：云岭县档案馆 |  |  |  | 单位：万元
  科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
   | 合计 | 90.42 | 50.21 | 40.21
  '201 | 一般公共服务支出 | 90.42 | 50.21 | 40.21
  '20126 | 档案事务 | 90.42 | 50.21 | 40.21
  '2012601 | 行政运行 | 50.21 | 50.21 | ${cell}
  '2012604 | 档案馆 | 40.21 |  | 40.21`;

const wrong = (cell: string, severity: 'error' | 'warning') => ({ grid: table(cell), cell: 'E7', severity });

ruleTester(RULE, {
  valid: ['', '—', '-', '/', '无', '不适用', '…', '**', 'X', 'XX', '注', '见附表', '０.００', "'0.00"].map(table),
  invalid: [
    wrong('0。00', 'error'),
    wrong('0..00', 'error'),
    wrong('O.0O0', 'error'),
    wrong('约0', 'error'),
    wrong('#REF!', 'error'),
    wrong('待上级批复', 'warning'),
    wrong('O', 'warning'),
  ],
});

test('the figure that was meant is offered, with the format of the figures around it', () => {
  const [finding] = findingsOf(RULE, `${table('0。00')}\n  @format E4:E6 0.00`);
  expect(finding!.fixes).toMatchObject([
    {
      title: { zh: '改为 0.00' },
      edits: [
        { kind: 'set-number-format', format: '0.00' },
        { kind: 'set-value', value: 0, at: { row: 6, column: 4 } },
      ],
    },
  ]);
});

test('a figure that would not add up is not offered', () => {
  expect(findingsOf(RULE, table('7。00'))[0]!.fixes).toEqual([]);
});

test('a column in which hardly anything else stands stays a column of amounts', () => {
  const grid = `
    ## 项目支出表
    项目支出表
    部门：云岭县档案馆 |  | 单位：万元
    项目名称 | 合计 | 一般公共预算拨款
    合计 | 12。50 | 12。50
    档案数字化 | 12。50 | 12。50`;
  expect(findingsOf(RULE, grid).length).toBeGreaterThan(0);
});

test('an amount of a performance form', () => {
  const grid = `
    ## 绩效
    项目支出绩效目标表
    单位：万元
    项目名称 | 档案数字化 | 预算数 | 12。50
    其中：财政资金 | 12.50 | 其他资金 |
    一级指标 | 二级指标 | 三级指标 | 指标值
    产出指标 | 数量指标 | 数字化页数 | ≥3000页`;
  const [finding] = findingsOf(RULE, grid);
  expect(finding).toMatchObject({ severity: 'error', site: { row: 2, column: 3 }, data: { text: '12。50' } });
});
