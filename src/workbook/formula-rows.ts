/** Rows that come in (`count` > 0 before row `at`) or go (`count` < 0, from row `at` on). Zero-based. */
export interface RowShift {
  readonly sheet: string;
  readonly at: number;
  readonly count: number;
}

/** Texts and calls pass untouched; a reference may name its sheet and may be a range. */
const TOKEN =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$'!])((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?)(\d{1,7})(?::(\$?[A-Z]{1,3}\$?)(\d{1,7}))?(?![\p{L}\p{N}_.(!])/gu;

/** The formula after rows came or went on `shift.sheet`; `home` is the sheet the formula stands on. */
export function shiftFormulaRows(formula: string, home: string, shift: RowShift): string {
  return formula.replace(
    TOKEN,
    (token, prefix?: string, column?: string, first?: string, endColumn?: string, last?: string) => {
      if (column === undefined || first === undefined) return token;
      if ((prefix === undefined ? home : sheetOfPrefix(prefix)) !== shift.sheet) return token;
      const moved = shiftRows(Number(first) - 1, Number(last ?? first) - 1, shift);
      if (!moved) return '#REF!';
      const end = endColumn === undefined ? '' : `:${endColumn}${moved.last + 1}`;
      return `${prefix ?? ''}${column}${moved.first + 1}${end}`;
    },
  );
}

function sheetOfPrefix(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** Where the rows `first` to `last` (inclusive, zero-based) stand afterwards; null when all of them went. */
export function shiftRows(first: number, last: number, shift: RowShift): { first: number; last: number } | null {
  const { at, count } = shift;
  if (count >= 0) return { first: first >= at ? first + count : first, last: last >= at ? last + count : last };
  const gone = at - count;
  const top = first < at ? first : first < gone ? at : first + count;
  const bottom = last < at ? last : last < gone ? at - 1 : last + count;
  return bottom < top ? null : { first: top, last: bottom };
}
