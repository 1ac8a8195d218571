import type { ColumnMeaning } from './model';
import { foldLabel } from './text';

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

/** A meaning, the characters its words end in ({@link ANY} where that is open), and the words. */
type Pattern<Meaning> = readonly [Meaning, string, RegExp];

const ANY = '*';

const LABELS: readonly Pattern<LabelMeaning>[] = [
  ['code', '码号', /^(?:项目|预算项目)(?:编码|代码|编号)$/u],
  ['name', '称', /^(?:(?:预算|支出|具体|二级)?项目|专项)名称$/u],
  [
    'entity',
    '门位)称码',
    /^(?:预算|主管|编制|填报|申报|项目|实施)?(?:部门|单位)(?:\(单位\)|\/单位)?(?:名称|及代码|名称及代码)?$/u,
  ],
  [
    'whole',
    '额资算数',
    /^(?:项目|中期|长期|实施期|总体)(?:资金|预算|投资|支出)*总(?:额|投资|预算|数|金额)$|^(?:中期|长期|实施期)金额$/u,
  ],
  [
    'total',
    '数额计模',
    /^(?:年度|本年度?|当年|年初|全年|申请|项目)*(?:预算|资金|支出)(?:申请|安排|支出)*(?:数|金额|总额|总数|合计|规模)$/u,
  ],
  [
    'total',
    '计额',
    /^(?:部门)?(?:预算)?支出(?:预算)?(?:合计|总额|总计)$|^(?:部门预算总额|年度财政资金总额|年度金额)$/u,
  ],
  ['total', '算', /^(?:年度|本年度?|当年|项目)预算$/u],
  // Not a budget, but a total with sources of its own beside the budget's.
  ['total', '数额', /^(?:全年|年度|实际)*(?:执行|支出|到位)(?:数|金额)$/u],
  [
    'fiscal',
    '金款资入',
    /^(?:当年|本年度?|年度)?(?:本级)?财政(?:资金|拨款|性资金|补助资金?|预算资金|拨款收入|拨款资金)$|^政府预算资金$/u,
  ],
  ['carried', '转余金', /^(?:上年度?|以前年度)(?:财政拨款)?结转(?:和?结余)?(?:资金)?$/u],
  ['other', '金', /^(?:其他|其它|单位|自筹|单位自筹|非财政|自有|单位其他|财政专户管理)(?:拨款)?资金$/u],
  ['basic', '出', /^基本支出$/u],
  ['project', '出', /^项目支出$/u],
  ['purpose', '途', /^(?:预算规模及)?(?:项目)?(?:资金|经费)?(?:主要)?用途$/u],
  ['plan', '划', /^(?:项目)?(?:资金|经费|预算)?(?:支出|用款|使用|拨付)(?:进度)?计划$/u],
  [
    'goal',
    '标',
    /^(?:年度|总体|整体|长期|中期|项目|部门|单位|预期|实施期|实施周期|全年|当年|本年|绩效|支出|\(单位\))*(?:总)?(?:绩效)?目标$/u,
  ],
  [
    'known',
    '性质别型期况人金出话间门位注息源成责分务数',
    /^(?:项目(?:属性|性质|类别|类型|期|概况|负责人|资金|支出)|联系(?:人|电话)|起止时间|计划(?:开始|完成)日期|备注|基本信息|收入来源|(?:(?:年度|总体|绩效)*目标)?(?:实际)?完成情况|资金(?:总额及构成|来源)|部门职责|部门\(单位\)职责|按预算级次划分|预算整体情况|部门预算支出|事业发展性支出|财政专项资金|其他事业发展性支出|年度(?:主要|重点).*任务|下属.*数|.*人员数|市本级使用资金|.*转移支付资金)$/u,
  ],
  ['known', ANY, /^(?:项目(?:立项|申报|实施|单位)|主管部门|实施单位)/u],
];

const COLUMNS: readonly Pattern<ColumnMeaning>[] = [
  ['level1', '标称', /^(?:绩效指标\/?)?一级(?:绩效)?指标(?:名称)?$/u],
  ['level2', '标称', /^二级(?:绩效)?指标(?:名称)?$/u],
  ['level3', '标称容', /^(?:三级(?:绩效)?指标(?:名称)?|(?:绩效)?指标(?:名称|内容)|具体指标|明细指标)$/u],
  ['description', ANY, /^(?:三级|绩效)?指标(?:描述|解释|说明|内涵|定义|含义)(?:及.*)?$/u],
  ['comparator', '号符', /^(?:指标值?)?(?:符号|比较符号?|运算符号?|计算符号|关系符号?)$/u],
  [
    'value',
    '值',
    /^(?:20\d{2}年?|年度|年初|本年度?|当年|全年|中期|长期|实施期|预期|计划|绩效|三级|项目|[()/、])*(?:指标|目标|预期|实现)(?:目标)?值$|^(?:数)?值$/u,
  ],
  ['unit', '位', /^(?:绩效)?(?:计量|度量|指标值?|指标值计量|值)?单位$/u],
  ['valueType', '型质性量', /^指标值类型$|^(?:指标)?(?:性质|属性|定性定量|定量定性)$/u],
  ['basis', ANY, /^.{0,8}(?:依据|来源)(?:及.*)?$/u],
  ['weight', '重值', /^(?:指标|分值|绩效)*(?:权重|分值)$/u],
  [
    'scoring',
    '准则法明',
    /^(?:指标)?(?:评|扣|计|打|得|赋).{0,6}分.{0,4}(?:标准|规则|方法|办法|说明)$|^(?:评价|考核|绩效)标准$/u,
  ],
  ['actual', '值况', /^(?:全年|年度|本年)?实际(?:完成)?(?:指标)?值$|^(?:全年|实际)?完成(?:情况|值)$/u],
  ['score', '分', /^(?:自评|实际)?得分$/u],
  ['remark', ANY, /^备注$|偏差原因|原因分析/u],
  ['duty', '动责', /^(?:部门)?职责[-—－/、及和]*(?:工作)?活动$|^(?:部门)?职责$|^工作活动$/u],
  ['projectName', '称', /^(?:预算|支出)?项目名称$|^(?:单位)?\(?专项\)?名称$/u],
  ['projectCode', '码号', /^(?:预算|支出)?项目(?:编码|代码|编号)$/u],
  ['budget', '数额排', /^(?:年度|当年|项目)?(?:预算|资金)(?:数|金额|安排|总额)$|^项目(?:金额|总额)$/u],
  ['content', '容述', /^(?:工作)?内容(?:描述)?$|^主要(?:工作)?内容$/u],
  ['goal', '标', /^(?:年度|总体|实施期|项目|整体)*(?:绩效|总体|年度)目标$/u],
  ['优', '优秀', /^优秀?$/u],
  ['良', '良好', /^良好?$/u],
  ['中', '中等格', /^中等?$|^合格$/u],
  ['差', '差格', /^差$|^不合格$/u],
];

/** The patterns a word can fit, by the character it ends in: most words of a form end in none of them. */
class ByEnding<Meaning> {
  private readonly byEnding = new Map<string, Pattern<Meaning>[]>();
  private readonly others: readonly Pattern<Meaning>[];

  constructor(patterns: readonly Pattern<Meaning>[]) {
    this.others = patterns.filter(([, endings]) => endings === ANY);
    for (const ending of new Set(patterns.flatMap(([, endings]) => (endings === ANY ? [] : Array.from(endings)))))
      this.byEnding.set(
        ending,
        patterns.filter(([, endings]) => endings === ANY || endings.includes(ending)),
      );
  }

  get endings(): Iterable<string> {
    return this.byEnding.keys();
  }

  meaningOf(word: string): Meaning | null {
    for (const [meaning, , pattern] of this.byEnding.get(word.charAt(word.length - 1)) ?? this.others)
      if (pattern.test(word)) return meaning;
    return null;
  }
}

const labels = new ByEnding(LABELS);
const columns = new ByEnding(COLUMNS);

/** Of months, quarters and figures beside those of labels and columns. */
const FURTHER_ENDINGS = '月底末份前度年计率';
const ENDINGS: ReadonlySet<string> = new Set([...labels.endings, ...columns.endings, ...Array.from(FURTHER_ENDINGS)]);
/** What stands in words whose ending is open. */
const IN_OPEN_WORDS = /[项主实标依来因]/u;
/** Whatever else a text ends in may be folded away: a bracket, a quote, a colon. */
const IS_LAST = /[\da-z%。一-龥]/iu;

/**
 * Can a text mean anything as a label or a heading? Told by its last character alone for most values (sentences, figures,
 * names); never false for a text that does mean something.
 */
export function mayMeanSomething(text: string): boolean {
  const end = text.charAt(text.length - 1);
  return ENDINGS.has(end) || !IS_LAST.test(end) || (text.length <= LONGEST_LABEL * 2 && IN_OPEN_WORDS.test(text));
}

/**
 * `1、`, `（一）`, `其中：`, `资金来源：` in front and `（万元）`, `（%）`, `（20XX年）`, `（B/A）` behind a label say nothing about its
 * meaning.
 */
export function coreOf(text: string): string {
  return foldLabel(text)
    .replace(
      /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d{1,2}[、.]|\(?其中[:、)]?|资金(?:来源|结构|构成)[:：])+/u,
      '',
    )
    .replace(/\((?:[^()]*(?:元|%|年|\d|可选填|必填)[^()]*|[A-Z](?:[-+*×/÷][A-Z])*)\)$/u, '')
    .replace(/[:：]$/u, '');
}

/** What the core of a text says as a label of the upper part. */
export function labelOf(text: string, core: string): LabelMeaning | null {
  return isShort(text, core) ? labels.meaningOf(core) : null;
}

export function readLabel(text: string): LabelMeaning | null {
  return mayMeanSomething(text) ? labelOf(text, coreOf(text)) : null;
}

/** What the core of a text says as the heading of an indicator column; `null` for words that are none. */
export function columnOf(text: string, core: string): ColumnMeaning | null {
  const word = core.endsWith(')') ? core.replace(/\([^()]*\)$/u, '') : core;
  return isShort(text, word) ? columns.meaningOf(word) : null;
}

export function readColumn(text: string): ColumnMeaning | null {
  return mayMeanSomething(text) ? columnOf(text, coreOf(text)) : null;
}

function isShort(text: string, core: string): boolean {
  return text.length <= LONGEST_LABEL * 2 && core !== '' && core.length <= LONGEST_LABEL;
}

/** 绩效指标 names a column only where no 二级、三级指标 stands beside it; otherwise it heads the whole block. */
export function isPlainIndicator(core: string): boolean {
  return core.endsWith('绩效指标') && /^(?:年度|长期|中期|全年)?绩效指标$/u.test(core);
}

const QUARTERS: Readonly<Record<string, number>> = { 一: 3, 二: 6, 三: 9, 四: 12, 1: 3, 2: 6, 3: 9, 4: 12 };

/** The last month of a plan's period: 3月底 → 3, 第二季度 → 6, 上半年 → 6; null for other cores. */
export function monthOf(core: string): number | null {
  const word = core.endsWith('累计') ? core.slice(0, -2) : core;
  const month = word.includes('月') ? /^(?:截?至)?(\d{1,2})月(?:底|末|份)?(?:前)?$/u.exec(word) : null;
  if (month) return Number(month[1]) >= 1 && Number(month[1]) <= 12 ? Number(month[1]) : null;
  const quarter = word.includes('季度') ? /^(?:截?至)?第?([一二三四1-4])季度(?:末|底)?$/u.exec(word) : null;
  if (quarter) return QUARTERS[quarter[1]!]!;
  return word === '上半年' ? 6 : word === '全年' || word === '年底' ? 12 : null;
}

/** Columns of figures in self-evaluation forms; `money` false for 分值、执行率、得分. */
export interface FigureHeading {
  readonly money: boolean;
}

const OF_MONEY: FigureHeading = { money: true };
const OF_SCORES: FigureHeading = { money: false };

export function figureHeadingOf(core: string): FigureHeading | null {
  if (
    /^(?:年初|全年|本年|调整后?|年度)?预算(?:数|金额)$|^(?:全年|年度|实际)?(?:执行|支出|到位)(?:数|金额)$/u.test(core)
  )
    return OF_MONEY;
  return /^(?:分值|执行率|得分|预算执行率)$/u.test(core) ? OF_SCORES : null;
}

/** A title that names a performance form, of a folded text that is no label. */
export function isFormTitle(word: string): boolean {
  if (word.length > 60 || !word.includes('绩效') || /[。;；]/u.test(word) || /续\)?$|续表/u.test(word)) return false;
  if (/绩效.*表(?:\(.*\))?$/u.test(word) && !/如下|详见|见下/u.test(word)) return true;
  return /(?:整体|部门|单位|项目|职责|支出|资金|活动).*绩效(?:目标|指标|自评)(?:申报|指标|目标)?(?:\(.*\))?$/u.test(
    word,
  );
}
