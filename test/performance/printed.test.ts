import { checkWorkbook } from '../../src/checking';
import { readPerformanceForms, type Amount, type PerformanceForm, type TargetField } from '../../src/performance';
import { recogniseTables } from '../../src/tables';
import { parseGrid } from '../support/grid';
import { PRINTED } from './printed';

const wan = (amount: Amount | null): string =>
  amount?.figure.kind === 'amount' ? String(amount.figure.fen / 1_000_000) : '-';

const moneyOf = ({ money }: PerformanceForm): string =>
  money
    .map(
      ({ scope, total, fiscal, carried, others }) =>
        `${scope} ${wan(total)} = ${[fiscal, carried, ...others].map(wan).join('+')}`,
    )
    .join('; ');

const shown = (target: TargetField | null): string =>
  [target?.comparatorCell?.text, target?.text, target?.unitCell?.text].join('');

/** Name, money in 万元, goals, and the targets of the year. */
const summary = (form: PerformanceForm): string[] => [
  form.projectName?.text ?? form.entity?.text ?? '',
  moneyOf(form),
  form.goals.map(({ text }) => text.replace(/\s/gu, '').slice(0, 12)).join(' / '),
  form.indicators
    .filter(({ span }) => span === 'year')
    .map(({ target }) => shown(target))
    .join(' '),
];

const READ: Readonly<Record<keyof typeof PRINTED, readonly (readonly string[])[]>> = {
  'signs under 指标性质, as the integrated budget system prints them': [
    [
      '农村饮水工程维护',
      'year 320 = 300+-+20',
      '目标1：维护农村供水工程',
      '≥60处 ≥95% ＝100% ≤320万元 ≥3.2万人 定性长期 ≥90%',
    ],
  ],
  'targets of several years in columns': [
    [
      '高标准农田建设',
      'whole 900 = 900+-; year 300 = 300+-',
      '三年建成高标准农田3万亩 / 建成高标准农田1万亩。',
      '≥1万亩 ≥95% ≥95% ≤3000元 ≥50公斤 ≥90%',
    ],
  ],
  '中期指标值 beside 年度指标值': [
    [
      '中小河流治理',
      'whole 1500 = 1200+-+300; year 500 = 400+-+100',
      '治理河道36公里。 / 治理河道12公里。',
      '≥12公里 100% ≥95% ≤500万元 ≥1万人 ≥90%',
    ],
  ],
  'projects in a wide list, 项目金额': [
    ['档案数字化经费', 'year 120 = -+-', '完成馆藏档案数字化30万', '≥30万页 ≥98% ≥95% ≤4元 ≥5000人次 ≥90%'],
    ['库房维修', 'year 35 = -+-', '维修库房2间。', '=2间 =100% ≥95% ≤35万元 =0起 ≥90%'],
  ],
  'self-evaluation with （A） and （B/A） in its headings': [
    ['送戏下乡', 'year 60 = -+-; year 58.5 = -+-', '', '60场 100% 100% ≥3万人次 ≥90%'],
  ],
  'self-evaluation of a department, 目标实际完成情况 beside 预期目标': [
    [
      '某市水务局',
      'year 1200 = 1100+-+100; year 1300 = 1200+-+100; year 1250 = 1150+-+100',
      '完成城市供水保障任务。',
      '≥20公里 ≥99% ≥95% ≥98% ≥90%',
    ],
  ],
  'numbered labels': [
    ['乡村道路照明', 'year 45 = 40+2+3', '安装路灯150盏，改善村', '≥150盏 100% ≥95% ≤3000元 ≥8个 ≥90%'],
  ],
  'sources and uses behind 资金来源 and 资金结构, outputs classed otherwise': [
    ['某市卫健委', 'year 3500 = 3000+-+100+400', '', '相关 完整 100% ≥35% ≥90% ≤10/10万 ≥85%'],
  ],
  'a list with the headings of its projects a row above, and sources of money': [
    ['养老服务补贴', 'year 100 = 90+-+10', '补贴老人500名。', '≥500人 100% 100% ≤2000元 ≥90% ≥90%'],
    ['临时救助', 'year 50 = 50+-+0', '救助困难群众200人次。', '≥200人次 100% ≥95% ≤2500元 ≥95% ≥90%'],
  ],
  '实施期金额 beside 年度金额, a blank row below the headings of goals': [
    [
      '全民健身活动',
      'whole 600 = 600+-+0; year 200 = 200+-+0',
      '目标1：举办全民健身活动 / 目标1：举办全民健身活动',
      '≥100场 100% ≥95% ≤2万元 ≥10万人次 ≥90%',
    ],
  ],
  '长期 and 年度 blocks, targets of earlier years beside the year’s': [
    [
      '某市林业局',
      'year - = 2000+-+200',
      '森林覆盖率达到45%。 / 完成造林2万亩。',
      '≥2万亩 ≥85% ≥95% ≤800元 ≥44.5% ≥90%',
    ],
  ],
  'quarters that say 累计, a blank row between goals': [
    [
      '农村公路养护',
      'year 88.6 = 88.6+-+-',
      '1、养护县乡道路320公 / 2、优良路率达到85%以',
      '≥320公里 ≥85% ≥95% ≤2800元 ≥98% ≥90%',
    ],
  ],
  'numbered columns, 指标内容 beside 三级指标, words that equal': [
    ['森林防火经费', '', '全年不发生重特大森林火灾', '>=120次 >=95% =100% <=2000元/人 <=0.9‰ >=90% =提高是/否'],
  ],
  '绩效度量单位 and a row of sums': [
    ['社区养老服务', 'year 120 = 120+-+0', '为1200名老人提供居家', '≥1200人 ≥95% ≥95% ≤1000元/人 定性有效改善无 ≥90%'],
  ],
  'self-evaluation with 预算执行率 in the place of a class': [
    ['某区文化和旅游局', '', '开展文化惠民活动。', '≥120场 ≥95% 100% ≥5万人次 ≥90% 100%'],
  ],
  '专项名称 and 年度金额 of transfers': [
    ['农村危房改造补助资金', 'year 5000 = -+-', '完成农村危房改造3000', '≥3000户 100% 100% ≤1.5万元 100% ≥90%'],
  ],
  'a page that goes on with title and name printed again': [
    ['城区绿化养护', 'year 210 = 210+-', '养护绿地120万平方米。', '≥120万平方米 ≥95% ≥95% ≤1.75元 ≥40% ≥85%'],
  ],
  'tasks under a header of two rows with an empty row below it': [
    ['某市人社局', '', '1.城镇新增就业2万人。', '≥2万人 ≥98% =100% ≤100% ≤5.5% ≥90%'],
  ],
  'amounts with their unit': [
    ['食品安全抽检', 'year 320 = 320+-+-', '完成食品抽检4000批次', '≥4000批次 100% ≥98% ≤800元 ≤0.1‰ ≥80%'],
  ],
  'a plan down the sheet with sums and percentages': [
    ['防汛物资储备', 'year 40 = 40+-+0', '储备防汛物资12类。', '≥12类 100% 100% ≤40万元 ≥95% ≥90%'],
  ],
};

describe.each(Object.entries(PRINTED))('%s', (name, grid) => {
  test('is read whole', () => {
    const workbook = parseGrid(grid);
    expect(readPerformanceForms(workbook, recogniseTables(workbook).tables).map(summary)).toEqual(READ[name]);
  });

  test('is blamed for nothing', () => {
    const { findings } = checkWorkbook(parseGrid(grid));
    expect(findings.map(({ rule, message }) => `${rule} ${message.zh}`)).toEqual([]);
  });
});

test('signs under 指标性质 are judged as signs, sources in a list as sources', () => {
  const rules = (name: string, from: string, to: string): string[] =>
    checkWorkbook(parseGrid(PRINTED[name]!.replace(from, to))).findings.map(({ rule }) => rule);
  const [signs, list] = [
    'signs under 指标性质, as the integrated budget system prints them',
    'a list with the headings of its projects a row above, and sources of money',
  ];
  expect(rules(signs, '受益群众满意度 | ≥', '受益群众满意度 | ≤')).toContain('performance/direction');
  expect(rules(list, '100 | 90 | 10', '100 | 90 | 20')).toEqual(['performance/budget-parts']);
});
