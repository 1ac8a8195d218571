import { blocksAbove, blocksBelow, isTotal, readBlocks, type Block } from './blocks';
import type { Lines, Proposal, RowReading } from './model';

const BELOW = '按单位分块，单位名称在上';
const ABOVE = '按单位分块，小计在下';

/** Every line that is no member of the classification opens a block: 一、某局本级 / 205 … / 二、某中学 / 205 … */
export const openedByOthers: Proposal = function* (lines, plain) {
  yield* read(lines, plain, (at) => isOther(lines, plain, at));
};

/** 205 某局 / 205001 某局机关 / 2050101 … / 205002 某小学: codes of units and of the department they begin with, among those of 科目. */
export const openedByUnitCodes: Proposal = function* (lines, plain) {
  const codeAt = (at: number): string => lines.rows[at]?.code?.code ?? '';
  const isUnit = (at: number): boolean => [6, 9].includes(codeAt(at).length);
  yield* read(
    lines,
    plain,
    (at) => isUnit(at) || (isUnit(at + 1) && codeAt(at).length >= 3 && codeAt(at + 1).startsWith(codeAt(at))),
  );
};

/** A line printed once above lines that are printed for every unit: 某局本级 / 工资福利支出 … / 某中学 / 工资福利支出 … */
export const openedAboveRepeats: Proposal = function* (lines, plain) {
  const { keys, repeated } = repeatsIn(lines);
  if (repeated.size === 0) return;
  const once = (at: number): boolean => at >= 0 && isOther(lines, plain, at, true) && !repeated.has(keys[at]!);
  yield* read(lines, plain, (at) => once(at) && repeated.has(keys[at + 1] ?? ''));
  for (const opening of repeated)
    if (keys.every((key, at) => key !== opening || once(at - 1))) {
      yield* read(lines, plain, (at) => keys[at + 1] === opening && once(at));
      break;
    }
};

/** Totals below what they sum: 205 … / 某局本级小计 / 205 … / 某中学小计 / 合计 */
export const closedByTotals: Proposal = function* (lines, plain) {
  const totals = totalsOf(lines);
  if (totals.length < 3) return;
  for (const whole of [totals.at(-1)!, totals[0]!]) yield readBlocks(lines, plain, blocksAbove(lines, whole), ABOVE);
};

/** Totals above what they sum: 合计 / 小计 / 档案整理 … / 小计 / 机房租赁 … */
export const openedByTotals: Proposal = function* (lines, plain) {
  const totals = totalsOf(lines);
  if (totals.length < 3) return;
  for (const whole of [totals[0]!, totals.at(-1)!]) {
    const blocks = blocksBelow(lines, (at) => at !== whole && isTotal(lines.rows[at]!));
    yield readBlocks(lines, plain, blocks, BELOW);
  }
};

function totalsOf({ rows }: Lines): readonly number[] {
  return rows.flatMap((row, at) => (isTotal(row) ? [at] : []));
}

function* read(lines: Lines, plain: RowReading, opens: (at: number) => boolean): Generator<RowReading> {
  const blocks: readonly Block[] = blocksBelow(lines, opens);
  if (blocks.length > 0) yield readBlocks(lines, plain, blocks, BELOW);
}

/** Neither a member of the classification nor a total. @param named whether members that only their name tells count, too. */
function isOther({ rows, isMember }: Lines, { structure }: RowReading, at: number, named = false): boolean {
  const { special, placeholder } = rows[at]!;
  if (placeholder || special === 'grand' || structure.special[at] === 'memo') return false;
  return named ? rows[at]!.code === null || !isMember(at) : !isMember(at);
}

/** Lines by code or name, and those that stand more than once. */
function repeatsIn({ rows }: Lines): { readonly keys: readonly string[]; readonly repeated: ReadonlySet<string> } {
  const keys = rows.map(({ code, shape }) => code?.code ?? shape.core);
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const key of keys) {
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return { keys, repeated };
}
