import { remembered } from '../workbook';
import { sameTexts, type SheetView } from './sheet-view';
import { withoutFoot } from './foot';
import { isHeaderRow, readHeader, type Header } from './header';
import { readTitle, type TitleReading } from './title';
import { headingOf } from './headings';
import { isBareYear, isFigureText, isNote, readLabel } from './text';
import { isTotalWord } from './vocabulary';
import { OTHER_KINDS } from './model';

/** A stretch of rows that holds one table: title, remarks above the header, header, body. */
export interface Block {
  readonly top: number;
  /** Last row with content. */
  readonly bottom: number;
  readonly right: number;
  readonly title: {
    readonly row: number;
    readonly column: number;
    readonly text: string;
    readonly reading: TitleReading;
  } | null;
  readonly header: Header | null;
  /** Rows inside the body that repeat the header (page breaks). */
  readonly repeats: ReadonlySet<number>;
}

const TITLE_REACH = 8;
const NO_BODY = new Set<string>(OTHER_KINDS.filter((kind) => kind !== 'procurement' && kind !== 'assets'));

/** Splits a sheet into tables at titles and at new headers. */
export function findBlocks(view: SheetView): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  while (start < view.rowCount) {
    const block = nextBlock(view, start);
    if (!block) break;
    blocks.push(block);
    start = afterRepeats(view, block);
  }
  return blocks;
}

/** Where the next table may begin: a header printed again with nothing below it opens none. */
function afterRepeats(view: SheetView, { bottom, repeats }: Block): number {
  let start = bottom + 1;
  if (repeats.size === 0) return start;
  for (let next = start; repeats.has(next); next = filledFrom(view, start)) start = next + 1;
  return start;
}

function nextBlock(view: SheetView, start: number): Block | null {
  const wordy = firstHeaderRow(view, start);
  const title = bestTitle(view, start, wordy ?? view.rowCount);
  const headerRow = wordy ?? (title ? firstRowOfNames(view, title.row + 1) : null);
  const right = Math.max(0, view.columnCount - 1);
  if (headerRow === null) return title ? emptyBlock(start, view.rowCount - 1, right, title) : null;
  if (title && NO_BODY.has(title.reading.kind)) {
    const bottom = endOfBlock(view, headerRow + 1, null);
    return emptyBlock(start, bottom, right, title);
  }
  const first = extendUp(view, headerRow, title?.row ?? start - 1);
  const header = readHeader(view, first, view.rowCount, right);
  const body: Body = { top: start, header, repeats: null };
  const bottom = withoutFoot(view, endOfBlock(view, header.last + 1, body), header.last);
  return { top: start, bottom, right, title, header, repeats: body.repeats ?? NO_ROWS };
}

/** Rows without header. */
export function emptyBlock(top: number, bottom: number, right: number, title: Block['title'] = null): Block {
  return { top, bottom, right, title, header: null, repeats: NO_ROWS };
}

const NO_ROWS: ReadonlySet<number> = new Set();

function firstHeaderRow(view: SheetView, start: number): number | null {
  for (let row = start; row < view.rowCount; row += 1) if (isHeaderRow(view, row)) return row;
  return null;
}

/** 项目 | 合计 | 局机关 | 信息中心, 项目 | 2024年 | 2025年 below a title: names of units and years are no header words by themselves. */
function firstRowOfNames(view: SheetView, start: number): number | null {
  for (let row = start; row < view.rowCount; row += 1) if (headsByNames(view, row)) return row;
  return null;
}

function headsByNames(view: SheetView, row: number): boolean {
  const count = view.filledCount(row);
  if (count < 3) return false;
  const texts = view.filled(row).map((column) => view.text(row, column));
  const [first = '', ...others] = texts;
  if (!headingOf(first).isLabel || texts.some(isFigureText)) return false;
  if (!others.some(isTotalWord) && !others.every(isBareYear)) return false;
  const below = filledFrom(view, row + 1);
  return view.filled(below).some((column) => isFigureText(view.text(below, column)));
}

/** The first row from here on with anything in it; one past the last where there is none. */
function filledFrom(view: SheetView, row: number): number {
  let filled = row;
  while (filled < view.rowCount && view.filledCount(filled) === 0) filled += 1;
  return filled;
}

/** A group heading over the whole table (`本年收入 | | 本年支出`, or one cell merged across) stands above the first plain header row. */
function extendUp(view: SheetView, headerRow: number, titleRow: number): number {
  let first = headerRow;
  for (let row = headerRow - 1; row > titleRow; row -= 1) {
    if (view.filledCount(row) !== 1) break;
    const column = view.filledColumn(row, 0);
    const area = view.mergeAt(row, column);
    const text = view.text(row, column);
    const heading = /(项目|预算数|决算数|经费|支出|收入)$/u.test(text) && !/[:：]/u.test(text);
    if (!heading || !area || area.right === area.left) break;
    first = row;
  }
  return first;
}

type Title = NonNullable<Block['title']>;

function readTitleAt(view: SheetView, row: number): Title | null {
  const count = view.filledCount(row);
  if (count === 0 || count > 3) return null;
  const column = view.filledColumn(row, 0);
  const text = view.text(row, column);
  const reading = titleIn(text);
  return reading ? { row, column, text: view.raw(row, column).trim(), reading } : null;
}

/** Sentences are no titles. */
const titleIn = remembered((text): TitleReading | null =>
  text.length > 60 || /[。；;]/u.test(text) ? null : readTitle(text),
);

function bestTitle(view: SheetView, start: number, headerRow: number): Title | null {
  let best: Title | null = null;
  for (let row = Math.max(start, headerRow - TITLE_REACH - 8); row < headerRow && row < view.rowCount; row += 1) {
    const found = readTitleAt(view, row);
    if (found && (best === null || best.reading.strength < found.reading.strength)) best = found;
  }
  return best;
}

/** A title in the middle of a sheet: says so plainly and a header follows soon. */
function opensTable(view: SheetView, row: number): boolean {
  const found = readTitleAt(view, row);
  if (!found || found.reading.strength < 0.9) return false;
  const opening = openingOf(found.text);
  if (opening === null) return false;
  for (let next = row + 1; next < Math.min(view.rowCount, row + TITLE_REACH); next += 1) {
    if (isHeaderRow(view, next) || (opening === 'form' && view.filledCount(next) >= 2)) return true;
  }
  return false;
}

/** What a title announces; null where it may be any line that names a table. */
const openingOf = remembered((title): 'form' | 'table' | null => {
  const core = readLabel(title).core.replace(/\(.*\)$/u, '');
  if (!/(表|续表|情况|采购预算|占用情况)$/u.test(core)) return null;
  return /绩效/u.test(core) ? 'form' : 'table';
});

interface Body {
  /** First row of the block. */
  readonly top: number;
  readonly header: Header;
  /** Rows that repeat the header; null while none was found. */
  repeats: Set<number> | null;
}

/** Last row of the block whose body starts at `from`; a new title, or a new header after a gap, ends it. */
function endOfBlock(view: SheetView, from: number, body: Body | null): number {
  let lastContent = from - 1;
  for (let row = from; row < view.rowCount; row += 1) {
    const cells = view.sheet.values[row];
    if (!cells || cells.length === 0) continue;
    if (hasNumber(cells)) {
      lastContent = row;
      continue;
    }
    if (opensTable(view, row)) return aboveTableNumber(view, lastContent, from - 1);
    if (body && row > body.header.last) {
      if (body.repeats?.has(row) || repeatsHeader(view, row, body)) continue;
      if (isHeaderRow(view, row) && startsAfterGap(view, row)) return Math.max(lastContent, from - 1);
    }
    if (view.filledCount(row) > 0) lastContent = row;
  }
  return lastContent;
}

/** 附表3, 公开03表, 表三 above a title belong to it: the last row with other content, but none before `least`. */
function aboveTableNumber(view: SheetView, lastContent: number, least: number): number {
  let row = lastContent;
  while (row > least && (view.filledCount(row) === 0 || isTableNumber(view, row))) row -= 1;
  return Math.max(row, least);
}

function isTableNumber(view: SheetView, row: number): boolean {
  if (view.filledCount(row) !== 1) return false;
  const text = view.text(row, view.filledColumn(row, 0));
  return /^[^\d]{0,8}?[\d一二三四五六七八九十]{1,3}([-—.]\d{1,2})?表?\)?$/u.test(text) && /表|附件/u.test(text);
}

function hasNumber(cells: readonly unknown[]): boolean {
  for (const cell of cells) if (typeof cell === 'number') return true;
  return false;
}

function repeatsHeader(view: SheetView, row: number, body: Body): boolean {
  const { first, last } = body.header;
  if (!sameTexts(view, first, view, row)) return false;
  const repeats = (body.repeats ??= new Set<number>());
  // The numbers of the columns need not be printed again, and blank rows may lie between.
  let again = row;
  for (let own = first; own <= last; own += 1) {
    again = filledFrom(view, again);
    if (!sameTexts(view, own, view, again)) continue;
    for (let printed = row; printed <= again; printed += 1) repeats.add(printed);
    again += 1;
  }
  // Title, unit and whatever else stands above it may be printed again, too.
  for (let above = 1; first - above >= body.top && sameTexts(view, first - above, view, row - above); above += 1)
    repeats.add(row - above);
  return true;
}

function startsAfterGap(view: SheetView, row: number): boolean {
  const above = row - 1;
  const count = view.filledCount(above);
  if (count === 0) return true;
  const first = view.text(above, view.filledColumn(above, 0));
  return isNote(first) || /单位[:：]/u.test(view.text(above, view.filledColumn(above, count - 1)));
}
