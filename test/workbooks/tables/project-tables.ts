import { Block, writeHeader } from '../block';
import { publish, unitName, WAN, type Style } from '../style';
import type { Fen, MoneySource, Project, Truth } from '../truth/model';
import type { Random } from '../random';

const amountOf = (project: Project, sources: readonly MoneySource[] | null): Fen =>
  Object.entries(project.amounts).reduce(
    (sum, [source, amount]) => (sources === null || sources.includes(source as MoneySource) ? sum + amount : sum),
    0,
  );

/** 项目支出表: one row for each project, its money by source. */
export function projectTable(truth: Truth, style: Style): Block {
  const block = new Block('projects', style);
  const columns: readonly (readonly [readonly string[], readonly MoneySource[] | null])[] = [
    [['合计'], null],
    [['本年拨款', '一般公共预算'], ['general']],
    [['本年拨款', '政府性基金预算'], ['fund']],
    [['本年拨款', '国有资本经营预算'], ['capital']],
    [['财政专户管理资金'], ['special']],
    [['单位资金'], ['business', 'operating-income', 'superior', 'affiliated', 'other']],
  ];
  // The carry-over is inside the figures, so the heading above the funds must not say 本年.
  const paths = [
    ['项目名称'],
    ['项目单位'],
    ...columns.map(([path]) => (path.length > 1 ? ['财政拨款', path[1]!] : path)),
  ];
  const top = style.frame(block, truth, style.titles.projects ?? '项目支出表', style.unitFen, paths.length);
  const row = writeHeader(block, top, paths);
  block.bodyTop = row;
  block.put(row, 0, '合计');
  truth.projects.forEach((project, index) => {
    block.put(row + 1 + index, 0, project.name);
    block.put(row + 1 + index, 1, truth.entities[project.entity]!.name);
  });
  columns.forEach(([, sources], column) => {
    const total = truth.projects.reduce((sum, project) => sum + amountOf(project, sources), 0);
    block.figure(row, 2 + column, total, 'total', '合计');
    truth.projects.forEach((project, index) => {
      block.figure(row + 1 + index, 2 + column, amountOf(project, sources), 'leaf', project.name, row);
    });
  });
  return block;
}

interface Indicator {
  readonly first: string;
  readonly second: string;
  readonly third: string;
  readonly described: string;
  readonly value: string;
}

/** Sensible indicators for any project; the figures are drawn, so that no two forms read the same. */
function indicatorsOf(project: Project, random: Random, cost: string): Indicator[] {
  const subject = project.name.replace(/经费$/, '');
  return [
    {
      first: '产出指标',
      second: '数量指标',
      third: `${subject}开展次数`,
      described: `全年开展${subject}的次数`,
      value: `≥${random.int(2, 40)}次`,
    },
    {
      first: '产出指标',
      second: '质量指标',
      third: `${subject}验收合格率`,
      described: '验收合格数占验收总数的比率',
      value: `≥${random.int(90, 98)}%`,
    },
    {
      first: '产出指标',
      second: '时效指标',
      third: `${subject}按期完成率`,
      described: '按期完成数占计划数的比率',
      value: `≥${random.int(90, 98)}%`,
    },
    {
      first: '产出指标',
      second: '成本指标',
      third: `${subject}总成本`,
      described: '项目全年支出控制在预算以内',
      value: `≤${cost}`,
    },
    {
      first: '效益指标',
      second: '社会效益指标',
      third: `${subject}政策知晓率`,
      described: '受访群众中知晓政策的比率',
      value: `≥${random.int(80, 95)}%`,
    },
    {
      first: '满意度指标',
      second: '服务对象满意度指标',
      third: `${subject}服务对象满意度`,
      described: '问卷中表示满意的比率',
      value: `≥${random.int(85, 95)}%`,
    },
  ];
}

/** 河北 project form: seven columns, one sheet or block for each project. Its amounts always are 万元. */
export function performanceForm(truth: Truth, style: Style, project: Project, index: number, random: Random): Block {
  const block = new Block('performance', { ...style, textNumbers: false, formulas: false });
  block.publishIn(WAN, 2);
  const budget = amountOf(project, null);
  const fiscal = amountOf(project, ['general', 'fund', 'capital']);
  const text = (fen: Fen): string => String(publish(fen, WAN, 2).value);
  block.line(0, [`${index + 1}、${project.name}绩效目标表`]);
  block.merge(0, 0, 0, 6);
  block.line(1, [`${truth.code}${truth.department}`, null, null, null, null, null, `单位：${unitName(WAN)}`]);
  block.line(2, ['项目编码', project.number, null, '项目名称', project.name]);
  block.merge(2, 1, 2, 2);
  block.merge(2, 4, 2, 6);
  block.line(3, ['预算规模及资金用途', '预算数', null, '其中：财政资金', null, '其他资金']);
  block.figure(3, 2, budget, 'cross', '预算数');
  block.figure(3, 4, fiscal, 'cross', '其中：财政资金');
  block.figure(3, 6, budget - fiscal, 'cross', '其他资金');
  block.line(4, [
    null,
    `预算数${text(budget)}万元，其中财政资金${text(fiscal)}万元，主要用于${project.name.replace(/经费$/, '')}的各项开支。`,
  ]);
  block.merge(3, 0, 4, 0);
  block.merge(4, 1, 4, 6);
  block.line(5, ['资金支出计划（%）', '3月底', null, '6月底', '10月底', '12月底']);
  const early = random.int(5, 30);
  block.line(6, [null, `${early}%`, null, `${early + random.int(5, 30)}%`, `${random.int(70, 90)}%`, '100%']);
  block.merge(5, 0, 6, 0);
  block.line(7, [
    '绩效目标',
    `1.完成${project.name.replace(/经费$/, '')}年度任务${random.int(2, 9)}项。\n2.资金使用合规，服务对象满意。`,
  ]);
  block.merge(7, 1, 7, 6);
  block.line(8, ['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据']);
  block.merge(8, 5, 8, 6);
  block.bodyTop = 9;
  const indicators = indicatorsOf(project, random, `${text(budget)}万元`);
  indicators.forEach((one, at) => {
    const first = indicators.findIndex((other) => other.first === one.first) === at ? one.first : null;
    const basis = random.pick(['年度工作计划', '上年完成情况', '部门职责要求', '行业管理规定']);
    block.line(9 + at, [first, one.second, one.third, one.described, one.value, basis]);
    block.merge(9 + at, 5, 9 + at, 6);
  });
  block.merge(9, 0, 12, 0);
  return block;
}
