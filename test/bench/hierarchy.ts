import { sumChildren } from '../../src/facts';
import { makeRandom } from '../workbooks/random';
import { describe, makeSink, measure, summarise } from './support/measure';

/** The sums of a million rows in ten columns against merely adding the same columns up. Bar: twice the bare sum. */
const ROWS = 1_000_000;
const COLUMNS = 10;
const random = makeRandom(1);
const { owner, owners } = hierarchyOf(ROWS);
const columns = Array.from({ length: COLUMNS }, () =>
  Float64Array.from({ length: ROWS }, () => random.int(0, 9_999_999)),
);
const sink = makeSink();

/** Preorder rows as printed tables have them: 类 over 款 over a run of 项; each with the number of its parent. */
function hierarchyOf(rows: number): { owner: Int32Array; owners: number } {
  const owner = new Int32Array(rows);
  const numbers = new Map<number, number>();
  const numberOf = (parent: number): number => {
    if (!numbers.has(parent)) numbers.set(parent, numbers.size);
    return numbers.get(parent)!;
  };
  let classRow = -1;
  let sectionRow = -1;
  let left = 0;
  for (let row = 0; row < rows; row++) {
    if (left === 0) {
      const newClass = row === 0 || random.chance(0.2);
      if (newClass) classRow = row;
      owner[row] = newClass ? -1 : numberOf(classRow);
      if (!newClass) {
        sectionRow = row;
        left = random.int(1, 9);
      }
    } else {
      owner[row] = numberOf(sectionRow);
      left--;
    }
  }
  return { owner, owners: numbers.size };
}

function bareSum(values: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < values.length; row++) sum += values[row]!;
  return sum;
}

const bareTimes: number[] = [];
const treeTimes: number[] = [];
// Turn about, so that a slow moment of the machine falls on both.
for (let round = 0; round < 5; round++) {
  bareTimes.push(...measure(() => columns.map(bareSum), 5, 50, sink.keep).times);
  treeTimes.push(...measure(() => sumChildren(owner, owners, columns), 5, 50, sink.keep).times);
}
const bare = summarise(bareTimes);
const tree = summarise(treeTimes);
console.log(`${ROWS} rows × ${COLUMNS} columns`);
console.log(`bare sum      ${describe(bare)}`);
console.log(`sumChildren   ${describe(tree)}`);
console.log(`ratio         ${(tree.median / bare.median).toFixed(2)}   bar 2.00`);
