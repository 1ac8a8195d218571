import { mapped } from '../workbook';
import type { AccountReader } from './accounts';
import { emptyBlock, type Block } from './blocks';
import { buildSide } from './build-side';
import { readColumns, type ColumnRole } from './columns';
import { decideKind, readSignature, type Decision } from './decide';
import { Draft, placeOf, type Place } from './draft';
import { readFigures, settleQuanta, type Figures } from './figures';
import { NO_FRAME, readFrame, type Frame } from './frame';
import type { Header } from './header';
import { unitOfPath } from './headings';
import { settleLines } from './line-kinds';
import { OTHER_KINDS, type TableKind, type TableNote, type Unplaced } from './model';
import { CarriedDown, readRows, type RawRow } from './rows';
import type { SheetView } from './sheet-view';
import { splitSides, stackedAt, withoutSecondScheme, type SideColumns } from './sides';
import { withoutSpannedTotals } from './spanned-totals';
import { isNote, yearsIn } from './text';

/** A recognised table before its body is read; a 续表 adds a segment. */
export interface Plan {
  readonly decision: Decision;
  readonly title: string;
  readonly frame: Frame;
  readonly roles: readonly ColumnRole[];
  readonly columns: readonly SideColumns[];
  readonly header: Header;
  readonly segments: readonly Segment[];
  /** The sheet row where the second of two sides begins that stand one below the other; null for all other tables. */
  readonly below: number | null;
}

/** One stretch of a table's rows. */
export interface Segment {
  readonly view: SheetView;
  readonly block: Block;
  readonly header: Header;
}

/** Rows that are no table by themselves, but may be more of the table before. */
export interface Rest {
  readonly view: SheetView;
  readonly block: Block;
  /** What to say of them when they are not. */
  readonly unplaced: Unplaced;
}

const WITHOUT_FIGURES: ReadonlySet<TableKind> = new Set(OTHER_KINDS.filter((kind) => kind !== 'assets'));

/** Sheets of running text and lists of contents carry no table at all; null when the sheet has tables. */
export function planSheet(view: SheetView, blocks: readonly Block[]): Draft | Rest | null {
  if (blocks.some((block) => block.header !== null || block.title?.reading.kind.includes('performance'))) return null;
  const text = describeText(view);
  if (/目录/u.test(`${view.name}${text.first}`) || (text.entries >= 3 && text.entries * 2 > text.lines)) {
    return plainTable(view, 'contents', text.first, wholeSheet(view), 0.8, '逐行列出各表名称');
  }
  if (text.sentences >= 2 || (text.sentences >= 1 && text.lines <= 4))
    return plainTable(view, 'narrative', text.first, wholeSheet(view), 0.8, '成段文字');
  if (blocks.length > 0) return null;
  const block = emptyBlock(0, view.rowCount - 1, Math.max(0, view.columnCount - 1));
  const reason = { zh: '没有找到表头，也不像文字说明', en: 'No table header was found, and it does not read as text' };
  return { view, block, unplaced: { sheet: view.sheet.name, range: null, title: null, reason } };
}

function describeText(view: SheetView): { lines: number; sentences: number; entries: number; first: string } {
  const seen = { lines: 0, sentences: 0, entries: 0, first: '' };
  for (let row = 0; row < view.rowCount; row += 1) {
    const column = view.firstFilled(row);
    if (column === undefined) continue;
    const text = view.text(row, column);
    seen.first ||= view.raw(row, column).trim();
    seen.lines += 1;
    if (text.length > 30 || /[。；]/u.test(text)) seen.sentences += 1;
    if (/表(\(.*\))?[….·\d]*$|…{2,}/u.test(text)) seen.entries += 1;
  }
  return seen;
}

function wholeSheet(view: SheetView): Place {
  const range = { top: 0, left: 0, bottom: view.rowCount - 1, right: Math.max(0, view.columnCount - 1) };
  return { titleCell: null, range, headerRows: null, frame: NO_FRAME };
}

/** A table without figures to check. */
function plainTable(
  view: SheetView,
  kind: TableKind,
  title: string,
  place: Place,
  confidence: number,
  reason: string,
): Draft {
  const sheet = view.sheet.name;
  return new Draft({ kind, title, sheet, place, sides: [], notes: [], confidence, reasons: [reason] });
}

/** @param said what the user says the sheet's table is; goes before title and header. */
export function planBlock(view: SheetView, block: Block, blockCount: number, said?: TableKind): Plan | Draft | Rest {
  const frame = readFrame(view, block);
  const reading = block.title?.reading ?? null;
  if (said === undefined && reading && (WITHOUT_FIGURES.has(reading.kind) || !block.header)) {
    if (!WITHOUT_FIGURES.has(reading.kind))
      return unknown(view, block, '有标题但没有找到表头', 'A title but no header was found');
    const place = placeOf(block, frame);
    return plainTable(view, reading.kind, block.title!.text, place, 0.9, `标题含“${reading.because}”`);
  }
  const { header } = block;
  if (!header) return unknown(view, block, '没有找到表头', 'No header was found');
  const roles = readColumns(view, header, block);
  const beside = splitSides(roles).map((side) =>
    withoutSecondScheme(view, header, block.bottom, header.last + 1, side),
  );
  const below = reading?.kind.endsWith('-summary') ? stackedAt(view, beside, header.last + 1, block.bottom) : null;
  const columns = below === null ? beside : [...beside, ...beside];
  const decision = said
    ? { kind: said, confidence: 1, reasons: ['由用户指定'] }
    : decideKind(reading, blockCount === 1 ? view.name : '', readSignature(header, roles, columns));
  if (decision && columns.length === 0 && !WITHOUT_FIGURES.has(decision.kind) && holdsFigures(view, header, block))
    return unknown(
      view,
      block,
      '表头没有认全，读不出各栏的金额',
      'The header was not understood: no column of amounts found',
    );
  if (!decision) {
    return unknown(view, block, '标题和表头与已知的表都不相符', 'Neither the title nor the header fits a known table');
  }
  const title = block.title?.text ?? view.name;
  if (WITHOUT_FIGURES.has(decision.kind)) {
    const [reason = ''] = decision.reasons;
    return plainTable(view, decision.kind, title, placeOf(block, frame), decision.confidence, reason);
  }
  return {
    decision,
    title,
    frame,
    roles,
    columns,
    header,
    segments: [{ view, block, header }],
    below,
  };
}

function holdsFigures(view: SheetView, header: Header, { bottom }: Block): boolean {
  for (let row = header.last + 1; row <= bottom; row += 1)
    if (view.sheet.values[row]?.some((value) => typeof value === 'number')) return true;
  return false;
}

/** The lines and figures of one side as printed. */
interface Body {
  readonly side: SideColumns;
  readonly rows: readonly RawRow[];
  readonly figures: readonly Figures[];
}

/** Reads the body of a planned table. */
export function buildTable(plan: Plan, accounts: AccountReader, year: number | null): Draft {
  const { decision, title, frame, header, roles, columns, segments, below } = plan;
  const first = segments[0]!;
  const context = {
    kind: decision.kind,
    title,
    year: frame.year ?? year ?? yearOfHeadings(header),
    unit: frame.unit,
    header,
    roles,
    accounts,
  };
  const notes = new Map<string, TableNote>();
  const bodies = columns.map((side, index): Body => {
    const carried = new CarriedDown();
    const printed = segments.flatMap(({ view, block, header: own }): readonly RawRow[] => {
      const from = below !== null && index > 0 ? below : own.last + 1;
      const to = below !== null && index === 0 ? below - 1 : block.bottom;
      const read = readRows(view, side, roles, from, to, block.repeats, carried);
      for (const note of read.notes) notes.set(`${view.sheet.name}|${note.row}`, note);
      return below === null ? read.rows : read.rows.filter((row) => !isSectionHeading(row, side));
    });
    const rows = settleLines(printed, decision.kind);
    const headed = mapped(side.amounts, (column) => unitOfPath(header.paths[column]!));
    return { side, rows, figures: readFigures(rows, side.amounts, frame.unit, headed) };
  });
  // Before the lines are put in order: whether they add up is judged by what their decimals allow.
  settleQuanta(bodies.flatMap(({ figures }) => figures));
  const sides = bodies.map(({ side, rows, figures }) => buildSide(context, side, rows, figures));
  return new Draft({
    place: placeOf(first.block, frame),
    kind: decision.kind,
    title,
    sheet: first.view.sheet.name,
    sides: withoutSpannedTotals(sides),
    notes: [...notes.values(), ...notesAbove(first.view, first.block)],
    confidence: decision.confidence,
    reasons: [
      ...decision.reasons,
      ...sides.flatMap(({ reading }) => (reading === '' ? [] : `各行的层级按合计关系判定：${reading}`)),
    ],
  });
}

/** 2023年预算数 beside 2024年预算数: the latest year is the table's own, where nothing around it says. */
function yearOfHeadings({ paths }: Header): number | null {
  const years = paths.flatMap((path) => path.flatMap(yearsIn));
  return years.length === 0 ? null : Math.max(...years);
}

/** 一、收入预算 above its lines, without a figure of its own. */
function isSectionHeading({ view, row, shape }: RawRow, { amounts }: SideColumns): boolean {
  const isBlank = amounts.every((column) => view.value(row, column) === null);
  return isBlank && /^(本年)?(收入|支出)(预算|部分|项目)?$/u.test(shape.core);
}

function notesAbove(view: SheetView, block: Block): TableNote[] {
  const notes: TableNote[] = [];
  for (let row = block.top; row < (block.header?.first ?? block.top); row += 1) {
    const column = view.firstFilled(row);
    if (column !== undefined && isNote(view.text(row, column)))
      notes.push({ row, column, text: view.raw(row, column) });
  }
  return notes;
}

function unknown(view: SheetView, block: Block, zh: string, en: string): Rest {
  const range = { top: block.top, left: 0, bottom: block.bottom, right: block.right };
  const title = block.title?.text ?? null;
  return { view, block, unplaced: { sheet: view.sheet.name, range, title, reason: { zh, en } } };
}
