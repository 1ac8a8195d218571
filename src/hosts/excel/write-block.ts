/// <reference types="office-js" />
import {
  blockSize,
  movedArea,
  type Area,
  type Block,
  type CellStyle,
  type CellValue,
  type ListValidation,
  type PageSetup,
  type Ragged,
} from '../../workbook';
import { rangeOf } from './read-sheets';

/** Writes a block with its first cell at a zero-based position: merged areas come before looks. */
export function writeBlock(sheet: Excel.Worksheet, block: Block, row: number, column: number): void {
  const moved = (area: Area): Area => movedArea(area, row, column);
  for (const area of block.merges ?? []) rangeOf(sheet, moved(area)).merge(false);
  const { rows, columns } = blockSize(block);
  const area = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
  const grid = <T>(cell: (at: number, to: number) => T): T[][] =>
    Array.from({ length: rows }, (_, at) => Array.from({ length: columns }, (__, to) => cell(at, to)));
  if (rows > 0 && columns > 0) {
    const formats = block.numberFormats;
    // Null leaves a cell as it is.
    if (isAnyIn(formats)) rangeOf(sheet, area).numberFormat = grid((at, to) => formats?.[at]?.[to] ?? null);
    if (isAnyIn(block.values) || isAnyIn(block.formulas)) {
      rangeOf(sheet, area).values = grid((at, to) =>
        written(block.values[at]?.[to] ?? null, block.formulas?.[at]?.[to]),
      );
    }
  }
  for (const { area: styled, style } of block.styles ?? [])
    applyStyle(rangeOf(sheet, moved(styled)), moved(styled), style);
  block.columnWidths?.forEach((width, index) => {
    if (width === undefined) return;
    const at = column + index;
    rangeOf(sheet, { top: 0, left: at, bottom: 0, right: at }).format.columnWidth = pointsOfCharacters(width);
  });
  block.rowHeights?.forEach((height, index) => {
    if (height === undefined) return;
    const at = row + index;
    rangeOf(sheet, { top: at, left: 0, bottom: at, right: 0 }).format.rowHeight = height;
  });
  for (const one of block.validations ?? []) applyList(rangeOf(sheet, moved(one.area)), one);
}

/** What has to be written for Excel to hold a value: it takes everything as if it were typed. */
export function written(value: CellValue, formula: string | undefined): string | number | boolean | null {
  if (formula !== undefined) return `=${formula}`;
  if (value === null || value === '') return null;
  if (typeof value === 'object') return value.error;
  return typeof value === 'string' && value.startsWith("'") ? `'${value}` : value;
}

/** Width of so many figures of the standard font, in points: seven pixels each and five around them, at 96 to the inch. */
export function pointsOfCharacters(characters: number): number {
  return Math.trunc(characters * 7 + 5) * 0.75;
}

export function applyPage(sheet: Excel.Worksheet, page: PageSetup): void {
  const layout = sheet.pageLayout;
  layout.orientation = page.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.paperSize = 'A4';
  // As many pages long as it takes.
  if (page.fitToWidth) layout.zoom = { horizontalFitToPages: 1 };
  if (page.titleRows) layout.setPrintTitleRows(`$${page.titleRows.first + 1}:$${page.titleRows.last + 1}`);
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

function applyStyle({ format }: Excel.Range, area: Area, style: CellStyle): void {
  const { font } = format;
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.fontName !== undefined) font.name = style.fontName;
  if (style.fontSize !== undefined) font.size = style.fontSize;
  if (style.color !== undefined) font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.border) {
    const edges = [
      ...(['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const),
      ...(area.right > area.left ? (['InsideVertical'] as const) : []),
      ...(area.bottom > area.top ? (['InsideHorizontal'] as const) : []),
    ];
    for (const edge of edges) format.borders.getItem(edge).style = 'Continuous';
  }
}

const NOT_IN_LIST = { title: '不在列表中', message: '所填内容不在下拉列表中，仍要保留吗？' };

/** Longer lists Excel refuses. */
export const LIST_LENGTH = 255;

function applyList({ dataValidation }: Excel.Range, { source, open, prompt }: ListValidation): void {
  const text = 'formula' in source ? `=${source.formula}` : source.join(',');
  dataValidation.rule = { list: { inCellDropDown: true, source: text } };
  if (open) dataValidation.errorAlert = { showAlert: true, style: 'Warning', ...NOT_IN_LIST };
  if (prompt !== undefined)
    dataValidation.prompt = { showPrompt: true, title: '', message: prompt.slice(0, LIST_LENGTH) };
}

function isAnyIn(grid: Ragged<unknown> | undefined): boolean {
  return grid?.some((row) => row?.some((cell) => cell !== undefined && cell !== null)) ?? false;
}
