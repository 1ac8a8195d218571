import { columnName, mapReferences, parseCell, type ReferenceEnd } from '../../workbook';

/** The formula of a cell that shares its formula with another one, `rows` below and `columns` to the right of it. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const moved = (end: ReferenceEnd): ReferenceEnd => ({
    ...end,
    column: end.column === null || end.fixedColumn ? end.column : moveColumn(end.column, columns),
    row: end.row === null || end.fixedRow ? end.row : end.row + rows,
  });
  return mapReferences(formula, ({ prefix, first, last }) => {
    const reference = { prefix, first: moved(first), last: last && moved(last) };
    return [reference.first, reference.last].some((end) => (end?.row ?? 0) < 0) ? null : reference;
  });
}

function moveColumn(letters: string, by: number): string {
  const column = parseCell(`${letters}1`)?.column ?? 0;
  return column + by < 0 ? letters : columnName(column + by);
}
