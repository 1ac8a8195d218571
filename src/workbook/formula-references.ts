/** One end of a reference; whole rows have no `column`, whole columns no `row`. */
export interface ReferenceEnd {
  readonly fixedColumn: boolean;
  /** Letters as written. */
  readonly column: string | null;
  readonly fixedRow: boolean;
  /** Zero-based. */
  readonly row: number | null;
}

export interface Reference {
  /** The sheet as written, quotes and `!` included; '' where none is named. */
  readonly prefix: string;
  readonly first: ReferenceEnd;
  /** Null for a single cell. */
  readonly last: ReferenceEnd | null;
}

const NAME = String.raw`[\p{L}_][\p{L}\p{N}_.]*`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const RANGE = String.raw`${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;
const AFTER = String.raw`(?![\p{L}\p{N}_.(!$])`;

/**
 * Texts, what stands in brackets (columns of tables, other workbooks) and runs of sheets pass untouched; names and calls
 * are no references.
 */
const TOKEN = new RegExp(
  [
    '"(?:[^"]|"")*"',
    String.raw`\[(?:[^\[\]']|'.)*\](?:${NAME}(?::${NAME})?!(?:${RANGE}))?`,
    String.raw`(?<![\p{L}\p{N}_.$!])(?!${CELL}:)${NAME}:${NAME}!(?:${RANGE})`,
    String.raw`(?<![\p{L}\p{N}_.$'!])(?<prefix>(?:'(?:[^']|'')*'|${NAME})!)?(?<range>${RANGE})${AFTER}`,
    "'(?:[^']|'')*'",
  ].join('|'),
  'gu',
);

/** The formula with every reference put through `change`: null is `#REF!`, the same object leaves it as written. */
export function mapReferences(formula: string, change: (reference: Reference) => Reference | null): string {
  return formula.replace(TOKEN, (token: string, ...rest: unknown[]) => {
    const { prefix = '', range } = rest.at(-1) as { prefix?: string; range?: string };
    if (range === undefined) return token;
    const [first, last] = range.split(':');
    const reference = { prefix, first: endOf(first!), last: last === undefined ? null : endOf(last) };
    const changed = change(reference);
    if (changed === reference) return token;
    if (!changed) return '#REF!';
    return changed.prefix + textOf(changed.first) + (changed.last ? `:${textOf(changed.last)}` : '');
  });
}

function endOf(text: string): ReferenceEnd {
  const [, fixedColumn, column = '', fixedRow, row = ''] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/u.exec(text)!;
  // A whole row has one mark only, which the pattern takes for that of the column.
  return {
    fixedColumn: column !== '' && fixedColumn === '$',
    column: column === '' ? null : column,
    fixedRow: fixedRow === '$' || (column === '' && fixedColumn === '$'),
    row: row === '' ? null : Number(row) - 1,
  };
}

function textOf({ fixedColumn, column, fixedRow, row }: ReferenceEnd): string {
  return `${fixedColumn ? '$' : ''}${column ?? ''}${fixedRow ? '$' : ''}${row === null ? '' : row + 1}`;
}

/** The name of the sheet a {@link Reference.prefix} means; `home` where it names none. */
export function sheetOfPrefix(prefix: string, home: string): string {
  if (prefix === '') return home;
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
