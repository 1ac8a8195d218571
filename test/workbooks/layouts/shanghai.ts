import type { Block } from '../block';
import type { Layout, SheetPlan } from '../model';
import type { Random } from '../random';
import { unitName, WAN, YUAN, type Frame, type Style } from '../style';
import { economicTable, functionTable, natureColumns, spendingColumn } from '../tables/code-table';
import { contentsPage, coverPage, prosePage } from '../tables/other-tables';
import { proseOf } from '../tables/prose';
import { numbered, writeSummary } from '../tables/summary-table';
import { acrossThreePublic, ITEM_GROUPS, itemAmount } from '../tables/three-public-table';
import { FUNCTION_NAMES } from '../truth/codes';
import { FULL } from '../truth/make';
import {
  BASIC,
  economicSum,
  FISCAL,
  functionCodes,
  spending,
  type MoneySource,
  type SpendingNature,
  type Truth,
  type Where,
} from '../truth/model';

const frame: Frame = (block, truth, title, unitFen, width) => {
  block.line(0, [`${truth.year}年${title}`]);
  block.merge(0, 0, 0, width - 1);
  block.put(1, 0, `编制部门：${truth.department}`);
  block.put(1, width - 1, `单位：${unitName(unitFen)}`);
  return 2;
};

const SHANGHAI: Style = {
  unitFen: YUAN,
  decimals: 2,
  numberFormat: '#,##0.00',
  textNumbers: false,
  formulas: false,
  zero: 'zero',
  codes: 'split',
  numericCodes: false,
  serial: false,
  columnNumbers: false,
  total: 'bottom',
  totalMerged: true,
  merges: true,
  indent: '',
  functionHeaders: [
    ['项目', '功能分类科目编码', '类'],
    ['项目', '功能分类科目编码', '款'],
    ['项目', '功能分类科目编码', '项'],
    ['项目', '功能分类科目名称'],
  ],
  economicHeaders: [
    ['项目', '部门预算经济分类科目编码', '类'],
    ['项目', '部门预算经济分类科目编码', '款'],
    ['项目', '经济分类科目名称'],
  ],
  titles: {
    summary: '部门财务收支预算总表',
    revenue: '部门收入预算总表',
    expenditure: '部门支出预算总表',
    fiscal: '部门财政拨款收支预算总表',
    general: '部门一般公共预算支出功能分类预算表',
    fund: '部门政府性基金预算支出功能分类预算表',
    capital: '部门国有资本经营预算支出功能分类预算表',
    basic: '部门一般公共预算基本支出部门预算经济分类预算表',
    'three-public': '部门“三公”经费和机关运行经费预算表',
  },
  frame,
  emptyNote: (fund, truth) => `注：本部门${truth.year}年无${fund}财政拨款安排的预算，故本表为空表。`,
};

const usedClasses = (truth: Truth): string[] => functionCodes(truth).filter((code) => code.length === 3);

/** 收入 with the funds numbered 1.–3. under 一、; 支出 by nature beside the total in departments that print it. */
function summary(truth: Truth, style: Style, natures: boolean): Block {
  const of = (sources: readonly MoneySource[]): number => spending(truth, { sources });
  const columns: readonly (readonly [string, readonly SpendingNature[] | null])[] = natures
    ? [
        ['合计', null],
        ['人员经费', ['personnel']],
        ['公用经费', ['public']],
        ['项目支出', ['project']],
      ]
    : [['预算数', null]];
  const across = (where: Where): number[] =>
    columns.map(([, kinds]) => spending(truth, kinds ? { ...where, natures: kinds } : where));
  return writeSummary(truth, style, {
    table: 'summary',
    title: style.titles.summary!,
    bodyRows: 13,
    sides: [
      {
        heading: '本年收入',
        label: '项目',
        amounts: [['预算数']],
        body: [
          { label: '一、财政拨款收入', amounts: [of(FISCAL)], role: 'subtotal', into: 0 },
          { label: '1. 一般公共预算资金', amounts: [of(['general'])], role: 'leaf', intoBody: 0 },
          { label: '2. 政府性基金', amounts: [of(['fund'])], role: 'leaf', intoBody: 0 },
          { label: '3. 国有资本经营预算', amounts: [of(['capital'])], role: 'leaf', intoBody: 0 },
          { label: '二、事业收入', amounts: [of(['business'])], role: 'leaf', into: 0 },
          { label: '三、事业单位经营收入', amounts: [of(['operating-income'])], role: 'leaf', into: 0 },
          { label: '四、其他收入', amounts: [of(['other'])], role: 'leaf', into: 0 },
        ],
        foot: [{ label: '收入总计', amounts: [spending(truth)], role: 'total' }],
      },
      {
        heading: '本年支出',
        label: '项目',
        amounts: columns.map(([name]) => [name]),
        body: usedClasses(truth).map((code, index) => ({
          label: numbered(index, FUNCTION_NAMES[code]!),
          amounts: across({ code }),
          role: 'leaf',
          into: 0,
        })),
        foot: [{ label: '支出总计', amounts: across({}), role: 'total' }],
      },
    ],
  });
}

function fiscal(truth: Truth, style: Style): Block {
  const across = (where: Where): number[] =>
    [FISCAL, ['general'] as const, ['fund'] as const, ['capital'] as const].map((sources) =>
      spending(truth, { ...where, sources }),
    );
  const income: readonly (readonly [string, MoneySource])[] = [
    ['一、一般公共预算资金', 'general'],
    ['二、政府性基金', 'fund'],
    ['三、国有资本经营预算', 'capital'],
  ];
  const classes = functionCodes(truth, { sources: FISCAL }).filter((code) => code.length === 3);
  return writeSummary(truth, style, {
    table: 'fiscal',
    title: style.titles.fiscal!,
    bodyRows: 13,
    sides: [
      {
        heading: '财政拨款收入',
        label: '项目',
        amounts: [['预算数']],
        body: income.map(([label, source]) => ({
          label,
          amounts: [spending(truth, { sources: [source] })],
          role: 'leaf',
          into: 0,
        })),
        foot: [{ label: '收入总计', amounts: [spending(truth, { sources: FISCAL })], role: 'total' }],
      },
      {
        heading: '财政拨款支出',
        label: '项目',
        amounts: [['合计'], ['一般公共预算'], ['政府性基金预算'], ['国有资本经营预算']],
        body: classes.map((code, index) => ({
          label: numbered(index, FUNCTION_NAMES[code]!),
          amounts: across({ code }),
          role: 'leaf',
          into: 0,
        })),
        foot: [{ label: '支出总计', amounts: across({}), role: 'total' }],
      },
    ],
  });
}

function threePublic(truth: Truth, style: Style): Block {
  const items = `${truth.year}年“三公”经费预算数`;
  return acrossThreePublic(truth, style, {
    title: style.titles['three-public']!,
    unitFen: WAN,
    decimals: 2,
    columns: [
      [[items, '合计'], itemAmount(truth, ITEM_GROUPS.all)],
      [[items, '因公出国(境)费'], itemAmount(truth, ITEM_GROUPS.abroad)],
      [[items, '公务接待费'], itemAmount(truth, ['reception'])],
      [[items, '公务用车购置及运行费', '小计'], itemAmount(truth, ITEM_GROUPS.vehicles)],
      [[items, '公务用车购置及运行费', '购置费'], itemAmount(truth, ['purchase'])],
      [[items, '公务用车购置及运行费', '运行费'], itemAmount(truth, ['running'])],
      [[`${truth.year}年机关运行经费预算数`], () => economicSum(truth, ['302', '310'])],
    ],
  });
}

function book(truth: Truth, style: Style, natures: boolean): SheetPlan[] {
  const byNature = (heading: string, where: Where) =>
    natureColumns(truth, where, [
      [[heading, '合计'], null],
      [[heading, '基本支出'], BASIC],
      [[heading, '项目支出'], ['project']],
    ]);
  const only = (source: MoneySource): Where => ({ sources: [source] });
  const income = (path: string, sources: readonly MoneySource[]) =>
    spendingColumn(truth, ['收入预算', path], { sources });
  const tables: readonly (readonly [string, Block])[] = [
    ['部门收支总表', summary(truth, style, natures)],
    [
      '部门收入总表',
      functionTable(truth, style, 'revenue', {}, [
        spendingColumn(truth, ['收入预算', '合计']),
        income('财政拨款收入', FISCAL),
        income('事业收入', ['business']),
        income('事业单位经营收入', ['operating-income']),
        income('其他收入', ['other']),
      ]),
    ],
    ['部门支出总表', functionTable(truth, style, 'expenditure', {}, byNature('支出预算', {}))],
    ['部门财政拨款收支总表', fiscal(truth, style)],
    [
      '部门一般公共预算拨款表',
      functionTable(truth, style, 'general', only('general'), byNature('一般公共预算支出', only('general'))),
    ],
    [
      '部门政府性基金拨款表',
      functionTable(truth, style, 'fund', only('fund'), byNature('政府性基金预算支出', only('fund')), {
        fund: '政府性基金预算',
      }),
    ],
    [
      '部门国有资本经营预算拨款表 ',
      functionTable(truth, style, 'capital', only('capital'), byNature('国有资本经营预算支出', only('capital')), {
        fund: '国有资本经营预算',
      }),
    ],
    [
      '部门基本支出明细表',
      economicTable(truth, style, 'basic', [
        [['一般公共预算基本支出', '合计'], ['3']],
        [
          ['一般公共预算基本支出', '人员经费'],
          ['301', '303'],
        ],
        [
          ['一般公共预算基本支出', '公用经费'],
          ['302', '310'],
        ],
      ]),
    ],
    ['部门三公经费表', threePublic(truth, style)],
  ];
  return [
    { name: '封面', blocks: [coverPage(truth, style, false)] },
    { name: '目录', blocks: [contentsPage(Object.values(style.titles), style)] },
    ...tables.map(([name, block]) => ({ name, blocks: [block] })),
    { name: '其他相关情况说明', blocks: [prosePage(`${truth.year}年部门预算编制说明`, proseOf(truth, false), style)] },
  ];
}

const variant = (id: string, over: Partial<Style>): Layout => ({
  id,
  // Shanghai prints neither carry-over nor the rarer sources.
  truth: () => ({ ...FULL, sources: ['general', 'fund', 'capital', 'business', 'other'], natures: [], carry: false }),
  build: (truth, random: Random) => book(truth, { ...SHANGHAI, ...over }, random.chance(0.5)),
});

/** 元 with two decimals, the 类 repeated in front of every 款 and 项. */
export const shanghai = variant('shanghai', {});
/** Whole 元, every part of the code only on its own row. */
export const shanghaiWhole = variant('shanghai-whole', {
  decimals: 0,
  numberFormat: '#,##0',
  codes: 'split-own',
  zero: 'blank',
});
