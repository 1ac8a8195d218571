import { cellOf, findingsOf, ruleTester } from '../../support/rule-tester';

const GOOD = `
## 支出总表
部门支出总表
部门：云岭县档案馆 |  |  |  | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 95.58 | 80.52 | 15.06
'201 | 一般公共服务支出 | 60.27 | 50.21 | 10.06
'20126 | 档案事务 | 60.27 | 50.21 | 10.06
'2012601 | 行政运行 | 50.21 | 50.21 |
'2012604 | 档案馆 | 10.06 |  | 10.06
'208 | 社会保障和就业支出 | 25.16 | 20.16 | 5.00
'20805 | 行政事业单位养老支出 | 25.16 | 20.16 | 5.00
'2080505 | 机关事业单位基本养老保险缴费支出 | 25.16 | 20.16 | 5.00
'221 | 住房保障支出 | 10.15 | 10.15 |
'22102 | 住房改革支出 | 10.15 | 10.15 |
'2210201 | 住房公积金 | 10.15 | 10.15 |
`;

const BAD = `
## 支出总表
XX县档案馆支出总表
部门：云岭县档案馆 |  |  |  | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 95.58 | 80.52 | 15.06
'201 | 一般公共服务支出 | 60.27 | 50.21 | 10.06
'20126 | 档案事务 | 60.27 | 50.21 | 10.06
'2012601 | 行政运行 | 50.21 | 50.21 |
'2012604 | 档案馆 | 10.06 |  | 10.06
'208 | 社会保障和就业支出 | 25.16 | 20.16 | 5.00
'20805 | 行政事业单位养老支出 | 25.16 | 20.16 | 5.00
'2080505 | 机关事业单位基本养老保险缴费支出 | 25.16 | 20.16 | 5.00
'221 | 住房保障支出 | 10.15 | 10.15 |
'22102 | …… | 10.15 | 10.15 |
'2210201 | 住房公积金 | 10.15 | 10.15 |
`;

/** 常用的话、网址、签名处、隐去的名称。 */
const ALSO_GOOD_1 = `
## 说明
部门预算说明
绩效管理制度有待完善，空白有待填补。
详见 http://www.example.gov.cn/xx/index.html。
编制人：____
***专项经费
`;

/** 目录里的点线。 */
const ALSO_GOOD_2 = `
## 目录
目 录
一、部门职责 ………………………… 1
二、机构设置 ………………………… 2
三、部门预算表 ………………………… 3
`;

/** 绩效指标的公式。 */
const ALSO_GOOD_3 = `
## 绩效
项目支出绩效目标表
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 完成率=XX÷XX×100% | 90%
`;

ruleTester('disclosure/placeholders', {
  valid: [GOOD, ALSO_GOOD_1, ALSO_GOOD_2, ALSO_GOOD_3],
  invalid: [{ grid: BAD, cell: 'A1', severity: 'warning' }],
});

test.each([[BAD, 'A1', 'left', { sheet: '支出总表', count: '2', text: 'XX县档案馆支出总表' }]] as const)(
  'what the message says %#',
  (grid, cell, messageId, data) => {
    const findings = findingsOf('disclosure/placeholders', grid);
    expect(findings.map(cellOf)).toEqual([cell]);
    const finding = findings.find((one) => cellOf(one) === cell);
    expect(finding).toMatchObject({ messageId, data });
    expect(finding!.message.zh + finding!.message.en).not.toMatch(/[{}]/u);
  },
);
