import { formulaAt, numberFormatAt, valueAt, type CellRef, type Edit, type Sheet, type Workbook } from '../workbook';

/** How far above and below a neighbour is looked for. */
const REACH = 40;
const AS_TEXT = '@';

/**
 * The edits, with number formats for figures that go where no figure was: those of the nearest figure in the column. Without
 * it 10.1 would stand among 10.10s, and in a cell formatted as text Excel would keep it as text.
 */
export function withFormats(workbook: Workbook, edits: readonly Edit[]): Edit[] {
  return edits.flatMap((edit): Edit[] => {
    const isFigure = edit.kind === 'set-value' ? typeof edit.value === 'number' : edit.kind === 'set-formula';
    const sheet = isFigure && 'at' in edit ? workbook.sheets.find(({ name }) => name === edit.at.sheet) : undefined;
    if (!sheet || !('at' in edit)) return [edit];
    const format = wantedFormat(sheet, edit.at);
    // First the format: a figure put into a cell formatted as text becomes text.
    return format === undefined ? [edit] : [{ kind: 'set-number-format', at: edit.at, format }, edit];
  });
}

/** Undefined where the cell's own is to stay; null for none. */
function wantedFormat(sheet: Sheet, { row, column }: CellRef): string | null | undefined {
  const own = formatAt(sheet, row, column);
  if (own !== null && own !== AS_TEXT) return undefined;
  if (own === null && holdsFigure(sheet, row, column)) return undefined;
  const neighbour = neighbourOf(sheet, row, column);
  const format = neighbour === null ? null : formatAt(sheet, neighbour, column);
  return format === own ? undefined : format;
}

function formatAt(sheet: Sheet, row: number, column: number): string | null {
  const format = numberFormatAt(sheet, row, column);
  return format === undefined || /^general$/iu.test(format) ? null : format;
}

function holdsFigure(sheet: Sheet, row: number, column: number): boolean {
  return typeof valueAt(sheet, row, column) === 'number';
}

/** Whole numbers without a format, such as those that count the columns (栏次) right above the figures. */
function saysNothing(sheet: Sheet, row: number, column: number): boolean {
  return formatAt(sheet, row, column) === null && Number.isInteger(valueAt(sheet, row, column));
}

/** The row of the nearest figure above or below; null where there is none near. */
function neighbourOf(sheet: Sheet, row: number, column: number): number | null {
  const isOne = (at: number): boolean =>
    at >= 0 &&
    (holdsFigure(sheet, at, column) || formulaAt(sheet, at, column) !== undefined) &&
    formatAt(sheet, at, column) !== AS_TEXT &&
    !saysNothing(sheet, at, column);
  for (let distance = 1; distance <= REACH; distance += 1) {
    if (isOne(row - distance)) return row - distance;
    if (isOne(row + distance)) return row + distance;
  }
  return null;
}
