import { figureSlip } from '../amounts';
import { remembered, mapped } from '../workbook';
import type { Block } from './blocks';
import type { SheetView } from './sheet-view';
import type { Header } from './header';
import { headingOf, schemeOf, type CodeScheme } from './headings';
import type { Measure } from './model';
import { codesOf, isNote, isPageNumber, normaliseLabel, opensLikeNote } from './text';

export type ColumnRole =
  | { readonly role: 'sequence' | 'ignored' | 'remark' }
  | { readonly role: 'code'; readonly part: 0 | 1 | 2 | null; readonly scheme: CodeScheme | null }
  | { readonly role: 'label'; readonly unitName: boolean }
  | { readonly role: 'amount'; readonly measure: Measure };

/** How many cells below a heading hold what; some figures may be codes, too. */
interface Content {
  numbers: number;
  texts: number;
  codes: number;
}

const SAMPLE_ROWS = 400;

/** What each sheet column of a block is, from its heading and from what stands below it. */
export function readColumns(
  view: SheetView,
  header: Header,
  { bottom, repeats }: Pick<Block, 'bottom' | 'repeats'>,
): ColumnRole[] {
  const contents = contentsOf(view, header, bottom, repeats);
  const isSpare = mapped(contents, (content, column) => isBlank(content) && !hasHeading(view, header, column));
  const leaves = header.leaves.filter((_, column) => !isSpare[column]);
  let place = 0;
  const roles = mapped(header.paths, (path, column) =>
    isSpare[column] ? IGNORED : roleOf(path, contents[column]!, leaves, place++),
  );
  return settleCodes(roles, header);
}

/** Merged headings and cells may lie over several sheet columns: only the first of these is a column of the table. */
function hasHeading(view: SheetView, header: Header, column: number): boolean {
  for (let row = header.first; row <= header.last; row += 1) if (view.hasText(row, column)) return true;
  return false;
}

function isBlank({ numbers, texts, codes }: Content): boolean {
  return numbers === 0 && texts === 0 && codes === 0;
}

/** What stands below each heading, in one walk over the rows. */
function contentsOf(view: SheetView, header: Header, bottom: number, repeats: ReadonlySet<number>): Content[] {
  const contents = mapped(header.paths, (): Content => ({ numbers: 0, texts: 0, codes: 0 }));
  const top = header.last + 1;
  const end = Math.min(bottom, top + SAMPLE_ROWS);
  for (let row = top; row <= end; row += 1) {
    const cells = view.sheet.values[row];
    if (!cells || repeats.has(row)) continue;
    const width = Math.min(cells.length, contents.length);
    for (let column = 0; column < width; column += 1) {
      const value = cells[column];
      if (value === null || value === undefined || view.isCovered(row, column)) continue;
      if (typeof value === 'number') countNumber(value, contents[column]!);
      else if (typeof value === 'string') countText(value, contents[column]!);
    }
  }
  return contents;
}

function countNumber(value: number, content: Content): void {
  content.numbers += 1;
  if (isCodeNumber(value)) content.codes += 1;
}

function countText(text: string, content: Content): void {
  const kind = opensWithWord(text) ? 'texts' : isCodeText(text) ? 'codes' : contentKind(text);
  if (kind === 'texts') content.texts += 1;
  else if (kind === 'numbers') content.numbers += 1;
  else if (kind === 'codes') content.codes += 1;
}

/** Most labels do; only remarks, page numbers and 无 are no labels for all that. */
function opensWithWord(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x4e00 && code <= 0x9fff && !NO_LABEL.has(code) && !opensLikeNote(text);
}

/** First characters of 无 and of page numbers. */
const NO_LABEL = codesOf('无第');

/** 2, 3, 5 or 7 digits and nothing else, as most codes are printed. */
function isCodeText(text: string): boolean {
  const { length } = text;
  if (length !== 2 && length !== 3 && length !== 5 && length !== 7) return false;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}

/** 3, 5 or 7 digits, the first of them 1 to 5. */
function isCodeNumber(value: number): boolean {
  const first = value >= 1_000_000 ? 1_000_000 : value >= 10_000 ? 10_000 : 100;
  return value >= first && value < first * 6 && Number.isInteger(value);
}

/** What a text cell counts as; null for blanks, remarks, and marks of an unfilled template, which say nothing. */
const contentKind = remembered((printed): keyof Content | null => {
  const text = normaliseLabel(printed);
  if (text === '' || isNote(text) || isPageNumber(text) || /^\d{1,2}[.、].*[，。；,;]/u.test(text)) return null;
  if (/^\d{2,3}([\d\s.-]{0,8})$/u.test(text) && /^(\d{2}|\d{3}|\d{5}|\d{7})$/u.test(text.replace(/\D/gu, '')))
    return 'codes';
  // Unlike isFigureText: ¥, 万元 and brackets may stand around an amount, and a percentage is none.
  if (/^[-+(]?[¥￥]?[\d,]+(\.\d+)?(万?元)?\)?$|^[-—–－]+$|^\/$/u.test(text)) return 'numbers';
  if (/^(…+|\.{2,}|[xX×]+|无)$/u.test(text)) return null;
  // 1.2.1 numbers a line.
  return figureSlip(text) && !/^\d+(\.\d+){2,}$/u.test(text) ? 'numbers' : 'texts';
});

const LABEL: ColumnRole = { role: 'label', unitName: false };
const UNIT_LABEL: ColumnRole = { role: 'label', unitName: true };
const IGNORED: ColumnRole = { role: 'ignored' };
const SEQUENCE: ColumnRole = { role: 'sequence' };
const REMARK: ColumnRole = { role: 'remark' };
const AMOUNTS: Readonly<Record<Measure, ColumnRole>> = {
  amount: { role: 'amount', measure: 'amount' },
  percent: { role: 'amount', measure: 'percent' },
  count: { role: 'amount', measure: 'count' },
  price: { role: 'amount', measure: 'price' },
};

/** @param leaves the lowest headings of the table's columns. @param place the column's among these. */
function roleOf(path: readonly string[], content: Content, leaves: readonly string[], place: number): ColumnRole {
  if (path.length === 0) return content.texts > content.numbers ? LABEL : IGNORED;
  const heading = headingOf(path.at(-1)!);
  const leaf = heading.text;
  if (heading.isSequence) return SEQUENCE;
  if (isCodePart(leaf) && leafIsCodePart(leaves, place, content)) {
    return { role: 'code', part: leaf === '类' ? 0 : leaf === '款' ? 1 : 2, scheme: schemeOf(path) };
  }
  if (heading.namesCode || (content.texts === 0 && content.codes > 0 && namesCode(path)))
    return { role: 'code', part: null, scheme: schemeOf(path) };
  if (heading.isRemark) return REMARK;
  if (heading.isTotal && standsBelowNames(path)) return LABEL;
  if (heading.isAmount && content.texts <= content.numbers) return AMOUNTS[measureOf(path)];
  if (content.texts > content.numbers) return heading.isUnit && !/附属单位|上级/u.test(leaf) ? UNIT_LABEL : LABEL;
  if (content.codes > 0 && content.numbers <= content.codes && !leaf.includes('名称') && namesSubject(path))
    return { role: 'code', part: null, scheme: schemeOf(path) };
  if (heading.isLabel && !splitsFigures(path, content)) return heading.isUnit ? UNIT_LABEL : LABEL;
  return AMOUNTS[measureOf(path)];
}

function isCodePart(leaf: string): boolean {
  return leaf === '类' || leaf === '款' || leaf === '项' || leaf === '目';
}

function namesCode(path: readonly string[]): boolean {
  return path.some((part) => headingOf(part).namesCode);
}

function namesSubject(path: readonly string[]): boolean {
  return path.some((part) => headingOf(part).namesSubject);
}

/** 科目名称 / 合计: the word of the total stands in the header. */
function standsBelowNames(path: readonly string[]): boolean {
  return path.some((part, depth) => depth + 1 < path.length && (headingOf(part).namesSubject || part.includes('名称')));
}

/** 项目支出 / 部门预算项目 over nothing but figures: what kind of projects they are of. */
function splitsFigures(path: readonly string[], { numbers, texts, codes }: Content): boolean {
  return path.length > 1 && texts === 0 && numbers > codes && headingOf(path.at(-2)!).isAmount;
}

/** 比上年增减（%） / 基本支出: a rate of change, whatever it is the change of. */
function measureOf(path: readonly string[]): Measure {
  for (const part of path) if (headingOf(part).isRate) return 'percent';
  return headingOf(path.at(-1)!).measure;
}

/** 项 is also short for 项目; it is a code part only beside 类 and 款, or over two-digit figures. */
function leafIsCodePart(leaves: readonly string[], place: number, content: Content): boolean {
  const neighbours = [leaves[place - 1], leaves[place + 1], leaves[place - 2]];
  const leaf = leaves[place];
  if (leaf === '类') return neighbours.includes('款');
  if (leaf === '款') return neighbours.includes('类');
  return leaf === '项' ? neighbours.includes('款') : content.codes > 0 && neighbours.includes('项');
}

/** A lone 编码 column without 类/款/项 is the table's one code column; further ones (单位编码, 项目编码) keep their scheme. */
function settleCodes(roles: ColumnRole[], header: Header): ColumnRole[] {
  return mapped(roles, (role, column) => {
    if (role.role !== 'label' || header.paths[column]!.length > 0) return role;
    const before = roles[column - 1];
    return before?.role === 'label' ? IGNORED : role;
  });
}
