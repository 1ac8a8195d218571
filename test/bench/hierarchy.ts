import { compareSums, type FlatTree } from '../../src/facts';
import { makeRandom } from '../workbooks/random';
import { describe, makeSink, measure, summarise } from './support/measure';

/**
 * Every parent's figure against the sum of its parts, a million rows in ten columns, beside merely adding the same columns up.
 * Bar: twice the bare sum.
 */
const ROWS = 1_000_000;
const COLUMNS = 10;
/** Turn about, one run of each, and the ratio taken of every pair: a slow moment of the machine then falls on both. */
const ROUNDS = 51;
const WARM_UP = 10;
/** A book in which every sum holds would not show that they are compared. */
const SPOILT = 100;

const random = makeRandom(1);
const sink = makeSink();
const tree = hierarchyOf(ROWS);
const columns = Array.from({ length: COLUMNS }, () => figuresOf(tree, ROWS));
for (let n = 0; n < SPOILT; n++) columns[n % COLUMNS]![tree.parents[n * 1000]!]! += 1;

/** Preorder rows as printed tables have them: 类 over 款 over a run of 项. */
function hierarchyOf(rows: number): FlatTree {
  const parts = new Map<number, number[]>();
  let classRow = -1;
  let sectionRow = -1;
  let left = 0;
  const below = (parent: number, row: number): void => {
    const known = parts.get(parent);
    if (known) known.push(row);
    else parts.set(parent, [row]);
  };
  for (let row = 0; row < rows; row++) {
    if (left > 0) {
      below(sectionRow, row);
      left--;
    } else if (row === 0 || random.chance(0.2)) classRow = row;
    else {
      below(classRow, row);
      sectionRow = row;
      left = random.int(1, 9);
    }
  }
  const starts = [0];
  for (const own of parts.values()) starts.push(starts.at(-1)! + own.length);
  return {
    parents: Int32Array.from(parts.keys()),
    starts: Int32Array.from(starts),
    rows: Int32Array.from([...parts.values()].flat()),
  };
}

/** Figures that add up: parents stand above their parts. */
function figuresOf({ parents, starts, rows: parts }: FlatTree, rows: number): Float64Array {
  const figures = Float64Array.from({ length: rows }, () => random.int(0, 9_999_999));
  const numbers = new Map<number, number>();
  parents.forEach((row, number) => numbers.set(row, number));
  for (let row = rows - 1; row >= 0; row--) {
    const number = numbers.get(row);
    if (number === undefined) continue;
    figures[row] = parts.subarray(starts[number], starts[number + 1]).reduce((sum, part) => sum + figures[part]!, 0);
  }
  return figures;
}

function bareSum(values: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < values.length; row++) sum += values[row]!;
  return sum;
}

function countDifferences(): number {
  let count = 0;
  compareSums(tree, columns, () => (count += 1));
  return count;
}

const bareTimes: number[] = [];
const treeTimes: number[] = [];
const ratios: number[] = [];
const timeOf = (work: () => unknown): number => measure(work, 1, 0, sink.keep).least;
for (let round = -WARM_UP; round < ROUNDS; round++) {
  const bare = timeOf(() => columns.map(bareSum));
  const compared = timeOf(countDifferences);
  if (round < 0) continue;
  bareTimes.push(bare);
  treeTimes.push(compared);
  ratios.push(compared / bare);
}
console.log(`${ROWS} rows × ${COLUMNS} columns, ${tree.parents.length} parents`);
console.log(`${SPOILT} figures spoilt, most of them sums and parts of sums: ${countDifferences()} sums differ`);
console.log(`bare sum      ${describe(summarise(bareTimes))}`);
console.log(`compareSums   ${describe(summarise(treeTimes))}`);
console.log(`ratio         ${summarise(ratios).median.toFixed(2)}   bar 2.00`);
