import type { ColumnMeaning } from './model';
import { fold, foldLabel } from './text';

/** What a label of a form's upper part says. `heading` = a column of figures (全年预算数); `known` = a label we do not read. */
export type LabelMeaning =
  | 'code'
  | 'name'
  | 'entity'
  | 'total'
  | 'whole'
  | 'fiscal'
  | 'carried'
  | 'other'
  | 'basic'
  | 'project'
  | 'purpose'
  | 'plan'
  | 'goal'
  | 'known';

const LONGEST_LABEL = 26;

const LABELS: readonly (readonly [LabelMeaning, RegExp])[] = [
  ['code', /^(?:项目|预算项目)(?:编码|代码|编号)$/u],
  ['name', /^(?:预算|支出|具体|二级)?项目名称$/u],
  ['entity', /^(?:预算|主管|编制|填报|申报|项目|实施)?(?:部门|单位)(?:\(单位\)|\/单位)?(?:名称|及代码|名称及代码)?$/u],
  ['whole', /^(?:项目|中期|长期|实施期|总体)(?:资金|预算|投资|支出)*总(?:额|投资|预算|数|金额)$/u],
  [
    'total',
    /^(?:年度|本年度?|当年|年初|全年|申请|项目)*(?:预算|资金|支出)(?:申请|安排|支出)*(?:数|金额|总额|总数|合计|规模)$/u,
  ],
  ['total', /^(?:部门)?(?:预算)?支出(?:预算)?(?:合计|总额|总计)$/u],
  // Not a budget, but a total with sources of its own beside the budget's.
  ['total', /^(?:全年|年度|实际)*(?:执行|支出|到位)(?:数|金额)$/u],
  ['fiscal', /^(?:当年|本年度?|年度)?(?:本级)?财政(?:资金|拨款|性资金|补助资金?|预算资金|拨款收入|拨款资金)$/u],
  ['carried', /^(?:上年度?|以前年度)(?:财政拨款)?结转(?:和?结余)?(?:资金)?$/u],
  ['other', /^(?:其他|其它|单位|自筹|单位自筹|非财政|自有|单位其他)(?:拨款)?资金$/u],
  ['basic', /^基本支出$/u],
  ['project', /^项目支出$/u],
  ['purpose', /^(?:预算规模及)?(?:项目)?(?:资金|经费)?(?:主要)?用途$/u],
  ['plan', /^(?:项目)?(?:资金|经费|预算)?(?:支出|用款|使用|拨付)(?:进度)?计划$/u],
  [
    'goal',
    /^(?:年度|总体|整体|长期|中期|项目|部门|单位|预期|实施期|实施周期|全年|当年|本年|绩效|支出|\(单位\))*(?:总)?(?:绩效)?目标$/u,
  ],
  [
    'known',
    /^(?:项目(?:属性|性质|类别|类型|期|概况|负责人|资金|立项.*|申报.*|实施.*|支出|单位.*)|联系(?:人|电话)|起止时间|计划(?:开始|完成)日期|主管部门.*|实施单位.*|备注|基本信息|收入来源|(?:实际)?完成情况|资金(?:总额及构成|来源)|部门职责|部门\(单位\)职责|按预算级次划分|预算整体情况|部门预算支出|事业发展性支出|财政专项资金|其他事业发展性支出|年度(?:主要|重点).*任务|下属.*数|.*人员数|市本级使用资金|.*转移支付资金)$/u,
  ],
];

const COLUMNS: readonly (readonly [ColumnMeaning, RegExp])[] = [
  ['level1', /^(?:绩效指标\/?)?一级(?:绩效)?指标(?:名称)?$/u],
  ['level2', /^二级(?:绩效)?指标(?:名称)?$/u],
  ['level3', /^(?:三级(?:绩效)?指标(?:名称)?|(?:绩效)?指标(?:名称|内容)|具体指标|明细指标)$/u],
  ['description', /^(?:三级|绩效)?指标(?:描述|解释|说明|内涵|定义|含义)(?:及.*)?$/u],
  ['comparator', /^(?:指标)?(?:符号|比较符号?|运算符号?|计算符号|关系符号?)$/u],
  ['value', /^(?:年度|年初|本年度?|当年|全年|预期|计划|绩效|三级)*(?:指标|目标|预期)(?:目标)?值$|^(?:数)?值$/u],
  ['unit', /^(?:计量|度量|指标值?|指标值计量|值)?单位$/u],
  ['valueType', /^指标值类型$|^(?:指标)?(?:性质|属性|定性定量|定量定性)$/u],
  ['basis', /^.{0,8}(?:依据|来源)(?:及.*)?$/u],
  ['weight', /^(?:指标|分值|绩效)*(?:权重|分值)$/u],
  ['scoring', /^(?:指标)?(?:评|扣|计|打|得|赋).{0,6}分.{0,4}(?:标准|规则|方法|办法|说明)$|^(?:评价|考核|绩效)标准$/u],
  ['actual', /^(?:全年|年度|本年)?实际(?:完成)?(?:指标)?值$|^(?:全年|实际)?完成(?:情况|值)$/u],
  ['score', /^(?:自评|实际)?得分$/u],
  ['remark', /^备注$|偏差原因|原因分析/u],
  ['duty', /^(?:部门)?职责[-—－/、及和]*(?:工作)?活动$|^(?:部门)?职责$|^工作活动$/u],
  ['projectName', /^(?:预算|支出)?项目名称$|^(?:单位)?\(?专项\)?名称$/u],
  ['projectCode', /^(?:预算|支出)?项目(?:编码|代码|编号)$/u],
  ['budget', /^(?:年度|当年|项目)?(?:预算|资金)(?:数|金额|安排|总额)$/u],
  ['content', /^(?:工作)?内容(?:描述)?$|^主要(?:工作)?内容$/u],
  ['goal', /^(?:年度|总体|实施期|项目|整体)*(?:绩效|总体)目标$/u],
  ['优', /^优秀?$/u],
  ['良', /^良好?$/u],
  ['中', /^中等?$|^合格$/u],
  ['差', /^差$|^不合格$/u],
];

/** `1、`, `（一）`, `其中：` in front and `（万元）`, `（%）`, `（20XX年）` behind a label say nothing about its meaning. */
function core(text: string): string {
  return foldLabel(text)
    .replace(/^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d{1,2}[、.])/u, '')
    .replace(/^\(?其中[:、)]?/u, '')
    .replace(/\((?:[^()]*(?:元|%|年|\d|可选填|必填)[^()]*)\)$/u, '')
    .replace(/[:：]$/u, '');
}

export function readLabel(text: string): LabelMeaning | null {
  if (text.length > LONGEST_LABEL * 2) return null;
  const word = core(text);
  if (word === '' || word.length > LONGEST_LABEL) return null;
  return LABELS.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

/** What the heading of an indicator column says; `null` for words that are none. */
export function readColumn(text: string): ColumnMeaning | null {
  if (text.length > LONGEST_LABEL * 2) return null;
  const word = core(text).replace(/\([^()]*\)$/u, '');
  if (word === '' || word.length > LONGEST_LABEL) return null;
  return COLUMNS.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

/** 绩效指标 names a column only where no 二级、三级指标 stands beside it; otherwise it heads the whole block. */
export function isPlainIndicator(text: string): boolean {
  return /^(?:年度|长期|中期|全年)?绩效指标$/u.test(core(text));
}

const QUARTERS: Readonly<Record<string, number>> = { 一: 3, 二: 6, 三: 9, 四: 12, 1: 3, 2: 6, 3: 9, 4: 12 };

/** The last month of a plan's period: 3月底 → 3, 第二季度 → 6, 上半年 → 6; null for other texts. */
export function readMonth(text: string): number | null {
  const word = core(text).replace(/累计$/u, '');
  const month = /^(?:截?至)?(\d{1,2})月(?:底|末|份)?(?:前)?$/u.exec(word);
  if (month) return Number(month[1]) >= 1 && Number(month[1]) <= 12 ? Number(month[1]) : null;
  const quarter = /^(?:截?至)?第?([一二三四1-4])季度(?:末|底)?$/u.exec(word);
  if (quarter) return QUARTERS[quarter[1]!]!;
  return word === '上半年' ? 6 : word === '全年' || word === '年底' ? 12 : null;
}

/** Columns of figures in self-evaluation forms; `money` false for 分值、执行率、得分. */
export function readFigureHeading(text: string): { readonly money: boolean } | null {
  const word = core(text);
  if (
    /^(?:年初|全年|本年|调整后?|年度)?预算(?:数|金额)$|^(?:全年|年度|实际)?(?:执行|支出|到位)(?:数|金额)$/u.test(word)
  )
    return { money: true };
  return /^(?:分值|执行率|得分|预算执行率)$/u.test(word) ? { money: false } : null;
}

/** A title that names a performance form; labels such as 绩效目标 and 年度绩效指标 are none. */
export function isFormTitle(text: string): boolean {
  const word = fold(text);
  if (word.length > 60 || /[。;；]/u.test(word) || /续\)?$|续表/u.test(word)) return false;
  if (readLabel(text) !== null || isPlainIndicator(text)) return false;
  if (/绩效.*表(?:\(.*\))?$/u.test(word) && !/如下|详见|见下/u.test(word)) return true;
  return /(?:整体|部门|单位|项目|职责|支出|资金|活动).*绩效(?:目标|指标|自评)(?:申报|指标|目标)?(?:\(.*\))?$/u.test(
    word,
  );
}
