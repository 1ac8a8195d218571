import { checkWorkbook } from '../../src/checking';
import { parseGrid } from '../support/grid';
import { cellOf } from '../support/rule-tester';

/** Which line is part of which is said by no code here, or by codes that say something else. */
const GRIDS = {
  'a department above its units, without codes': `
2025年部门支出预算表
单位：万元
单位名称及科目 | 合计 | 基本支出 | 项目支出
合计 | 300.00 | 200.00 | 100.00
某市文化局 | 300.00 | 200.00 | 100.00
␠␠某市文化局本级 | 220.00 | 150.00 | 70.00
␠␠␠␠207文化旅游体育与传媒支出 | 220.00 | 150.00 | 70.00
␠␠␠␠␠␠20701文化和旅游 | 220.00 | 150.00 | 70.00
␠␠␠␠␠␠␠␠2070101行政运行 | 150.00 | 150.00 |
␠␠␠␠␠␠␠␠2070102一般行政管理事务 | 70.00 | | 70.00
␠␠某市图书馆 | 80.00 | 50.00 | 30.00
␠␠␠␠207文化旅游体育与传媒支出 | 80.00 | 50.00 | 30.00
␠␠␠␠␠␠20701文化和旅游 | 80.00 | 50.00 | 30.00
␠␠␠␠␠␠␠␠2070104图书馆 | 80.00 | 50.00 | 30.00
`,
  'codes of units above those of projects': `
部门项目支出明细表
单位：万元
单位编码 | 单位名称 | 项目编码 | 项目名称 | 合计 | 一般公共预算 | 政府性基金 | 财政专户 | 单位资金
 | 合计 | | | 100.00 | 80.00 | 10.00 | | 10.00
101 | 某局 | | | 100.00 | 80.00 | 10.00 | | 10.00
101001 | 某局机关 | | | 70.00 | 60.00 | 10.00 | |
101001 | 某局机关 | 43010125T000001 | 信息化运维 | 40.00 | 40.00 | | |
101001 | 某局机关 | 43010125T000002 | 土地整治 | 30.00 | 20.00 | 10.00 | |
101002 | 某中心 | | | 30.00 | 20.00 | | | 10.00
101002 | 某中心 | 43010125T000003 | 设备更新 | 30.00 | 20.00 | | | 10.00
`,
  'projects with the codes of what they are spent on': `
项目支出预算明细表
单位：万元
项目名称 | 功能科目 | 部门经济科目 | 合计 | 一季度 | 二季度 | 三季度 | 四季度
合计 | | | 100.00 | 25.00 | 25.00 | 25.00 | 25.00
信息化 | 2010302 | 30227 | 60.00 | 15.00 | 15.00 | 15.00 | 15.00
 | | 31007 | 20.00 | 5.00 | 5.00 | 5.00 | 5.00
宣传 | 2010302 | 30201 | 20.00 | 5.00 | 5.00 | 5.00 | 5.00
`,
  'enumerated lines after a 其中': `
部门收支预算总表
单位：万元
收　　　　入 | | 支　　　　出 |
项　　目 | ２０２５年预算 | 项　　目 | ２０２５年预算
一、一般公共预算财政拨款收入 | ８５０.００ | 一、一般公共服务支出 | ９００.００
其中：（１）本级财力 | ８００.００ | 二、城乡社区支出 | １００.００
（２）上级转移支付 | ５０.００ | |
二、政府性基金预算财政拨款收入 | １００.００ | |
三、单位资金收入 | ５０.００ | |
收 入 合 计 | １，０００.００ | 支 出 合 计 | １，０００.００
`,
  'a 类 that goes on on the next side': `
一般公共预算财政拨款基本支出决算表
金额单位：万元
人员经费 | | | 公用经费 | | | | |
科目编码 | 科目名称 | 金额 | 科目编码 | 科目名称 | 金额 | 科目编码 | 科目名称 | 金额
301 | 工资福利支出 | 150.00 | 302 | 商品和服务支出 | 45.00 | 30231 | 公务用车运行维护费 | 5.00
30101 | 基本工资 | 80.00 | 30201 | 办公费 | 20.00 | 30239 | 其他交通费用 | 5.00
30102 | 津贴补贴 | 50.00 | 30202 | 印刷费 | 5.00 | 310 | 资本性支出 | 5.00
30113 | 住房公积金 | 20.00 | 30217 | 公务接待费 | 10.00 | 31002 | 办公设备购置 | 5.00
303 | 对个人和家庭的补助 | 5.00 | | | | | |
30302 | 退休费 | 5.00 | | | | | |
人员经费合计 | | 155.00 | 公用经费合计 | | | | | 50.00
`,
};

const NOT_TYPED = new Set(['units/decimals', 'disclosure/tables-present']);

test.each(Object.entries(GRIDS))('%s', (_, grid) => {
  const { findings, coverage } = checkWorkbook(parseGrid(grid));
  const blamed = findings.filter(({ severity, rule }) => severity !== 'info' && !NOT_TYPED.has(rule));
  expect(blamed.map(({ rule, message }) => `${rule} ${message.zh}`)).toEqual([]);
  expect(coverage.exact).toBeGreaterThanOrEqual(5);
});

test.each(['20.00', '5.00'])('a 款 on either side that is wrong is found: %s', (figure) => {
  const grid = GRIDS['a 类 that goes on on the next side'];
  const { findings } = checkWorkbook(parseGrid(grid.replace(`| ${figure}`, '| 29.00')));
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(errors.map((finding) => `${finding.rule} ${cellOf(finding)}`)).toContain('hierarchy/economic-sum F5');
});
