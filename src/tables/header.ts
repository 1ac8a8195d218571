import type { SheetView } from './sheet-view';
import { isColumnNumberRow, isHeaderText } from './header-words';
import { headingOf } from './headings';
import { isTotalWord } from './vocabulary';
import { isBareYear, isFigureText, isNote, readLabel } from './text';

export interface Header {
  /** Zero-based first and last sheet row of the header, 栏次 row included. */
  readonly first: number;
  readonly last: number;
  /** Header texts of each column, top row first, repeated ones once; index = sheet column. */
  readonly paths: readonly (readonly string[])[];
  /** Texts only of the column's own cells, without what was inherited from the left. */
  readonly leaves: readonly string[];
}

const MAX_HEADER_ROWS = 6;

/** Texts of a row where it is filled. */
function rowTexts(view: SheetView, row: number): string[] {
  return view.filled(row).map((column) => view.text(row, column));
}

function isFigure(view: SheetView, row: number, column: number): boolean {
  return typeof view.value(row, column) === 'number' || isFigureText(view.text(row, column));
}

/** A header row: at least two texts, nearly all of them header words, and no figures. */
export function isHeaderRow(view: SheetView, row: number): boolean {
  if (hasAmount(view.sheet.values[row])) return false;
  const count = view.filledCount(row);
  if (count < 2) return false;
  const first = view.text(row, view.filledColumn(row, 0));
  if (first.includes(':') && /^(单位|编制|部门|预算(年度|单位)|年度|金额单位|填报|公开)/u.test(first)) return false;
  const opensWithTotal = isTotalWord(first);
  let totals = 0;
  let words = 0;
  for (let index = 0; index < count; index += 1) {
    const text = index === 0 ? first : view.text(row, view.filledColumn(row, index));
    // A year heads a column, but not beside 合计.
    if (isFigureText(text) && ((opensWithTotal && index > 0) || !/^20\d{2}$/u.test(text))) return false;
    if (isTotalWord(text)) totals += 1;
    if (isHeaderText(text)) words += 1;
    else if (!areMost(words + count - index - 1, count)) return false;
  }
  return totals < count && areMost(words, count);
}

/** Header words are enough of the texts of a row. */
function areMost(words: number, count: number): boolean {
  return words >= 2 && words >= count * 0.6;
}

/** A number that is no year, which no header holds. */
function hasAmount(cells: readonly unknown[] | undefined): boolean {
  if (!cells) return false;
  for (const cell of cells) if (typeof cell === 'number' && !(cell >= 2000 && cell < 2100)) return true;
  return false;
}

/**
 * Reads the header that starts at `first`. It runs on while rows still look like headers: no figures (but for a 栏次
 * row), no codes, no enumerated lines.
 * @param limit one past the last row of the block.
 */
export function readHeader(view: SheetView, first: number, limit: number, right: number): Header {
  let last = first;
  const end = Math.min(limit, first + MAX_HEADER_ROWS);
  for (let row = first + 1; row < end; row += 1) {
    if (isColumnNumberRow(rowTexts(view, row))) {
      last = row;
      break;
    }
    if (view.filledCount(row) === 0 && row + 1 < end && isColumnNumberRow(rowTexts(view, row + 1))) continue;
    if (!continuesHeader(view, row, first, right)) break;
    last = row;
  }
  return { first, last, ...columnPaths(view, first, last, right) };
}

/**
 * 类 | 款 | 项 | 合计 | 294.00: the words of split code columns in the row of the total, which is the first of the body, or in
 * that of the 栏次. Gives the words by column; none where the row is an ordinary one.
 */
function codePartsIn(view: SheetView, row: number, right: number): ReadonlyMap<number, string> {
  let parts: Map<number, string> | null = null;
  const count = view.filledCount(row);
  for (let index = 0; index < count; index += 1) {
    const column = view.filledColumn(row, index);
    const text = view.text(row, column);
    if (column <= right && /^[类款项]$/u.test(text)) (parts ??= new Map<number, string>()).set(column, text);
  }
  if (parts === null) return NONE;
  return [...parts.values()].join('').includes('类款') ? parts : NONE;
}

const NONE: ReadonlyMap<number, string> = new Map();

function continuesHeader(view: SheetView, row: number, first: number, right: number): boolean {
  const filled = view.filled(row).filter((column) => column <= right);
  if (filled.length === 0)
    return spannedFromAbove(view, row, first, right) || headingsBelow(view, row + 1, first, right);
  const lead = filled[0]!;
  const leadText = view.text(row, lead);
  if (isNote(leadText)) return false;
  const figures = filled.filter((column) => isFigure(view, row, column));
  if (figures.length > 0 && !namesClasses(view, row, filled, figures)) return false;
  const shape = readLabel(view.raw(row, lead));
  if (shape.level > 0 || shape.memo)
    return !filled.some((column) => readLabel(view.raw(row, column)).level > 0) && lead > 0;
  if (/^(…+|\.{2,})$/u.test(leadText)) return false;
  if (isTotalWord(leadText) && standsUnderLabel(view, row, lead, first)) return false;
  const texts = filled.filter((column) => !figures.includes(column));
  const words = texts.filter((column) => {
    const text = view.text(row, column);
    return isHeaderText(text) || (texts.length > 1 && isBareYear(text));
  }).length;
  return words >= Math.max(1, texts.length * 0.6) || splitsAmounts(view, row, filled, first);
}

/**
 * 工资福利支出 | | 商品和服务支出 | above 小计 | 基本工资 | 小计 | 办公费: whatever the words, they split columns of figures, and nothing
 * stands where the lines of the body have their labels.
 */
function splitsAmounts(view: SheetView, row: number, filled: readonly number[], first: number): boolean {
  let totals = 0;
  for (const column of filled) {
    const text = view.text(row, column);
    if (/^[类款项]$/u.test(text)) continue;
    if (column === view.firstFilled(first) || standsBelowLabel(view, row, column, first)) return false;
    if (isTotalWord(text)) totals += 1;
  }
  return totals > 0 && filled.length > 1;
}

/** Below 科目名称, 项目 and the like, in its own column or in one to the right that nothing else heads. */
function standsBelowLabel(view: SheetView, row: number, column: number, first: number): boolean {
  for (let above = row - 1; above >= first; above -= 1) {
    for (let left = column; left >= 0; left -= 1) {
      const text = view.spannedText(above, left);
      if (text === '') continue;
      // 项目支出 and 支出 head figures, 项目 does not.
      const { isLabel, isAmount } = headingOf(text);
      if (isLabel && !isAmount && (left === column || above === first)) return true;
      break;
    }
  }
  return false;
}

/** 类 | 款 | 项 | 科目名称 | | 501 | 502: economic codes below the names of their classes, beside words of a header. */
function namesClasses(view: SheetView, row: number, filled: readonly number[], figures: readonly number[]): boolean {
  const codes = figures.every((column) => /^[35]\d{2}(\d{2})?$/u.test(view.text(row, column)));
  const words = filled.filter((column) => /^[类款项目]$|科目|名称|编码/u.test(view.text(row, column)));
  return codes && words.length >= 2;
}

/** A 合计 in a label column opens the body; one under an amount heading is part of the header. */
function standsUnderLabel(view: SheetView, row: number, column: number, first: number): boolean {
  if (view.filledCount(row) > 1) return false;
  for (let above = row - 1; above >= first; above -= 1) {
    const text = view.spannedText(above, column);
    if (text !== '') return /项目|科目|名称|编码|代码|^类$|单位|收入$|支出$|部门/u.test(text);
  }
  return false;
}

/** A blank row belongs to the header only when merged cells run through it. */
function spannedFromAbove(view: SheetView, row: number, first: number, right: number): boolean {
  for (let column = 0; column <= right; column += 1) {
    const area = view.mergeAt(row, column);
    if (area && area.top < row && area.top >= first) return true;
  }
  return false;
}

/** Nor without merge information, when more headings follow at once: no table has its body above them. */
function headingsBelow(view: SheetView, row: number, first: number, right: number): boolean {
  return isHeaderRow(view, row) && continuesHeader(view, row, first, right);
}

function columnPaths(view: SheetView, first: number, last: number, right: number): Pick<Header, 'paths' | 'leaves'> {
  const numberRow = last > first && isColumnNumberRow(rowTexts(view, last));
  const bottom = numberRow ? last - 1 : last;
  const grid: string[][] = [];
  for (let row = first; row <= bottom; row += 1) {
    const texts: string[] = [];
    for (let column = 0; column <= right; column += 1) texts.push(view.spannedText(row, column));
    grid.push(texts);
  }
  const own = grid.length > 1 ? grid.map((texts) => texts.slice()) : grid;
  for (let depth = 0; depth < grid.length - 1; depth += 1) fillRight(grid, own, depth);
  const numbered = numberRow ? codePartsIn(view, last, right) : NONE;
  const below = numbered.size > 0 ? numbered : codePartsIn(view, last + 1, right);
  const paths: (readonly string[])[] = [];
  const leaves: string[] = [];
  const path: string[] = [];
  for (let column = 0; column <= right; column += 1) {
    let length = 0;
    let leaf = '';
    for (let depth = 0; depth < grid.length; depth += 1) {
      const text = grid[depth]![column]!;
      if (text !== '' && (length === 0 || path[length - 1] !== text)) path[length++] = text;
      if (own[depth]![column] !== '') leaf = own[depth]![column]!;
    }
    const part = below.get(column);
    if (part !== undefined) path[length++] = part;
    paths.push(length === 0 ? BLANK : path.slice(0, length));
    leaves.push(part ?? leaf);
  }
  return { paths, leaves };
}

/** The path of a column that nothing heads. */
const BLANK: readonly string[] = [];

/**
 * Without merge information a group heading stands only over its first column. A blank takes the heading to its left
 * when the column has text of its own further down and nothing above separates the two. A column without any heading, the
 * rest of a merged one, may lie between.
 */
function fillRight(grid: string[][], own: string[][], depth: number): void {
  const texts = grid[depth]!;
  for (let column = 1; column < texts.length; column += 1) {
    if (texts[column] !== '') continue;
    const below = hasText(own, depth + 1, own.length, column);
    if (!below) continue;
    const left = column < 2 || hasText(own, 0, own.length, column - 1) ? column - 1 : column - 2;
    const sameGroup = depth === 0 || grid[depth - 1]![column] === grid[depth - 1]![left];
    if (!sameGroup) continue;
    const hasOwnAbove = hasText(own, 0, depth, column);
    if (!hasOwnAbove || own[depth - 1]![column] === own[depth - 1]![left]) texts[column] = texts[left]!;
  }
}

function hasText(rows: readonly string[][], from: number, to: number, column: number): boolean {
  for (let row = from; row < to; row += 1) if (rows[row]![column] !== '') return true;
  return false;
}
