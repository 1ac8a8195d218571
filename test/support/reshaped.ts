import type { CheckResult } from '../../src/checking';
import type { Area, CellValue, Sheet, Workbook } from '../../src/workbook';

/*
 * The same tables printed in another way: what is said of them must stay the same. Each takes the workbook with what was
 * recognised in it, and knows of tables only where their headers end.
 */

type Rows = readonly (readonly (CellValue | undefined)[])[];
type Reshape = (workbook: Workbook, read: CheckResult) => Workbook;

const rowsOf = ({ values }: Sheet): Rows => values.map((cells) => cells ?? []);

const withSheets = (workbook: Workbook, reshaped: (sheet: Sheet) => Partial<Sheet>): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => ({ ...sheet, ...reshaped(sheet) })),
});

const withRows = (workbook: Workbook, rows: (sheet: Sheet) => Rows): Workbook =>
  withSheets(workbook, (sheet) => ({ values: rows(sheet) }));

const isAmount = (value: CellValue | undefined): value is number =>
  typeof value === 'number' && !Number.isInteger(value);

/** Rows put in above others: by the row they are to stand above. */
function withInserted(sheet: Sheet, inserted: ReadonlyMap<number, Rows>): Partial<Sheet> {
  const shift = (row: number): number =>
    [...inserted].reduce((sum, [above, rows]) => sum + (above <= row ? rows.length : 0), row);
  return {
    values: rowsOf(sheet).flatMap((cells, row) => [...(inserted.get(row) ?? []), cells]),
    merges: sheet.merges.map((area) => ({ ...area, top: shift(area.top), bottom: shift(area.bottom) })),
  };
}

interface Body {
  /** One past the header. */
  readonly top: number;
  /** The last line. */
  readonly bottom: number;
  /** Those of figures. */
  readonly columns: ReadonlySet<number>;
  readonly stacked: boolean;
}

/** The bodies of the tables of a sheet. */
function bodiesOf({ name }: Sheet, { tables }: CheckResult): Body[] {
  return tables.flatMap(({ sheet, sides, headerRows }) =>
    sheet === name && headerRows && sides.length > 0
      ? [
          {
            top: headerRows.last + 1,
            bottom: Math.max(headerRows.last, ...sides.flatMap(({ rows }) => rows.map(({ row }) => row))),
            columns: new Set(sides.flatMap(({ columns }) => columns.map(({ column }) => column))),
            stacked: sides.length > 1 && new Set(sides.map(({ columns }) => columns[0]?.column)).size === 1,
          },
        ]
      : [],
  );
}

/** ** | 1 | ** | 2 below the headings, where nothing numbers the columns yet. */
const numbered: Reshape = (workbook, read) =>
  withSheets(workbook, (sheet) => {
    const inserted = new Map<number, Rows>();
    for (const { top, columns } of bodiesOf(sheet, read)) {
      if (rowsOf(sheet)[top - 1]!.some((value) => value === 1 || value === '1')) continue;
      const width = Math.max(...rowsOf(sheet).map((cells) => cells.length));
      let number = 0;
      inserted.set(top, [Array.from({ length: width }, (_, at) => (columns.has(at) ? String(++number) : '**'))]);
    }
    return withInserted(sheet, inserted);
  });

/**
 * Half-way down, all from the top of the sheet to the end of the header, as on the next printed page. 收入 above 支出 in one
 * column is left as it is: pages of such a table are not put together.
 */
const onTwoPages: Reshape = (workbook, read) =>
  withSheets(workbook, (sheet) => {
    const [body, ...others] = bodiesOf(sheet, read);
    if (!body || others.length > 0 || body.bottom - body.top < 6 || body.stacked) return {};
    const page = rowsOf(sheet).slice(0, body.top);
    return withInserted(sheet, new Map([[Math.floor((body.top + body.bottom) / 2), page]]));
  });

/** Each table goes on on a sheet of its own, without title and header. */
const onTwoSheets: Reshape = (workbook, read) => ({
  ...workbook,
  sheets: workbook.sheets.flatMap((sheet) => {
    const [body, ...others] = bodiesOf(sheet, read);
    if (!body || others.length > 0 || body.bottom - body.top < 6 || body.stacked) return [sheet];
    const at = Math.floor((body.top + body.bottom) / 2);
    const above = sheet.merges.filter(({ bottom }) => bottom < at);
    const below = sheet.merges.filter(({ top }) => top >= at);
    return [
      { ...sheet, values: rowsOf(sheet).slice(0, at), merges: above },
      {
        ...sheet,
        name: `${sheet.name} (2)`,
        values: rowsOf(sheet).slice(at),
        merges: below.map((area) => ({ ...area, top: area.top - at, bottom: area.bottom - at })),
      },
    ];
  }),
});

/** Every sheet's first column lies over two, merged or with a blank column left behind. */
const widened =
  (merged: boolean): Reshape =>
  (workbook) =>
    withSheets(workbook, (sheet) => {
      const rows = rowsOf(sheet);
      const widen = (column: number): number => (column >= 1 ? column + 1 : column);
      const areas = sheet.merges.map((area) => {
        const right = merged && area.left === 0 ? area.right + 1 : widen(area.right);
        return { ...area, left: widen(area.left), right };
      });
      const isFree = (row: number): boolean =>
        !areas.some(({ top, bottom, left }) => top <= row && bottom >= row && left <= 1);
      const own = rows.flatMap((_, row): Area[] => (isFree(row) ? [{ top: row, bottom: row, left: 0, right: 1 }] : []));
      return {
        values: rows.map(([first, ...rest]) => (first === undefined ? [] : [first, null, ...rest])),
        merges: merged ? [...areas, ...own] : areas,
      };
    });

export const RESHAPED: Readonly<Record<string, Reshape>> = {
  'moved down and to the right': (workbook) =>
    withSheets(workbook, (sheet) => ({
      values: [[], [], ...rowsOf(sheet).map((cells) => [null, ...cells])],
      merges: sheet.merges.map(({ top, bottom, left, right }) => {
        return { top: top + 2, bottom: bottom + 2, left: left + 1, right: right + 1 };
      }),
    })),
  'with blank rows between its lines': (workbook) =>
    withRows(workbook, (sheet) =>
      rowsOf(sheet).flatMap((cells, row) => (row > 6 && row % 5 === 0 ? [[], cells] : [cells])),
    ),
  'with its figures as text': (workbook) =>
    withRows(workbook, (sheet) =>
      rowsOf(sheet).map((cells) =>
        cells.map((value) => (isAmount(value) ? value.toLocaleString('en', { minimumFractionDigits: 2 }) : value)),
      ),
    ),
  'with its columns numbered': numbered,
  'with title and header printed again in the middle': onTwoPages,
  'with its tables going on on further sheets': onTwoSheets,
  'with its first column merged from two': widened(true),
  'with a blank column behind its first': widened(false),
  'with remarks, signatures and page numbers below': (workbook) =>
    withRows(workbook, (sheet) => [
      ...rowsOf(sheet),
      ['注：1.本表反映本年度收支情况，合计 110.00 万元。'],
      ['2.金额换算成万元时四舍五入，可能有尾差。'],
      [],
      ['单位负责人：', null, '财务负责人：', null, '填表人：'],
      ['第 1 页，共 1 页'],
    ]),
};
