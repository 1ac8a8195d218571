/** Kinds of projects the indicator library has sets of indicators for. */
export const PROJECT_KINDS = [
  '信访维稳',
  '办公运行',
  '培训',
  '会议',
  '信息化建设',
  '设备购置',
  '工程维修',
  '救助补助',
  '法律服务/购买服务',
  '宣传',
  '人员经费',
  '公用经费',
] as const;

export type ProjectKind = (typeof PROJECT_KINDS)[number];

/** What projects of a kind are about, by meaning. A word may stand under several kinds. */
const WORDS: Readonly<Record<ProjectKind, string>> = {
  信访维稳: '信访 上访 接访 劝返 维稳 稳控 稳定 联席办 矛盾 纠纷 调处 化解 群众工作 平安建设 综治 重点时段 值班',
  办公运行:
    '运行 运转 保障经费 办公 办公用房 后勤 物业 保洁 安保 保安 食堂 水电 供暖 取暖 租房 租赁 工作经费 业务经费 值班 档案保管',
  培训: '培训 轮训 研修 进修 学习班 培训班 教育培训 继续教育 干部教育 能力提升',
  会议: '会议 会务 大会 年会 座谈会 研讨会 论坛 两会 推进会 全会 现场会',
  信息化建设:
    '信息化 信息系统 系统 平台 网络 内网 专网 软件 运维 智慧 数字 数据 大数据 视频 监控 电子政务 网站 云服务 服务器 机房 等保 网络安全',
  设备购置: '购置 采购 购买设备 设备 装备 仪器 家具 车辆 车辆更新 器材 服装 物资储备 办公设备',
  工程维修:
    '工程 建设 新建 改建 扩建 改造 维修 修缮 装修 加固 养护 整修 绿化 修复 基建 基础设施 道路 管网 水利 治理工程 拆除 排水',
  救助补助:
    '救助 补助 补贴 津补 慰问 抚恤 优抚 低保 特困 助学 资助 奖补 奖励 救灾 帮扶 扶贫 供养 养老服务 残疾人 困难群众 高龄 孤儿 生活费 救济 岗位津贴',
  '法律服务/购买服务':
    '法律 律师 法律顾问 法律援助 公证 委托 咨询 审计 评估 评审 第三方 中介 购买服务 外包 鉴定 检测 监理 规划编制 课题 调查 普查 聘用法律',
  宣传: '宣传 普法 宣讲 公告 印刷 媒体 报刊 广告 宣传片 展览 活动 节庆 演出 文化活动 公益广告 创建',
  人员经费:
    '工资 津贴 补贴 绩效工资 奖金 社保 社会保险 养老保险 医疗保险 职业年金 公积金 聘用人员 临时人员 辅警 劳务派遣 公益性岗位 人员经费 工资福利 遗属 离退休',
  公用经费: '公用经费 日常公用 商品和服务 机关运行 定额 公务接待 公务用车 差旅 工会经费 福利费',
};

/** Words about money at the end of a name, which say nothing of the kind. */
const TAIL =
  /(?:(?:专项|项目|补助|补贴|工作|业务)?(?:经费|资金|费用|支出|费|款|金)|项目|配套|县级|市级|省级|中央|本级|支出)+$/u;

export interface KindSuggestion {
  readonly kind: ProjectKind;
  /** The words of the name it rests on. */
  readonly words: readonly string[];
}

/**
 * Kinds a project's name speaks of, most likely first; empty when it speaks of none. The last word decides, because the
 * head of a Chinese name stands at its end: 信访信息系统运维费 is 信息化建设 before it is 信访维稳.
 */
export function suggestProjectKinds(name: string): KindSuggestion[] {
  const whole = name.normalize('NFKC').replace(/[\s"'“”‘’《》()（）\d年]+/gu, '');
  const head = whole.replace(TAIL, '');
  return PROJECT_KINDS.map((kind) => ({ kind, ...scoreOf(WORDS[kind].split(' '), whole, head) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.end - one.end || other.score - one.score)
    .map(({ kind, words }) => ({ kind, words }));
}

/** Longer words tell more; a word inside a longer one that was found tells nothing new. */
function scoreOf(
  words: readonly string[],
  whole: string,
  head: string,
): { score: number; end: number; words: readonly string[] } {
  const found = words
    .filter((word) => whole.includes(word))
    .filter((word, _, all) => !all.some((other) => other !== word && other.includes(word)));
  const end = Math.max(1, head.length);
  const score = found.reduce((sum, word) => {
    const at = whole.lastIndexOf(word) + word.length;
    return sum + word.length * (0.5 + Math.min(1, at / end));
  }, 0);
  const last = Math.max(0, ...found.map((word) => Math.min(end, whole.lastIndexOf(word) + word.length)));
  return { score, end: last, words: found };
}
