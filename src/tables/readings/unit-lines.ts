import type { RawRow } from '../rows';

/** Lines that print a unit and nothing else, in a list that prints other lines of units; null for none. */
export function unitLines(rows: readonly RawRow[]): ReadonlySet<number> | null {
  let found: Set<number> | null = null;
  let others = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const { special, label, around, shape } = rows[at]!;
    if (around.unit === '' || special !== null || shape.level > 0) continue;
    if (label === around.unit) (found ??= new Set<number>()).add(at);
    else others += 1;
  }
  return others > 0 ? found : null;
}
