import { type Style } from '../../style';
import { functionTable, natureColumns, spendingColumn, writeCodeTable, type CodeColumn } from '../../tables/code-table';
import { chineseNumber, writeSummary, type SummaryLine } from '../../tables/summary-table';
import { acrossThreePublic, ITEM_GROUPS, itemAmount } from '../../tables/three-public-table';
import { ECONOMIC_NAMES, FUNCTION_NAMES } from '../../truth/codes';
import {
  BASIC,
  FISCAL,
  economicCodes,
  economicSum,
  flow,
  revenue,
  spending,
  type Fen,
  type MoneySource,
  type Truth,
  type Where,
} from '../../truth/model';
import { NATIONAL, printedClasses } from '../national';
import { numberedFrame, sheets, only } from './shared';

import type { SheetPlan } from '../../model';

/** 表一…, codes in three columns below 功能分类科目编码, totals at the foot (新疆). */
const XINJIANG: Style = {
  ...NATIONAL,
  codes: 'split',
  total: 'bottom',
  functionHeaders: [
    ['项      目', '功能分类科目编码', '类'],
    ['项      目', '功能分类科目编码', '款'],
    ['项      目', '功能分类科目编码', '项'],
    ['项      目', '功能分类科目名称'],
  ],
  economicHeaders: [
    ['项      目', '经济分类科目编码', '类'],
    ['项      目', '经济分类科目编码', '款'],
    ['项      目', '经济分类科目名称'],
  ],
  titles: {
    summary: '部门收支总体情况表',
    revenue: '部门收入总体情况表',
    expenditure: '部门支出总体情况表',
    fiscal: '财政拨款收支预算总体情况表',
    general: '一般公共预算支出情况表',
    basic: '一般公共预算基本支出情况表',
    'three-public': '一般公共预算“三公”经费支出情况表',
    fund: '政府性基金预算支出情况表',
    capital: '国有资本经营预算支出情况表',
  },
  frame: numberedFrame('编制单位', '单位'),
};

export function xinjiang(truth: Truth): SheetPlan[] {
  const style = XINJIANG;
  const of = (sources: readonly MoneySource[]): Fen => revenue(truth, { sources });
  const leaf = (label: string, sources: readonly MoneySource[], into: Partial<SummaryLine>): SummaryLine => ({
    label,
    amounts: [of(sources)],
    role: 'leaf',
    ...into,
  });
  const classes = printedClasses(truth);
  const spent = (where: Where): SummaryLine['amounts'] => [spending(truth, where)];
  const summary = writeSummary(truth, style, {
    table: 'summary',
    title: style.titles.summary!,
    sides: [
      {
        heading: '收     入',
        label: '项     目',
        amounts: [['预算数']],
        body: [
          { label: '财政拨款（补助）', amounts: [of(FISCAL)], role: 'subtotal', into: 0 },
          leaf('   一般公共预算', ['general'], { intoBody: 0 }),
          leaf('   政府性基金预算', ['fund'], { intoBody: 0 }),
          leaf('   国有资本经营预算', ['capital'], { intoBody: 0 }),
          leaf('教育收费（财政专户）', ['special'], { into: 0 }),
          leaf('事业收入', ['business'], { into: 0 }),
          leaf('上级补助收入', ['superior'], { into: 0 }),
          leaf('附属单位上缴收入', ['affiliated'], { into: 0 }),
          leaf('事业单位经营收入', ['operating-income'], { into: 0 }),
          leaf('其他收入', ['other'], { into: 0 }),
        ],
        foot: [
          { label: '小    计', amounts: [revenue(truth)], role: 'subtotal', into: 2 },
          {
            label: '单位上年结余（不包括国库集中支付额度结余）',
            amounts: [flow(truth, 'carriedIn')],
            role: 'leaf',
            into: 2,
          },
          { label: '收  入  总  计', amounts: [spending(truth)], role: 'total' },
        ],
      },
      {
        heading: '支     出',
        label: '功能分类',
        amounts: [['预算数']],
        body: classes.map((code) => ({
          label: `${code} ${FUNCTION_NAMES[code]!}`,
          amounts: spent({ code }),
          role: 'leaf',
          into: 0,
        })),
        foot: [
          { label: '小    计', amounts: spent({}), role: 'subtotal', into: 2 },
          { label: '结转下年', amounts: [0], role: 'leaf', into: 2 },
          { label: '支  出  总  计', amounts: spent({}), role: 'total' },
        ],
      },
    ],
  });
  const across = (where: Where): Fen[] =>
    [FISCAL, ['general'] as const, ['fund'] as const, ['capital'] as const].map((sources) =>
      spending(truth, { ...where, sources }),
    );
  const fiscal = writeSummary(truth, style, {
    table: 'fiscal',
    title: style.titles.fiscal!,
    sides: [
      {
        heading: '财政拨款收入',
        label: '项目',
        amounts: [['合计']],
        body: [
          { label: '财政拨款（补助）', amounts: [of(FISCAL)], role: 'subtotal', into: 0 },
          leaf('   一般公共预算', ['general'], { intoBody: 0 }),
          leaf('   政府性基金预算', ['fund'], { intoBody: 0 }),
          leaf('   国有资本经营预算', ['capital'], { intoBody: 0 }),
        ],
        foot: [
          { label: '小    计', amounts: [of(FISCAL)], role: 'subtotal', into: 2 },
          { label: '上年结转', amounts: [flow(truth, 'carriedIn', { sources: FISCAL })], role: 'leaf', into: 2 },
          { label: '收  入  总  计', amounts: [spending(truth, { sources: FISCAL })], role: 'total' },
        ],
      },
      {
        heading: '财政拨款支出',
        label: '功能分类',
        amounts: [['合计'], ['一般公共预算'], ['政府性基金预算'], ['国有资本经营预算']],
        body: classes.map((code) => ({
          label: `${code} ${FUNCTION_NAMES[code]!}`,
          amounts: across({ code }),
          role: 'leaf',
          into: 0,
        })),
        foot: [
          { label: '小    计', amounts: across({}), role: 'subtotal', into: 2 },
          null,
          { label: '支  出  总  计', amounts: across({}), role: 'total' },
        ],
      },
    ],
  });
  const split = (where: Where, above: string): CodeColumn[] =>
    natureColumns(truth, where, [
      [[above, '小计'], null],
      [[above, '基本支出'], BASIC],
      [[above, '项目支出'], ['project']],
    ]);
  const income = (label: string, sources: readonly MoneySource[]): CodeColumn => ({
    path: [label],
    of: (code, entity) => revenue(truth, { code, entity, sources }),
  });
  const cars = '公务用车购置及运行费';
  const blocks = [
    summary,
    functionTable(truth, style, 'revenue', {}, [
      spendingColumn(truth, ['总计']),
      income('财政拨款（补助）小计', FISCAL),
      income('一般公共预算', ['general']),
      income('政府性基金预算', ['fund']),
      income('国有资本经营预算', ['capital']),
      income('财政专户管理资金', ['special']),
      income('事业收入', ['business']),
      income('上级补助收入', ['superior']),
      income('附属单位上缴收入', ['affiliated']),
      income('事业单位经营收入', ['operating-income']),
      income('其他收入', ['other']),
      {
        path: ['单位上年结余（不包括国库集中支付额度结余）'],
        of: (code, entity) => flow(truth, 'carriedIn', { code, entity }),
      },
    ]),
    functionTable(truth, style, 'expenditure', {}, split({}, '支出预算')),
    fiscal,
    functionTable(truth, style, 'general', only('general'), split(only('general'), '一般公共预算支出')),
    writeCodeTable(truth, style, {
      table: 'basic',
      title: style.titles.basic!,
      names: ECONOMIC_NAMES,
      headers: style.economicHeaders,
      codes: () => economicCodes(truth),
      columns: [
        { path: ['一般公共预算基本支出', '小计'], of: (code) => economicSum(truth, [code || '3']) },
        {
          path: ['一般公共预算基本支出', '人员经费'],
          of: (code) =>
            code === '' ? economicSum(truth, ['301', '303']) : /^30[13]/u.test(code) ? economicSum(truth, [code]) : 0,
        },
        {
          path: ['一般公共预算基本支出', '公用经费'],
          of: (code) =>
            code === '' ? economicSum(truth, ['302', '310']) : /^3(02|10)/u.test(code) ? economicSum(truth, [code]) : 0,
        },
      ],
    }),
    acrossThreePublic(truth, style, {
      title: style.titles['three-public']!,
      columns: [
        [['合计'], itemAmount(truth, ITEM_GROUPS.all)],
        [['因公出国（境）费用'], itemAmount(truth, ITEM_GROUPS.abroad)],
        [[cars, '小计'], itemAmount(truth, ITEM_GROUPS.vehicles)],
        [[cars, '公务用车购置费'], itemAmount(truth, ['purchase'])],
        [[cars, '公务用车运行费'], itemAmount(truth, ['running'])],
        [['公务接待费'], itemAmount(truth, ['reception'])],
      ],
    }),
    functionTable(truth, style, 'fund', only('fund'), split(only('fund'), '政府性基金预算支出'), {
      fund: '政府性基金预算',
    }),
    functionTable(truth, style, 'capital', only('capital'), split(only('capital'), '国有资本经营预算支出'), {
      fund: '国有资本经营预算',
    }),
  ];
  return sheets((index) => `表${chineseNumber(index + 1)}`, blocks);
}
