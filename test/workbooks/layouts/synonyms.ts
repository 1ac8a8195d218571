import type { Layout } from '../model';
import type { TableId } from '../names';
import type { Random } from '../random';
import { WAN, YUAN, type Style } from '../style';
import type { CodeColumn } from '../tables/code-table';
import { FULL } from '../truth/make';
import { NATIONAL, nationalBook, nationalTables } from './national';

/** Titles seen in published sets for the same table (domain-rules §1.7). */
const TITLES: Readonly<Partial<Record<TableId, readonly string[]>>> = {
  summary: [
    '部门预算收支总表',
    '收支预算总表',
    '部门财务收支预算总表',
    '部门收支总体情况表',
    '预算收支总表',
    '单位收支总表',
  ],
  revenue: ['部门预算收入总表', '收入预算总表', '部门收入总体情况表', '单位收入总表'],
  expenditure: ['部门预算支出总表', '支出预算总表', '部门支出总体情况表', '单位支出总表'],
  fiscal: ['部门预算财政拨款收支总表', '财政拨款收支预算总表', '财政拨款收支总体情况表', '财政拨款收入支出预算总表'],
  general: [
    '一般公共预算财政拨款支出表',
    '一般公共预算支出预算表',
    '一般公共预算支出功能分类预算表',
    '一般公共预算支出情况表',
  ],
  basic: ['一般公共预算财政拨款基本支出表', '一般公共预算基本支出部门预算经济分类预算表', '一般公共预算基本支出预算表'],
  'three-public': ['一般公共预算“三公”经费支出情况表', '“三公”经费支出表', '三公经费情况表-一般公共预算'],
  fund: ['政府性基金预算财政拨款支出表', '政府性基金预算支出情况表', '政府性基金拨款支出表'],
  capital: ['国有资本经营预算财政拨款支出表', '国有资本经营预算支出情况表', '国有资本经营预算拨款支出表'],
  projects: ['项目支出预算表', '部门预算项目支出表', '项目支出预算总表'],
};

const WORDS: Readonly<Record<string, readonly string[]>> = {
  合计: ['合计', '总计'],
  上年结转: ['上年结转', '上年结转结余', '上年结转资金'],
  事业收入: ['事业收入', '事业预算收入'],
  附属单位上缴收入: ['附属单位上缴收入', '下级单位上缴收入'],
  事业单位经营收入: ['事业单位经营收入', '经营收入'],
  财政专户管理资金收入: ['财政专户管理资金收入', '财政专户收入', '财政专户核拨资金'],
  上缴上级支出: ['上缴上级支出', '上解上级支出'],
  事业单位经营支出: ['事业单位经营支出', '经营支出'],
  对附属单位补助支出: ['对附属单位补助支出', '补助附属单位支出'],
};

function drawStyle(random: Random): Style {
  const yuan = random.chance(0.3);
  const titles: Partial<Record<TableId, string>> = {};
  for (const [table, names] of Object.entries(TITLES)) titles[table as TableId] = random.pick(names);
  const code = random.pick(['科目编码', '功能科目编码', '科目代码', '功能分类科目编码']);
  const name = random.pick(['科目名称', '功能科目名称', '功能分类科目名称']);
  const above = random.pick(['', '', '功能科目', '支出功能分类科目']);
  const under = (text: string): string[] => (above ? [above, text] : [text]);
  const split = random.chance(0.4);
  return {
    ...NATIONAL,
    unitFen: yuan ? YUAN : WAN,
    numberFormat: random.pick(['0.00', '#,##0.00', null]),
    zero: random.pick(['blank', 'zero', 'dash']),
    codes: split ? random.pick(['split', 'split-own']) : 'one',
    total: random.pick(['top', 'bottom']),
    totalMerged: random.chance(0.5),
    merges: random.chance(0.8),
    indent: random.pick(['', '　', '  ']),
    functionHeaders: split
      ? [...['类', '款', '项'].map((part) => [code, part]), under(name)]
      : [under(code), under(name)],
    economicHeaders: [['经济科目编码'], ['经济科目名称']],
    titles,
  };
}

/** Renames the headers and shuffles all columns but the total, groups kept together. */
function shuffled(random: Random): (columns: readonly CodeColumn[]) => CodeColumn[] {
  const chosen = new Map(Object.entries(WORDS).map(([word, names]) => [word, random.pick(names)]));
  return (columns) => {
    const [total, ...rest] = columns;
    const groups = new Map<string, CodeColumn[]>();
    for (const column of rest) {
      const key = column.path[0]!;
      groups.set(key, [...(groups.get(key) ?? []), column]);
    }
    return [total!, ...random.shuffle([...groups.values()]).flat()].map((column) => ({
      ...column,
      path: column.path.map((word) => chosen.get(word) ?? word),
    }));
  };
}

/** A set no dialect was written for: every word and order drawn anew from what provinces use. */
export const synonyms: Layout = {
  id: 'synonyms',
  truth: () => FULL,
  build: (truth, random) => {
    const style = drawStyle(random);
    const tables = nationalTables(truth, style, { deep: random.chance(0.3), reorder: shuffled(random) });
    const prefix = random.pick(['表', '附表', '公开']);
    const order = random.shuffle(tables).map(([, block], index) => [`${prefix}${index + 1}`, block] as const);
    return nationalBook(truth, style, random, order);
  },
};
