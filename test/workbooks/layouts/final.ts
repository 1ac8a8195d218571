import { Block, writeHeader } from '../block';
import type { Layout } from '../model';
import { WAN, unitName, type Frame, type Style } from '../style';
import { functionTable, natureColumns, spendingColumn, type CodeColumn } from '../tables/code-table';
import { coverPage, prosePage } from '../tables/other-tables';
import { proseOf } from '../tables/prose';
import { numbered, writeSummary, type SummaryLine } from '../tables/summary-table';
import { acrossThreePublic, ITEM_GROUPS, itemAmount, type AcrossColumn } from '../tables/three-public-table';
import { ECONOMIC_NAMES, SUMMARY_CLASSES } from '../truth/codes';
import { FULL } from '../truth/make';
import {
  BASIC,
  economicCodes,
  economicSum,
  FISCAL,
  flow,
  revenue,
  spending,
  type MoneySource,
  type ThreePublicItem,
  type Truth,
  type Where,
} from '../truth/model';

/** Title, then a line of its own for the unit. */
const frame: Frame = (block, _truth, title, unitFen, width) => {
  block.line(0, [title]);
  block.merge(0, 0, 0, width - 1);
  block.put(1, width - 1, `单位：${unitName(unitFen)}`);
  return 2;
};

const FINAL: Style = {
  unitFen: WAN,
  decimals: 2,
  numberFormat: '#,##0.00',
  textNumbers: false,
  formulas: false,
  zero: 'zero',
  codes: 'one',
  numericCodes: false,
  serial: false,
  columnNumbers: false,
  total: 'top',
  totalMerged: true,
  merges: true,
  indent: '',
  functionHeaders: [
    ['项目', '功能分类科目编码'],
    ['项目', '科目名称'],
  ],
  economicHeaders: [],
  titles: {
    summary: '收入支出决算总表',
    revenue: '收入决算表',
    expenditure: '支出决算表',
    fiscal: '财政拨款收入支出决算总表',
    general: '一般公共预算财政拨款支出决算表',
    basic: '一般公共预算财政拨款基本支出决算表',
    'three-public': '财政拨款“三公”经费支出决算表',
    fund: '政府性基金预算财政拨款收入支出决算表',
    capital: '国有资本经营预算财政拨款收入支出决算表',
  },
  frame,
  emptyNote: (fund, truth) => `说明：${truth.department}本年度没有${fund}财政拨款收入和支出，故本表无数据。`,
};

const FUNDS: readonly (readonly [string, MoneySource])[] = [
  ['一般公共预算财政拨款', 'general'],
  ['政府性基金预算财政拨款', 'fund'],
  ['国有资本经营预算财政拨款', 'capital'],
];

const CLASSES = SUMMARY_CLASSES.filter(([code]) => !['209', '227', '230', '231', '232', '233', ''].includes(code));

function summary(truth: Truth, style: Style): Block {
  const income: readonly (readonly [string, MoneySource])[] = [
    ...FUNDS.map(([name, source]) => [`${name}收入`, source] as const),
    ['上级补助收入', 'superior'],
    ['事业收入', 'business'],
    ['经营收入', 'operating-income'],
    ['附属单位上缴收入', 'affiliated'],
    ['其他收入', 'other'],
  ];
  const total = spending(truth) + flow(truth, 'distribution') + flow(truth, 'carriedOut');
  return writeSummary(truth, style, {
    table: 'summary',
    title: style.titles.summary!,
    note: '注：本表反映部门本年度的总收支和年末结转结余情况。',
    sides: [
      {
        heading: '收入',
        label: '项目',
        amounts: [['决算数']],
        body: income.map(([name, source], index) => ({
          label: numbered(index, name),
          amounts: [revenue(truth, { sources: [source] })],
          role: 'leaf',
          into: 0,
        })),
        foot: [
          { label: '本年收入合计', amounts: [revenue(truth)], role: 'subtotal', into: 3 },
          { label: '使用非财政拨款结余', amounts: [flow(truth, 'balanceUsed')], role: 'leaf', into: 3 },
          { label: '年初结转和结余', amounts: [flow(truth, 'carriedIn')], role: 'leaf', into: 3 },
          { label: '总计', amounts: [total], role: 'total' },
        ],
      },
      {
        heading: '支出',
        label: '项目',
        amounts: [['决算数']],
        body: CLASSES.map(([code, name], index) => ({
          label: numbered(index, name),
          amounts: [spending(truth, { code })],
          role: 'leaf',
          into: 0,
        })),
        foot: [
          { label: '本年支出合计', amounts: [spending(truth)], role: 'subtotal', into: 3 },
          { label: '结余分配', amounts: [flow(truth, 'distribution')], role: 'leaf', into: 3 },
          { label: '年末结转和结余', amounts: [flow(truth, 'carriedOut')], role: 'leaf', into: 3 },
          { label: '总计', amounts: [total], role: 'total' },
        ],
      },
    ],
  });
}

function fiscal(truth: Truth, style: Style): Block {
  const columns: readonly (readonly MoneySource[])[] = [FISCAL, ['general'], ['fund'], ['capital']];
  const across = (amount: (sources: readonly MoneySource[]) => number): number[] => columns.map(amount);
  const carried = (sources: readonly MoneySource[]): number => flow(truth, 'carriedIn', { sources });
  const left = (sources: readonly MoneySource[]): number => flow(truth, 'carriedOut', { sources });
  const spent = (sources: readonly MoneySource[]): number => spending(truth, { sources });
  return writeSummary(truth, style, {
    table: 'fiscal',
    title: style.titles.fiscal!,
    note: '注：本表反映部门本年度财政拨款总收支和结转结余情况。',
    sides: [
      {
        heading: '收入',
        label: '项目',
        amounts: [['决算数']],
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
          { label: '总计', amounts: [spent(FISCAL) + left(FISCAL)], role: 'total' },
        ],
      },
      {
        heading: '支出',
        label: '项目',
        amounts: [['合计'], ['一般公共预算财政拨款'], ['政府性基金预算财政拨款'], ['国有资本经营预算财政拨款']],
        body: CLASSES.map(([code, name], index) => ({
          label: numbered(index, name),
          amounts: across((sources) => spending(truth, { sources, code })),
          role: 'leaf',
          into: 0,
        })),
        foot: [
          { label: '本年支出合计', amounts: across(spent), role: 'subtotal', into: 5 },
          { label: '年末财政拨款结转和结余', amounts: across(left), role: 'leaf', into: 5 },
          null,
          null,
          null,
          { label: '总计', amounts: across((sources) => spent(sources) + left(sources)), role: 'total' },
        ],
      },
    ],
  });
}

/** 人员经费 on the left (301, 303), 公用经费 on the right (302, 310), each with its own foot. */
function basic(truth: Truth, style: Style): Block {
  const block = new Block('basic', style);
  const column = ['经济分类科目编码', '科目名称', '决算数'].map((name) => [name]);
  const top = frame(block, truth, style.titles.basic!, style.unitFen, 6);
  writeHeader(block, top, column);
  const row = writeHeader(block, top, column, 3);
  block.bodyTop = row;
  const halves = [
    ['人员经费合计', ['301', '303']],
    ['公用经费合计', ['302', '310']],
  ] as const;
  const used = economicCodes(truth);
  const codesOf = (classes: readonly string[]): string[] =>
    Object.keys(ECONOMIC_NAMES).filter(
      (code) =>
        classes.some((one) => code.startsWith(one)) &&
        (code.length === 3 || used.includes(code) || code.endsWith('99')),
    );
  const lists = halves.map(([, classes]) => codesOf(classes).sort());
  const foot = row + Math.max(...lists.map((list) => list.length));
  halves.forEach(([label, classes], half) => {
    const left = half * 3;
    const list = lists[half]!;
    list.forEach((code, index) => {
      const parent = code.length === 3 ? foot : row + list.indexOf(code.slice(0, 3));
      block.put(row + index, left, code);
      block.put(row + index, left + 1, (code.length === 3 ? '' : '  ') + ECONOMIC_NAMES[code]!);
      block.figure(
        row + index,
        left + 2,
        economicSum(truth, [code]),
        code.length === 3 ? 'subtotal' : 'leaf',
        ECONOMIC_NAMES[code]!,
        parent,
      );
      block.rows.push({ row: row + index, nameColumn: left + 1, code });
    });
    block.put(foot, left, label);
    block.merge(foot, left, foot, left + 1);
    block.figure(foot, left + 2, economicSum(truth, classes), 'total', label);
  });
  return block;
}

function threePublic(truth: Truth, style: Style): Block {
  const group = '财政拨款“三公”经费';
  const vehicles = '公务用车购置及运行维护费';
  const item = (path: readonly string[], items: readonly ThreePublicItem[]): AcrossColumn[] => [
    [[group, ...path, '预算数'], itemAmount(truth, items, true)],
    [[group, ...path, '决算数'], itemAmount(truth, items)],
  ];
  return acrossThreePublic(truth, style, {
    title: style.titles['three-public']!,
    note: '注：本表反映部门本年度“三公”经费支出预决算情况。',
    columns: [
      ...item(['合计', ''], ITEM_GROUPS.all),
      ...item(['因公出国（境）费', ''], ITEM_GROUPS.abroad),
      ...item([vehicles, '小计'], ITEM_GROUPS.vehicles),
      ...item([vehicles, '公务用车购置费'], ['purchase']),
      ...item([vehicles, '公务用车运行维护费'], ['running']),
      ...item(['公务接待费', ''], ['reception']),
    ],
  });
}

/** 年初 + 收入 − 支出 = 年末 for each code of a fund. */
function fundColumns(truth: Truth, sources: readonly MoneySource[]): CodeColumn[] {
  return [
    { path: ['年初结转和结余'], of: (code) => flow(truth, 'carriedIn', { code, sources }) },
    { path: ['本年收入'], of: (code) => revenue(truth, { code, sources }) },
    spendingColumn(truth, ['本年支出', '合计'], { sources }),
    spendingColumn(truth, ['本年支出', '基本支出'], { sources, natures: BASIC }),
    spendingColumn(truth, ['本年支出', '项目支出'], { sources, natures: ['project'] }),
    { path: ['年末结转和结余'], of: (code) => flow(truth, 'carriedOut', { code, sources }) },
  ];
}

export const final: Layout = {
  id: 'final',
  truth: () => ({
    ...FULL,
    year: 2024,
    final: true,
    fundThreePublic: true,
    sources: FULL.sources.filter((source) => source !== 'special'),
  }),
  build: (truth) => {
    const income = (path: string, sources: readonly MoneySource[]): CodeColumn => ({
      path: [path],
      of: (code) => revenue(truth, { code, sources }),
    });
    const general: Where = { sources: ['general'] };
    const tables = [
      summary(truth, FINAL),
      functionTable(truth, FINAL, 'revenue', {}, [
        { path: ['本年收入合计'], of: (code) => revenue(truth, { code }) },
        income('财政拨款收入', FISCAL),
        income('上级补助收入', ['superior']),
        income('事业收入', ['business']),
        income('经营收入', ['operating-income']),
        income('附属单位上缴收入', ['affiliated']),
        income('其他收入', ['other']),
      ]),
      functionTable(
        truth,
        FINAL,
        'expenditure',
        {},
        natureColumns(truth, {}, [
          [['本年支出合计'], null],
          [['基本支出'], BASIC],
          [['项目支出'], ['project']],
          [['上缴上级支出'], ['remittance']],
          [['经营支出'], ['operating']],
          [['对附属单位补助支出'], ['subsidy']],
        ]),
      ),
      fiscal(truth, FINAL),
      functionTable(
        truth,
        { ...FINAL, total: 'bottom' },
        'general',
        general,
        natureColumns(truth, general, [
          [['合计'], null],
          [['基本支出'], BASIC],
          [['项目支出'], ['project']],
        ]),
      ),
      basic(truth, FINAL),
      threePublic(truth, FINAL),
      functionTable(truth, FINAL, 'fund', { sources: ['fund'] }, fundColumns(truth, ['fund']), {
        fund: '政府性基金预算',
      }),
      functionTable(truth, FINAL, 'capital', { sources: ['capital'] }, fundColumns(truth, ['capital']), {
        fund: '国有资本经营预算',
      }),
    ];
    const names = Object.values(FINAL.titles);
    return [
      { name: '封面', blocks: [coverPage(truth, FINAL, true)] },
      ...tables.map((block, index) => ({ name: names[index]!, blocks: [block] })),
      {
        name: '决算情况说明',
        blocks: [prosePage(`${truth.department}${truth.year}年度部门决算情况说明`, proseOf(truth, true), FINAL)],
      },
    ];
  },
};
