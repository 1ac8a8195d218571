import type { CheckResult } from '../../src/checking';
import type { Finding } from '../../src/rules';
import { baseKind, isFigure } from '../../src/tables';
import type { CellValue, Workbook } from '../../src/workbook';

export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Every figure other than 0 of the tables found, but for 其中 lines and for tables that nothing is related to. */
export function figuresOf({ tables }: CheckResult): Place[] {
  return tables
    .filter(({ kind }) => baseKind(kind) !== 'operating-expenses')
    .flatMap(({ sides }) =>
      sides.flatMap(({ rows, columns }) =>
        columns.flatMap(({ column, measure, states, fen }) =>
          rows.flatMap(({ sheet, row }, at) =>
            measure === 'amount' && rows[at]!.role !== 'memo' && isFigure(states[at]!) && fen[at] !== 0
              ? [{ sheet, row, column }]
              : [],
          ),
        ),
      ),
    );
}

/** The workbook with 7 more in one cell. */
export function changed(workbook: Workbook, { sheet, row, column }: Place): Workbook {
  const sheets = workbook.sheets.map((one) => {
    if (one.name !== sheet) return one;
    const values = one.values.map((cells, at) =>
      at === row ? cells?.map((value, index) => (index === column ? figureIn(value) + 7 : value)) : cells,
    );
    return { ...one, values };
  });
  return { ...workbook, sheets };
}

const figureIn = (value: CellValue | undefined): number =>
  typeof value === 'string' ? Number(value.replaceAll(',', '')) : (value as number);

/** Is the cell where one of the findings stands, or among what it compares? */
export function isNamed(findings: readonly Finding[], { sheet, row, column }: Place): boolean {
  return findings.some(({ site, related }) =>
    [site, ...related].some((place) => place?.sheet === sheet && place.row === row && place.column === column),
  );
}
