import { remembered } from '../workbook';
import { codesOf } from './text';
import type { Account, Measure, Nature, Period, Source, Version } from './model';

/**
 * Words of budget headers and row labels by meaning. All patterns run on normalised text (see `normaliseLabel`).
 * Order matters inside a list: the more special word stands first.
 */

interface Vocabulary<Meaning> {
  readonly words: readonly (readonly [RegExp, Meaning])[];
  /** Any of the words: most texts hold none. */
  readonly any: RegExp;
}

function vocabulary<Meaning>(words: Vocabulary<Meaning>['words']): Vocabulary<Meaning> {
  return { words, any: new RegExp(words.map(([{ source }]) => source).join('|'), 'u') };
}

const SOURCES = vocabulary<Source>([
  [/非税/u, 'general-nontax'],
  [/经费拨款/u, 'general-appropriation'],
  [/社会保险基金/u, 'social-insurance'],
  [/政府性?基金|^基金(预算|拨款|收入)/u, 'fund'],
  [/国有资本/u, 'capital'],
  [/一般公共|公共财政|公共预算/u, 'general'],
  [/专户/u, 'special-account'],
  [/上级补助/u, 'superior'],
  [/附属单位(上缴|缴款)|附属上缴|下级单位上缴/u, 'affiliated'],
  [/经营(性)?收入/u, 'operating-income'],
  [/事业(预算)?收入|^事业$/u, 'business'],
  [/单位(自有)?资金|自有资金|非财政拨款(收入|资金)?$|非同级财政/u, 'own'],
  [/其他(各项)?收入/u, 'other'],
  [/其他(来源)?资金/u, 'other-funds'],
  [/财政(性|预算)?(拨款|资金)|^拨款/u, 'fiscal'],
]);

const PERIODS = vocabulary<Period>([
  [/(使用|动用|弥补).{0,8}(结余|基金)|用.{0,4}基金弥补|^非财政拨款结余/u, 'balance-used'],
  [/结余分配/u, 'distribution'],
  [/结转(到)?下年|结转以后|(年终|年末|期末).{0,8}(结转|结余)|结余结转下年|下年结转/u, 'carried-out'],
  [/(上年|年初|期初|以前年度|上年度).{0,8}(结转|结余)|^(财政拨款)?结转(结余)?(资金|收入)?$|^结转结余/u, 'carried-in'],
  [/本年|当年|本年度/u, 'current'],
]);

const NATURES = vocabulary<Nature>([
  [/人员(类)?(经费|支出)?(和|及|与|、)(日常)?公用/u, 'basic'],
  [/人员(类)?(经费)?(支出|项目)?$/u, 'personnel'],
  [/公用(类)?(经费)?(支出|项目)?$/u, 'public'],
  [/基本(支出|经费)/u, 'basic'],
  [/项目(支出|经费)|专项(业务)?(经费|支出)|特定目标类/u, 'project'],
  [/经营(性)?支出/u, 'operating'],
  [/(上缴|上解)上级/u, 'remittance'],
  [/附属单位补助|补助附属|对附属单位/u, 'subsidy'],
  [/机动经费|单位预留/u, 'reserve'],
]);

/** 三公 items, with 会议费、培训费 and 机关运行经费 where a table prints them beside. */
const THREE_PUBLIC = vocabulary<Account>([
  [/教学科研/u, 'three-public:abroad-research'],
  [/其他因公出国/u, 'three-public:abroad-other'],
  [/出国|出境/u, 'three-public:abroad'],
  [/购置(费)?(及|和|与|、|\/)(运行|运维|维护|管理)|用车(购置)?(及|和)?运(行|维).*购置/u, 'three-public:vehicle'],
  [/用车.*购置|^(公车)?购置(费用?|支出|经费)?$|车辆购置/u, 'three-public:vehicle-purchase'],
  [/运行(维护|管理)?(费|支出|经费)?$|运维(费|支出)?$|用车.*(运行|运维)/u, 'three-public:vehicle-running'],
  [/^(公务用车|公车)(费用?|经费|支出)?$/u, 'three-public:vehicle'],
  [/接待/u, 'three-public:reception'],
  [/会议/u, 'three-public:meeting'],
  [/培训/u, 'three-public:training'],
  [/三公/u, 'three-public:total'],
]);

const OPERATING_EXPENSES = /机关运行/u;

function firstMatch<Meaning>({ any, words }: Vocabulary<Meaning>, text: string): Meaning | null {
  if (!any.test(text)) return null;
  for (const [pattern, meaning] of words) if (pattern.test(text)) return meaning;
  return null;
}

export const readPeriod = remembered((text): Period | null => firstMatch(PERIODS, text));

/** Sources are not read out of carry words: 使用非财政拨款结余 is a period, not a source. */
export const readSource = remembered((text): Source | null => {
  const period = readPeriod(text);
  if (period === 'balance-used' || period === 'distribution') return null;
  if (
    (period === 'carried-in' || period === 'carried-out') &&
    !/一般公共|基金|国有资本|专户|单位资金|财政/u.test(text)
  ) {
    return null;
  }
  return firstMatch(SOURCES, text);
});

export const readNature = remembered((text): Nature | null => firstMatch(NATURES, text));

export const readThreePublic = remembered((text): Account | null =>
  OPERATING_EXPENSES.test(text) && !/三公/u.test(text) ? 'operating-expenses:total' : firstMatch(THREE_PUBLIC, text),
);

export interface VersionWords {
  readonly version: Version | null;
  /** Set where the figures of an earlier year are `previous` whatever else is said. */
  readonly year: number | null;
}

export const readVersionWords = remembered((text): VersionWords => {
  if (/(增减|增长|变动|变化|同比).*(率|%|幅度|比例)|(率|比例)\(?%\)?$|^%$/u.test(text))
    return { version: 'change-rate', year: null };
  if (/增减|(比|较)(上年|\d{4}年)|变动数/u.test(text)) return { version: 'change', year: null };
  if (/执行|完成数/u.test(text)) return { version: 'executed', year: null };
  const year = /(20\d{2})年/u.exec(text)?.[1];
  return { version: versionNamed(text), year: year === undefined ? null : Number(year) };
});

function versionNamed(text: string): Version | null {
  if (/(上年|去年|上一年)(度)?(预算|决算|批复|数|$)/u.test(text)) return 'previous';
  if (/决算数?/u.test(text)) return 'final';
  if (/预算数|^(20\d{2}年(度)?|本年(度)?)(部门)?预算(安排)?(额)?$/u.test(text)) return 'budget';
  return null;
}

/** A line by the year whose figures it shows: 2023年, 上年预算数, 增减额. */
export function namesYear(core: string): boolean {
  return /^(20\d{2}|上|去|本)年|增减|变动|同比/u.test(core);
}

/** Which of several years or states a column shows; `year` is the table's own budget year. */
export function readVersion(text: string, year: number | null): Version | null {
  return versionIn(readVersionWords(text), year);
}

export function versionIn(words: VersionWords, year: number | null): Version | null {
  return words.year !== null && year !== null && words.year < year ? 'previous' : words.version;
}

export function readMeasure(text: string): Measure {
  if (/%|百分比|比例|占比|增长率|幅度|完成率/u.test(text)) return 'percent';
  if (/单价/u.test(text)) return 'price';
  if (/^(数量|人数|台数|辆数|面积|个数|编制数)/u.test(text)) return 'count';
  return 'amount';
}

const TOTAL_ENDINGS = codesOf('计数额');

/** A word for a sum: 合计、小计、总计、本年收入合计… */
export function isTotalWord(text: string): boolean {
  // Most texts end otherwise, which is quickly told.
  if (!TOTAL_ENDINGS.has(text.charCodeAt(text.length - 1))) return false;
  return /^(总|合|小|共)计(数|金额)?$|(合计|小计|总计|总额)$/u.test(text);
}
