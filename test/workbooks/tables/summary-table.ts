import { Block, writeHeader } from '../block';
import type { Role, TableId } from '../names';
import type { Style } from '../style';
import type { Fen, Truth } from '../truth/model';

/** A line of one side of a 收支总表: its label and an exact amount for each of the side's amount columns. */
export interface SummaryLine {
  readonly label: string;
  readonly amounts: readonly (Fen | null)[];
  readonly role: Role;
  /** Position in `foot` of the line this one adds up into. */
  readonly into?: number;
  /** Position in `body` of the line this one adds up into. */
  readonly intoBody?: number;
}

export interface SummarySide {
  /** Headers above the side from the top down: 收入 or 支出. */
  readonly heading: string | readonly string[];
  readonly label: string;
  readonly amounts: readonly (readonly string[])[];
  readonly body: readonly SummaryLine[];
  /** Lines below the body that stand opposite one another: 本年合计, 结转, 总计. `null` leaves the place blank. */
  readonly foot: readonly (SummaryLine | null)[];
}

export interface SummaryTable {
  readonly table: TableId;
  readonly title: string;
  readonly sides: readonly SummarySide[];
  /** Least number of body rows; blank rows fill up. */
  readonly bodyRows?: number;
  readonly note?: string;
}

/** Writes a table of sides next to one another: 收支总表 and 财政拨款收支总表, with two sides or three. */
export function writeSummary(truth: Truth, style: Style, spec: SummaryTable): Block {
  const block = new Block(spec.table, style);
  const serial = style.serial ? 1 : 0;
  const paths = spec.sides.flatMap((side) => {
    const above = typeof side.heading === 'string' ? [side.heading] : side.heading;
    return [[...above, side.label], ...side.amounts.map((path) => [...above, ...path])];
  });
  const top = style.frame(block, truth, spec.title, block.unitFen, paths.length + serial);
  let row = writeHeader(block, top, serial ? [['序号'], ...paths] : paths);
  if (style.columnNumbers) {
    block.put(row, 0, '栏次');
    paths.forEach((_, index) => block.put(row, serial + index, index + 1));
    row++;
  }
  block.bodyTop = row;
  const height = Math.max(spec.bodyRows ?? 0, ...spec.sides.map((side) => side.body.length));
  const footTop = row + height;
  let left = serial;
  for (const side of spec.sides) {
    side.body.forEach((line, index) => writeLine(block, row + index, left, line, row, footTop));
    side.foot.forEach((line, index) => {
      if (line) writeLine(block, footTop + index, left, line, row, footTop);
    });
    left += 1 + side.amounts.length;
  }
  const bottom = footTop + Math.max(...spec.sides.map((side) => side.foot.length));
  for (let at = row; at < bottom; at++) {
    if (serial) block.put(at, 0, at - row + 1);
    block.put(at, left - 1, block.values[at]?.[left - 1] ?? null);
  }
  if (spec.note) {
    block.put(bottom, 0, spec.note);
    block.merge(bottom, 0, bottom, left - 1);
  }
  return block;
}

function writeLine(block: Block, row: number, left: number, line: SummaryLine, bodyTop: number, footTop: number): void {
  if (line.label !== '') block.put(row, left, line.label);
  const inFoot = line.into === undefined ? null : footTop + line.into;
  const total = line.intoBody === undefined ? inFoot : bodyTop + line.intoBody;
  line.amounts.forEach((fen, index) => {
    if (fen !== null) block.figure(row, left + 1 + index, fen, line.role, line.label.trim(), total);
  });
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 1 → 一, 12 → 十二, 31 → 三十一. */
export function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  return (tens > 1 ? DIGITS[tens]! : '') + (tens > 0 ? '十' : '') + DIGITS[value % 10]!;
}

export const numbered = (index: number, text: string): string => `${chineseNumber(index + 1)}、${text}`;
