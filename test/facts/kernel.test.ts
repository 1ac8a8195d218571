import fc from 'fast-check';
import { sumChildren } from '../../src/facts';

/** Trees of any shape: rows need not stand under their parents, and any number of columns is added up. */
const tables = fc
  .record({ owners: fc.integer({ min: 1, max: 9 }), width: fc.integer({ min: 0, max: 11 }) })
  .chain(({ owners, width }) =>
    fc.record({
      owners: fc.constant(owners),
      width: fc.constant(width),
      rows: fc.array(
        fc.record({
          owner: fc.integer({ min: -1, max: owners - 1 }),
          fen: fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: width, maxLength: width }),
        }),
        { maxLength: 60 },
      ),
    }),
  );

test('every parent gets the sum of its rows, in every column', () => {
  fc.assert(
    fc.property(tables, ({ owners, width, rows }) => {
      const columns = Array.from({ length: width }, (_, column) => Float64Array.from(rows, ({ fen }) => fen[column]!));
      const sums = sumChildren(
        Int32Array.from(rows, ({ owner }) => owner),
        owners,
        columns,
      );
      const expected = columns.map((values) =>
        Array.from({ length: owners }, (_, owner) =>
          rows.reduce((sum, row, at) => (row.owner === owner ? sum + values[at]! : sum), 0),
        ),
      );
      expect(sums.map((column) => [...column])).toEqual(expected);
    }),
  );
});
