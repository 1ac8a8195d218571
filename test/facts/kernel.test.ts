import fc from 'fast-check';
import { compareSums, type FlatTree } from '../../src/facts';

/** Trees of any shape: parts need not stand below their parents nor near each other, and any number of columns is compared. */
const tables = fc
  .record({ rows: fc.integer({ min: 1, max: 40 }), width: fc.integer({ min: 0, max: 11 }) })
  .chain(({ rows, width }) =>
    fc.record({
      // No row adds up into one below itself, so that no tree is a circle.
      parent: fc.tuple(...Array.from({ length: rows }, (_, row) => fc.integer({ min: -1, max: row - 1 }))),
      fen: fc.array(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: rows, maxLength: rows }), {
        minLength: width,
        maxLength: width,
      }),
      /** Figures that are put right before they are compared: those of the others hardly ever agree. */
      agree: fc.array(fc.array(fc.boolean(), { minLength: rows, maxLength: rows }), {
        minLength: width,
        maxLength: width,
      }),
      order: fc.shuffledSubarray(Array.from({ length: rows }, (_, row) => row)),
    }),
  );

function partsOf(parent: readonly number[], row: number): number[] {
  return parent.flatMap((above, part) => (above === row ? [part] : []));
}

function flatten(parent: readonly number[], parents: readonly number[]): FlatTree {
  const parts = parents.map((row) => partsOf(parent, row));
  const starts = parts.reduce<number[]>((ends, own) => [...ends, ends.at(-1)! + own.length], [0]);
  return { parents: Int32Array.from(parents), starts: Int32Array.from(starts), rows: Int32Array.from(parts.flat()) };
}

test('names the parents and columns whose figure is not the sum of its parts, and no others', () => {
  fc.assert(
    fc.property(tables, ({ parent, fen, agree, order }) => {
      const parents = order.filter((row) => parent.includes(row));
      const sum = (values: readonly number[], row: number): number =>
        partsOf(parent, row).reduce((total, part) => total + values[part]!, 0);
      const columns = fen.map((values, column) => {
        const figures = [...values];
        for (let row = figures.length - 1; row >= 0; row -= 1)
          if (agree[column]![row] && parent.includes(row)) figures[row] = sum(figures, row);
        return figures;
      });
      const found: string[] = [];
      compareSums(
        flatten(parent, parents),
        columns.map((values) => Float64Array.from(values)),
        (number, column) => found.push(`${parents[number]} ${column}`),
      );
      const expected = columns.flatMap((values, column) =>
        parents.filter((row) => values[row] !== sum(values, row)).map((row) => `${row} ${column}`),
      );
      expect(found.sort()).toEqual(expected.sort());
    }),
  );
});

test('finds a difference beyond the first thousands of parents', () => {
  const parents = Int32Array.from({ length: 5000 }, (_, number) => 2 * number);
  const tree: FlatTree = {
    parents,
    starts: Int32Array.from({ length: 5001 }, (_, number) => number),
    rows: parents.map((row) => row + 1),
  };
  const column = new Float64Array(10_000).fill(7);
  column[2 * 4321] = 8;
  const found: number[] = [];
  compareSums(tree, [column], (number) => found.push(number));
  expect(found).toEqual([4321]);
});
