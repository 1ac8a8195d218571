import { fold } from './text';

/** What a unit measures. `per-money` is money for each something: 元/人/天. */
export type UnitClass = 'ratio' | 'money' | 'per-money' | 'count' | 'time' | 'measure';

const WORDS: Readonly<Record<Exclude<UnitClass, 'per-money'>, string>> = {
  ratio: '% 百分比 百分点 个百分点 ‰ 成',
  money: '元 百元 千元 万元 百万元 千万元 亿元 角 分钱 万 亿',
  count:
    '人 人次 名 位 次 回 趟 件 起 份 个 项 家 户 套 台 辆 册 本 篇 场 场次 期 批 批次 班 班次 处 条 间 栋 座 棵 株 头 只 张 ' +
    '部 架 艘 幅 块 片 组 队 支 枚 把 宗 例 款 门 节 课时 学时 学分 车次 户次 件次 台次 台套 台/套 人天 人日 人月 人年 个/套 ' +
    '人/次 万人 万人次 万件 万户 万份 千人 所 村 点 床 盏 孔 眼 道 封 字 条次 单 箱 瓶 袋 卷 卷次 对 副 双 匹 羽 尾 粒 倍 分 级 星 ' +
    '种 类 档 页 层 根 台班 标段 站 网格 小区 学校 企业 机构 项目 案件 单位',
  time: '年 个年 季 季度 月 个月 周 星期 日 天 小时 时 分钟 秒 工作日 个工作日 年度 月底 月末 日内 天内 月内 小时内 分钟内 个工作日内 工作日内',
  measure:
    '平方米 米 公里 千米 厘米 毫米 公顷 亩 万亩 平方公里 吨 万吨 公斤 千克 克 斤 升 毫升 立方米 万立方米 千瓦时 千瓦 度 兆 兆瓦 GB TB M G 分贝 摄氏度 ' +
    '万平方米 立方 平米 平方 方 kg km m2 m t Mbps mm cm ℃ °C mg/L',
};

const CLASS_OF = new Map<string, UnitClass>(
  Object.entries(WORDS).flatMap(([unitClass, words]) =>
    words.split(' ').map((word) => [fold(word), unitClass as UnitClass]),
  ),
);

/** The class of a unit, null for words that are no unit known here. Blanks and full-width forms do not matter. */
export function unitClassOf(unit: string): UnitClass | null {
  return CLASS_OF.get(unit) ?? classOfUnusual(unit);
}

function classOfUnusual(unit: string): UnitClass | null {
  const plain = fold(unit).replace(/^\((.*)\)$/u, '$1');
  const known = CLASS_OF.get(plain);
  if (known) return known;
  // 台(套), 卷(册): two words for what is counted.
  const either = /^([^()]+)\(([^()]+)\)$/u.exec(plain);
  const [one, other] = [CLASS_OF.get(either?.[1] ?? ''), CLASS_OF.get(either?.[2] ?? '')];
  if (one && one === other) return one;
  const per = /^(.+?)(?:[/每]|\/每)(.+)$/u.exec(plain);
  const head = per && CLASS_OF.get(per[1]!);
  if (!head) return null;
  return head === 'money' ? 'per-money' : head;
}

/** Units of one quantity: two of these in a row are one too many. Words of two units of other groups (吨公里, 台件) are units. */
const ALIKE: readonly (readonly string[])[] = [
  '册 本 卷',
  '棵 株',
  '人 名 位',
  '项 件 个',
  '座 栋',
  '平方米 平米 平方 亩 万亩 公顷 平方公里 万平方米',
  '米 公里 千米 厘米 毫米',
  '吨 万吨 公斤 千克 克 斤',
  '升 毫升 立方米 立方 万立方米',
  '天 日 工作日 个工作日',
  '小时 分钟 秒',
].map((words) => words.split(' ').map(fold));

/** What a number of per cent cannot be besides. */
const PER_CENT: ReadonlySet<string> = new Set(['%', '‰', '百分比', '百分点']);

/**
 * The two units of a doubled one (元万元、%百分比、人人、%个、工作日天); null for single units and words made of two units
 * (人次、件次).
 */
export function doubledUnit(unit: string): readonly [string, string] | null {
  if (unit.length < 2 || CLASS_OF.has(unit)) return null;
  const plain = fold(unit);
  if (plain.length < 2 || CLASS_OF.has(plain)) return null;
  for (let at = 1; at < plain.length; at += 1) {
    const [first, second] = [plain.slice(0, at), plain.slice(at)];
    if (CLASS_OF.has(first) && CLASS_OF.has(second) && areTooMany(first, second)) return [first, second];
  }
  return null;
}

function areTooMany(first: string, second: string): boolean {
  const [one, other] = [CLASS_OF.get(first), CLASS_OF.get(second)];
  if (one === other && (first === second || one === 'money' || one === 'ratio')) return true;
  if (PER_CENT.has(first) || PER_CENT.has(second)) return true;
  // 个人, 个项目: 个 stands before what is counted.
  return first !== '个' && ALIKE.some((units) => units.includes(first) && units.includes(second));
}
