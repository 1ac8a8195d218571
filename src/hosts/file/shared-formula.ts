import { columnName } from '../../workbook';

/** Texts, quoted sheet names, calls and names pass untouched; only cell references move. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(])/gu;

/** The formula of a cell that shares its formula with another one, `rows` below and `columns` to the right of it. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKEN, (token, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
    if (letters === undefined || digits === undefined) return token;
    const column = fixedColumn === '$' ? letters : moveColumn(letters, columns);
    const row = fixedRow === '$' ? digits : String(Number(digits) + rows);
    return `${fixedColumn ?? ''}${column}${fixedRow ?? ''}${row}`;
  });
}

function moveColumn(letters: string, by: number): string {
  let column = -1;
  for (const letter of letters) column = (column + 1) * 26 + letter.charCodeAt(0) - 65;
  return column + by < 0 ? letters : columnName(column + by);
}
