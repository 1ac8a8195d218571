import { Block, writeHeader } from '../../block';
import { YUAN, unitName, type Style } from '../../style';
import { functionTable, spendingColumn, type CodeColumn } from '../../tables/code-table';
import { chineseNumber, numbered, writeSummary, type SummaryLine } from '../../tables/summary-table';
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
  type MoneySource,
  type Truth,
  type Where,
} from '../../truth/model';
import { INCOME, NATIONAL, classLines, incomeColumns, printedClasses } from '../national';
import { OWN, sheets, only } from './shared';

import type { SheetPlan } from '../../model';

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

export function yunnan(truth: Truth): SheetPlan[] {
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
            label: numbered(index, name),
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
        body: classLines(truth),
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
          {
            label: '二、上年结转',
            amounts: [flow(truth, 'carriedIn', { sources: FISCAL })],
            role: 'subtotal',
            into: 0,
          },
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
    functionTable(
      truth,
      {
        ...style,
        functionHeaders: [
          ['部门预算支出功能分类科目', '科目编码'],
          ['部门预算支出功能分类科目', '科目名称'],
        ],
        titles: { general: '一般公共预算支出预算表（按功能科目分类）' },
      },
      'general',
      general,
      [
        spent(['合计'], general),
        spent(['基本支出', '小计'], { ...general, natures: BASIC }),
        spent(['基本支出', '人员经费'], { ...general, natures: ['personnel'] }),
        spent(['基本支出', '公用经费'], { ...general, natures: ['public'] }),
        spent(['项目支出'], { ...general, natures: ['project'] }),
      ],
    ),
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
    functionTable(truth, { ...style, titles: { capital: '国有资本经营预算支出预算表' } }, 'capital', only('capital'), [
      spent(['本年国有资本经营预算支出', '合计'], only('capital')),
      spent(['本年国有资本经营预算支出', '基本支出'], { ...only('capital'), natures: BASIC }),
      spent(['本年国有资本经营预算支出', '项目支出'], { ...only('capital'), natures: ['project'] }),
    ]),
    yunnanBasic(truth, style),
  ];
  return sheets((index) => `${['01-1', '01-2', '01-3', '02-1', '02-2', '03', '06', '07', '04'][index]!}表`, blocks);
}

/** One line for each economic 款 as a project of the personnel or running class, no subtotals. */
function yunnanBasic(truth: Truth, style: Style): Block {
  const block = new Block('basic', style);
  const paths = [
    ['单位名称'],
    ['项目代码'],
    ['项目名称'],
    ['部门经济科目编码'],
    ['部门经济科目名称'],
    ['资金来源', '总计'],
    ['资金来源', '一般公共预算资金', '全年数'],
    ['资金来源', '政府性基金'],
  ];
  const top = style.frame(
    block,
    truth,
    '部门基本支出预算表（人员类、运转类公用经费项目）',
    style.unitFen,
    paths.length,
  );
  const first = writeHeader(block, top, paths);
  block.bodyTop = first;
  const codes = economicCodes(truth).filter((code) => code.length === 5);
  const last = first + codes.length;
  codes.forEach((code, index) => {
    const row = first + index;
    const name = ECONOMIC_NAMES[code]!;
    const kind = code.startsWith('302') || code.startsWith('310') ? '一般公用经费' : '人员支出';
    block.line(row, [truth.department, `5300002100000000${code.slice(0, 3)}`, kind, code, name]);
    [5, 6].forEach((column) => block.figure(row, column, economicSum(truth, [code]), 'leaf', name, last));
  });
  block.put(last, 0, '合计');
  block.merge(last, 0, last, 4);
  [5, 6].forEach((column) => block.figure(last, column, economicSum(truth, ['3']), 'total', '合计'));
  return block;
}
