import { compareFigures, FigureList } from '../../amounts';
import type { Figures } from '../figures';
import { CellState, isFigure } from '../model';
import type { Structure } from '../structure';
import type { Evidence, Lines, RowReading } from './model';

/** Of more columns those with most figures tell as much. */
const MOST_COLUMNS = 6;

/** What a sum of one part counts: it shows the part's figure again, which any reading could say. */
const ONE_PART = 0.25;

/** Counts the sums of a reading that hold and that fail. Blank totals and sums of nothing say nothing of it. */
export function weighRows({ summed }: Pick<Lines, 'summed'>, { structure }: Pick<RowReading, 'structure'>): Evidence {
  const parts = partsOf(structure);
  let holds = 0;
  let fails = 0;
  let gap = 0;
  for (const figures of summed) {
    parts.forEach((lines, whole) => {
      const { verdict, rest } = lines === undefined ? NOTHING : judgeSum(figures, whole, parts);
      if (verdict === 'fails') {
        fails += 1;
        gap += Math.abs(rest);
      } else if (verdict === 'holds') holds += 1;
      else if (verdict === 'repeats') holds += ONE_PART;
    });
  }
  return { holds, fails, gap };
}

/** By line: the lines that add up into it; undefined where there are none. */
export type Parts = readonly (readonly number[] | undefined)[];

function partsOf({ parent, special }: Structure): Parts {
  const parts = new Array<number[] | undefined>(parent.length).fill(undefined);
  parent.forEach((whole, at) => {
    if (whole >= 0 && special[at] !== 'memo' && special[at] !== 'placeholder') (parts[whole] ??= []).push(at);
  });
  return parts;
}

/** The columns to judge readings by: those with most figures; one that prints the same as one before it has no say of its own. */
export function tellingColumns(summed: readonly Figures[]): readonly Figures[] {
  const filled = summed.map((figures) => ({ figures, count: countOf(figures) })).filter(({ count }) => count > 0);
  filled.sort((a, b) => b.count - a.count);
  const telling: Figures[] = [];
  for (const { figures } of filled) {
    if (telling.length === MOST_COLUMNS) break;
    if (!telling.some((other) => isSame(figures, other))) telling.push(figures);
  }
  return telling;
}

function countOf({ states, fen }: Figures): number {
  let count = 0;
  for (let at = 0; at < states.length; at += 1) if (isFigure(states[at]!) && fen[at] !== 0) count += 1;
  return count;
}

function isSame(one: Figures, other: Figures): boolean {
  return one.fen.every((fen, at) => fen === other.fen[at]);
}

interface Sum {
  /** `repeats`: holds, with a single part printed. */
  readonly verdict: 'holds' | 'repeats' | 'fails' | 'nothing';
  /** Fen: the total less its parts. */
  readonly rest: number;
}

const NOTHING: Sum = { verdict: 'nothing', rest: 0 };

/** Is a line the sum of its parts? A blank part stands for what it is made of itself. */
export function judgeSum(figures: Figures, whole: number, parts: Parts): Sum {
  const { states, fen, shown, quanta } = figures;
  if (!isFigure(states[whole]!)) return NOTHING;
  const list = new FigureList();
  list.start(shown[whole]!, quanta[whole]! || 1);
  let rest = fen[whole]!;
  let readable = true;
  const open = [...parts[whole]!];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const state = states[next]!;
    if (isFigure(state)) {
      list.take(shown[next]!, quanta[next]! || 1);
      rest -= fen[next]!;
    } else if (state === CellState.Blank || state === CellState.Dash) open.push(...(parts[next] ?? []));
    else readable = false;
  }
  const printed = list.count - 1;
  if (!readable || (printed === 0 && rest === 0)) return NOTHING;
  const holds = rest === 0 || compareFigures('sum', list).verdict !== 'violated';
  if (!holds) return { verdict: 'fails', rest };
  if (printed === 1) return { verdict: 'repeats', rest };
  return rest === 0 && fen[whole] === 0 ? NOTHING : { verdict: 'holds', rest };
}
