import { ruleTester } from '../../support/rule-tester';

type Line = readonly [code: string, name: string, ...amounts: (number | '')[]];

const table = (title: string, heads: string, lines: readonly Line[]): string =>
  [`## ${title}`, title, '部门：云岭县档案馆 | | 单位：万元', heads, ...lines.map((line) => line.join(' | '))].join(
    '\n',
  );

const SPLIT = '科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出';
const WHOLE = '科目编码 | 科目名称 | 金额';

const fiscal = (running: number): string =>
  table('财政拨款支出预算表', SPLIT, [
    ['合计', '', 130, 80, 50],
    ["'201", '一般公共服务支出', 100, 80, 20],
    ["'2012601", '行政运行', running, 80, running - 80],
    ["'2012604", '档案馆', 100 - running, '', 100 - running],
    ["'229", '其他支出', 30, '', 30],
    ["'2296006", '用于残疾人事业的彩票公益金支出', 30, '', 30],
  ]);
const general = table('一般公共预算支出表', SPLIT, [
  ['合计', '', 100, 80, 20],
  ["'201", '一般公共服务支出', 100, 80, 20],
  ["'2012601", '行政运行', 80, 80, ''],
  ["'2012604", '档案馆', 20, '', 20],
]);
/** Says nothing of 基本支出 and 项目支出. */
const fund = table('政府性基金预算支出表', WHOLE, [
  ['合计', '', 30],
  ["'229", '其他支出', 30],
  ["'2296006", '用于残疾人事业的彩票公益金支出', 30],
]);
const economic = (title: string, goods: number): string =>
  table(title, WHOLE, [
    ['合计', '', 55 + goods],
    ["'301", '工资福利支出', 55],
    ["'30101", '基本工资', 55],
    ["'302", '商品和服务支出', goods],
    ["'30201", '办公费', goods],
  ]);

ruleTester('fiscal/parts', {
  valid: [
    [fiscal(80), general, fund].join('\n'),
    // The fund's table is not in the workbook: 财政拨款 may be more.
    [fiscal(80), general].join('\n'),
    // Funds pay basic expenditure, too; by economic code only the general budget is published.
    [fund, economic('财政拨款基本支出预算表', 28), economic('一般公共预算基本支出预算表', 25)].join('\n'),
    // No fund, no capital.
    [economic('财政拨款基本支出预算表', 25), economic('一般公共预算基本支出预算表', 25)].join('\n'),
  ],
  invalid: [
    { grid: [fiscal(82), general, fund].join('\n'), cell: 'C6', severity: 'error', expected: '80' },
    {
      grid: [fund, economic('财政拨款基本支出预算表', 25), economic('一般公共预算基本支出预算表', 28)].join('\n'),
      cell: 'C4',
      severity: 'warning',
    },
  ],
});
