import type { Figures } from './figures';
import type { RawRow } from './rows';
import type { Structure } from './structure';

/**
 * 126001 某局本级 / 档案数字化 / 库房维护: lines without code below the coded line of a unit, most often its projects. They hang
 * on that line where its figures or the total's say so, else they stay beside the units. What the figures of most lines say
 * counts, so that a single wrong one does not turn the table over.
 * @param summed the figures of the columns that add up, one entry for each row.
 */
export function withDetailLines(rows: readonly RawRow[], structure: Structure, summed: readonly Figures[]): Structure {
  const { special } = structure;
  const grand = special.indexOf('grand');
  const details: number[] = [];
  const unitOf = new Map<number, number>();
  let unit = -1;
  rows.forEach(({ code }, at) => {
    if (special[at] !== null) return;
    if (code !== null) unit = at;
    else if (unit >= 0) {
      details.push(at);
      unitOf.set(at, unit);
    }
  });
  if (details.length === 0) return structure;
  const parent = Int32Array.from(structure.parent);
  for (const at of details) parent[at] = unitOf.get(at)!;
  const hung: Structure = { parent, special };
  const concerned = new Set([grand, ...unitOf.values()].filter((at) => at >= 0));
  return agreeing(concerned, hung, summed) > agreeing(concerned, structure, summed) ? hung : structure;
}

/**
 * 某局 / 某局本级 / 某馆: the first line is the department's, the others its units'. Neither codes nor indentation tell, but the
 * figures do where the first line is what all others come to.
 */
export function withOwnUnits(rows: readonly RawRow[], structure: Structure, summed: readonly Figures[]): Structure {
  const { special } = structure;
  const items = rows.flatMap((_, at) => (special[at] === null ? [at] : []));
  const [first] = items;
  if (first === undefined || items.length < 3) return structure;
  if (items.some((at) => structure.parent[at] !== structure.parent[first] || rows[at]!.shape.level > 0))
    return structure;
  const parent = Int32Array.from(structure.parent);
  for (const at of items) if (at !== first) parent[at] = first;
  const hung: Structure = { parent, special };
  const concerned = new Set([first, structure.parent[first]!].filter((at) => at >= 0));
  return agreeing(concerned, hung, summed) > agreeing(concerned, structure, summed) ? hung : structure;
}

/** How many of the given lines' figures are the sum of the lines that hang on them, as stored. */
function agreeing(lines: ReadonlySet<number>, { parent, special }: Structure, summed: readonly Figures[]): number {
  let count = 0;
  for (const { fen } of summed) {
    const sums = new Map<number, number>();
    parent.forEach((whole, at) => {
      if (lines.has(whole) && special[at] === null) sums.set(whole, (sums.get(whole) ?? 0) + fen[at]!);
    });
    for (const [whole, sum] of sums) if (sum !== 0 && sum === fen[whole]) count += 1;
  }
  return count;
}
