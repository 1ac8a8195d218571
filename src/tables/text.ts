import { remembered } from '../workbook';

/**
 * Labels as meaning sees them: full-width forms folded, blanks and quotes gone. Indentation and enumerators
 * (一、（一）1.（1）) are read separately because they carry the hierarchy of tables without codes.
 */

const NOISE = /[\s"'“”‘’「」『』《》〈〉]+/gu;
const NEEDS_FOLDING = /[\s\u00a0\u2000-\u206f\u3000-\u301f\ufeff-\uffef"']|:$/u;

/** NFKC, no blanks, no quotes or title marks: `“三公”经费　小计：` → `三公经费小计`. */
export function normaliseLabel(text: string): string {
  return isPlain(text) || !NEEDS_FOLDING.test(text) ? text : fold(text);
}

const fold = remembered((text): string =>
  text
    .normalize('NFKC')
    .replace(NOISE, '')
    .replace(/(?<=[计额]):$/u, ''),
);

const COLON = 0x3a;

/** Chinese and ASCII without blanks and quotes and with no colon at the end, as most texts are: told without a pattern. */
export function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x28 || (code > 0x7e && code < 0x3020) || code > 0xfefe) return false;
  }
  return text.charCodeAt(text.length - 1) !== COLON;
}

/** With what they may open: most labels open with none of these. */
const ENUMERATORS: readonly (readonly [string, RegExp, number])[] = [
  ['第一二三四五六七八九十百', /^第?[一二三四五六七八九十百]+[、.:,]/u, 1],
  ['(', /^\([一二三四五六七八九十]+\)[、.]?/u, 2],
  ['0123456789', /^\d{1,2}[、.](?!\d)/u, 3],
  ['(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', /^(\(\d{1,2}\)|[①-⑳])[、.]?/u, 4],
];

export interface LabelShape {
  /** Normalised text without enumerator and without `其中`. */
  readonly core: string;
  /** 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）; 0 when the label has no enumerator. */
  readonly level: number;
  /** The label starts with 其中. */
  readonly memo: boolean;
  /** Leading blanks in half-width columns. */
  readonly indent: number;
}

/** Circled digits are folded to plain ones by NFKC, so they are taken off before. */
const CIRCLED = /^[\s\u3000]*[①-⑳][、.．]?/u;

export function readLabel(text: string): LabelShape {
  const circled = CIRCLED.test(text);
  let core = normaliseLabel(circled ? text.replace(CIRCLED, '') : text);
  let level = circled ? 4 : 0;
  const memo = core.startsWith('其中') || core.startsWith('(其中:') || core.startsWith('(其中)');
  if (memo) core = core.replace(/^\(?其中[:、)]*/u, '');
  if (level === 0 && core !== '') {
    for (const [opens, pattern, depth] of ENUMERATORS) {
      const match = opens.includes(core[0]!) ? pattern.exec(core) : null;
      if (!match) continue;
      core = core.slice(match[0].length);
      level = depth;
      break;
    }
  }
  return { core, level, memo, indent: indentOf(text) };
}

function indentOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '\u3000') width += 2;
    else if (char === ' ' || char === '\u00a0' || char === '\t') width += 1;
    else break;
  }
  return width;
}

/** Years named in a text, in order: `2024年部门预算` → [2024]. */
export function yearsIn(text: string): number[] {
  return yearWords(text).map(({ year }) => year);
}

/** 2024年, 本年: only among other headings a heading, by itself a line of a table that goes by years. */
export const isBareYear = remembered((text): boolean => /^(20\d{2}年(度)?|本年(度)?|上年(度)?)$/u.test(text));

interface YearWords {
  readonly year: number;
  /** What stands between this year and the next: 年度决算和. */
  readonly words: string;
}

const NO_YEARS: readonly YearWords[] = [];

function yearWords(text: string): readonly YearWords[] {
  const plain = normaliseLabel(text);
  if (!plain.includes('20')) return NO_YEARS;
  const found = [...plain.matchAll(/(?<!\d)(20\d{2})(?!\d)/gu)];
  return found.map((match, at) => ({
    year: Number(match[1]),
    words: plain.slice(match.index + 4, found[at + 1]?.index),
  }));
}

/** Does a text set one year's 决算 beside another year's 预算? 一般公共预算…决算表 names one table only. */
export function setsFinalBesideBudget(text: string): boolean {
  const named = yearWords(text);
  const finals = named.filter(({ words }) => /决算/u.test(words));
  return (
    finals.length > 0 && named.some(({ year, words }) => isBudget(words) && finals.every((one) => one.year !== year))
  );
}

function isBudget(words: string): boolean {
  return /预算/u.test(words) && !/决算|执行|完成/u.test(words);
}

/**
 * The year a text is about. Of several the one its own words speak for: in `2023年度决算和2024年度预算` that of the 预算, of two
 * budgets the later. `null` when it names none, a span (2023—2025年), or several without saying which.
 */
export function yearNamed(text: string, final = false): number | null {
  const named = yearWords(text);
  if (named.length <= 1) return named[0]?.year ?? null;
  const years = new Set(named.map(({ year }) => year));
  if (years.size === 1) return named[0]!.year;
  if (named.some(({ words }, at) => at + 1 < named.length && /^年?(度)?[-—–~至到]/u.test(words))) return null;
  const own = named.filter(({ words }) => (final ? /决算/u.test(words) : isBudget(words)));
  return own.length === 0 ? null : Math.max(...own.map(({ year }) => year));
}

/** Characters by their codes: to take one out of a text makes a text of its own. */
export function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

const NOTE_OPENINGS = codesOf('注备说附填');

/** Whether it may be a remark: nearly all texts open otherwise, which is told without a pattern. */
export function opensLikeNote(text: string): boolean {
  return NOTE_OPENINGS.has(text.charCodeAt(0));
}

/** A figure or percentage with nothing around it, by its normalised text. */
export function isFigureText(text: string): boolean {
  // Words are told without a pattern.
  return text.charCodeAt(0) <= 0x39 && /^[-+]?[\d,]+(\.\d+)?%?$/u.test(text);
}

/** A line of remarks below or above a table, by its normalised text. */
export function isNote(text: string): boolean {
  return opensLikeNote(text) && /^(注|备注|说明|附注|填表说明)\d*[:.、]/u.test(text);
}

const PAGE_OPENINGS = codesOf('第-—–');

/** 第 1 页，共 3 页, — 12 —: by its normalised text. */
export function isPageNumber(text: string): boolean {
  return PAGE_OPENINGS.has(text.charCodeAt(0)) && /^第\d{1,3}页([,，/]?共\d{1,3}页)?$|^[-—–]\d{1,3}[-—–]$/u.test(text);
}

/**
 * 单位负责人：| 填表人：| 制表日期：below a table, by its normalised text: whoever signs for it. What they are and what they write
 * may stand in one cell or in two.
 */
export function isSignOff(text: string): boolean {
  return (
    text.includes(':') &&
    /^.{0,8}?(负责人|[填制][表报]人?|填报人|经办人|联系人|审核人?|复核人?|电话|日期|盖章|签章|签字)[^:]{0,6}:/u.test(
      text,
    )
  );
}
