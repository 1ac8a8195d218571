import type { Block } from '../block';
import { continueFrom } from '../place';
import type { Layout, SheetPlan } from '../model';
import type { Random } from '../random';
import { WAN, unitName, type Frame, type Style } from '../style';
import {
  economicTable,
  functionTable,
  natureColumns,
  spendingColumn,
  type CodeColumn,
  type UnitRows,
} from '../tables/code-table';
import {
  assetsTable,
  contentsPage,
  coverPage,
  institutionsTable,
  procurementTable,
  prosePage,
} from '../tables/other-tables';
import { performanceForm, projectTable } from '../tables/project-tables';
import { proseOf } from '../tables/prose';
import { chineseNumber, numbered, writeSummary, type SummaryLine } from '../tables/summary-table';
import { acrossThreePublic, ITEM_GROUPS, itemAmount, type AcrossColumn } from '../tables/three-public-table';
import { FUNCTION_NAMES, SUMMARY_CLASSES } from '../truth/codes';
import { FULL } from '../truth/make';
import { BASIC, FISCAL, flow, revenue, spending, type MoneySource, type Truth, type Where } from '../truth/model';

/** 表号 above the title, the department left and the unit right below it. */
const frame: Frame = (block, truth, title, unitFen, width) => {
  block.titleRow = 0;
  block.line(0, [title]);
  block.merge(0, 0, 0, width - 1);
  block.put(1, 0, `部门：${truth.department}`);
  block.put(1, width - 1, `单位：${unitName(unitFen)}`);
  return 2;
};

export const NATIONAL: Style = {
  unitFen: WAN,
  decimals: 2,
  numberFormat: '#,##0.00',
  textNumbers: false,
  formulas: false,
  zero: 'blank',
  codes: 'one',
  numericCodes: false,
  serial: false,
  columnNumbers: false,
  total: 'bottom',
  totalMerged: true,
  merges: true,
  indent: '',
  functionHeaders: [['科目编码'], ['科目名称']],
  economicHeaders: [
    ['部门预算支出经济分类科目', '科目编码'],
    ['部门预算支出经济分类科目', '科目名称'],
  ],
  titles: {
    summary: '部门收支总表',
    revenue: '部门收入总表',
    expenditure: '部门支出总表',
    fiscal: '财政拨款收支总表',
    general: '一般公共预算支出表',
    basic: '一般公共预算基本支出表',
    'three-public': '一般公共预算“三公”经费支出表',
    fund: '政府性基金预算支出表',
    capital: '国有资本经营预算支出表',
    projects: '项目支出表',
  },
  frame,
  emptyNote: (fund, truth) => `注：${truth.department}${truth.year}年没有${fund}安排的支出，故本表无数据。`,
};

export const INCOME: readonly (readonly [string, MoneySource])[] = [
  ['一般公共预算拨款收入', 'general'],
  ['政府性基金预算拨款收入', 'fund'],
  ['国有资本经营预算拨款收入', 'capital'],
  ['财政专户管理资金收入', 'special'],
  ['事业收入', 'business'],
  ['上级补助收入', 'superior'],
  ['附属单位上缴收入', 'affiliated'],
  ['事业单位经营收入', 'operating-income'],
  ['其他收入', 'other'],
];

/** Classes in use, and a few that are not, in the order of the code list. */
export function printedClasses(truth: Truth): string[] {
  const always = ['201', '205', '208', '210', '221', '229'];
  return SUMMARY_CLASSES.map(([code]) => code).filter(
    (code) => code !== '' && (always.includes(code) || spending(truth, { code }) > 0) && FUNCTION_NAMES[code],
  );
}

/** The same as enumerated lines, each with what is spent under it. */
export function classLines(truth: Truth): SummaryLine[] {
  return printedClasses(truth).map((code, index) => ({
    label: numbered(index, FUNCTION_NAMES[code]!),
    amounts: [spending(truth, { code })],
    role: 'leaf',
    into: 0,
  }));
}

function summary(truth: Truth, style: Style): Block {
  const total = spending(truth);
  return writeSummary(truth, style, {
    table: 'summary',
    title: style.titles.summary!,
    sides: [
      {
        heading: '收入',
        label: '项目',
        amounts: [['预算数']],
        body: INCOME.map(([name, source], index) => ({
          label: numbered(index, name),
          amounts: [revenue(truth, { sources: [source] })],
          role: 'leaf',
          into: 0,
        })),
        foot: [
          { label: '本年收入合计', amounts: [revenue(truth)], role: 'subtotal', into: 3 },
          { label: '使用非财政拨款结余', amounts: [0], role: 'leaf', into: 3 },
          { label: '上年结转', amounts: [flow(truth, 'carriedIn')], role: 'leaf', into: 3 },
          { label: '收入总计', amounts: [total], role: 'total' },
        ],
      },
      {
        heading: '支出',
        label: '项目',
        amounts: [['预算数']],
        body: classLines(truth),
        foot: [
          { label: '本年支出合计', amounts: [total], role: 'subtotal', into: 3 },
          null,
          { label: '结转下年', amounts: [0], role: 'leaf', into: 3 },
          { label: '支出总计', amounts: [total], role: 'total' },
        ],
      },
    ],
  });
}

/** 一、本年收入 with its funds below it, so subtotals stand above their parts. */
export function fiscalSummary(truth: Truth, style: Style): Block {
  const funds: readonly (readonly [string, MoneySource])[] = [
    ['一般公共预算拨款', 'general'],
    ['政府性基金预算拨款', 'fund'],
    ['国有资本经营预算拨款', 'capital'],
  ];
  const under = (index: number, text: string): string => `（${chineseNumber(index + 1)}）${text}`;
  const part = (amount: (source: MoneySource) => number, intoBody: number): SummaryLine[] =>
    funds.map(([name, source], index) => ({
      label: under(index, name),
      amounts: [amount(source)],
      role: 'leaf',
      intoBody,
    }));
  const across = (where: Where): number[] =>
    [FISCAL, ['general'] as const, ['fund'] as const, ['capital'] as const].map((sources) =>
      spending(truth, { ...where, sources }),
    );
  const fiscalOnly = { sources: FISCAL };
  return writeSummary(truth, style, {
    table: 'fiscal',
    title: style.titles.fiscal!,
    sides: [
      {
        heading: '收入',
        label: '项目',
        amounts: [['预算数']],
        body: [
          { label: '一、本年收入', amounts: [revenue(truth, fiscalOnly)], role: 'subtotal', into: 0 },
          ...part((source) => revenue(truth, { sources: [source] }), 0),
          { label: '二、上年结转', amounts: [flow(truth, 'carriedIn', fiscalOnly)], role: 'subtotal', into: 0 },
          ...part((source) => flow(truth, 'carriedIn', { sources: [source] }), 4),
        ],
        foot: [{ label: '收入总计', amounts: [spending(truth, fiscalOnly)], role: 'total' }],
      },
      {
        heading: '支出',
        label: '项目',
        amounts: [['合计'], ['一般公共预算'], ['政府性基金预算'], ['国有资本经营预算']],
        body: [
          { label: '一、本年支出', amounts: across({}), role: 'subtotal', into: 0 },
          ...printedClasses(truth).map((code, index): SummaryLine => ({
            label: under(index, FUNCTION_NAMES[code]!),
            amounts: across({ code }),
            role: 'leaf',
            intoBody: 0,
          })),
          { label: '二、结转下年', amounts: [0, 0, 0, 0], role: 'leaf', into: 0 },
        ],
        foot: [{ label: '支出总计', amounts: across({}), role: 'total' }],
      },
    ],
  });
}

export interface NationalOptions {
  readonly byUnit?: UnitRows | null;
  /** Wide, deep headers: 财政拨款 and 基本支出 split under headings of their own. */
  readonly deep?: boolean;
  /** Puts columns of T2 and T3 after the total in another order. */
  readonly reorder?: (columns: readonly CodeColumn[]) => CodeColumn[];
}

export function incomeColumns(truth: Truth, deep: boolean): CodeColumn[] {
  const of = (sources: readonly MoneySource[]) => (code: string, entity: number | null) =>
    revenue(truth, { code, entity, sources });
  const fiscalPath = (name: string): string[] => (deep ? ['财政拨款收入', name.replace('拨款收入', '')] : [name]);
  return [
    spendingColumn(truth, ['合计']),
    { path: ['上年结转'], of: (code, entity) => flow(truth, 'carriedIn', { code, entity }) },
    ...(deep ? [{ path: ['财政拨款收入', '小计'], of: of(FISCAL) }] : []),
    ...INCOME.map(([name, source]) => ({
      path: FISCAL.includes(source) ? fiscalPath(name) : [name],
      of: of([source]),
    })),
  ];
}

function threePublic(truth: Truth, style: Style, byUnit: boolean): Block {
  const year = (label: string, before: boolean): AcrossColumn[] => [
    [[label, '合计'], itemAmount(truth, ITEM_GROUPS.all, before)],
    [[label, '因公出国（境）费'], itemAmount(truth, ITEM_GROUPS.abroad, before)],
    [[label, '公务用车购置及运行费', '小计'], itemAmount(truth, ITEM_GROUPS.vehicles, before)],
    [[label, '公务用车购置及运行费', '公务用车购置费'], itemAmount(truth, ['purchase'], before)],
    [[label, '公务用车购置及运行费', '公务用车运行费'], itemAmount(truth, ['running'], before)],
    [[label, '公务接待费'], itemAmount(truth, ['reception'], before)],
  ];
  return acrossThreePublic(truth, style, {
    title: style.titles['three-public']!,
    columns: [...year(`${truth.year - 1}年预算数`, true), ...year(`${truth.year}年预算数`, false)],
    byUnit,
  });
}

/** The nine tables and the project list of the national set. */
export function nationalTables(
  truth: Truth,
  style: Style,
  options: NationalOptions = {},
): (readonly [string, Block])[] {
  const { byUnit = null, deep = false } = options;
  const reorder = options.reorder ?? ((columns: readonly CodeColumn[]): CodeColumn[] => [...columns]);
  const only = (source: MoneySource): Where => ({ sources: [source] });
  const split = (where: Where, fully: boolean): CodeColumn[] =>
    natureColumns(truth, where, [
      [['合计'], null],
      ...(fully
        ? ([
            [['基本支出', '小计'], BASIC],
            [['基本支出', '人员经费'], ['personnel']],
            [['基本支出', '公用经费'], ['public']],
          ] as const)
        : ([[['基本支出'], BASIC]] as const)),
      [['项目支出'], ['project']],
    ]);
  const rest = natureColumns(truth, {}, [
    [['上缴上级支出'], ['remittance']],
    [['事业单位经营支出'], ['operating']],
    [['对附属单位补助支出'], ['subsidy']],
  ]);
  const more = { byUnit };
  return [
    ['部门收支总表', summary(truth, style)],
    ['部门收入总表', functionTable(truth, style, 'revenue', {}, reorder(incomeColumns(truth, deep)), more)],
    ['部门支出总表', functionTable(truth, style, 'expenditure', {}, reorder([...split({}, deep), ...rest]), more)],
    ['财政拨款收支总表', fiscalSummary(truth, style)],
    ['一般公共预算支出表', functionTable(truth, style, 'general', only('general'), split(only('general'), true), more)],
    [
      '一般公共预算基本支出表',
      economicTable(truth, style, 'basic', [
        [['本年一般公共预算基本支出', '合计'], ['3']],
        [
          ['本年一般公共预算基本支出', '人员经费'],
          ['301', '303'],
        ],
        [
          ['本年一般公共预算基本支出', '公用经费'],
          ['302', '310'],
        ],
      ]),
    ],
    ['三公经费支出表', threePublic(truth, style, byUnit !== null)],
    [
      '政府性基金预算支出表',
      functionTable(truth, style, 'fund', only('fund'), split(only('fund'), false), {
        ...more,
        fund: '政府性基金预算',
      }),
    ],
    [
      '国有资本经营预算支出表',
      functionTable(truth, style, 'capital', only('capital'), split(only('capital'), false), {
        ...more,
        fund: '国有资本经营预算',
      }),
    ],
    ['项目支出表', projectTable(truth, style)],
  ];
}

export function nationalBook(
  truth: Truth,
  style: Style,
  random: Random,
  tables: readonly (readonly [string, Block])[],
): SheetPlan[] {
  return [
    { name: '封面', blocks: [coverPage(truth, style, false)] },
    { name: '目录', blocks: [contentsPage(Object.values(style.titles), style)] },
    ...tables.map(([name, block]) => ({ name, blocks: [block] })),
    {
      name: '项目支出绩效目标表',
      blocks: truth.projects.map((project, index) => performanceForm(truth, style, project, index, random)),
    },
    { name: '政府采购预算表', blocks: [procurementTable(truth, style)] },
    { name: '固定资产', blocks: [assetsTable(truth, style)] },
    { name: '机构设置', blocks: [institutionsTable(truth, style)] },
    {
      name: '预算公开说明',
      blocks: [prosePage(`${truth.department}${truth.year}年部门预算说明`, proseOf(truth, false), style)],
    },
  ];
}

const variant = (id: string, over: Partial<Style>, options: NationalOptions = {}, entities = 1): Layout => ({
  id,
  truth: () => ({ ...FULL, entities }),
  build: (truth, random) => {
    const style = { ...NATIONAL, ...over };
    return nationalBook(truth, style, random, nationalTables(truth, style, options));
  },
});

export const national = variant('national', {});
export const nationalText = variant('national-text', { textNumbers: true, zero: 'zero' });
export const nationalIndented = variant('national-indented', { indent: '　', zero: 'dash' });
export const nationalSixDecimals = variant('national-six-decimals', {
  decimals: 6,
  numberFormat: '0.000000',
  numericCodes: true,
});
export const nationalDeep = variant('national-deep', { total: 'top', totalMerged: false }, { deep: true });
const units = (id: string, byUnit: UnitRows): Layout =>
  variant(id, { total: 'top', totalMerged: false }, { byUnit }, 3);
export const nationalUnits = units('national-units', 'own');
export const nationalUnitsRepeated = units('national-units-repeated', 'repeated');
export const nationalUnitsInline = units('national-units-inline', 'inline');

/** 支出总表 and 一般公共预算支出表 go on over a second sheet. */
export const nationalContinued: Layout = {
  id: 'national-continued',
  truth: () => FULL,
  build: (truth, random) => {
    const tables = nationalTables(truth, NATIONAL);
    for (const [name, block] of tables) {
      if (name !== '部门支出总表' && name !== '一般公共预算支出表') continue;
      continueFrom(block, block.bodyTop + random.int(4, 9));
    }
    return nationalBook(truth, NATIONAL, random, tables);
  },
};
