import { Block, writeHeader } from '../block';
import type { Layout, SheetPlan } from '../model';
import type { Random } from '../random';
import { WAN, unitName, type Frame, type Style } from '../style';
import { economicTable, functionTable, spendingColumn } from '../tables/code-table';
import { contentsPage, procurementTable, prosePage } from '../tables/other-tables';
import { proseOf } from '../tables/prose';
import { numbered, writeSummary, type SummaryLine } from '../tables/summary-table';
import { acrossThreePublic, ITEM_GROUPS, itemAmount } from '../tables/three-public-table';
import { SUMMARY_CLASSES } from '../truth/codes';
import { FULL } from '../truth/make';
import { BASIC, FISCAL, spending, type MoneySource, type Truth } from '../truth/model';

const SHEETS = '一二三四五六七八九';
const sheetName = (index: number): string =>
  `公开表${index < 9 ? SHEETS[index]! : `十${index === 9 ? '' : SHEETS[index - 10]!}`}`;

/** 标题 / 公开表X / 部门 and unit. The number of the table is written when the sheets are named. */
const frame: Frame = (block, truth, title, unitFen, width) => {
  block.line(0, [title]);
  block.merge(0, 0, 0, width - 1);
  block.line(1, [null]);
  block.merge(1, 0, 1, width - 1);
  block.line(2, ['部门：', truth.department]);
  block.put(2, width - 1, `单位：${unitName(unitFen)}`);
  return 3;
};

const JIANGSU: Style = {
  unitFen: WAN,
  decimals: 2,
  numberFormat: null,
  textNumbers: false,
  formulas: false,
  zero: 'blank',
  codes: 'one',
  numericCodes: false,
  serial: false,
  columnNumbers: false,
  total: 'top',
  totalMerged: true,
  merges: true,
  indent: '',
  functionHeaders: [['功能科目编码'], ['功能科目名称']],
  economicHeaders: [['科目编码'], ['科目名称']],
  titles: {
    summary: '收支预算总表',
    revenue: '收入预算总表',
    expenditure: '支出预算总表',
    fiscal: '财政拨款收支预算总表',
    'fiscal-expenditure': '财政拨款支出预算表（功能科目）',
    'fiscal-basic': '财政拨款基本支出预算表（经济科目）',
    general: '一般公共预算支出预算表（功能科目）',
    basic: '一般公共预算基本支出预算表（经济科目）',
    'three-public': '“三公”经费、会议费、培训费支出预算表',
    fund: '财政拨款政府性基金支出预算表',
    operating: '一般公共预算机关运行经费支出预算表',
    procurement: '政府采购预算表',
  },
  frame,
  emptyNote: () => null,
};

const OTHER_MONEY: readonly MoneySource[] = ['business', 'operating-income', 'other'];

/** Income, spending by function and spending by purpose next to one another; the purposes carry the common foot. */
function summary(truth: Truth, style: Style): Block {
  const of = (sources: readonly MoneySource[]): number => spending(truth, { sources });
  const total = spending(truth);
  const skipped = ['209', '219', '223', '227', '230', '231', '232', '233', '234', ''];
  const classes = SUMMARY_CLASSES.filter(([code]) => !skipped.includes(code));
  const block = writeSummary(truth, style, {
    table: 'summary',
    title: style.titles.summary!,
    sides: [
      {
        heading: '收入',
        label: '项目名称',
        amounts: [['金额']],
        body: [
          { label: '一、财政拨款', amounts: [of(FISCAL)], role: 'subtotal', into: 0 },
          { label: '   1.一般公共预算', amounts: [of(['general'])], role: 'leaf', intoBody: 0 },
          { label: '   2.政府性基金预算', amounts: [of(['fund'])], role: 'leaf', intoBody: 0 },
          { label: '二、财政专户管理资金', amounts: [of(['special'])], role: 'leaf', into: 0 },
          { label: '三、其他资金', amounts: [of(OTHER_MONEY)], role: 'leaf', into: 0 },
        ],
        foot: [
          { label: '当年收入小计', amounts: [total], role: 'subtotal', into: 2 },
          { label: '上年结转资金', amounts: [0], role: 'leaf', into: 2 },
          { label: '收入合计', amounts: [total], role: 'total' },
        ],
      },
      {
        heading: ['支出', '功能分类'],
        label: '功能科目名称',
        amounts: [['金额']],
        body: classes.map(([code, name], index) => ({
          label: numbered(index, name),
          amounts: [spending(truth, { code })],
          role: 'leaf',
          into: 0,
        })),
        foot: ['当年支出小计', '结转下年资金', '支出合计'].map((label): SummaryLine => ({
          label,
          amounts: [null],
          role: 'total',
        })),
      },
      {
        heading: ['支出', '支出用途'],
        label: '项目名称',
        amounts: [['金额']],
        body: [
          { label: '一、基本支出', amounts: [spending(truth, { natures: BASIC })], role: 'leaf', into: 0 },
          { label: '二、项目支出', amounts: [spending(truth, { natures: ['project'] })], role: 'leaf', into: 0 },
          { label: '三、单位预留机动经费', amounts: [0], role: 'leaf', into: 0 },
        ],
        foot: [
          { label: '', amounts: [total], role: 'subtotal', into: 2 },
          { label: '', amounts: [0], role: 'leaf', into: 2 },
          { label: '', amounts: [total], role: 'total' },
        ],
      },
    ],
  });
  for (let row = block.height - 3; row < block.height; row++) block.merge(row, 2, row, 4);
  return block;
}

/** Sources from the top row down, their group in the first column. */
function revenueTable(truth: Truth, style: Style): Block {
  const block = new Block('revenue', style);
  const of = (...sources: MoneySource[]): number => spending(truth, { sources });
  const groups: readonly (readonly [string, readonly (readonly [string, number])[]])[] = [
    [
      '一般公共预算资金',
      [
        ['小计', of('general')],
        ['公共财政拨款(补助)资金', of('general')],
        ['专项收入', 0],
      ],
    ],
    ['政府性基金', [['小计', of('fund')]]],
    [
      '财政专户管理资金',
      [
        ['小计', of('special')],
        ['专户管理教育收费', of('special')],
        ['其他非税收入', 0],
      ],
    ],
    [
      '其他资金',
      [
        ['小计', of(...OTHER_MONEY)],
        ['事业收入', of('business')],
        ['经营收入', of('operating-income')],
        ['其他收入', of('other')],
      ],
    ],
    ['上年结转和结余资金', [['小计', 0]]],
  ];
  const top = frame(block, truth, style.titles.revenue!, style.unitFen, 3);
  let row = writeHeader(block, top, [['项目名称'], ['项目名称 '], ['金额']]);
  block.put(row - 1, 1, null);
  block.merge(row - 1, 0, row - 1, 1);
  block.bodyTop = row;
  const totalRow = row;
  block.put(row, 0, '收入总计');
  block.merge(row, 0, row, 1);
  block.figure(row, 2, spending(truth), 'total', '收入总计');
  row++;
  for (const [group, lines] of groups) {
    block.put(row, 0, group);
    block.merge(row, 0, row + lines.length - 1, 0);
    const groupRow = row;
    for (const [label, fen] of lines) {
      block.put(row, 1, label);
      block.figure(
        row,
        2,
        fen,
        row === groupRow ? 'subtotal' : 'leaf',
        `${group}${label}`,
        row === groupRow ? totalRow : groupRow,
      );
      row++;
    }
  }
  return block;
}

/** One row: the natures across. */
function expenditureTable(truth: Truth, style: Style): Block {
  const block = new Block('expenditure', style);
  const columns: readonly (readonly [string, number])[] = [
    ['合计', spending(truth)],
    ['基本支出', spending(truth, { natures: BASIC })],
    ['项目支出', spending(truth, { natures: ['project'] })],
    ['单位预留机动经费', 0],
    ['结转下年资金', 0],
  ];
  const top = frame(block, truth, style.titles.expenditure!, style.unitFen, columns.length);
  const row = writeHeader(
    block,
    top,
    columns.map(([name]) => [name]),
  );
  block.bodyTop = row;
  columns.forEach(([name, fen], column) => block.figure(row, column, fen, 'cross', name));
  return block;
}

function fiscal(truth: Truth, style: Style): Block {
  const of = (source: MoneySource): number => spending(truth, { sources: [source] });
  const total = spending(truth, { sources: FISCAL });
  return writeSummary(truth, style, {
    table: 'fiscal',
    title: style.titles.fiscal!,
    sides: [
      {
        heading: '收入',
        label: '项目名称',
        amounts: [['金额']],
        body: [
          { label: '一、一般公共预算', amounts: [of('general')], role: 'leaf', into: 0 },
          { label: '二、政府性基金预算', amounts: [of('fund')], role: 'leaf', into: 0 },
        ],
        foot: [{ label: '收入合计', amounts: [total], role: 'total' }],
      },
      {
        heading: ['支出', '支出用途'],
        label: '项目名称',
        amounts: [['金额']],
        body: [
          {
            label: ' 一、基本支出',
            amounts: [spending(truth, { sources: FISCAL, natures: BASIC })],
            role: 'leaf',
            into: 0,
          },
          {
            label: '二、项目支出',
            amounts: [spending(truth, { sources: FISCAL, natures: ['project'] })],
            role: 'leaf',
            into: 0,
          },
          { label: '三、单位预留机动经费', amounts: [0], role: 'leaf', into: 0 },
        ],
        foot: [{ label: '支出合计', amounts: [total], role: 'total' }],
      },
    ],
  });
}

function threePublic(truth: Truth, style: Style): Block {
  const group = '“三公”经费';
  const vehicles = '公务用车购置及运行维护费';
  const items = itemAmount(truth, ITEM_GROUPS.all);
  return acrossThreePublic(truth, style, {
    title: style.titles['three-public']!,
    columns: [
      [['合计'], (entity) => items(entity) + truth.meeting + truth.training],
      [[group, '小计'], items],
      [[group, '因公出国（境）费'], itemAmount(truth, ITEM_GROUPS.abroad)],
      [[group, vehicles, '小计'], itemAmount(truth, ITEM_GROUPS.vehicles)],
      [[group, vehicles, '公务用车购置费'], itemAmount(truth, ['purchase'])],
      [[group, vehicles, '公务用车运行维护费'], itemAmount(truth, ['running'])],
      [[group, '公务接待费'], itemAmount(truth, ['reception'])],
      [['会议费'], () => truth.meeting],
      [['培训费'], () => truth.training],
    ],
  });
}

function build(truth: Truth, _random: Random): SheetPlan[] {
  const style = JIANGSU;
  const amount = (sources: readonly MoneySource[]) => [spendingColumn(truth, ['金额'], { sources })];
  const blocks = [
    summary(truth, style),
    revenueTable(truth, style),
    expenditureTable(truth, style),
    fiscal(truth, style),
    functionTable(truth, style, 'fiscal-expenditure', { sources: FISCAL }, amount(FISCAL)),
    economicTable(truth, style, 'fiscal-basic', [[['金额'], ['3']]]),
    functionTable(truth, style, 'general', { sources: ['general'] }, amount(['general'])),
    economicTable(truth, style, 'basic', [[['金额'], ['3']]]),
    threePublic(truth, style),
    functionTable(truth, style, 'fund', { sources: ['fund'] }, amount(['fund'])),
    economicTable(truth, style, 'operating', [[['机关运行经费支出'], ['302', '310']]], ['302', '310']),
    procurementTable(truth, style),
  ];
  const sheets = blocks.map((block, index) => {
    block.put(1, 0, sheetName(index));
    return { name: sheetName(index), blocks: [block] };
  });
  return [
    { name: '目录', blocks: [contentsPage(Object.values(style.titles), style)] },
    ...sheets,
    {
      name: '情况说明',
      blocks: [prosePage(`${truth.department}${truth.year}年度部门预算情况说明`, proseOf(truth, false), style)],
    },
  ];
}

export const jiangsu: Layout = {
  id: 'jiangsu',
  truth: () => ({ ...FULL, sources: ['general', 'fund', 'special', 'business', 'other'], natures: [], carry: false }),
  build,
};
