import type { BudgetKind, TableKind } from '../tables';
import type { Text } from '../rules';

type OtherKind = Exclude<TableKind, BudgetKind | `final-${BudgetKind}`>;

const NAMES: Readonly<Record<BudgetKind | OtherKind, Text>> = {
  'budget-summary': { zh: '收支总表', en: 'Budget summary' },
  'revenue-summary': { zh: '收入总表', en: 'Revenue summary' },
  'expenditure-summary': { zh: '支出总表', en: 'Expenditure summary' },
  'fiscal-summary': { zh: '财政拨款收支总表', en: 'Fiscal appropriation summary' },
  'fiscal-expenditure': { zh: '财政拨款支出表', en: 'Fiscal appropriation expenditure' },
  'fiscal-basic-expenditure': { zh: '财政拨款基本支出表', en: 'Fiscal appropriation basic expenditure' },
  'general-expenditure': { zh: '一般公共预算支出表', en: 'General public budget expenditure' },
  'general-basic-expenditure': { zh: '一般公共预算基本支出表', en: 'General public budget basic expenditure' },
  'fund-expenditure': { zh: '政府性基金预算支出表', en: 'Government fund expenditure' },
  'capital-expenditure': { zh: '国有资本经营预算支出表', en: 'State capital budget expenditure' },
  'three-public': { zh: '“三公”经费表', en: 'Three public expenses' },
  'operating-expenses': { zh: '机关运行经费表', en: 'Agency operating expenses' },
  'project-list': { zh: '项目支出表', en: 'Project expenditure' },
  'economic-department': { zh: '部门预算支出经济分类表', en: 'Department economic classification' },
  'economic-government': { zh: '政府预算支出经济分类表', en: 'Government economic classification' },
  'wages-detail': { zh: '工资福利支出明细表', en: 'Wages and welfare detail' },
  'goods-detail': { zh: '商品和服务支出明细表', en: 'Goods and services detail' },
  'project-performance': { zh: '项目支出绩效目标表', en: 'Project performance targets' },
  'department-performance': { zh: '部门整体绩效目标表', en: 'Department performance targets' },
  'duty-performance': { zh: '职责绩效目标表', en: 'Performance targets by duty' },
  procurement: { zh: '政府采购预算表', en: 'Government procurement' },
  assets: { zh: '资产占用情况表', en: 'Assets' },
  institutions: { zh: '机构设置表', en: 'Institutions' },
  contents: { zh: '目录', en: 'Contents' },
  narrative: { zh: '文字说明', en: 'Narrative' },
};

/** What a table kind is called; 决算 kinds take the name of their budget counterpart with 决算 in it. */
export function kindName(kind: TableKind): Text {
  if (!isFinal(kind)) return NAMES[kind];
  const { zh, en } = NAMES[kind.slice('final-'.length) as BudgetKind];
  return { zh: zh.includes('预算') ? zh.replace('预算', '决算') : `决算${zh}`, en: `${en} (final accounts)` };
}

function isFinal(kind: TableKind): kind is `final-${BudgetKind}` {
  return kind.startsWith('final-');
}

/**
 * What sheets hold as somebody said it, by sheet name, where this version knows the kind; what another version kept in a
 * workbook may name one it does not.
 */
export function knownKinds(given: Readonly<Record<string, string>>): Readonly<Record<string, TableKind | 'none'>> {
  return Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, TableKind | 'none'] => isKnown(entry[1])),
  );
}

function isKnown(kind: string): boolean {
  const budget = kind.replace(/^final-/u, '');
  return kind === 'none' || Object.hasOwn(NAMES, budget);
}
