import { ruleTester } from '../../support/rule-tester';

const book = (code: string, name: string, amount: string): string => `
## 基本
一般公共预算基本支出表
部门：云岭县档案局 | | 单位：万元
科目编码 | 科目名称 | 金额
 | 合计 | ${amount}
'302 | 商品和服务支出 | ${amount}
'${code} | ${name} | ${amount}
## 三公
“三公”经费支出表
部门：云岭县档案局 | 单位：万元
项目 | 预算数
合计 | 1.25
一、因公出国（境）费 | 0.00
二、公务接待费 | 1.25
三、公务用车购置及运行费 | 0.00
`;

ruleTester('three-public/within-items', {
  valid: [
    book('30217', '公务接待费', '1.25'),
    // Numbered by the unit itself: what the line is, its name says.
    book('30212', '机关事业单位退休人员活动费', '0.75'),
    book('30217', '福利费', '2.00'),
  ],
  invalid: [
    { grid: book('30217', '公务接待费', '1.55'), cell: 'C6', severity: 'error' },
    { grid: book('30212', '因公出国（境）费用', '0.75'), cell: 'C6', severity: 'error' },
  ],
});
