import { Block, writeHeader } from '../../block';
import { type Style } from '../../style';
import { natureColumns, spendingColumn, writeCodeTable, type CodeColumn } from '../../tables/code-table';
import { numbered, writeSummary } from '../../tables/summary-table';
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
  threePublicSum,
  type Fen,
  type MoneySource,
  type ThreePublicItem,
  type Truth,
  type Where,
} from '../../truth/model';
import { NATIONAL, printedClasses } from '../national';
import { OWN, numberedFrame, sheets, only } from './shared';

import type { SheetPlan } from '../../model';

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

export function guangdong(truth: Truth): SheetPlan[] {
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
  const summary = writeSummary(
    truth,
    { ...style, columnNumbers: false },
    {
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
    },
  );
  const fiscal = writeSummary(
    truth,
    { ...style, columnNumbers: false },
    {
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
    },
  );
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
  return sheets(
    (index) => `${['收支', '收入', '支出', '财拨', '一般', '基本', '三公', '基金', '国资'][index]!}（表${index + 1}）`,
    blocks,
  );
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
