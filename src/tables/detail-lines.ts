import { NO_ENTITIES, type Entities } from './entities';
import type { Figures } from './figures';
import type { RawRow } from './rows';
import { structureOfCodes, type Structure } from './structure';

/*
 * Lines that neither codes nor enumerators nor indentation put in their place: which line they are part of is told by the
 * figures. Every column has a say, so that a single wrong figure does not turn the table over.
 */

/** Lines with codes, and the units they are read by. */
export interface CodedLines {
  readonly entities: Entities;
  readonly structure: Structure;
}

/**
 * 126001 某局本级 / 档案数字化 / 库房维护, 2012604 档案馆 / 档案数字化: lines without code below a coded one, most often projects, hang
 * on it where the table's total counts only the coded lines; else they name units, or stand beside the coded ones.
 * @param summed the figures of the columns that add up, one entry for each row.
 */
export function withDetailLines(rows: readonly RawRow[], read: CodedLines, summed: readonly Figures[]): CodedLines {
  const coded = rows.findIndex(({ code }) => code !== null);
  const isDetail = (at: number): boolean => at > coded && rows[at]!.code === null && rows[at]!.special === null;
  if (coded < 0 || !rows.some((_, at) => isDetail(at)) || holds(grandOf(read.structure), read.structure, summed))
    return read;
  const entities = NO_ENTITIES;
  const plain = structureOfCodes(rows, entities);
  const parent = Int32Array.from(plain.parent);
  const wholes = new Set<number>();
  let whole = coded;
  rows.forEach(({ code }, at) => {
    if (code !== null) whole = at;
    else if (isDetail(at)) wholes.add((parent[at] = whole));
  });
  const structure: Structure = { parent, special: plain.special };
  // A line that lost its code is no part of the line above.
  if (![...wholes].some((line) => holds(line, structure, summed))) return read;
  return isNearer(grandOf(plain), structure, read.structure, summed) ? { entities, structure } : read;
}

/** 某局 / 某局本级 / 某馆: the first line is the department's, the others its units', where it is what all others come to. */
export function withOwnUnits(rows: readonly RawRow[], structure: Structure, summed: readonly Figures[]): Structure {
  const { special } = structure;
  const items = rows.flatMap((_, at) => (special[at] === null ? [at] : []));
  const [first] = items;
  if (first === undefined || items.length < 3) return structure;
  const grand = structure.parent[first]!;
  if (items.some((at) => structure.parent[at] !== grand || rows[at]!.shape.level > 0)) return structure;
  if (grand >= 0 && holds(grand, structure, summed)) return structure;
  const parent = Int32Array.from(structure.parent);
  for (const at of items) if (at !== first) parent[at] = first;
  const hung: Structure = { parent, special };
  const isBetter = grand < 0 ? holds(first, hung, summed) : isNearer(grand, hung, structure, summed);
  return isBetter ? hung : structure;
}

/** Does the total come nearer to the sum of the lines below it in one structure than in the other? */
export function comesNearer(one: Structure, other: Structure, summed: readonly Figures[]): boolean {
  return isNearer(grandOf(other), one, other, summed);
}

function grandOf({ special }: Structure): number {
  return special.indexOf('grand');
}

/** Does any figure of the line equal the sum of the lines that hang on it, as stored? */
function holds(line: number, structure: Structure, summed: readonly Figures[]): boolean {
  return line >= 0 && summed.some((figures) => figures.fen[line] !== 0 && gap(line, structure, figures) === 0);
}

/** Do more columns of the line come nearer to the sum of its parts in one structure than in the other? */
function isNearer(line: number, one: Structure, other: Structure, summed: readonly Figures[]): boolean {
  if (line < 0) return false;
  let votes = 0;
  for (const figures of summed) {
    if (figures.fen[line] === 0) continue;
    votes += Math.sign(gap(line, other, figures) - gap(line, one, figures));
  }
  return votes > 0;
}

/** Fen between a line's figure and the sum of the lines that hang on it. */
function gap(line: number, { parent, special }: Structure, { fen }: Figures): number {
  let sum = 0;
  parent.forEach((whole, at) => {
    if (whole === line && special[at] === null) sum += fen[at]!;
  });
  return Math.abs(sum - fen[line]!);
}
