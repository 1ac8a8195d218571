import { type Block } from '../../block';
import { unitName, type Frame } from '../../style';
import { spending, type Fen, type MoneySource, type Truth, type Where } from '../../truth/model';

import type { SheetPlan } from '../../model';

/*
 * Sets in the ways of provinces no published workbook is at hand for, drawn from what their departments print: words,
 * order and shape of the tables differ, the budget behind them does not.
 */

export const OWN: readonly MoneySource[] = ['business', 'operating-income', 'superior', 'affiliated', 'other'];

/** 表1 in the corner, title, then department and unit on one line. */
export const numberedFrame =
  (department: string, unit: string): Frame =>
  (block, truth, title, unitFen, width) => {
    block.titleRow = 1;
    block.line(1, [title]);
    block.merge(1, 0, 1, width - 1);
    block.put(2, 0, `${department}：${truth.department}`);
    block.put(2, width - 1, `${unit}：${unitName(unitFen)}`);
    return 3;
  };

export const sheets = (prefix: (index: number) => string, blocks: readonly Block[]): SheetPlan[] =>
  blocks.map((block, index) => {
    block.put(0, 0, prefix(index));
    return { name: prefix(index), blocks: [block] };
  });

export const only = (source: MoneySource): Where => ({ sources: [source] });

/** Last year's budget: a share of this year's, line by line, so that it adds up as this year's does. */
export function before(truth: Truth, where: Where): Fen {
  const earlier = { ...truth, lines: truth.lines.map((line) => ({ ...line, amounts: shareOf(line.amounts) })) };
  return spending(earlier, where);
}

function shareOf<T extends Readonly<Partial<Record<string, Fen>>>>(amounts: T): T {
  return Object.fromEntries(
    Object.entries(amounts).map(([nature, fen]) => [nature, Math.floor((fen ?? 0) * 0.93)]),
  ) as T;
}

/** Writes 增减% beside figures already written: a share, no figure of the budget. */
export function writeRates(block: Block, now: number, earlier: number, at: number): void {
  for (let row = block.bodyTop; row < block.height; row++) {
    const [a, b] = [block.values[row]?.[now], block.values[row]?.[earlier]];
    if (typeof a === 'number' && typeof b === 'number' && b !== 0)
      block.put(row, at, Math.round(((a - b) / b) * 10_000) / 100);
  }
}
