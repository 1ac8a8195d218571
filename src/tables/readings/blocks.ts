import type { Meaning } from '../accounts';
import type { RawRow } from '../rows';
import { isGroupTotal, type SpecialRow } from '../special-rows';
import { readNature } from '../vocabulary';
import type { Lines, RowReading } from './model';

/** A stretch of lines and the line that sums it. */
export interface Block {
  readonly head: number;
  readonly from: number;
  /** Included; before `from` where nothing but other blocks stands below the head. */
  readonly to: number;
  /** The head that this one adds up into, -1 for none but the total of the table. */
  readonly outer: number;
}

/**
 * Blocks below the lines that open them: a department, its units, and what each spends of one nature; or a nature, and the units
 * that spend it. A line directly above another one of its kind stands for all that follow.
 */
export function blocksBelow(lines: Lines, opens: (at: number) => boolean): readonly Block[] {
  const heads = lines.rows.flatMap((_, at) => (opens(at) ? [at] : []));
  const isHead = new Set(heads);
  const isNature = (at: number): boolean => namesNature(lines, at);
  /** 一、基本支出 / 某局机关 / 201 … / 二、项目支出 / 某局机关 / 201 … */
  const isNatureOuter = heads.some((at) => isNature(at) && isHead.has(at + 1) && !isNature(at + 1));
  const blocks: Block[] = [];
  let [department, unit, nature] = [-1, -1, -1];
  heads.forEach((head, nth) => {
    const next = heads[nth + 1] ?? lines.rows.length;
    const block = (outer: number): unknown => blocks.push({ head, from: head + 1, to: next - 1, outer });
    if (isNature(head)) {
      block(isNatureOuter ? -1 : unit);
      if (isNatureOuter) nature = head;
    } else {
      const isDepartment = !isNatureOuter && next === head + 1 && next < lines.rows.length && !isNature(next);
      if (isDepartment) department = head;
      block(isNatureOuter ? nature : isDepartment ? -1 : department);
      unit = head;
    }
  });
  return withoutTotalAtFoot(lines, blocks);
}

/** The total of the table below its last block is no line of that block. */
function withoutTotalAtFoot({ rows }: Lines, blocks: readonly Block[]): readonly Block[] {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) return blocks;
  const totals = ({ from, to }: Block): number => rows.slice(from, to + 1).filter(isTotal).length;
  if (!isTotal(rows[last.to]!) || (first !== last && totals(last) <= totals(first))) return blocks;
  return [...blocks.slice(0, -1), { ...last, to: last.to - 1 }];
}

/** A total of the table, or a 小计 of some of its lines. */
export function isTotal({ special, shape, code }: RawRow): boolean {
  return special === 'grand' || (special === null && code === null && isGroupTotal(shape));
}

/** Blocks above the totals that close them: 某局机关小计. @param whole the total of the table, which closes none. */
export function blocksAbove({ rows }: Lines, whole: number): readonly Block[] {
  const totals = rows.flatMap((row, at) => (isTotal(row) ? [at] : []));
  const blocks: Block[] = [];
  let from = whole === totals[0] ? whole + 1 : 0;
  for (const head of totals) {
    if (head === whole) continue;
    blocks.push({ head, from, to: head - 1, outer: -1 });
    from = head + 1;
  }
  return blocks;
}

function namesNature({ rows }: Lines, at: number): boolean {
  return readNature(rows[at]!.shape.core) !== null;
}

/** Reads each block as if it were a table by itself, and hangs what it comes to on the block's head. */
export function readBlocks(lines: Lines, plain: RowReading, blocks: readonly Block[], why: string): RowReading {
  const { rows } = lines;
  const heads = new Map(blocks.map((block) => [block.head, block]));
  const special: SpecialRow[] = rows.map((row, at) =>
    heads.has(at) ? null : isTotal(row) ? 'grand' : plain.structure.special[at]!,
  );
  const inside = new Set(blocks.flatMap(({ from, to }) => rows.slice(from, to + 1).map((_, nth) => from + nth)));
  const whole = rows.findLastIndex((row, at) => isTotal(row) && !heads.has(at) && !inside.has(at));
  const parent = new Int32Array(rows.length).fill(-1);
  const meanings: Meaning[] = [...plain.meanings];
  const entity = new Array<string>(rows.length).fill('');
  const unitRow = new Array<boolean>(rows.length).fill(false);
  for (const { head, from, to, outer } of blocks) {
    const namesUnit = !namesNature(lines, head);
    const unit = namesUnit ? unitName(lines, head, from) : outer >= 0 ? entity[outer]! : '';
    parent[head] = outer >= 0 ? outer : whole;
    entity[head] = unit;
    unitRow[head] = namesUnit;
    meanings[head] = lines.meaningAt(head, namesUnit);
    if (to < from) continue;
    const own = lines.readBlock(from, to);
    own.structure.parent.forEach((above, nth) => {
      const at = from + nth;
      special[at] = own.structure.special[nth]!;
      meanings[at] = own.meanings[nth]!;
      entity[at] = unit;
      parent[at] = above >= 0 ? above + from : special[at] === 'placeholder' ? -1 : head;
    });
  }
  rows.forEach((_, at) => {
    if (parent[at] === -1 && at !== whole && special[at] === null) parent[at] = whole;
  });
  const several = new Set(entity.filter((name) => name !== '')).size > 1;
  return { why, entities: { entity: several ? entity : null, unitRow }, structure: { parent, special }, meanings };
}

/** 二、云岭县第一中学 and 云岭县第一中学小计 name the same unit; a bare 小计 is named by the unit beside it, or by what opens its block. */
function unitName({ rows }: Lines, head: number, from: number): string {
  const { shape, code, label, around } = rows[head]!;
  const name = shape.core.replace(/(小计|合计|总计|共计)$/u, '');
  return name || around.unit || rows[from]?.label || label || (code?.code ?? '');
}
