import { writeXlsx, type Cell, type CellStyle, type CellValue, type WriteSheet } from 'hucre/xlsx';

/** A figure keeps the decimals it was printed with. */
interface Figure {
  readonly figure: number;
  readonly decimals: number;
}

/** A sheet of a report as plain data; texts are written as they are, so escape them before. */
export interface SheetData {
  readonly name: string;
  readonly columns: readonly { readonly header: string; readonly width: number }[];
  readonly rows: readonly (readonly (string | number | null | Figure)[])[];
}

const HEADER: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EDEDED' } },
};
const TEXT: CellStyle = { alignment: { vertical: 'top', wrapText: true } };

/** Writes sheets with a frozen header row and a filter into the bytes of an .xlsx file. */
export async function writeReport(sheets: readonly SheetData[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map(toWriteSheet), stringMode: 'shared' });
}

function toWriteSheet({ name, columns, rows }: SheetData): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  columns.forEach(({ header }, column) => cells.set(`0,${column}`, { value: header, style: HEADER }));
  rows.forEach((row, index) =>
    row.forEach((cell, column) => {
      const style = isFigure(cell) ? { numFmt: decimalFormat(cell.decimals) } : typeof cell === 'string' ? TEXT : null;
      if (style) cells.set(`${index + 1},${column}`, { value: plainValue(cell), style });
    }),
  );
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: [columns.map(({ header }) => header), ...rows.map((row) => row.map(plainValue))],
    cells,
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnLetter(columns.length - 1)}${rows.length + 1}` },
  };
}

function plainValue(cell: string | number | null | Figure): CellValue {
  return isFigure(cell) ? cell.figure : cell;
}

function isFigure(cell: string | number | null | Figure): cell is Figure {
  return typeof cell === 'object' && cell !== null;
}

function decimalFormat(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

/** Reports have fewer than 27 columns. */
function columnLetter(column: number): string {
  return String.fromCharCode(65 + column);
}
