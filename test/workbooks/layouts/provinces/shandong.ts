import { Block, writeHeader } from '../../block';
import { publish, unitName, type Style } from '../../style';
import { functionTable, natureColumns, spendingColumn, type CodeColumn } from '../../tables/code-table';
import { numbered, writeSummary, type SummaryLine } from '../../tables/summary-table';
import { ITEM_GROUPS } from '../../tables/three-public-table';
import { ECONOMIC_NAMES } from '../../truth/codes';
import {
  BASIC,
  FISCAL,
  economicCodes,
  economicSum,
  flow,
  revenue,
  spending,
  threePublicSum,
  type Fen,
  type ThreePublicItem,
  type Truth,
  type Where,
} from '../../truth/model';
import { INCOME, NATIONAL, classLines, fiscalSummary, incomeColumns } from '../national';
import { sheets, only, before, writeRates } from './shared';

import type { SheetPlan } from '../../model';

/** Both economic classifications side by side, this year beside last year with 增减额 and 增减% (山东). */
const SHANDONG: Style = {
  ...NATIONAL,
  total: 'top',
  totalMerged: true,
  codes: 'split',
  functionHeaders: [['科目编码', '类'], ['科目编码', '款'], ['科目编码', '项'], ['科目名称']],
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

export function shandong(truth: Truth): SheetPlan[] {
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
        body: classLines(truth),
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
    fiscalSummary(truth, style),
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
  const put = (
    row: number,
    prefixes: readonly string[],
    label: string,
    role: 'total' | 'subtotal' | 'leaf',
    into: number | null,
  ): void => {
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
    put(
      row,
      [code],
      ECONOMIC_NAMES[code]!,
      code.length === 3 ? 'subtotal' : 'leaf',
      code.length === 3 ? first : rowOf.get(code.slice(0, 3))!,
    );
  }
  return block;
}

function shandongThreePublic(truth: Truth, style: Style, last: string, now: string): Block {
  const block = new Block('three-public', style);
  const paths = [['项目'], [last], [now], ['增减额'], ['增减%']];
  const top = style.frame(block, truth, style.titles['three-public']!, style.unitFen, paths.length);
  const first = writeHeader(block, top, paths);
  block.bodyTop = first;
  const lines: readonly (readonly [
    string,
    readonly ThreePublicItem[],
    'total' | 'subtotal' | 'leaf',
    number | null,
  ])[] = [
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
