import { remembered } from '../workbook';
import type { Block } from './blocks';
import type { SheetView } from './sheet-view';
import { isNote } from './text';
import type { Header } from './header';
import {
  isTotalWord,
  readMeasure,
  readNature,
  readPeriod,
  readSource,
  readThreePublic,
  readVersion,
} from './vocabulary';
import type { Measure } from './model';

export type ColumnRole =
  | { readonly role: 'sequence' | 'ignored' | 'remark' }
  | { readonly role: 'code'; readonly part: 0 | 1 | 2 | null; readonly scheme: CodeScheme | null }
  | { readonly role: 'label'; readonly unitName: boolean }
  | { readonly role: 'amount'; readonly measure: Measure };

export type CodeScheme = 'function' | 'economic' | 'government' | 'revenue' | 'unit' | 'project';

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
  const roles = header.paths.map((path, column) => roleOf(view, header, path, column, contents[column]!));
  return settleCodes(roles, header);
}

/** What stands below each heading, in one walk over the rows. */
function contentsOf(view: SheetView, header: Header, bottom: number, repeats: ReadonlySet<number>): Content[] {
  const contents = header.paths.map((): Content => ({ numbers: 0, texts: 0, codes: 0 }));
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
      else countText(view.text(row, column), contents[column]!);
    }
  }
  return contents;
}

function countNumber(value: number, content: Content): void {
  content.numbers += 1;
  if (isCodeNumber(value)) content.codes += 1;
}

function countText(text: string, content: Content): void {
  const kind = contentKind(text);
  if (kind === 'texts') content.texts += 1;
  else if (kind === 'numbers') content.numbers += 1;
  else if (kind === 'codes') content.codes += 1;
}

/** 3, 5 or 7 digits, the first of them 1 to 5. */
function isCodeNumber(value: number): boolean {
  const first = value >= 1_000_000 ? 1_000_000 : value >= 10_000 ? 10_000 : 100;
  return value >= first && value < first * 6 && Number.isInteger(value);
}

/** What a text cell counts as; null for blanks, remarks, and marks of an unfilled template, which say nothing. */
const contentKind = remembered((text): keyof Content | null => {
  if (text === '' || isNote(text)) return null;
  if (/^\d{2,3}([\d\s.-]{0,8})$/u.test(text) && /^(\d{2}|\d{3}|\d{5}|\d{7})$/u.test(text.replace(/\D/gu, '')))
    return 'codes';
  if (/^[-+(]?[¥￥]?[\d,]+(\.\d+)?\)?$|^[-—–－]+$|^\/$/u.test(text)) return 'numbers';
  return /^(…+|\.{2,}|[xX×]+|无)$/u.test(text) ? null : 'texts';
});

function roleOf(
  view: SheetView,
  header: Header,
  path: readonly string[],
  column: number,
  content: Content,
): ColumnRole {
  const leaf = path.at(-1) ?? '';
  const whole = path.join('/');
  if (path.length === 0)
    return content.texts > content.numbers ? { role: 'label', unitName: false } : { role: 'ignored' };
  if (/^(序号|行次|栏次|编号|顺序号)$/u.test(leaf) || (/^(序号|行次)$/u.test(path[0]!) && path.length === 1))
    return { role: 'sequence' };
  if (/^[类款项目]$/u.test(leaf) && leafIsCodePart(header, column, content)) {
    return { role: 'code', part: leaf === '类' ? 0 : leaf === '款' ? 1 : 2, scheme: schemeOf(whole) };
  }
  if (/(编码|代码)/u.test(leaf) || (/(编码|代码)/u.test(whole) && content.texts === 0 && content.codes > 0)) {
    return { role: 'code', part: null, scheme: schemeOf(whole) };
  }
  if (/备注|备 注|说明$|依据|计量单位|规格|形式$|目录序号|负责人/u.test(leaf)) return { role: 'remark' };
  if (isTotalWord(leaf) && path.slice(0, -1).some((part) => /名称|科目/u.test(part)))
    return { role: 'label', unitName: false };
  if (isAmountHeading(path) && content.texts <= content.numbers) return { role: 'amount', measure: measureOf(path) };
  if (content.texts > content.numbers) {
    return { role: 'label', unitName: /(单位|部门)(名称)?$/u.test(leaf) && !/附属单位|上级/u.test(leaf) };
  }
  if (content.codes > 0 && content.numbers <= content.codes && /科目/u.test(whole) && !/名称/u.test(leaf)) {
    return { role: 'code', part: null, scheme: schemeOf(whole) };
  }
  if (isLabelHeading(leaf)) return { role: 'label', unitName: /(单位|部门)(名称)?$/u.test(leaf) };
  return { role: 'amount', measure: measureOf(path) };
}

/** 比上年增减（%） / 基本支出: a rate of change, whatever it is the change of. */
function measureOf(path: readonly string[]): Measure {
  const rate = path.some((part) => readVersion(part, null) === 'change-rate');
  return rate ? 'percent' : readMeasure(path.at(-1) ?? '');
}

/** 项 is also short for 项目; it is a code part only beside 类 and 款, or over two-digit figures. */
function leafIsCodePart(header: Header, column: number, content: Content): boolean {
  const neighbours = [header.leaves[column - 1], header.leaves[column + 1], header.leaves[column - 2]];
  const leaf = header.leaves[column];
  if (leaf === '类') return neighbours.includes('款');
  if (leaf === '款') return neighbours.includes('类');
  return leaf === '项' ? neighbours.includes('款') : content.codes > 0 && neighbours.includes('项');
}

function isAmountHeading(path: readonly string[]): boolean {
  const leaf = path.at(-1)!;
  if (/^(金额|预算数|决算数|执行数|数量|单价|价值|预算金额|增减额?|预算安排)/u.test(leaf) || isTotalWord(leaf))
    return true;
  if (isLabelHeading(leaf)) return false;
  return (
    readNature(leaf) !== null ||
    readSource(leaf) !== null ||
    readPeriod(leaf) !== null ||
    readThreePublic(leaf) !== null
  );
}

function isLabelHeading(leaf: string): boolean {
  return /(名称|项目|科目|功能分类|经济分类|用途|类型|类别|性质|部门|单位)$/u.test(leaf) || /^(收入|支出)$/u.test(leaf);
}

export function schemeOf(heading: string): CodeScheme | null {
  if (/政府(预算)?(支出)?经济/u.test(heading)) return 'government';
  if (/经济/u.test(heading)) return 'economic';
  if (/功能/u.test(heading)) return 'function';
  if (/(单位|部门)\)?(编码|代码)/u.test(heading)) return 'unit';
  if (/项目(编码|代码)/u.test(heading)) return 'project';
  return null;
}

/** A lone 编码 column without 类/款/项 is the table's one code column; further ones (单位编码, 项目编码) keep their scheme. */
function settleCodes(roles: ColumnRole[], header: Header): ColumnRole[] {
  return roles.map((role, column) => {
    if (role.role !== 'label' || header.paths[column]!.length > 0) return role;
    const before = roles[column - 1];
    return before?.role === 'label' ? { role: 'ignored' } : role;
  });
}
