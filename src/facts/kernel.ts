/**
 * Sums of the direct children of every row, for one column.
 *
 * Rows usually stand in runs under one parent, so runs are summed in a tight loop and added to the parent once: this
 * costs little more than adding up the column, whatever the depth of the tree.
 * @param parent index of the row each row adds up into, -1 for none.
 * @param values fen, one for each row; blanks are 0.
 * @returns fen, one for each row; 0 for rows without children.
 */
export function sumChildren(parent: Int32Array, values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length);
  const size = values.length;
  let index = 0;
  while (index < size) {
    const owner = parent[index]!;
    let run = 0;
    do {
      run += values[index]!;
      index += 1;
    } while (index < size && parent[index] === owner);
    if (owner >= 0) sums[owner]! += run;
  }
  return sums;
}
