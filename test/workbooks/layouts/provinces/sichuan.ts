import { type Block } from '../../block';
import { YUAN, type Style } from '../../style';
import { natureColumns, writeCodeTable, type CodeColumn, type CodeTable } from '../../tables/code-table';
import { numbered, writeSummary, type SummaryLine } from '../../tables/summary-table';
import { acrossThreePublic, ITEM_GROUPS, itemAmount } from '../../tables/three-public-table';
import { ECONOMIC_NAMES, FUNCTION_NAMES } from '../../truth/codes';
import {
  BASIC,
  FISCAL,
  economicCodes,
  economicSum,
  flow,
  functionCodes,
  revenue,
  spending,
  type Fen,
  type MoneySource,
  type Truth,
  type Where,
} from '../../truth/model';
import { NATIONAL, classLines, incomeColumns, printedClasses } from '../national';
import { numberedFrame, sheets, only } from './shared';

import type { SheetPlan } from '../../model';

/** 科目 in three columns with the unit's code beside, 项 lines only, a line for the unit above its own (四川). */
const SICHUAN: Style = {
  ...NATIONAL,
  unitFen: YUAN,
  decimals: 2,
  codes: 'split',
  total: 'top',
  totalMerged: false,
  functionHeaders: [['科目编码', '类'], ['科目编码', '款'], ['科目编码', '项'], ['单位代码'], ['单位名称（科目）']],
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

export function sichuan(truth: Truth): SheetPlan[] {
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
        body: classLines(truth),
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
          {
            label: '一、上年结转',
            amounts: [flow(truth, 'carriedIn', { sources: FISCAL })],
            role: 'subtotal',
            into: 0,
          },
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
    sichuanTable(truth, {
      table: 'expenditure',
      title: '部门支出总表',
      columns: [...split({}), ...rest],
      codes: items({}),
    }),
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
            of: (code) =>
              code === '' || /^30[13]/u.test(code) ? economicSum(truth, code ? [code] : ['301', '303']) : 0,
          },
          {
            path: ['基本支出', '公用经费'],
            of: (code) =>
              code === '' || /^3(02|10)/u.test(code) ? economicSum(truth, code ? [code] : ['302', '310']) : 0,
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
      columns: split(only('capital')).map((column) => ({
        ...column,
        path: ['本年国有资本经营预算支出', ...column.path],
      })),
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
