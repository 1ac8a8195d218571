import { findUnit, type Unit } from '../amounts';
import { remembered } from '../workbook';
import type { Account, Aspect, Flow, Measure, Nature, Period, Source, Version } from './model';
import { isBareYear } from './text';
import {
  isTotalWord,
  readMeasure,
  readNature,
  readPeriod,
  readSource,
  readThreePublic,
  readVersionWords,
  versionIn,
  type VersionWords,
} from './vocabulary';

/** What a column of codes is coded by. */
export type CodeScheme = 'function' | 'economic' | 'government' | 'revenue' | 'unit' | 'project';

const AMOUNT_HEADING = /^(金额|预算数|决算数|数额|预算金额|金额\(.*\))$/u;

/** All that the text of one heading says, read once for each text: headings are few, and asked for much. */
class Heading {
  readonly source: Source | null;
  readonly period: Period | null;
  readonly nature: Nature | null;
  /** One of the 三公 items. */
  readonly item: Account | null;
  private readonly version: VersionWords;
  /** 合计、小计 and the like. */
  readonly isTotal: boolean;
  /** 金额、预算数、2024年: nothing more is meant than the figures of the table. */
  readonly isPlain: boolean;
  readonly isMemo: boolean;
  readonly flow: Flow | null;
  readonly measure: Measure;
  /** 金额（元）. */
  readonly unit: Unit | null;
  readonly isRate: boolean;
  readonly scheme: CodeScheme | null;
  /** 编码、代码. */
  readonly namesCode: boolean;
  /** 科目. */
  readonly namesSubject: boolean;
  /** 名称、项目、科目: what stands below are labels. */
  readonly isLabel: boolean;
  /** 单位名称、部门. */
  readonly isUnit: boolean;
  /** 序号、行次. */
  readonly isSequence: boolean;
  readonly isRemark: boolean;
  /** Figures stand below, whatever else. */
  readonly isAmount: boolean;

  constructor(readonly text: string) {
    this.source = readSource(text);
    this.period = readPeriod(text);
    this.nature = readNature(text);
    this.item = readThreePublic(text);
    this.version = readVersionWords(text);
    this.isTotal = isTotalWord(text);
    this.isPlain = this.isTotal || isBareYear(text) || AMOUNT_HEADING.test(text);
    this.isMemo = text.startsWith('其中');
    this.flow = flowOpening(text);
    this.isRate = this.version.version === 'change-rate';
    this.measure = readMeasure(text);
    this.unit = findUnit(text);
    this.scheme = schemeNamed(text);
    this.namesCode = /编码|代码/u.test(text);
    this.namesSubject = /科目/u.test(text);
    this.isLabel =
      /(名称|项目|科目|功能分类|经济分类|用途|类型|类别|性质|部门|单位)$/u.test(text) || /^(收入|支出)$/u.test(text);
    this.isUnit = /(单位|部门)(名称)?$/u.test(text);
    this.isSequence = /^(序号|行次|栏次|编号|顺序号)$/u.test(text);
    this.isRemark = /备注|备 注|说明$|依据|计量单位|规格|形式$|目录序号|负责人/u.test(text);
    this.isAmount =
      this.isTotal ||
      /^(金额|预算数|决算数|执行数|数量|单价|价值|预算金额|增减额?|预算安排)/u.test(text) ||
      (!this.isLabel && (this.nature ?? this.source ?? this.period ?? this.item) !== null);
  }

  /** Which of several years or states it heads; `year` is the table's own. */
  versionIn(year: number | null): Version | null {
    return versionIn(this.version, year);
  }
}

export const headingOf = remembered((text) => new Heading(text));

/** 收入 or 支出, also of this year or of 财政拨款. */
function flowOpening(text: string): Flow | null {
  if (/^(本年)?(财政拨款)?收入/u.test(text)) return 'revenue';
  return /^(本年)?(财政拨款)?支出/u.test(text) ? 'expenditure' : null;
}

function schemeNamed(text: string): CodeScheme | null {
  if (/政府(预算)?(支出)?经济/u.test(text)) return 'government';
  if (/经济/u.test(text)) return 'economic';
  if (/功能/u.test(text)) return 'function';
  if (/(单位|部门)\)?(编码|代码)/u.test(text)) return 'unit';
  return /项目(编码|代码)/u.test(text) ? 'project' : null;
}

/** What counts most of the schemes that the headings above a column name. */
const SCHEMES: readonly CodeScheme[] = ['government', 'economic', 'function', 'unit', 'project'];

/** The classification that a header path names. */
export function schemeOf(path: readonly string[]): CodeScheme | null {
  let best = SCHEMES.length;
  for (const part of path) {
    const { scheme } = headingOf(part);
    const rank = scheme === null ? best : SCHEMES.indexOf(scheme);
    if (rank < best) best = rank;
  }
  return SCHEMES[best] ?? null;
}

export interface Words {
  readonly aspect: Partial<Aspect>;
  readonly account: Account | null;
  /** False when nothing in the text was known. */
  readonly understood: boolean;
}

/** Meaning of one header path, top row first; lower rows are more special and win. */
export function readPath(path: readonly string[], year: number | null, items: boolean): Words {
  const aspect: { -readonly [Axis in keyof Aspect]?: Aspect[Axis] } = {};
  let account: Account | null = null;
  let understood = false;
  for (const part of path) {
    const heading = headingOf(part);
    const { source, period, nature } = heading;
    const version = heading.versionIn(year);
    if (source) aspect.source = source;
    if (period) aspect.period = period;
    if (nature) aspect.nature = nature;
    if (version) aspect.version = version;
    if (items && heading.item) account = heading.item;
    if (isKnown(heading, version, items)) understood = true;
  }
  return { aspect, account, understood };
}

/** Does any word of a heading by itself say what its figures are? */
export function saysMeaning(text: string, year: number | null, items: boolean): boolean {
  const heading = headingOf(text);
  return isKnown(heading, heading.versionIn(year), items);
}

function isKnown({ source, period, nature, item, isPlain }: Heading, version: Version | null, items: boolean): boolean {
  return isPlain || (source ?? period ?? nature ?? version ?? (items ? item : null)) !== null;
}

/** The unit that a column's headings state, the lowest of them before those above it; null where they state none. */
export function unitOfPath(path: readonly string[]): Unit | null {
  for (let at = path.length - 1; at >= 0; at -= 1) {
    const { unit } = headingOf(path[at]!);
    if (unit) return unit;
  }
  return null;
}
