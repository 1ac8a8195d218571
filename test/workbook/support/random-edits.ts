import fc from 'fast-check';
import {
  formatRef,
  makeSheet,
  type Area,
  type Block,
  type CellRef,
  type CellValue,
  type Edit,
  type Sheet,
  type Workbook,
} from '../../../src/workbook';

const NAMES = ['支出', '2024 收入', "It's", 'Plain'] as const;
const ROWS = 8;
const COLUMNS = 5;

const row = fc.integer({ min: 0, max: ROWS + 2 });
const column = fc.integer({ min: 0, max: COLUMNS });
const sheet = fc.constantFrom(...NAMES);
const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  fc.constantFrom('合计', '001', '=1+1', ' 空格 ', 'a<b&"c"', '两\n行'),
  fc.integer({ min: -999_99, max: 999_99 }).map((cents) => cents / 100),
  fc.boolean(),
  fc.constant({ error: '#N/A' }),
);
const format = fc.constantFrom('0.00', '#,##0', '0%', '#,##0.00_ ;[Red]-#,##0.00 ', '0.0"万元"');
const cell: fc.Arbitrary<CellRef> = fc.record({ sheet, row, column });
const area: fc.Arbitrary<Area> = fc
  .tuple(row, column, fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 }))
  .map(([top, left, down, right]) => ({ top, left, bottom: top + down, right: left + right }));
const formula = fc
  .tuple(cell, row, fc.boolean())
  .map(([at, last, far]) =>
    far
      ? `SUM(${formatRef(at)}:${formatRef({ ...at, row: at.row + last }).replace(/^.*!/u, '')})`
      : `$A$${at.row + 1}+B${last + 1}*2&"A1"`,
  );

const grid = <T>(one: fc.Arbitrary<T>, rows = ROWS, columns = COLUMNS) =>
  fc.array(fc.array(one, { maxLength: columns }), { maxLength: rows });
const rare = <T>(one: fc.Arbitrary<T>) => fc.option(one, { freq: 3, nil: undefined });

const block: fc.Arbitrary<Block> = fc.record(
  {
    values: grid(value, 3, 3),
    numberFormats: grid(rare(format), 3, 3),
    styles: fc.array(
      fc.record({
        area: fc.constant({ top: 0, left: 0, bottom: 1, right: 1 }),
        style: fc.constantFrom(
          { bold: true },
          { fill: '#DDEBF7', border: true },
          { horizontal: 'center' as const, wrap: true },
        ),
      }),
      { maxLength: 2 },
    ),
    columnWidths: fc.constant([12, undefined, 20]),
    rowHeights: fc.constant([undefined, 30]),
    validations: fc.constant([{ area: { top: 0, left: 0, bottom: 2, right: 0 }, source: ['是', '否'] }]),
  },
  { requiredKeys: ['values'] },
);

function sheetOf(name: string): fc.Arbitrary<Sheet> {
  return fc
    .record({
      values: grid(value),
      formulas: grid(fc.option(formula, { freq: 6, nil: undefined })),
      formats: grid(rare(format)),
      merge: rare(area),
    })
    .map(({ values, formulas, formats, merge }) =>
      withBlankCovered(
        makeSheet({
          name,
          values,
          formulas,
          numberFormats: formats,
          merges: merge && (merge.bottom > merge.top || merge.right > merge.left) ? [merge] : [],
        }),
      ),
    );
}

/** Covered cells hold nothing; a formula has a result. */
function withBlankCovered(given: Sheet): Sheet {
  const covered = (r: number, c: number) =>
    given.merges.some(
      ({ top, left, bottom, right }) => r >= top && r <= bottom && c >= left && c <= right && (r !== top || c !== left),
    );
  const keep = <T>(cells: readonly (readonly (T | undefined)[] | undefined)[], blank: T | undefined) =>
    cells.map((one, r) => one?.map((item, c) => (covered(r, c) ? blank : item)));
  return {
    ...given,
    values: keep(given.values, null),
    formulas: keep(given.formulas, undefined),
    numberFormats: keep(given.numberFormats, undefined),
  };
}

/** Small workbooks of three sheets with a bit of everything. */
export const workbooks: fc.Arbitrary<Workbook> = fc
  .tuple(...NAMES.slice(0, 3).map(sheetOf))
  .map((sheets) => ({ name: '随机.xlsx', notes: [], sheets }));

/** Any edit; many do not fit the workbook at hand. */
export const edits: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('set-value' as const), at: cell, value }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('set-formula' as const),
      at: cell,
      formula,
      cached: fc.constantFrom(1, 2.5, '文', null),
    }),
  },
  fc.record({ kind: fc.constant('set-number-format' as const), at: cell, format: fc.option(format) }),
  fc.record({ kind: fc.constant('merge' as const), sheet, area }),
  fc.record({ kind: fc.constant('clear-area' as const), sheet, area }),
  fc.record({ kind: fc.constant('write-block' as const), at: cell, block }),
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('insert-rows' as const),
      sheet,
      before: row,
      count: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('delete-rows' as const),
      sheet,
      first: row,
      count: fc.integer({ min: 1, max: 3 }),
    }),
  },
  fc.record(
    { kind: fc.constant('add-sheet' as const), sheet, after: fc.option(sheet), first: fc.boolean(), block },
    { requiredKeys: ['kind', 'sheet', 'after', 'block'] },
  ),
  fc.record({ kind: fc.constant('remove-sheet' as const), sheet }),
);
