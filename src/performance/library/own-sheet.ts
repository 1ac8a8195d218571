import type { Block, CellValue, Sheet } from '../../workbook';
import { formatDecimal } from '../decimal';
import { PROJECT_KINDS } from '../indicator';
import type { ColumnMeaning } from '../model';
import { readComparator, readTarget } from '../target';
import { foldLabel, isBlank, shownAt } from '../text';
import { readColumn } from '../vocabulary';
import { LEVEL2, level2Named } from './classes';
import type { LibraryEntry } from './model';
import { COMPARATORS, type OwnDraft } from './own';
import { checkOwnEntries } from './own-json';
import { OwnEntriesError } from './own-problem';

const QUALITATIVE = '定性';

const COLUMNS: readonly { header: string; width: number; of: (entry: LibraryEntry) => CellValue }[] = [
  { header: '项目类型', width: 18, of: ({ kind }) => kind },
  { header: '一级指标', width: 12, of: ({ level1 }) => level1 },
  { header: '二级指标', width: 20, of: ({ level2 }) => level2 },
  { header: '三级指标', width: 24, of: ({ name }) => name },
  { header: '指标描述', width: 40, of: ({ description }) => description },
  { header: '符号', width: 8, of: ({ comparator }) => comparator ?? QUALITATIVE },
  { header: '指标值', width: 12, of: ({ value }) => value },
  { header: '单位', width: 10, of: ({ unit }) => unit },
  { header: '依据', width: 24, of: ({ basis }) => basis },
];

/** Rows that may stand above the headings. */
const MOST_ABOVE = 20;
/** Rows the drop-downs reach below the entries, for those to come. */
const SPARE = 100;

/** Own entries as a table with drop-downs for kinds, classes and signs; all cells are text, blank ones stay blank. */
export function ownEntriesBlock(entries: readonly LibraryEntry[]): Block {
  const last = entries.length + SPARE;
  const over = (header: string): { top: number; left: number; bottom: number; right: number } => {
    const column = COLUMNS.findIndex((one) => one.header === header);
    return { top: 1, left: column, bottom: last, right: column };
  };
  return {
    values: [
      COLUMNS.map(({ header }) => header),
      ...entries.map((entry) => COLUMNS.map(({ of }) => (of(entry) === '' ? null : of(entry)))),
    ],
    columnWidths: COLUMNS.map(({ width }) => width),
    styles: [
      { area: { top: 0, left: 0, bottom: 0, right: COLUMNS.length - 1 }, style: { bold: true, fill: '#EDEDED' } },
      {
        area: { top: 0, left: 0, bottom: entries.length, right: COLUMNS.length - 1 },
        style: { border: true, wrap: true },
      },
    ],
    validations: [
      { area: over('项目类型'), source: PROJECT_KINDS },
      { area: over('二级指标'), source: LEVEL2 },
      { area: over('符号'), source: [...COMPARATORS, QUALITATIVE] },
    ],
  };
}

type Column = 'kind' | 'level2' | 'level3' | 'description' | 'comparator' | 'value' | 'unit' | 'basis';

/**
 * Reads a table of indicators, whoever made it: columns are found by their headings, in any order and below a title;
 * 一级指标 follows from 二级指标, which may be written short (数量); sign and unit may stand with the value (≥95%).
 * @throws {OwnEntriesError} where there is no such table, or naming the row and the field that is wrong.
 */
export function readOwnEntries(sheet: Sheet): LibraryEntry[] {
  const header = findHeader(sheet);
  if (!header) throw new OwnEntriesError({ code: 'no-table' });
  const drafts: { draft: OwnDraft; row: number }[] = [];
  for (let row = header.row + 1; row < sheet.values.length; row += 1) {
    const text = (column: Column): string => oneLine(shownAt(sheet, row, header.columns.get(column) ?? -1));
    if ([...header.columns.keys()].every((column) => text(column) === '')) continue;
    drafts.push({ draft: readDraft(text), row: row + 1 });
  }
  if (drafts.length === 0) throw new OwnEntriesError({ code: 'empty' });
  return checkOwnEntries(drafts);
}

function findHeader(sheet: Sheet): { row: number; columns: Map<Column, number> } | null {
  for (let row = 0; row < Math.min(MOST_ABOVE, sheet.values.length); row += 1) {
    const columns = new Map<Column, number>();
    for (let column = 0; column < (sheet.values[row]?.length ?? 0); column += 1) {
      const meaning = meaningOf(shownAt(sheet, row, column));
      if (meaning !== null && !columns.has(meaning)) columns.set(meaning, column);
    }
    if (columns.has('kind') && columns.has('level2') && columns.has('level3')) return { row, columns };
  }
  return null;
}

const READ: readonly ColumnMeaning[] = ['level2', 'level3', 'description', 'comparator', 'value', 'unit', 'basis'];

function meaningOf(heading: string): Column | null {
  if (isBlank(heading)) return null;
  if (/^项目(?:类型|类别|种类)$/u.test(foldLabel(heading))) return 'kind';
  const meaning = readColumn(heading);
  return meaning !== null && READ.includes(meaning) ? (meaning as Column) : null;
}

function readDraft(text: (column: Column) => string): OwnDraft {
  const sign = text('comparator');
  const target = readTarget(text('value'));
  const isFigure = target.kind === 'number' && sign !== QUALITATIVE;
  const own = isFigure ? target.comparator : null;
  return {
    kind: text('kind'),
    level2: level2Named(text('level2')) ?? text('level2'),
    name: text('level3'),
    description: text('description'),
    comparator: sign === '' ? own : sign === QUALITATIVE ? null : (readComparator(sign) ?? sign),
    value: isFigure ? formatDecimal(target.value) : text('value'),
    unit: text('unit') || (isFigure ? target.unit : ''),
    basis: text('basis'),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
