import type { Text } from './model';

/** What the rules stand on. Numbers and articles as named in the published documents and the rule catalogue. */
export const LAW = {
  balance: {
    zh: '《中华人民共和国预算法》：各部门预算由收入和支出组成，收支平衡',
    en: 'Budget Law of the PRC: a department budget consists of revenue and expenditure and balances',
  },
  disclosure: {
    zh: '《中华人民共和国预算法》第十四条及《地方预决算公开操作规程》：公开的部门预算表应当真实、准确、完整',
    en: 'Budget Law art. 14 and the rules for publishing local budgets: published tables must be true, accurate and complete',
  },
  detail: {
    zh: '《地方预决算公开操作规程》：一般公共预算支出公开到功能分类项级，基本支出公开到经济分类款级',
    en: 'Rules for publishing local budgets: expenditure by function down to 项, basic expenditure by economic class down to 款',
  },
  functions: {
    zh: '年度《政府收支分类科目》支出功能分类：类、款、项逐级汇总',
    en: 'Yearly classification of government revenue and expenditure, by function: 类, 款 and 项 add up level by level',
  },
  economic: {
    zh: '年度《政府收支分类科目》支出经济分类：类、款逐级汇总',
    en: 'Yearly classification of government revenue and expenditure, by economic nature: 类 and 款 add up',
  },
  funds: {
    zh: '《中华人民共和国预算法》：一般公共预算、政府性基金预算、国有资本经营预算保持完整、独立，分别平衡',
    en: 'Budget Law of the PRC: general public, government-fund and state-capital budgets are kept whole and apart, each balanced',
  },
  threePublic: {
    zh: '《地方预决算公开操作规程》：“三公”经费按因公出国（境）、公务用车购置、公务用车运行维护、公务接待分项公开',
    en: 'Rules for publishing local budgets: “three public” expenses are disclosed by trips abroad, vehicle purchase, vehicle running and receptions',
  },
  arithmetic: {
    zh: '表内汇总关系：合计等于各组成部分之和（允许四舍五入尾差）',
    en: 'Arithmetic of the table: a total equals the sum of its parts, rounding apart',
  },
  oneFigure: {
    zh: '同一口径的数字在各表中应当一致',
    en: 'Figures of one meaning must agree wherever they stand',
  },
} as const satisfies Readonly<Record<string, Text>>;
