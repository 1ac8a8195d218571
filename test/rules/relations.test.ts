import { ruleTester } from '../support/rule-tester';

/** 四舍五入后的各级汇总，版式与说明页不同：合计在下、编码分列、金额为元。 */
const ROUNDED = `
## 支出表
部门支出预算总表
编制部门：临河县水文站 |  |  |  |  |  | 单位：万元
类 | 款 | 项 | 科目名称 | 合计 | 基本支出 | 项目支出
'213 |  |  | 农林水支出 | 33.34 | 13.34 | 20.01
'213 | '03 |  | 水利 | 33.34 | 13.34 | 20.01
'213 | '03 | '01 | 行政运行 | 13.34 | 13.34 |
'213 | '03 | '11 | 水文测报 | 10.00 |  | 10.00
'213 | '03 | '19 | 江河湖库水系综合整治 | 10.00 |  | 10.00
合计 |  |  |  | 33.34 | 13.34 | 20.01
`;

ruleTester('hierarchy/function-sum', {
  valid: [ROUNDED],
  invalid: [
    {
      grid: ROUNDED.replace('行政运行 | 13.34 | 13.34', '行政运行 | 10.34 | 10.34'),
      cell: 'E5',
      severity: 'error',
      expected: '30.34',
      actual: '33.34',
    },
    { grid: ROUNDED.replace('水利 | 33.34', '水利 |'), cell: 'E5', expected: '33.34' },
  ],
});

const SUMMARY = `
## Sheet1
2025年收支预算总表
 |  |  | 金额单位：元
本年收入 |  | 本年支出 |
项目 | 预算数 | 项目 | 预算数
一、财政拨款收入 | 1500.50 | 一、教育支出 | 1400.25
1. 一般公共预算 | 1500.50 | 二、卫生健康支出 | 200.25
2. 政府性基金 |  |  |
二、事业收入 | 100.00 |  |
收入总计 | 1600.50 | 支出总计 | 1600.50
`;

ruleTester('balance/total-balance', {
  valid: [SUMMARY],
  invalid: [
    {
      grid: SUMMARY.replace('教育支出 | 1400.25', '教育支出 | 1401.25').replace(
        '支出总计 | 1600.50',
        '支出总计 | 1601.50',
      ),
      cell: 'B9',
      severity: 'error',
      actual: '1600.50',
    },
  ],
});

ruleTester('balance/revenue-items', {
  valid: [SUMMARY],
  invalid: [
    {
      grid: SUMMARY.replace('1. 一般公共预算 | 1500.50', '1. 一般公共预算 | 1050.50'),
      cell: 'B5',
      expected: '1050.50',
      actual: '1500.50',
    },
  ],
});

const PUBLIC = `
## 三公
“三公”经费支出情况表
单位名称：临河县水文站 |  |  |  |  | 单位：万元
“三公”经费 |  |  |  |  |
合计 | 因公出国（境）费 | 公务用车购置及运行费 |  |  | 公务接待费
 |  | 小计 | 公务用车购置费 | 公务用车运行费 |
9.31 |  | 8.06 | 5.02 | 3.04 | 1.25
`;

ruleTester('three-public/vehicle-sum', {
  valid: [PUBLIC],
  invalid: [
    {
      grid: PUBLIC.replace('8.06 | 5.02', '8.06 | 6.02'),
      cell: 'C6',
      severity: 'error',
      expected: '9.06',
      actual: '8.06',
    },
  ],
});

ruleTester('three-public/total-sum', {
  valid: [PUBLIC],
  invalid: [{ grid: PUBLIC.replace('9.31', ''), cell: 'A6', expected: '9.31' }],
});

/** 一条 0.03 的差：8 个分项允许 0.04，1 个分项一点都不允许。 */
const EIGHT = `
## 基本支出
一般公共预算基本支出表
 |  | 单位：万元
经济分类编码 | 科目名称 | 预算数
 | 合计 | 152.39
'301 | 工资福利支出 | 152.39
'30101 | 基本工资 | 64.69
'30102 | 津贴补贴 | 31.49
'30103 | 奖金 | 12.85
'30107 | 绩效工资 | 7
'30108 | 机关事业单位基本养老保险缴费 | 17.76
'30110 | 职工基本医疗保险缴费 | 8.63
'30112 | 其他社会保障缴费 | 0.85
'30113 | 住房公积金 | 9.1
`;

ruleTester('hierarchy/economic-sum', {
  valid: [EIGHT],
  invalid: [
    { grid: EIGHT.replace('0.85', '0.82'), cell: 'C5', severity: 'error', expected: '152.34', actual: '152.39' },
    { grid: EIGHT.replace('| 合计 | 152.39', '| 合计 | 152.40'), cell: 'C4', expected: '152.39', actual: '152.40' },
  ],
});
