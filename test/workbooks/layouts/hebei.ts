import type { Block } from '../block';
import type { Layout, SheetPlan } from '../model';
import type { Random } from '../random';
import { WAN, unitName, type Frame, type Style } from '../style';
import { functionTable, economicTable, spendingColumn, natureColumns } from '../tables/code-table';
import {
  assetsTable,
  coverPage,
  contentsPage,
  institutionsTable,
  procurementTable,
  prosePage,
} from '../tables/other-tables';
import { performanceForm } from '../tables/project-tables';
import { proseOf } from '../tables/prose';
import { numbered, writeSummary, type SummaryLine } from '../tables/summary-table';
import { verticalThreePublic } from '../tables/three-public-table';
import { SUMMARY_CLASSES } from '../truth/codes';
import { FULL } from '../truth/make';
import { BASIC, FISCAL, flow, OWN, revenue, spending, type MoneySource, type Truth, type Where } from '../truth/model';

/** 标题 / 编码+部门、预算年度、单位 in one line. */
const frame: Frame = (block, truth, title, unitFen, width) => {
  block.titleRow = 0;
  block.line(0, [title]);
  block.merge(0, 0, 0, width - 1);
  const middle = Math.max(2, Math.floor(width / 2));
  block.put(1, 0, `${truth.code}${truth.department}`);
  block.put(1, middle, `预算年度：${truth.year}`);
  block.put(1, width - 1, `单位：${unitName(unitFen)}`);
  block.merge(1, 0, 1, middle - 1);
  return 2;
};

export const HEBEI: Style = {
  unitFen: WAN,
  decimals: 2,
  numberFormat: '0.00',
  textNumbers: false,
  formulas: false,
  zero: 'blank',
  codes: 'one',
  numericCodes: false,
  serial: true,
  columnNumbers: true,
  total: 'top',
  totalMerged: false,
  merges: true,
  indent: '',
  functionHeaders: [
    ['功能分类科目', '科目编码'],
    ['功能分类科目', '科目名称'],
  ],
  economicHeaders: [
    ['支出部门经济分类科目', '科目编码'],
    ['支出部门经济分类科目', '科目名称'],
  ],
  titles: {
    summary: '部门预算收支总表',
    revenue: '部门预算收入总表',
    expenditure: '部门预算支出总表',
    fiscal: '部门预算财政拨款收支总表',
    general: '部门预算一般公共预算财政拨款支出表',
    basic: '部门预算一般公共预算财政拨款基本支出表',
    fund: '部门预算政府性基金预算财政拨款支出表',
    capital: '部门预算国有资本经营预算财政拨款支出表',
    'three-public': '部门预算财政拨款“三公”经费支出表',
    procurement: '部门政府采购预算',
  },
  frame,
  emptyNote: (fund) => `注：无${fund}财政拨款预算，空表列示。`,
};

const FUNDS: readonly (readonly [string, MoneySource])[] = [
  ['一般公共预算拨款', 'general'],
  ['政府性基金预算拨款', 'fund'],
  ['国有资本经营预算拨款', 'capital'],
];

function classLines(amounts: (code: string) => (number | null)[], into: number): SummaryLine[] {
  return SUMMARY_CLASSES.map(([code, name], index) => ({
    label: numbered(index, name),
    amounts: amounts(code),
    role: 'leaf',
    into,
  }));
}

function summary(truth: Truth, style: Style): Block {
  const income: readonly (readonly [string, readonly MoneySource[]])[] = [
    ...FUNDS.map(([name, source]) => [`${name}收入`, [source]] as const),
    ['财政专户管理资金收入', ['special']],
    ['单位资金', OWN],
  ];
  const carried = flow(truth, 'carriedIn');
  const total = spending(truth);
  return writeSummary(truth, style, {
    table: 'summary',
    title: style.titles.summary!,
    sides: [
      {
        heading: '收入',
        label: '项  目',
        amounts: [['预算数']],
        body: income.map(([name, sources], index) => ({
          label: numbered(index, name),
          amounts: [revenue(truth, { sources })],
          role: 'leaf',
          into: 0,
        })),
        foot: [
          { label: '本年收入合计', amounts: [revenue(truth)], role: 'subtotal', into: 2 },
          { label: '上年结转结余', amounts: [carried], role: 'leaf', into: 2 },
          { label: '收入总计', amounts: [total], role: 'total' },
        ],
      },
      {
        heading: '支出',
        label: '项  目',
        amounts: [['预算数']],
        body: classLines((code) => [code === '' ? 0 : spending(truth, { code })], 0),
        foot: [
          { label: '本年支出合计', amounts: [total], role: 'subtotal', into: 2 },
          { label: '年终结转结余', amounts: [0], role: 'leaf', into: 2 },
          { label: '支出总计', amounts: [total], role: 'total' },
        ],
      },
    ],
  });
}

function fiscal(truth: Truth, style: Style): Block {
  const funds: readonly (readonly MoneySource[])[] = [FISCAL, ['general'], ['fund'], ['capital']];
  const across = (where: Where): number[] => funds.map((sources) => spending(truth, { ...where, sources }));
  const carried = (sources: readonly MoneySource[]): number => flow(truth, 'carriedIn', { sources });
  return writeSummary(truth, style, {
    table: 'fiscal',
    title: style.titles.fiscal!,
    sides: [
      {
        heading: '收入',
        label: '项  目',
        amounts: [['金额']],
        body: FUNDS.map(([name, source], index) => ({
          label: numbered(index, name),
          amounts: [revenue(truth, { sources: [source] })],
          role: 'leaf',
          into: 0,
        })),
        foot: [
          { label: '本年收入合计', amounts: [revenue(truth, { sources: FISCAL })], role: 'subtotal', into: 5 },
          { label: '年初财政拨款结转和结余', amounts: [carried(FISCAL)], role: 'subtotal', into: 5 },
          ...FUNDS.map(([name, source], index): SummaryLine => ({
            label: numbered(index, name),
            amounts: [carried([source])],
            role: 'leaf',
            into: 1,
          })),
          { label: '收入总计', amounts: [spending(truth, { sources: FISCAL })], role: 'total' },
        ],
      },
      {
        heading: '支出',
        label: '项  目',
        amounts: [['合计'], ['一般公共预算财政拨款'], ['政府性基金预算财政拨款'], ['国有资本经营预算财政拨款']],
        body: classLines((code) => (code === '' ? [null, null, null, null] : across({ code })), 0),
        foot: [
          { label: '本年支出合计', amounts: across({}), role: 'subtotal', into: 5 },
          { label: '年末财政拨款结转和结余', amounts: [0, 0, 0, 0], role: 'leaf', into: 5 },
          null,
          null,
          null,
          { label: '支出总计', amounts: across({}), role: 'total' },
        ],
      },
    ],
  });
}

/** The nine tables of the Hebei set, each with the name its sheet carries. */
export function hebeiTables(truth: Truth, style: Style): readonly (readonly [name: string, block: Block])[] {
  const income = (path: readonly string[], sources: readonly MoneySource[] | null) => ({
    path,
    of: (code: string, entity: number | null) => revenue(truth, { code, entity, ...(sources ? { sources } : {}) }),
  });
  const byNature = (where: Where) =>
    natureColumns(truth, where, [
      [['合计'], null],
      [['基本支出'], BASIC],
      [['项目支出'], ['project']],
    ]);
  const only = (source: MoneySource): Where => ({ sources: [source] });
  return [
    ['收支总表', summary(truth, style)],
    [
      '收入总表',
      functionTable(truth, style, 'revenue', {}, [
        spendingColumn(truth, ['合计']),
        income(['本年收入', '小计'], null),
        income(['本年收入', '财政拨款收入'], FISCAL),
        income(['本年收入', '财政专户收入'], ['special']),
        income(['本年收入', '事业收入'], ['business']),
        income(['本年收入', '经营收入'], ['operating-income']),
        income(['本年收入', '上级补助收入'], ['superior']),
        income(['本年收入', '附属单位上缴收入'], ['affiliated']),
        income(['本年收入', '其他收入'], ['other']),
        { path: ['上年结转'], of: (code, entity) => flow(truth, 'carriedIn', { code, entity }) },
      ]),
    ],
    [
      '支出总表',
      functionTable(truth, style, 'expenditure', {}, [
        ...byNature({}),
        ...natureColumns(truth, {}, [
          [['经营支出'], ['operating']],
          [['上解上级支出'], ['remittance']],
          [['对附属单位补助支出'], ['subsidy']],
        ]),
      ]),
    ],
    ['财政拨款收支总表', fiscal(truth, style)],
    ['一般公共预算支出表', functionTable(truth, style, 'general', only('general'), byNature(only('general')))],
    [
      '基本支出表',
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
    [
      '政府性基金支出表',
      functionTable(truth, style, 'fund', only('fund'), byNature(only('fund')), { fund: '政府性基金预算' }),
    ],
    [
      '国资经营支出表',
      functionTable(truth, style, 'capital', only('capital'), byNature(only('capital')), { fund: '国有资本经营预算' }),
    ],
    ['三公经费支出表', verticalThreePublic(truth, style)],
  ];
}

/** What comes with the nine tables: cover, contents, prose, units, targets, procurement, assets. */
export function hebeiCompany(truth: Truth, style: Style, random: Random): { before: SheetPlan[]; after: SheetPlan[] } {
  const titles = Object.values(style.titles);
  return {
    before: [
      { name: '封面', blocks: [coverPage(truth, style, false)] },
      { name: '目录', blocks: [contentsPage(titles, style)] },
    ],
    after: [
      {
        name: '公开说明',
        blocks: [prosePage(`${truth.department}${truth.year}年部门预算信息公开情况说明`, proseOf(truth, false), style)],
      },
      { name: '机构设置', blocks: [institutionsTable(truth, style)] },
      ...truth.projects.map((project, index) => ({
        name: `绩效${index + 1}${project.name.slice(0, 8)}`,
        blocks: [performanceForm(truth, style, project, index, random)],
      })),
      { name: '政府采购', blocks: [procurementTable(truth, style)] },
      { name: '固定资产', blocks: [assetsTable(truth, style)] },
    ],
  };
}

export function hebeiBook(truth: Truth, style: Style, random: Random): SheetPlan[] {
  const { before, after } = hebeiCompany(truth, style, random);
  return [...before, ...hebeiTables(truth, style).map(([name, block]) => ({ name, blocks: [block] })), ...after];
}

const variant = (id: string, over: Partial<Style>): Layout => ({
  id,
  truth: () => ({ ...FULL, fundThreePublic: true }),
  build: (truth, random) => hebeiBook(truth, { ...HEBEI, ...over }, random),
});

export const hebei = variant('hebei', {});

/** 类 | 款 | 项 in three cells, stored as numbers, totals in the last row. */
export const hebeiSplit = variant('hebei-split', {
  codes: 'split',
  numericCodes: true,
  total: 'bottom',
  functionHeaders: [['功能分类科目编码', '类'], ['功能分类科目编码', '款'], ['功能分类科目编码', '项'], ['科目名称']],
  economicHeaders: [['经济分类科目编码', '类'], ['经济分类科目编码', '款'], ['科目名称']],
});

/** Cells keep every fen and show two decimals; totals are formulas. */
export const hebeiFormulas = variant('hebei-formulas', { formulas: true });

export const hebeiNoMerges = variant('hebei-no-merges', { merges: false, numberFormat: null });

/** All nine tables below one another on one sheet. */
export const hebeiOneSheet: Layout = {
  id: 'hebei-one-sheet',
  truth: () => ({ ...FULL, fundThreePublic: true }),
  build: (truth, random) => {
    const { before, after } = hebeiCompany(truth, HEBEI, random);
    const blocks = hebeiTables(truth, HEBEI).map(([, block]) => block);
    return [...before, { name: '部门预算公开表', blocks, gap: random.int(1, 3) }, ...after];
  },
};
