import {
  columnName,
  formatArea,
  isCellError,
  makeSheet,
  parseArea,
  type Area,
  type CellValue,
  type Sheet,
  type Workbook,
} from '../../src/workbook';

/*
 * Workbooks as text, so that a test reads like the table it is about:
 *
 *   ## 支出总表
 *   @merge A1:C1
 *   @format C3:C4 0.00
 *   部门支出总表
 *   编码 | 名称           | 合计
 *   '201 | 一般公共服务   | 3.5
 *   20140| ␠␠信访事务     | =SUM(C5:C6)→3.5
 *
 * Cells are split by `|` and trimmed of blanks and tabs; `␠` keeps a leading or trailing space. Figures become numbers
 * unless a leading `'` keeps them as text. `#REF!` and its like are error cells, TRUE and FALSE are booleans. Inside a
 * cell `\|`, `\n` and `\\` stand for a bar, a line break and a backslash. A blank line is a blank row; directive lines
 * (`@…`) are no rows and may stand anywhere in their sheet: `@merge A1:C1`, `@format C6:D20 0.00`, `@hidden-row 5`
 * (or `5:7`), `@hidden-column D` (or `D:F`), `@hidden`, `@very-hidden`. Positions are A1 notation, as people read them.
 */

export interface GridOptions {
  /** Name of the workbook; `grid.xlsx` when left out. */
  readonly name?: string;
  /** Name of the sheet when the text starts without a `## name` line; `Sheet1` when left out. */
  readonly sheet?: string;
}

interface Draft {
  readonly name: string;
  readonly values: CellValue[][];
  readonly formulas: (string | undefined)[][];
  readonly formats: { area: Area; format: string }[];
  readonly merges: Area[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  visibility: Sheet['visibility'];
}

const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;
const ERROR = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/;
const SPACE = '␠';

/** @throws {SyntaxError} on a directive that cannot be read, with its line. */
export function parseGrid(text: string, options: GridOptions = {}): Workbook {
  const lines = text.replace(/^\r?\n/, '').split(/\r?\n/);
  const drafts: Draft[] = [];
  for (const raw of lines) {
    const line = raw.replace(/^[ \t]+|[ \t]+$/g, '');
    if (line.startsWith('## ')) {
      drafts.push(newDraft(line.slice(3).replaceAll(SPACE, ' ')));
      continue;
    }
    if (drafts.length === 0) drafts.push(newDraft(options.sheet ?? 'Sheet1'));
    const draft = drafts[drafts.length - 1]!;
    if (line.startsWith('@')) readDirective(draft, line);
    else readRow(draft, line);
  }
  // Blank lines before the first `## name` belong to no sheet.
  const first = drafts[0];
  if (drafts.length > 1 && first?.values.every((row) => row.length === 0) && !lines[0]?.trim().startsWith('##')) {
    drafts.shift();
  }
  return { name: options.name ?? 'grid.xlsx', sheets: drafts.map(finish), notes: [] };
}

function newDraft(name: string): Draft {
  return {
    name,
    values: [],
    formulas: [],
    formats: [],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    visibility: 'visible',
  };
}

function readRow(draft: Draft, line: string): void {
  const cells = line === '' ? [] : line.split(/(?<!\\)\|/).map(readCell);
  draft.values.push(cells.map((cell) => cell.value));
  draft.formulas.push(cells.map((cell) => cell.formula));
}

function readCell(raw: string): { value: CellValue; formula: string | undefined } {
  const text = raw.replace(/^[ \t]+|[ \t]+$/g, '');
  if (!/^=./.test(text)) return { value: readValue(text), formula: undefined };
  const arrow = text.lastIndexOf('→');
  const formula = unescape(arrow < 0 ? text.slice(1) : text.slice(1, arrow)).trim();
  return { value: arrow < 0 ? null : readValue(text.slice(arrow + 1).trim()), formula };
}

function readValue(text: string): CellValue {
  if (text === '') return null;
  if (text.startsWith("'")) return unescape(text.slice(1));
  if (NUMBER.test(text)) return Number(text);
  if (ERROR.test(text)) return { error: text };
  if (text === 'TRUE') return true;
  if (text === 'FALSE') return false;
  return unescape(text);
}

function unescape(text: string): string {
  return text.replaceAll(SPACE, ' ').replace(/\\([|n\\])/g, (_, mark: string) => (mark === 'n' ? '\n' : mark));
}

function readDirective(draft: Draft, line: string): void {
  const [, name = '', rest = ''] = /^@(\S+)\s*(.*)$/.exec(line) ?? [];
  const refuse = (): never => {
    throw new SyntaxError(`cannot read grid directive: ${line}`);
  };
  switch (name) {
    case 'merge':
      for (const word of rest.split(/[\s,]+/)) draft.merges.push(parseArea(word) ?? refuse());
      return;
    case 'format': {
      const [, address = '', format = ''] = /^(\S+)\s+(.+)$/.exec(rest) ?? [];
      draft.formats.push({ area: parseArea(address) ?? refuse(), format: format || refuse() });
      return;
    }
    case 'hidden-row':
      for (const [first, last] of spans(rest, (word) => parseArea(`A${word}`)?.top ?? refuse())) {
        for (let row = first; row <= last; row++) draft.hiddenRows.add(row);
      }
      return;
    case 'hidden-column':
      for (const [first, last] of spans(rest, (word) => parseArea(`${word}1`)?.left ?? refuse())) {
        for (let column = first; column <= last; column++) draft.hiddenColumns.add(column);
      }
      return;
    case 'hidden':
      draft.visibility = 'hidden';
      return;
    case 'very-hidden':
      draft.visibility = 'veryHidden';
      return;
    default:
      refuse();
  }
}

function spans(text: string, index: (word: string) => number): [number, number][] {
  return text.split(/[\s,]+/).map((word) => {
    const [first = '', last = first] = word.split(':');
    return [index(first), index(last)];
  });
}

function finish(draft: Draft): Sheet {
  const values = draft.values;
  while (values.length > 0 && values[values.length - 1]!.every((cell) => cell === null)) values.pop();
  const numberFormats: (string | undefined)[][] = [];
  for (const { area, format } of draft.formats) {
    for (let row = area.top; row <= area.bottom; row++) {
      const cells = (numberFormats[row] ??= []);
      for (let column = area.left; column <= area.right; column++) cells[column] = format;
    }
  }
  return makeSheet({
    name: draft.name,
    visibility: draft.visibility,
    values,
    formulas: draft.formulas.slice(0, values.length),
    numberFormats,
    merges: draft.merges,
    hiddenRows: draft.hiddenRows,
    hiddenColumns: draft.hiddenColumns,
  });
}

/** The text {@link parseGrid} reads back to the same cells, formats, merges and visibility. */
export function formatGrid(workbook: Workbook): string {
  return workbook.sheets.map(formatSheet).join('\n');
}

function formatSheet(sheet: Sheet): string {
  const lines = [`## ${sheet.name.replace(/^ +| +$/g, (run) => SPACE.repeat(run.length))}`];
  if (sheet.visibility !== 'visible') lines.push(sheet.visibility === 'hidden' ? '@hidden' : '@very-hidden');
  for (const row of [...sheet.hiddenRows].sort(ascending)) lines.push(`@hidden-row ${row + 1}`);
  for (const column of [...sheet.hiddenColumns].sort(ascending)) lines.push(`@hidden-column ${columnName(column)}`);
  for (const area of sheet.merges) lines.push(`@merge ${formatArea(area)}`);
  for (const { area, format } of formatAreas(sheet)) lines.push(`@format ${formatArea(area)} ${format}`);
  const height = Math.max(sheet.values.length, sheet.formulas.length);
  for (let row = 0; row < height; row++) lines.push(formatRow(sheet, row));
  return lines.join('\n');
}

const ascending = (a: number, b: number): number => a - b;

function formatRow(sheet: Sheet, row: number): string {
  const values = sheet.values[row] ?? [];
  const formulas = sheet.formulas[row] ?? [];
  const cells = Array.from({ length: Math.max(values.length, formulas.length) }, (_, column) => {
    const value = formatValue(values[column] ?? null);
    const formula = formulas[column];
    if (formula === undefined) return value;
    return `=${escape(formula)}${value === '' ? '' : `→${value}`}`;
  });
  while (cells.length > 0 && cells[cells.length - 1] === '') cells.pop();
  // Guard what the reader would take for a sheet, a directive or a single blank line's row.
  const line = cells.join(' | ');
  return /^(@|## )/.test(line) ? `'${line}` : line;
}

function formatValue(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isCellError(value)) return value.error;
  const text = escape(value);
  return readsAsText(text) ? text : `'${text}`;
}

function readsAsText(text: string): boolean {
  if (text === '' || /^['=]/.test(text)) return false;
  return typeof readValue(text) === 'string';
}

function escape(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replaceAll('\n', '\\n')
    .replace(/^[ \t]+|[ \t]+$/g, (run) => SPACE.repeat(run.length));
}

/** Equal formats gathered into rectangles: runs down a column first, then equal runs side by side. */
function formatAreas(sheet: Sheet): { area: Area; format: string }[] {
  const width = sheet.numberFormats.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  const areas: { area: Area; format: string }[] = [];
  let open: typeof areas = [];
  for (let column = 0; column < width; column++) {
    const next: typeof areas = [];
    for (const { top, bottom, format } of columnRuns(sheet, column)) {
      const left = open.find((one) => one.area.top === top && one.area.bottom === bottom && one.format === format);
      if (left) {
        left.area = { ...left.area, right: column };
        next.push(left);
      } else {
        const area = { area: { top, bottom, left: column, right: column }, format };
        areas.push(area);
        next.push(area);
      }
    }
    open = next;
  }
  return areas;
}

function columnRuns(sheet: Sheet, column: number): { top: number; bottom: number; format: string }[] {
  const runs: { top: number; bottom: number; format: string }[] = [];
  sheet.numberFormats.forEach((row, index) => {
    const format = row?.[column];
    if (format === undefined) return;
    const last = runs[runs.length - 1];
    if (last?.bottom === index - 1 && last.format === format) last.bottom = index;
    else runs.push({ top: index, bottom: index, format });
  });
  return runs;
}
