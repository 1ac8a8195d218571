/** Columns added up in one walk over the rows: where a run ends is found out once for all of them. */
const TOGETHER = 5;

/**
 * Sums of the rows below every parent, in each column.
 *
 * Rows usually stand in runs under one parent, so runs are summed in a tight loop and added to the parent once; sums are
 * kept for parents only, which are few, so that hardly more memory is touched than by adding up the columns. That costs
 * little more than the columns alone, whatever the depth of the tree.
 * @param owner for each row the number of its parent, from 0; -1 for none.
 * @param owners how many parents there are.
 * @param columns fen, one for each row; blanks are 0.
 * @returns for each column fen by number of parent.
 */
export function sumChildren(
  owner: Int32Array,
  owners: number,
  columns: readonly Float64Array[],
): readonly Float64Array[] {
  const sums = columns.map(() => new Float64Array(owners));
  for (let at = 0; at < columns.length; at += TOGETHER) addUp(owner, columns.slice(at), sums.slice(at));
  return sums;
}

/** The first columns; where fewer are left the first stands in for those missing and its sums are thrown away. */
function addUp(owner: Int32Array, columns: readonly Float64Array[], sums: readonly Float64Array[]): void {
  const [one, two = one, three = one, four = one, five = one] = columns as readonly [Float64Array, ...Float64Array[]];
  const spare = columns.length < TOGETHER ? new Float64Array(sums[0]!.length) : sums[0]!;
  const [inOne, inTwo = spare, inThree = spare, inFour = spare, inFive = spare] = sums as readonly [
    Float64Array,
    ...Float64Array[],
  ];
  const size = owner.length;
  let row = 0;
  while (row < size) {
    const parent = owner[row]!;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    do {
      a += one[row]!;
      b += two[row]!;
      c += three[row]!;
      d += four[row]!;
      e += five[row]!;
      row += 1;
    } while (row < size && owner[row] === parent);
    if (parent < 0) continue;
    inOne[parent]! += a;
    inTwo[parent]! += b;
    inThree[parent]! += c;
    inFour[parent]! += d;
    inFive[parent]! += e;
  }
}
