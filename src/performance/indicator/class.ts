import type { Reading } from './direction';
import type { IndicatorClass } from './model';
import type { Token } from './segment';
import type { Role } from './words';
import { FirstOf } from '../first-of';
import { measureOfUnit } from './unit-measure';

/** What an indicator is about, for the classes that no measure word gives away. */
const ABOUT: Readonly<Record<'满意度' | '可持续影响' | '生态效益' | '经济效益' | '社会效益' | '成本', FirstOf>> = {
  满意度: FirstOf.words('满意 好评 获得感 幸福感 认可度'),
  可持续影响: FirstOf.words('长效 持续 长期 机制 健全 使用年限 服务年限 影响年限 使用寿命 传承'),
  生态效益: FirstOf.words(
    '污染 污水 减排 需氧量 有机物 再生能源 新能源 排放 排污 空气 水质 水体 断面 浓度 绿化 森林 地下水 绿地 耕地质量 林木 造林 植树 草原 湿地 植被 能耗 节能 节水 用水 碳 二氧化 生态 垃圾 扬尘 噪声 噪音 秸秆 农药 化肥 废物 废水 废气 水土 荒漠 沙化 环境质量 环境违法 PM',
  ),
  经济效益: FirstOf.words(
    '经济 产值 税收 利润 收益 营收 增收 收入 销售 招商 引资 投资额 社会投资 外贸 市场主体 消费额 创汇 产量 产能 亩产 单产 财政资金使用效益',
  ),
  社会效益: FirstOf.words(
    '知晓 就业 失业 事故 死亡 伤亡 犯罪 发案 命案 案发 上访 集体访 信访 息诉 贫困 返贫 脱贫 群体性 火灾 火险 疫情 发病 患病 安全感 社会 群众 公众 辍学 入学 普及 民生 舆情 举报 投诉 拥堵 拖欠 欠薪 欠发 离职 流失 治安 困难 伤害 激化 倒塌 突发 违法 违规 虚假 无证 违纪 公信 影响力 非法 稳定',
  ),
  成本: FirstOf.words(
    '超支 超概算 超预算 概算 结余 结转 单价 造价 成本 费用 经费 支出 开支 总投资 预算调整 预算控制 预算编制 接待费 差旅 价格 消耗 油耗 电耗 办公能耗 三公',
  ),
};

const IN_TIME = FirstOf.words('按期 按时 及时 如期 准时 进度 当期 按计划');

type About = keyof typeof ABOUT;
export interface ClassFit {
  readonly class: IndicatorClass | null;
  /** The word it rests on, '' where the measure alone decides. */
  readonly word: string;
}

const roleOf = (token: Token | undefined): Role | 'measure' | null => token?.meaning?.role ?? null;

/**
 * The class an indicator's words fit best. Most specific first: satisfaction, time, money, what the effect is on; what
 * is left is work counted (数量) or done well (质量).
 */
export function classOf(name: string, tokens: readonly Token[], reading: Reading, unit: string): ClassFit {
  const about = (what: About): string | null => ABOUT[what].in(name);
  const head = headOf(tokens);
  const role = roleOf(head);
  const satisfied = about('满意度');
  if (satisfied) return fit('满意度', satisfied);
  if (reading.measures === 'duration') return durationClass(name, role, head);
  if (role === 'prompt' || role === 'late' || IN_TIME.in(name) !== null) return fit('时效', head?.text);
  const money = moneyClass(reading, about, unit, tokens);
  if (money) return fit(...money);
  if (reading.measures === 'quality') return fit(...qualityClass(about));
  const isWork = role === 'rise' || (head !== undefined && isWorkWord(head));
  const isCounted = reading.measures === 'count' || reading.measures === 'extent';
  const isUnwanted = reading.better === 'less';
  if (isCounted && (isWork || role === null) && !isUnwanted && reading.change === null) return fit('数量', head?.text);
  const isDone = role === 'good' && reading.measures === 'count';
  if (isCounted && (isDone || tokens.some(isWorkWord)) && reading.better === 'more') return fit('数量', head?.text);
  if (reading.measures === 'rate' && reading.change === null) {
    if (role === null || /合格|成活|准确|完好|验收|运行/u.test(head!.text)) return fit('质量', head?.text);
  }
  const lasting = reading.measures === 'rate' ? null : about('可持续影响');
  if (lasting) return fit('可持续影响', lasting);
  for (const what of ['生态效益', '经济效益'] as const) {
    const word = what === '经济效益' && reading.measures === 'rate' && reading.change === null ? null : about(what);
    if (word) return fit(what, word);
  }
  if (head?.text.includes('质量')) return fit('质量', head.text);
  if (isOutcome(role, reading)) {
    const social = ABOUT.社会效益.in(ownWords(tokens));
    if (social) return fit('社会效益', social);
  }
  if (isCounted) return isUnwanted ? fit('质量', head?.text) : fit('数量', head?.text);
  if (reading.measures === 'rate')
    return reading.change === null ? fit('质量', head?.text) : fit('社会效益', head?.text);
  return fit(null);
}

/** Without words that only name a thing: 投诉热线 is no complaint. */
function ownWords(tokens: readonly Token[]): string {
  return tokens.map((token) => (roleOf(token) === 'plain' ? ' ' : token.text)).join('');
}

function isWorkWord(token: Token): boolean {
  const role = roleOf(token);
  return role === 'work' || role === 'handle' || role === 'remedy';
}

/** Is the head word something that happens to people, not something the office does? */
function isOutcome(role: Role | 'measure' | null, { measures, change, better }: Reading): boolean {
  if (role !== 'fault' && better === 'less') return true;
  if (change !== null || role === 'bad' || role === 'burden') return true;
  return measures !== 'count' && measures !== 'extent' && (role === 'good' || role === 'gain');
}

function fit(value: IndicatorClass | null, word = ''): ClassFit {
  return { class: value, word };
}

/** Time taken is 时效; time something goes on is a quantity, a quality or lasts beyond the project. */
function durationClass(name: string, role: Role | 'measure' | null, head: Token | undefined): ClassFit {
  if (/年限|寿命|保质期/u.test(name)) return fit('可持续影响', '年限');
  if (/空气|优良天|污染天/u.test(name) || /重污染/u.test(name)) return fit('生态效益', head?.text);
  if (role === 'fault' || (role === 'last' && !/开放|服务/u.test(head!.text))) return fit('质量', head?.text);
  if (role === 'bad') return fit('社会效益', head?.text);
  const asDays = /天数|日数|天$/u.test(name);
  if (role === 'work' || role === 'last' || (asDays && (role === null || role === 'plain' || role === 'burden')))
    return fit('数量', head?.text);
  return fit('时效', head?.text);
}

function moneyClass(
  { measures, change }: Reading,
  about: (what: About) => string | null,
  unit: string,
  tokens: readonly Token[],
): [IndicatorClass, string] | null {
  const head = headOf(change === 'rise' ? tokens.filter((token) => roleOf(token) !== 'rise') : tokens);
  if (roleOf(head) === 'gain' && measures !== 'quality' && measures !== 'duration') return ['经济效益', head!.text];
  const cost = about('成本');
  const economy = cost !== null || measures === 'amount' ? about('经济效益') : null;
  if (measures === 'amount' && (roleOf(head) === 'bad' || roleOf(head) === 'fault') && change === null && !cost) {
    return head!.text.includes('损失') ? ['经济效益', head!.text] : ['质量', head!.text];
  }
  if (change === 'fall' && (cost || tokens.some((token) => roleOf(token) === 'save'))) return ['经济效益', cost ?? ''];
  if (measures === 'standard') return ['成本', '标准'];
  if (measures === 'amount' && economy) return ['经济效益', economy];
  if (cost && !economy) return ['成本', cost];
  if (measures === 'amount' && change !== null) return ['经济效益', unit];
  if (measureOfUnit(unit) === 'amount' && measures === 'amount') return ['成本', unit];
  return null;
}

function qualityClass(about: (what: About) => string | null): [IndicatorClass, string] {
  for (const what of ['可持续影响', '生态效益', '经济效益'] as const) {
    const word = about(what);
    if (word) return [what, word];
  }
  return ['社会效益', about('社会效益') ?? ''];
}

/** The word that says what happens: the last one that is no measure, no change and adds something. */
function headOf(tokens: readonly Token[]): Token | undefined {
  return tokens.findLast((token) => {
    const role = roleOf(token);
    return (
      role !== 'measure' &&
      role !== 'through' &&
      role !== 'adverb' &&
      role !== 'fall' &&
      role !== 'save' &&
      role !== 'hold'
    );
  });
}
