import type { ColumnMeaning, HeaderColumn } from './model';
import type { FormCell, FormSheet } from './form-sheet';
import { SAYS } from './words';

/** The header of an indicator block, one or two rows. */
export interface IndicatorHeader {
  readonly first: number;
  readonly last: number;
  readonly columns: readonly HeaderColumn[];
  /** The block is headed 长期 or 中期. */
  readonly whole: boolean;
}

const LEVELS: readonly (ColumnMeaning | null)[] = ['level1', 'level2', 'level3'];
const UNDER_VALUE: ReadonlySet<ColumnMeaning> = new Set(['comparator', 'value', 'unit']);
const GRADES: ReadonlySet<ColumnMeaning> = new Set(['优', '良', '中', '差']);

/** The indicator header that starts at a row; null when none does. */
export function readIndicatorHeader(view: FormSheet, row: number): IndicatorHeader | null {
  const cells = view.row(row);
  if (cells.length < 2 || !view.says(row, SAYS.heading) || !view.says(row, SAYS.level)) return null;
  const top = meaningsOf(cells);
  const found = new Set(top.map(({ meaning }) => meaning));
  const levels = LEVELS.filter((level) => level !== null && found.has(level)).length;
  const measured = ['value', 'scoring', 'weight', 'actual', '优', 'comparator'].some((one) =>
    found.has(one as ColumnMeaning),
  );
  if (levels < 2 && !(levels === 1 && measured)) return null;
  const under = subHeader(view, row + 1);
  const columns = under ? combine(top, under) : top;
  return {
    first: row,
    last: under ? row + 1 : row,
    columns: columns.map(({ meaning, cell }) => ({
      meaning,
      at: { sheet: view.sheet.name, row: cell.row, column: cell.column },
      text: cell.text,
    })),
    whole: cells.some(({ text }) => /^(?:长期|中期|实施期)/u.test(text.trim())),
  };
}

interface Found {
  readonly meaning: ColumnMeaning;
  readonly cell: FormCell;
}

/** The cells with a meaning, left to right. */
function meaningsOf(cells: readonly FormCell[]): Found[] {
  const isNamed = cells.some(({ words: { column } }) => column === 'level2' || column === 'level3');
  const found: Found[] = [];
  for (const cell of cells) {
    const { column, isPlainIndicator } = cell.words;
    if (column !== null) found.push({ meaning: column, cell });
    else if (isPlainIndicator && !isNamed) found.push({ meaning: 'level3', cell });
  }
  return found;
}

/** 符号、值、单位 or 优良中差 under 指标值 and 评价标准; every cell of the row must be one of them. */
function subHeader(view: FormSheet, row: number): Found[] | null {
  const cells = view.row(row);
  if (cells.length < 2 || cells.some(({ words }) => words.column === null && !words.isPlainIndicator)) return null;
  const found = meaningsOf(cells);
  const all =
    found.length === cells.length && found.every(({ meaning }) => UNDER_VALUE.has(meaning) || GRADES.has(meaning));
  return all ? found : null;
}

/** A heading with headings under it gives way to them: 指标值 to 符号、值、单位; 评价标准 to 优良中差. */
function combine(top: readonly Found[], under: readonly Found[]): Found[] {
  const first = Math.min(...under.map(({ cell }) => cell.column));
  const grades = under.some(({ meaning }) => GRADES.has(meaning));
  const kept = top.filter(
    ({ meaning, cell }) =>
      !under.some((one) => one.cell.column === cell.column) &&
      !(cell.column >= first && (meaning === 'value' || (grades && meaning === 'scoring'))),
  );
  return [...kept, ...under].sort((a, b) => a.cell.column - b.cell.column);
}
