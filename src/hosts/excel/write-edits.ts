/// <reference types="office-js" />
import {
  isCellError,
  type Area,
  type Block,
  type CellStyle,
  type CellValue,
  type Edit,
  type PageSetup,
} from '../../workbook';

/** Queues edits in their order; nothing is sent before the next round trip. */
export function queueEdits(context: Excel.RequestContext, edits: readonly Edit[], order: readonly string[]): void {
  context.application.suspendScreenUpdatingUntilNextSync();
  const tabs = [...order];
  for (const edit of edits) queueEdit(context, edit, tabs);
}

function queueEdit(context: Excel.RequestContext, edit: Edit, tabs: string[]): void {
  const { worksheets } = context.workbook;
  switch (edit.kind) {
    case 'set-value':
      cellAt(worksheets, edit.at).values = [[written(edit.value) ?? '']];
      return;
    case 'set-formula':
      cellAt(worksheets, edit.at).formulas = [[`=${edit.formula}`]];
      return;
    case 'set-number-format':
      cellAt(worksheets, edit.at).numberFormat = [[edit.format ?? 'General']];
      return;
    case 'merge':
      rangeOf(worksheets.getItem(edit.sheet), edit.area).merge(false);
      return;
    case 'unmerge':
      rangeOf(worksheets.getItem(edit.sheet), edit.area).unmerge();
      return;
    case 'add-sheet': {
      const sheet = worksheets.add(edit.sheet);
      const after = edit.after === null ? -1 : tabs.indexOf(edit.after);
      const position = after < 0 ? tabs.length : after + 1;
      tabs.splice(position, 0, edit.sheet);
      sheet.position = position;
      writeBlock(sheet, edit.block, 0, 0, true);
      if (edit.page) setPage(sheet, edit.page);
      return;
    }
    case 'remove-sheet':
      worksheets.getItem(edit.sheet).delete();
      tabs.splice(tabs.indexOf(edit.sheet), 1);
      return;
    case 'write-block':
      writeBlock(worksheets.getItem(edit.at.sheet), edit.block, edit.at.row, edit.at.column, false);
      return;
    case 'clear-area': {
      const range = rangeOf(worksheets.getItem(edit.sheet), edit.area);
      range.unmerge();
      range.clear('All');
      range.dataValidation.clear();
      return;
    }
    case 'insert-rows':
      rowsOf(worksheets.getItem(edit.sheet), edit.before, edit.count).insert('Down');
      return;
    case 'delete-rows':
      rowsOf(worksheets.getItem(edit.sheet), edit.first, edit.count).delete('Up');
  }
}

function cellAt(
  worksheets: Excel.WorksheetCollection,
  { sheet, row, column }: { sheet: string; row: number; column: number },
): Excel.Range {
  return worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
}

function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

function rowsOf(sheet: Excel.Worksheet, first: number, count: number): Excel.Range {
  return sheet.getRangeByIndexes(first, 0, count, 1).getEntireRow();
}

/** What Excel would read as a formula, a number, a date or a truth value when it is typed. */
const READ_OTHERWISE = /^[=+\-@']|^\s*[\d.,￥¥$(%]|^\s*(?:true|false)\s*$|^#/iu;

/** Text keeps being text: an apostrophe in front is not part of it, as when it is typed. Null leaves the cell alone. */
function written(value: CellValue | undefined): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (isCellError(value)) return `=${value.error}`;
  return typeof value === 'string' && READ_OTHERWISE.test(value) ? `'${value}` : value;
}

function writeBlock(sheet: Excel.Worksheet, block: Block, row: number, column: number, own: boolean): void {
  const area = ({ top, left, bottom, right }: Area): Excel.Range =>
    sheet.getRangeByIndexes(row + top, column + left, bottom - top + 1, right - left + 1);
  const height = block.values.length;
  const width = Math.max(0, ...block.values.map((cells) => cells?.length ?? 0));
  if (height > 0 && width > 0) {
    const cells = <T>(make: (at: number, across: number) => T): T[][] =>
      Array.from({ length: height }, (_, at) => Array.from({ length: width }, (__, across) => make(at, across)));
    const whole = sheet.getRangeByIndexes(row, column, height, width);
    if (block.numberFormats) whole.numberFormat = cells((at, across) => block.numberFormats?.[at]?.[across] ?? null);
    whole.formulas = cells((at, across) => {
      const formula = block.formulas?.[at]?.[across];
      return formula === undefined ? written(block.values[at]?.[across]) : `=${formula}`;
    });
  }
  // Fills and borders get lost when cells are merged after they were given looks.
  for (const one of block.merges ?? []) area(one).merge(false);
  for (const { area: one, style } of block.styles ?? []) setStyle(area(one).format, style);
  for (const { area: one, source, open, prompt } of block.validations ?? []) {
    const { dataValidation } = area(one);
    dataValidation.rule = {
      list: { inCellDropDown: true, source: 'formula' in source ? `=${source.formula}` : source.join(',') },
    };
    if (open) dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: '', message: '' };
    if (prompt !== undefined) dataValidation.prompt = { showPrompt: true, title: '', message: prompt };
  }
  if (!own) return;
  block.columnWidths?.forEach((characters, index) => {
    if (characters !== undefined)
      sheet.getRangeByIndexes(0, column + index, 1, 1).format.columnWidth = points(characters);
  });
  block.rowHeights?.forEach((height_, index) => {
    if (height_ !== undefined) sheet.getRangeByIndexes(row + index, 0, 1, 1).format.rowHeight = height_;
  });
}

/** Points of a column as wide as that many characters of the standard font (7 pixels each, 5 around them). */
function points(characters: number): number {
  return Math.round((characters * 7 + 5) * 0.75 * 100) / 100;
}

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

function setStyle(format: Excel.RangeFormat, style: CellStyle): void {
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.fontName !== undefined) format.font.name = style.fontName;
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (!style.border) return;
  for (const edge of EDGES) format.borders.getItem(edge).style = 'Continuous';
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

function setPage(sheet: Excel.Worksheet, { orientation, fitToWidth, titleRows }: PageSetup): void {
  const { pageLayout } = sheet;
  pageLayout.paperSize = 'A4';
  pageLayout.orientation = orientation === 'landscape' ? 'Landscape' : 'Portrait';
  if (fitToWidth) pageLayout.zoom = { horizontalFitToPages: 1 };
  if (titleRows) pageLayout.setPrintTitleRows(`$${titleRows.first + 1}:$${titleRows.last + 1}`);
}
