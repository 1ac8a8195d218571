import { Block, writeHeader } from '../block';
import type { Layout, SheetPlan } from '../model';
import { WAN, YUAN, publish, unitName, type Frame, type Style } from '../style';
import {
  functionTable,
  natureColumns,
  spendingColumn,
  writeCodeTable,
  type CodeColumn,
  type CodeTable,
} from '../tables/code-table';
import { chineseNumber, numbered, writeSummary, type SummaryLine } from '../tables/summary-table';
import { acrossThreePublic, ITEM_GROUPS, itemAmount } from '../tables/three-public-table';
import { ECONOMIC_NAMES, FUNCTION_NAMES } from '../truth/codes';
import { FULL, type TruthOptions } from '../truth/make';
import {
  BASIC,
  FISCAL,
  economicCodes,
  economicSum,
  flow,
  functionCodes,
  revenue,
  spending,
  threePublicSum,
  type Fen,
  type MoneySource,
  type ThreePublicItem,
  type Truth,
  type Where,
} from '../truth/model';
import { INCOME, NATIONAL, incomeColumns, printedClasses } from './national';

/*
 * Sets in the ways of provinces no published workbook is at hand for, drawn from what their departments print: words,
 * order and shape of the tables differ, the budget behind them does not.
 */

const OWN: readonly MoneySource[] = ['business', 'operating-income', 'superior', 'affiliated', 'other'];

/** 表1 in the corner, title, then department and unit on one line. */
const numberedFrame =
  (department: string, unit: string): Frame =>
  (block, truth, title, unitFen, width) => {
    block.titleRow = 1;
    block.line(1, [title]);
    block.merge(1, 0, 1, width - 1);
    block.put(2, 0, `${department}：${truth.department}`);
    block.put(2, width - 1, `${unit}：${unitName(unitFen)}`);
    return 3;
  };

const sheets = (prefix: (index: number) => string, blocks: readonly Block[]): SheetPlan[] =>
  blocks.map((block, index) => {
    block.put(0, 0, prefix(index));
    return { name: prefix(index), blocks: [block] };
  });

const only = (source: MoneySource): Where => ({ sources: [source] });

/** Last year's budget: a share of this year's, line by line, so that it adds up as this year's does. */
function before(truth: Truth, where: Where): Fen {
  const earlier = { ...truth, lines: truth.lines.map((line) => ({ ...line, amounts: shareOf(line.amounts) })) };
  return spending(earlier, where);
}

function shareOf<T extends Readonly<Partial<Record<string, Fen>>>>(amounts: T): T {
  return Object.fromEntries(
    Object.entries(amounts).map(([nature, fen]) => [nature, Math.floor((fen ?? 0) * 0.93)]),
  ) as T;
}

/** Writes 增减% beside figures already written: a share, no figure of the budget. */
function writeRates(block: Block, now: number, earlier: number, at: number): void {
  for (let row = block.bodyTop; row < block.height; row++) {
    const [a, b] = [block.values[row]?.[now], block.values[row]?.[earlier]];
    if (typeof a === 'number' && typeof b === 'number' && b !== 0)
      block.put(row, at, Math.round(((a - b) / b) * 10_000) / 100);
  }
}

/** 科目 in three columns with the unit's code beside, 项 lines only, a line for the unit above its own (四川). */
const SICHUAN: Style = {
  ...NATIONAL,
  unitFen: YUAN,
  decimals: 2,
  codes: 'split',
  total: 'top',
  totalMerged: false,
  functionHeaders: [
    ['科目编码', '类'],
    ['科目编码', '款'],
    ['科目编码', '项'],
    ['单位代码'],
    ['单位名称（科目）'],
  ],
  economicHeaders: [
    ['经济分类科目', '科目编码', '类'],
    ['经济分类科目', '科目编码', '款'],
    ['经济分类科目', '单位代码'],
    ['经济分类科目', '单位名称（科目）'],
  ],
  frame: numberedFrame('单位', '金额单位'),
};

function sichuanTable(truth: Truth, spec: Omit<CodeTable, 'headers' | 'names'>, economic = false): Block {
  const headers = economic ? SICHUAN.economicHeaders : SICHUAN.functionHeaders;
  const block = writeCodeTable(truth, SICHUAN, {
    ...spec,
    headers,
    names: economic ? ECONOMIC_NAMES : FUNCTION_NAMES,
    byUnit: 'inline',
  });
  // The unit's code stands in its own column, on the unit's line and on every line below it.
  const column = headers.length - 2;
  const [unit] = truth.entities;
  const named = new Set(block.rows.map(({ row }) => row));
  for (let row = block.bodyTop; row < block.height; row++) {
    if (block.values[row]?.[0] === unit!.code) block.put(row, 0, null);
    else if (!named.has(row)) continue;
    block.put(row, column, unit!.code);
  }
  return block;
}

function sichuan(truth: Truth): SheetPlan[] {
  const style = SICHUAN;
  const items = (where: Where) => (entity: number | null) =>
    functionCodes(truth, { ...where, entity }).filter((code) => code.length === 7);
  const split = (where: Where): CodeColumn[] =>
    natureColumns(truth, where, [
      [['合计'], null],
      [['基本支出'], BASIC],
      [['项目支出'], ['project']],
    ]);
  const rest = natureColumns(truth, {}, [
    [['上缴上级支出'], ['remittance']],
    [['对附属单位补助支出'], ['subsidy']],
    [['事业单位经营支出'], ['operating']],
  ]);
  const income: readonly (readonly [string, MoneySource])[] = [
    ['一般公共预算拨款收入', 'general'],
    ['政府性基金预算拨款收入', 'fund'],
    ['国有资本经营预算拨款收入', 'capital'],
    ['事业收入', 'business'],
    ['事业单位经营收入', 'operating-income'],
    ['其他收入', 'other'],
  ];
  const summary = writeSummary(truth, style, {
    table: 'summary',
    title: '部门收支总表',
    sides: [
      {
        heading: '收          入',
        label: '项              目',
        amounts: [[`${truth.year}年预算数`]],
        body: income.map(([name, source], index) => ({
          label: numbered(index, name),
          amounts: [revenue(truth, { sources: [source] })],
          role: 'leaf',
          into: 0,
        })),
        foot: [
          { label: '本  年  收  入  合  计', amounts: [revenue(truth)], role: 'subtotal', into: 3 },
          { label: '七、用事业基金弥补收支差额', amounts: [0], role: 'leaf', into: 3 },
          { label: '八、上年结转', amounts: [flow(truth, 'carriedIn')], role: 'leaf', into: 3 },
          { label: '收      入      总      计', amounts: [spending(truth)], role: 'total' },
        ],
      },
      {
        heading: '支          出',
        label: '项              目',
        amounts: [[`${truth.year}年预算数`]],
        body: printedClasses(truth).map((code, index) => ({
          label: numbered(index, FUNCTION_NAMES[code]!),
          amounts: [spending(truth, { code })],
          role: 'leaf',
          into: 0,
        })),
        foot: [
          { label: '本  年  支  出  合  计', amounts: [spending(truth)], role: 'subtotal', into: 3 },
          { label: '三十、事业单位结余分配', amounts: [0], role: 'leaf', into: 3 },
          { label: '三十一、结转下年', amounts: [0], role: 'leaf', into: 3 },
          { label: '支      出      总      计', amounts: [spending(truth)], role: 'total' },
        ],
      },
    ],
  });
  const across = (where: Where): Fen[] =>
    [FISCAL, ['general'] as const, ['fund'] as const, ['capital'] as const].map((sources) =>
      spending(truth, { ...where, sources }),
    );
  const funds: readonly (readonly [string, MoneySource])[] = [
    ['一般公共预算拨款收入', 'general'],
    ['政府性基金预算拨款收入', 'fund'],
    ['国有资本经营预算拨款收入', 'capital'],
  ];
  // Neither enumerators nor indentation: only the words say what belongs to what.
  const fiscal = writeSummary(truth, style, {
    table: 'fiscal',
    title: '财政拨款收支预算总表',
    sides: [
      {
        heading: '收      入',
        label: '项    目',
        amounts: [['预算数']],
        body: [
          { label: '一、本年收入', amounts: [revenue(truth, { sources: FISCAL })], role: 'subtotal', into: 0 },
          ...funds.map(([name, source]): SummaryLine => ({
            label: name,
            amounts: [revenue(truth, only(source))],
            role: 'leaf',
            intoBody: 0,
          })),
          { label: '一、上年结转', amounts: [flow(truth, 'carriedIn', { sources: FISCAL })], role: 'subtotal', into: 0 },
          ...funds.map(([name, source]): SummaryLine => ({
            label: name,
            amounts: [flow(truth, 'carriedIn', only(source))],
            role: 'leaf',
            intoBody: 4,
          })),
        ],
        foot: [{ label: '收   入   总   计', amounts: [spending(truth, { sources: FISCAL })], role: 'total' }],
      },
      {
        heading: '支      出',
        label: '项    目',
        amounts: [['合计'], ['一般公共预算'], ['政府性基金预算'], ['国有资本经营预算']],
        body: [
          { label: '一、本年支出', amounts: across({}), role: 'subtotal', into: 0 },
          ...printedClasses(truth).map((code): SummaryLine => ({
            label: ` ${FUNCTION_NAMES[code]!}`,
            amounts: across({ code }),
            role: 'leaf',
            intoBody: 0,
          })),
          { label: '二、结转下年', amounts: [0, 0, 0, 0], role: 'leaf', into: 0 },
        ],
        foot: [{ label: '支   出   总   计', amounts: across({}), role: 'total' }],
      },
    ],
  });
  const revenues = incomeColumns(truth, false).filter(({ path }) => !/专户|上级|附属/u.test(path[0]!));
  const blocks = [
    summary,
    sichuanTable(truth, { table: 'revenue', title: '部门收入总表', columns: revenues, codes: items({}) }),
    sichuanTable(truth, { table: 'expenditure', title: '部门支出总表', columns: [...split({}), ...rest], codes: items({}) }),
    fiscal,
    sichuanTable(truth, {
      table: 'general',
      title: '一般公共预算支出预算表',
      columns: split(only('general')),
      codes: items(only('general')),
    }),
    sichuanTable(
      truth,
      {
        table: 'basic',
        title: '一般公共预算基本支出预算表',
        columns: [
          { path: ['基本支出', '合计'], of: (code) => economicSum(truth, [code || '3']) },
          {
            path: ['基本支出', '人员经费'],
            of: (code) => (code === '' || /^30[13]/u.test(code) ? economicSum(truth, code ? [code] : ['301', '303']) : 0),
          },
          {
            path: ['基本支出', '公用经费'],
            of: (code) => (code === '' || /^3(02|10)/u.test(code) ? economicSum(truth, code ? [code] : ['302', '310']) : 0),
          },
        ],
        codes: () => economicCodes(truth),
      },
      true,
    ),
    sichuanThreePublic(truth, style),
    sichuanTable(truth, {
      table: 'fund',
      title: '政府性基金支出预算表',
      columns: split(only('fund')).map((column) => ({ ...column, path: ['本年政府性基金预算支出', ...column.path] })),
      codes: items(only('fund')),
      fund: '政府性基金预算',
    }),
    sichuanTable(truth, {
      table: 'capital',
      title: '国有资本经营支出预算表',
      columns: split(only('capital')).map((column) => ({ ...column, path: ['本年国有资本经营预算支出', ...column.path] })),
      codes: items(only('capital')),
      fund: '国有资本经营预算',
    }),
  ];
  return sheets((index) => `表${['1', '1-1', '1-2', '2', '3', '3-1', '3-3', '4', '5'][index]!}`, blocks);
}

function sichuanThreePublic(truth: Truth, style: Style): Block {
  const group = '当年财政拨款预算安排';
  const cars = '公务用车购置及运行费';
  const block = acrossThreePublic(truth, style, {
    title: '一般公共预算“三公”经费支出预算表',
    byUnit: true,
    columns: [
      [[group, '合计'], itemAmount(truth, ITEM_GROUPS.all)],
      [[group, '因公出国（境）费用'], itemAmount(truth, ITEM_GROUPS.abroad)],
      [[group, cars, '小计'], itemAmount(truth, ITEM_GROUPS.vehicles)],
      [[group, cars, '公务用车购置费'], itemAmount(truth, ['purchase'])],
      [[group, cars, '公务用车运行费'], itemAmount(truth, ['running'])],
      [[group, '公务接待费'], itemAmount(truth, ['reception'])],
    ],
  });
  return block;
}

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

function xinjiang(truth: Truth): SheetPlan[] {
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
          { label: '单位上年结余（不包括国库集中支付额度结余）', amounts: [flow(truth, 'carriedIn')], role: 'leaf', into: 2 },
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
      { path: ['单位上年结余（不包括国库集中支付额度结余）'], of: (code, entity) => flow(truth, 'carriedIn', { code, entity }) },
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
          of: (code) => (code === '' ? economicSum(truth, ['301', '303']) : /^30[13]/u.test(code) ? economicSum(truth, [code]) : 0),
        },
        {
          path: ['一般公共预算基本支出', '公用经费'],
          of: (code) => (code === '' ? economicSum(truth, ['302', '310']) : /^3(02|10)/u.test(code) ? economicSum(truth, [code]) : 0),
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
    functionTable(truth, style, 'fund', only('fund'), split(only('fund'), '政府性基金预算支出'), { fund: '政府性基金预算' }),
    functionTable(truth, style, 'capital', only('capital'), split(only('capital'), '国有资本经营预算支出'), {
      fund: '国有资本经营预算',
    }),
  ];
  return sheets((index) => `表${chineseNumber(index + 1)}`, blocks);
}

/** `[201]一般公共服务支出` in one column, 三公 down the page, department figures beside last year's (广东). */
const GUANGDONG: Style = {
  ...NATIONAL,
  total: 'top',
  totalMerged: false,
  columnNumbers: true,
  functionHeaders: [['功能科目名称']],
  economicHeaders: [['支出经济分类科目名称']],
  frame: numberedFrame('部门名称', '单位'),
};
const GUANGDONG_NAMES = Object.fromEntries(
  Object.entries({ ...FUNCTION_NAMES, ...ECONOMIC_NAMES }).map(([code, name]) => [code, `[${code}]${name}`]),
);

function guangdong(truth: Truth): SheetPlan[] {
  const style = GUANGDONG;
  const year = `${truth.year}年预算`;
  const of = (sources: readonly MoneySource[]): Fen => revenue(truth, { sources });
  const income: readonly (readonly [string, readonly MoneySource[]])[] = [
    ['财政拨款', FISCAL],
    ['财政专户拨款', ['special']],
    ['其他资金', OWN],
  ];
  const table = (
    id: 'revenue' | 'expenditure' | 'general' | 'fund' | 'capital',
    title: string,
    where: Where,
    columns: readonly CodeColumn[],
    fund?: string,
  ): Block =>
    writeCodeTable(truth, style, {
      table: id,
      title,
      columns,
      names: GUANGDONG_NAMES,
      headers: style.functionHeaders,
      codes: (entity) => functionCodes(truth, { ...where, entity }),
      ...(fund === undefined ? {} : { fund }),
    });
  const split = (where: Where, total: string): CodeColumn[] =>
    natureColumns(truth, where, [
      [[total], null],
      [['其中：', '基本支出'], BASIC],
      [['其中：', '项目支出'], ['project']],
    ]);
  const summary = writeSummary(truth, { ...style, columnNumbers: false }, {
    table: 'summary',
    title: '收支总体情况表',
    sides: [
      {
        heading: '收入',
        label: '项目',
        amounts: [[year]],
        body: income.map(([name, sources], index) => ({
          label: numbered(index, name),
          amounts: [of(sources)],
          role: 'leaf',
          into: 0,
        })),
        foot: [
          { label: '本年收入合计', amounts: [revenue(truth)], role: 'subtotal', into: 2 },
          { label: '四、上年结转', amounts: [flow(truth, 'carriedIn')], role: 'leaf', into: 2 },
          { label: '收入总计', amounts: [spending(truth)], role: 'total' },
        ],
      },
      {
        heading: '支出',
        label: '项目',
        amounts: [[year]],
        body: [
          { label: '一、基本支出', amounts: [spending(truth, { natures: BASIC })], role: 'leaf', into: 0 },
          { label: '二、项目支出', amounts: [spending(truth, { natures: ['project'] })], role: 'leaf', into: 0 },
          { label: '三、事业单位经营支出', amounts: [0], role: 'leaf', into: 0 },
        ],
        foot: [
          { label: '本年支出合计', amounts: [spending(truth)], role: 'subtotal', into: 2 },
          { label: '四、结转下年', amounts: [0], role: 'leaf', into: 2 },
          { label: '支出总计', amounts: [spending(truth)], role: 'total' },
        ],
      },
    ],
  });
  const fiscal = writeSummary(truth, { ...style, columnNumbers: false }, {
    table: 'fiscal',
    title: '财政拨款收支总体情况表',
    sides: [
      {
        heading: '收入',
        label: '项目',
        amounts: [[year]],
        body: [
          { label: '一、一般公共预算', amounts: [of(['general'])], role: 'leaf', into: 0 },
          { label: '二、政府性基金预算', amounts: [of(['fund'])], role: 'leaf', into: 0 },
          { label: '三、国有资本经营预算', amounts: [of(['capital'])], role: 'leaf', into: 0 },
          { label: '四、上年结转', amounts: [flow(truth, 'carriedIn', { sources: FISCAL })], role: 'leaf', into: 0 },
        ],
        foot: [{ label: '收入总计', amounts: [spending(truth, { sources: FISCAL })], role: 'total' }],
      },
      {
        heading: '支出',
        label: '项目（按功能分类）',
        amounts: [['合计'], ['一般公共预算'], ['政府性基金预算'], ['国有资本经营预算']],
        body: printedClasses(truth).map((code) => ({
          label: GUANGDONG_NAMES[code]!,
          amounts: [FISCAL, ['general'] as const, ['fund'] as const, ['capital'] as const].map((sources) =>
            spending(truth, { code, sources }),
          ),
          role: 'leaf',
          into: 0,
        })),
        foot: [
          {
            label: '支出总计',
            amounts: [FISCAL, ['general'] as const, ['fund'] as const, ['capital'] as const].map((sources) =>
              spending(truth, { sources }),
            ),
            role: 'total',
          },
        ],
      },
    ],
  });
  const column = (path: readonly string[], sources: readonly MoneySource[]): CodeColumn => ({
    path,
    of: (code, entity) => revenue(truth, { code, entity, sources }),
  });
  const basic = writeCodeTable(truth, style, {
    table: 'basic',
    title: '一般公共预算基本支出情况表（按支出经济分类科目）',
    names: GUANGDONG_NAMES,
    headers: style.economicHeaders,
    codes: () => economicCodes(truth),
    columns: [{ path: [year], of: (code) => economicSum(truth, [code || '3']) }],
  });
  const blocks = [
    summary,
    table('revenue', '收入总体情况表', {}, [
      spendingColumn(truth, ['合计']),
      column(['财政拨款', '小计'], FISCAL),
      column(['财政拨款', '一般公共预算'], ['general']),
      column(['财政拨款', '政府性基金预算'], ['fund']),
      column(['财政拨款', '国有资本经营预算'], ['capital']),
      column(['财政专户拨款'], ['special']),
      column(['其他资金'], OWN),
      { path: ['上年结转'], of: (code, entity) => flow(truth, 'carriedIn', { code, entity }) },
    ]),
    table('expenditure', '支出总体情况表', {}, split({}, '合计')),
    fiscal,
    table('general', '一般公共预算支出情况表（按功能分类科目）', only('general'), split(only('general'), '小计')),
    basic,
    guangdongThreePublic(truth, style, year),
    table('fund', '政府性基金预算支出情况表', only('fund'), split(only('fund'), '小计'), '政府性基金预算'),
    table('capital', '国有资本经营预算支出情况表', only('capital'), split(only('capital'), '小计'), '国有资本经营预算'),
  ];
  return sheets((index) => `${['收支', '收入', '支出', '财拨', '一般', '基本', '三公', '基金', '国资'][index]!}（表${index + 1}）`, blocks);
}

function guangdongThreePublic(truth: Truth, style: Style, year: string): Block {
  const block = new Block('three-public', style);
  const items = (...wanted: ThreePublicItem[]): Fen => threePublicSum(truth, { items: wanted });
  const top = style.frame(block, truth, '一般公共预算安排的行政经费及“三公”经费预算表', style.unitFen, 2);
  const row = writeHeader(block, top, [['项目'], [year]]);
  block.bodyTop = row;
  const lines: readonly (readonly [string, Fen, 'total' | 'subtotal' | 'leaf' | 'cross', number | null])[] = [
    ['行政经费', economicSum(truth, ['302', '310']), 'cross', null],
    ['“三公”经费', threePublicSum(truth), 'total', null],
    ['其中：（一）因公出国（境）支出', items('abroad-research', 'abroad-other'), 'leaf', 1],
    ['（二）公务用车购置及运行维护支出', items('purchase', 'running'), 'subtotal', 1],
    ['1.公务用车购置', items('purchase'), 'leaf', 3],
    ['2.公务用车运行维护费', items('running'), 'leaf', 3],
    ['（三）公务接待费支出', items('reception'), 'leaf', 1],
  ];
  lines.forEach(([label, fen, role, into], index) => {
    block.put(row + index, 0, label);
    block.figure(row + index, 1, fen, role, label, into === null ? null : row + into);
  });
  return block;
}

/** Both economic classifications side by side, this year beside last year with 增减额 and 增减% (山东). */
const SHANDONG: Style = {
  ...NATIONAL,
  total: 'top',
  totalMerged: true,
  codes: 'split',
  functionHeaders: [
    ['科目编码', '类'],
    ['科目编码', '款'],
    ['科目编码', '项'],
    ['科目名称'],
  ],
  frame: (block, truth, title, unitFen, width) => {
    block.titleRow = 1;
    block.line(1, [title]);
    block.merge(1, 0, 1, width - 1);
    block.put(2, 0, `单位名称：${truth.department}`);
    block.put(2, width - 1, `单位：${unitName(unitFen)}`);
    return 3;
  },
};

/** Government 款 of a department 款 for an administrative unit (财预〔2017〕98号). */
function governmentOf(code: string): readonly [string, string] {
  if (/^301(01|02|03)$/u.test(code)) return ['50101', '工资奖金津补贴'];
  if (/^301(08|09|10|11|12)$/u.test(code)) return ['50102', '社会保障缴费'];
  if (code === '30113') return ['50103', '住房公积金'];
  if (code.startsWith('301')) return ['50199', '其他工资福利支出'];
  if (code === '30217') return ['50206', '公务接待费'];
  if (code === '30231') return ['50208', '公务用车运行维护费'];
  if (code.startsWith('302')) return ['50201', '办公经费'];
  if (/^303(01|02)$/u.test(code)) return ['50905', '离退休费'];
  if (code.startsWith('303')) return ['50901', '社会福利和救助'];
  return code === '31013' ? ['50303', '公务用车购置'] : ['50306', '设备购置'];
}

function shandong(truth: Truth): SheetPlan[] {
  const style = SHANDONG;
  const summary = writeSummary(truth, style, {
    table: 'summary',
    title: '收支预算总表',
    sides: [
      {
        heading: '收入',
        label: '项目',
        amounts: [['预算数']],
        body: [
          { label: '一、财政拨款', amounts: [revenue(truth, { sources: FISCAL })], role: 'subtotal', into: 0 },
          ...INCOME.slice(0, 3).map(([name, source], index): SummaryLine => ({
            label: `  ${index + 1}.${name.replace('收入', '')}`,
            amounts: [revenue(truth, only(source))],
            role: 'leaf',
            intoBody: 0,
          })),
          ...INCOME.slice(3).map(([name, source], index): SummaryLine => ({
            label: numbered(index + 1, name),
            amounts: [revenue(truth, only(source))],
            role: 'leaf',
            into: 0,
          })),
        ],
        foot: [
          { label: '本年收入合计', amounts: [revenue(truth)], role: 'subtotal', into: 3 },
          { label: '使用非财政拨款结余', amounts: [0], role: 'leaf', into: 3 },
          { label: '上年结转结余', amounts: [flow(truth, 'carriedIn')], role: 'leaf', into: 3 },
          { label: '收入总计', amounts: [spending(truth)], role: 'total' },
        ],
      },
      {
        heading: '支出',
        label: '项目（按支出功能分类）',
        amounts: [['预算数']],
        body: printedClasses(truth).map((code, index) => ({
          label: numbered(index, FUNCTION_NAMES[code]!),
          amounts: [spending(truth, { code })],
          role: 'leaf',
          into: 0,
        })),
        foot: [
          { label: '本年支出合计', amounts: [spending(truth)], role: 'subtotal', into: 3 },
          null,
          { label: '年终结转结余', amounts: [0], role: 'leaf', into: 3 },
          { label: '支出总计', amounts: [spending(truth)], role: 'total' },
        ],
      },
    ],
  });
  const split = (where: Where): CodeColumn[] =>
    natureColumns(truth, where, [
      [['总计'], null],
      [['基本支出'], BASIC],
      [['项目支出'], ['project']],
    ]);
  const rest = natureColumns(truth, {}, [
    [['上缴上级支出'], ['remittance']],
    [['事业单位经营支出'], ['operating']],
    [['对附属单位补助支出'], ['subsidy']],
  ]);
  const [last, now] = [`${truth.year - 1}年预算数`, `${truth.year}年预算数`];
  const general = only('general');
  const compared = functionTable(truth, style, 'general', general, [
    { path: [last], of: (code, entity) => before(truth, { ...general, code, entity }) },
    spendingColumn(truth, [now, '小计'], general),
    spendingColumn(truth, [now, '基本支出'], { ...general, natures: BASIC }),
    spendingColumn(truth, [now, '项目支出'], { ...general, natures: ['project'] }),
    {
      path: [`${truth.year}年预算数与${truth.year - 1}年预算数`, '增减额'],
      of: (code, entity) => spending(truth, { ...general, code, entity }) - before(truth, { ...general, code, entity }),
    },
    { path: [`${truth.year}年预算数与${truth.year - 1}年预算数`, '增减%'], of: () => 0 },
  ]);
  writeRates(compared, 5, 4, 9);
  const blocks = [
    summary,
    functionTable(truth, style, 'revenue', {}, incomeColumns(truth, true)),
    functionTable(truth, style, 'expenditure', {}, [...split({}), ...rest]),
    compared,
    shandongBasic(truth, style),
    shandongThreePublic(truth, style, last, now),
    functionTable(truth, style, 'fund', only('fund'), split(only('fund')), { fund: '政府性基金预算' }),
    functionTable(truth, style, 'capital', only('capital'), split(only('capital')), { fund: '国有资本经营预算' }),
  ];
  return sheets((index) => `部门预算0${index + 1}表`, blocks);
}

function shandongBasic(truth: Truth, style: Style): Block {
  const block = new Block('basic', style);
  const paths = [
    ['部门预算支出经济分类', '科目编码'],
    ['部门预算支出经济分类', '科目名称'],
    ['政府预算支出经济分类', '科目编码'],
    ['政府预算支出经济分类', '科目名称'],
    ['合计'],
    ['人员经费'],
    ['公用经费'],
  ];
  const top = style.frame(block, truth, style.titles.basic!, style.unitFen, paths.length);
  const first = writeHeader(block, top, paths);
  block.bodyTop = first;
  const codes = economicCodes(truth);
  const rowOf = new Map(codes.map((code, index) => [code, first + 1 + index]));
  const put = (row: number, prefixes: readonly string[], label: string, role: 'total' | 'subtotal' | 'leaf', into: number | null): void => {
    const part = (classes: readonly string[]): Fen =>
      economicSum(
        truth,
        prefixes[0] === '3' ? classes : prefixes.filter((code) => classes.some((one) => code.startsWith(one))),
      );
    [economicSum(truth, prefixes), part(['301', '303']), part(['302', '310'])].forEach((fen, index) =>
      block.figure(row, 4 + index, fen, role, label, into),
    );
  };
  block.put(first, 0, '合计');
  block.merge(first, 0, first, 3);
  put(first, ['3'], '合计', 'total', null);
  for (const code of codes) {
    const row = rowOf.get(code)!;
    block.line(row, [code, ECONOMIC_NAMES[code]!, ...(code.length === 5 ? governmentOf(code) : [])]);
    block.rows.push({ row, nameColumn: 1, code });
    put(row, [code], ECONOMIC_NAMES[code]!, code.length === 3 ? 'subtotal' : 'leaf', code.length === 3 ? first : rowOf.get(code.slice(0, 3))!);
  }
  return block;
}

function shandongThreePublic(truth: Truth, style: Style, last: string, now: string): Block {
  const block = new Block('three-public', style);
  const paths = [['项目'], [last], [now], ['增减额'], ['增减%']];
  const top = style.frame(block, truth, style.titles['three-public']!, style.unitFen, paths.length);
  const first = writeHeader(block, top, paths);
  block.bodyTop = first;
  const lines: readonly (readonly [string, readonly ThreePublicItem[], 'total' | 'subtotal' | 'leaf', number | null])[] = [
    ['“三公”经费合计', ITEM_GROUPS.all, 'total', null],
    ['1.因公出国（境）费用', ITEM_GROUPS.abroad, 'leaf', 0],
    ['2.公务接待费', ['reception'], 'leaf', 0],
    ['3.公务用车费', ITEM_GROUPS.vehicles, 'subtotal', 0],
    ['其中：（1）公务用车运行维护费', ['running'], 'leaf', 3],
    ['（2）公务用车购置', ['purchase'], 'leaf', 3],
  ];
  lines.forEach(([label, items, role, into], index) => {
    const row = first + index;
    const [a, b] = [threePublicSum(truth, { items, before: true }), threePublicSum(truth, { items })];
    block.put(row, 0, label);
    const total = into === null ? null : first + into;
    block.figure(row, 1, a, role, label, total);
    block.figure(row, 2, b, role, label, total);
    const change = publish(b, style.unitFen, style.decimals).fen - publish(a, style.unitFen, style.decimals).fen;
    block.figure(row, 3, change, 'cross', label);
  });
  writeRates(block, 2, 1, 4);
  return block;
}

/** 01-1, 02-2 …: spending crossed by source and nature, 元 without decimals hidden (云南). */
const YUNNAN: Style = {
  ...NATIONAL,
  unitFen: YUAN,
  decimals: 2,
  total: 'bottom',
  functionHeaders: [['科目编码'], ['科目名称']],
  frame: (block, truth, title, unitFen, width) => {
    block.titleRow = 1;
    block.line(1, [title]);
    block.merge(1, 0, 1, width - 1);
    block.put(2, 0, `单位名称：${truth.department}`);
    block.put(2, width - 1, `单位:${unitName(unitFen)}`);
    return 3;
  },
};

function yunnan(truth: Truth): SheetPlan[] {
  const style = YUNNAN;
  const spent = (path: readonly string[], where: Where): CodeColumn => spendingColumn(truth, path, where);
  const own = (label: string, sources: readonly MoneySource[], index: number): SummaryLine => ({
    label: `${index + 1}.${label}`,
    amounts: [revenue(truth, { sources })],
    role: 'leaf',
    intoBody: 4,
  });
  const summary = writeSummary(truth, style, {
    table: 'summary',
    title: '部门财务收支预算总表',
    sides: [
      {
        heading: '收        入',
        label: '项      目',
        amounts: [['预算数']],
        body: [
          ...INCOME.slice(0, 4).map(([name, source], index): SummaryLine => ({
            label: numbered(index, name.replace('预算拨款收入', '预算拨款收入')),
            amounts: [revenue(truth, only(source))],
            role: 'leaf',
            into: 0,
          })),
          { label: '五、单位资金', amounts: [revenue(truth, { sources: OWN })], role: 'subtotal', into: 0 },
          own('事业收入', ['business'], 0),
          own('事业单位经营收入', ['operating-income'], 1),
          own('上级补助收入', ['superior'], 2),
          own('附属单位上缴收入', ['affiliated'], 3),
          own('其他收入', ['other'], 4),
        ],
        foot: [
          { label: '本年收入合计', amounts: [revenue(truth)], role: 'subtotal', into: 2 },
          { label: '上年结转结余', amounts: [flow(truth, 'carriedIn')], role: 'leaf', into: 2 },
          { label: '收  入  总  计', amounts: [spending(truth)], role: 'total' },
        ],
      },
      {
        heading: '支        出',
        label: '项目（按功能分类）',
        amounts: [['预算数']],
        body: printedClasses(truth).map((code, index) => ({
          label: numbered(index, FUNCTION_NAMES[code]!),
          amounts: [spending(truth, { code })],
          role: 'leaf',
          into: 0,
        })),
        foot: [
          { label: '本年支出合计', amounts: [spending(truth)], role: 'subtotal', into: 2 },
          { label: '年终结转结余', amounts: [0], role: 'leaf', into: 2 },
          { label: '支  出  总  计', amounts: [spending(truth)], role: 'total' },
        ],
      },
    ],
  });
  const general = only('general');
  const bySource = functionTable(truth, style, 'expenditure', {}, [
    spent(['合计'], {}),
    spent(['一般公共预算', '小计'], general),
    spent(['一般公共预算', '基本支出'], { ...general, natures: BASIC }),
    spent(['一般公共预算', '项目支出'], { ...general, natures: ['project'] }),
    spent(['政府性基金预算'], only('fund')),
    spent(['国有资本经营预算'], only('capital')),
    spent(['财政专户管理的支出'], only('special')),
    spent(['单位资金', '小计'], { sources: OWN }),
    spent(['单位资金', '事业支出'], only('business')),
    spent(['单位资金', '事业单位经营支出'], only('operating-income')),
    spent(['单位资金', '上级补助支出'], only('superior')),
    spent(['单位资金', '附属单位补助支出'], only('affiliated')),
    spent(['单位资金', '其他支出'], only('other')),
  ]);
  const fiscal = writeSummary(truth, style, {
    table: 'fiscal',
    title: '财政拨款收支预算总表',
    sides: [
      {
        heading: '收        入',
        label: '项      目',
        amounts: [['预算数']],
        body: [
          { label: '一、本年收入', amounts: [revenue(truth, { sources: FISCAL })], role: 'subtotal', into: 0 },
          ...(['general', 'fund', 'capital'] as const).map((source, index): SummaryLine => ({
            label: `（${chineseNumber(index + 1)}）${['一般公共预算拨款', '政府性基金预算拨款', '国有资本经营预算拨款'][index]!}`,
            amounts: [revenue(truth, only(source))],
            role: 'leaf',
            intoBody: 0,
          })),
          { label: '二、上年结转', amounts: [flow(truth, 'carriedIn', { sources: FISCAL })], role: 'subtotal', into: 0 },
          ...(['general', 'fund', 'capital'] as const).map((source, index): SummaryLine => ({
            label: `（${chineseNumber(index + 1)}）${['一般公共预算拨款', '政府性基金预算拨款', '国有资本经营预算拨款'][index]!}`,
            amounts: [flow(truth, 'carriedIn', only(source))],
            role: 'leaf',
            intoBody: 4,
          })),
        ],
        foot: [{ label: '收 入 总 计', amounts: [spending(truth, { sources: FISCAL })], role: 'total' }],
      },
      {
        heading: '支        出',
        label: '项目（按功能分类）',
        amounts: [['预算数']],
        body: [
          { label: '一、本年支出', amounts: [spending(truth, { sources: FISCAL })], role: 'subtotal', into: 0 },
          ...printedClasses(truth).map((code, index): SummaryLine => ({
            label: `（${chineseNumber(index + 1)}）${FUNCTION_NAMES[code]!}`,
            amounts: [spending(truth, { code, sources: FISCAL })],
            role: 'leaf',
            intoBody: 0,
          })),
          { label: '二、年终结转结余', amounts: [0], role: 'leaf', into: 0 },
        ],
        foot: [{ label: '支 出 总 计', amounts: [spending(truth, { sources: FISCAL })], role: 'total' }],
      },
    ],
  });
  const items = '公务用车购置及运行费';
  const blocks = [
    summary,
    functionTable(truth, style, 'revenue', {}, incomeColumns(truth, false)),
    bySource,
    fiscal,
    functionTable(truth, { ...style, functionHeaders: [['部门预算支出功能分类科目', '科目编码'], ['部门预算支出功能分类科目', '科目名称']], titles: { general: '一般公共预算支出预算表（按功能科目分类）' } }, 'general', general, [
      spent(['合计'], general),
      spent(['基本支出', '小计'], { ...general, natures: BASIC }),
      spent(['基本支出', '人员经费'], { ...general, natures: ['personnel'] }),
      spent(['基本支出', '公用经费'], { ...general, natures: ['public'] }),
      spent(['项目支出'], { ...general, natures: ['project'] }),
    ]),
    acrossThreePublic(truth, style, {
      title: '一般公共预算“三公”经费支出预算表',
      columns: [
        [['“三公”经费合计'], itemAmount(truth, ITEM_GROUPS.all)],
        [['因公出国（境）费'], itemAmount(truth, ITEM_GROUPS.abroad)],
        [[items, '小计'], itemAmount(truth, ITEM_GROUPS.vehicles)],
        [[items, '公务用车购置费'], itemAmount(truth, ['purchase'])],
        [[items, '公务用车运行费'], itemAmount(truth, ['running'])],
        [['公务接待费'], itemAmount(truth, ['reception'])],
      ],
    }),
    functionTable(truth, { ...style, titles: { fund: '政府性基金预算支出预算表' } }, 'fund', only('fund'), [
      spent(['本年政府性基金预算支出', '合计'], only('fund')),
      spent(['本年政府性基金预算支出', '基本支出'], { ...only('fund'), natures: BASIC }),
      spent(['本年政府性基金预算支出', '项目支出'], { ...only('fund'), natures: ['project'] }),
    ]),
  ];
  return sheets((index) => `${['01-1', '01-2', '01-3', '02-1', '02-2', '03', '06'][index]!}表`, blocks);
}

const layout = (
  id: string,
  build: (truth: Truth) => readonly SheetPlan[],
  truth: Partial<TruthOptions> = {},
): Layout => ({ id, truth: () => ({ ...FULL, natures: [], ...truth }), build: (one) => build(one) });

export const provinces: readonly Layout[] = [
  layout('sichuan', sichuan, { sources: ['general', 'fund', 'capital', 'business', 'operating-income', 'other'], natures: ['operating', 'remittance'] }),
  layout('xinjiang', xinjiang),
  layout('guangdong', guangdong),
  layout('shandong', shandong, { natures: FULL.natures }),
  layout('yunnan', yunnan),
];
