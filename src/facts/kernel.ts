/**
 * How rows add up, without an object for each: `rows[starts[n]]` to `rows[starts[n + 1] - 1]` are the parts of row `parents[n]`.
 * All numbers of rows count from 0.
 */
export interface FlatTree {
  readonly parents: Int32Array;
  /** One more than parents. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

/** Columns added up in one walk over the parts: where those of a parent end is found out once for all of them. */
const TOGETHER = 5;
/** Parents walked before the next columns follow: their parts are then still in the core's own cache. */
const BLOCK = 1000;

/**
 * Compares each parent's figure with the sum of its parts, in each column.
 *
 * It goes from parent to parent, so that a sum is compared as soon as it is made and none is kept: hardly more memory is
 * touched than by adding up the columns. Parents stand near their parts, and those one level down near theirs, so that a row
 * is still at hand when it is met again. That costs little more than the columns alone, whatever the depth of the tree.
 * @param columns fen, one for each row; blanks are 0.
 * @param differs is told the number of the parent in the tree, from 0, and of the column where they differ, in any order.
 */
export function compareSums(
  tree: FlatTree,
  columns: readonly Float64Array[],
  differs: (parent: number, column: number) => void,
): void {
  for (let from = 0; from < tree.parents.length; from += BLOCK) {
    const to = Math.min(from + BLOCK, tree.parents.length);
    for (let first = 0; first < columns.length; first += TOGETHER) compare(tree, from, to, columns, first, differs);
  }
}

/** Five columns from `first` on; where fewer are left, the first of them stands in for those missing. */
function compare(
  { parents, starts, rows }: FlatTree,
  from: number,
  to: number,
  columns: readonly Float64Array[],
  first: number,
  differs: (parent: number, column: number) => void,
): void {
  const kept = columns.length - first;
  const one = columns[first]!;
  const two = columns[first + 1] ?? one;
  const three = columns[first + 2] ?? one;
  const four = columns[first + 3] ?? one;
  const five = columns[first + 4] ?? one;
  let at = starts[from]!;
  for (let number = from; number < to; number += 1) {
    const end = starts[number + 1]!;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    for (; at < end; at += 1) {
      const row = rows[at]!;
      a += one[row]!;
      b += two[row]!;
      c += three[row]!;
      d += four[row]!;
      e += five[row]!;
    }
    const parent = parents[number]!;
    if (a !== one[parent]) differs(number, first);
    if (b !== two[parent] && kept > 1) differs(number, first + 1);
    if (c !== three[parent] && kept > 2) differs(number, first + 2);
    if (d !== four[parent] && kept > 3) differs(number, first + 3);
    if (e !== five[parent] && kept > 4) differs(number, first + 4);
  }
}
