import {
  blockSize,
  formatArea,
  numberFormatAt,
  valueAt,
  type CellStyle,
  type Sheet,
  type StyledArea,
} from '../../../workbook';
import { cellXml } from './cell-xml';
import { DECLARATION } from './package';
import { validationXml } from './sheet-extras';
import type { StyleBook } from './styles';

/** The part of a sheet that the package does not have yet. `namespace` is that of the other sheets. */
export function newSheetXml(sheet: Sheet, namespace: string, styles: () => StyleBook): string {
  const { look } = sheet;
  const fit = look?.page?.fitToWidth ?? false;
  const validations = (look?.validations ?? []).map(validationXml);
  const merges = sheet.merges.map((area) => `<mergeCell ref="${formatArea(area)}"/>`);
  return (
    `${DECLARATION}<worksheet xmlns="${namespace}">` +
    (fit ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '') +
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>' +
    columnsXml(look?.columnWidths ?? []) +
    `<sheetData>${rowsXml(sheet, styles)}</sheetData>` +
    listXml('mergeCells', merges) +
    listXml('dataValidations', validations) +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    (look?.page ? pageXml(look.page.orientation, fit) : '') +
    '</worksheet>'
  );
}

function listXml(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

function pageXml(orientation: string, fit: boolean): string {
  return `<pageSetup paperSize="9"${fit ? ' fitToHeight="0"' : ''} orientation="${orientation}"/>`;
}

function columnsXml(widths: readonly (number | undefined)[]): string {
  const columns = Array.from(widths, (width, column) =>
    width === undefined ? '' : `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`,
  ).join('');
  return columns === '' ? '' : `<cols>${columns}</cols>`;
}

function rowsXml(sheet: Sheet, styles: () => StyleBook): string {
  const { look } = sheet;
  const size = blockSize({
    values: sheet.values,
    formulas: sheet.formulas,
    numberFormats: sheet.numberFormats,
    styles: look?.styles ?? [],
  });
  const rows: string[] = [];
  for (let row = 0; row < Math.max(size.rows, look?.rowHeights?.length ?? 0); row += 1) {
    let cells = '';
    const styled = (look?.styles ?? []).filter(({ area }) => row >= area.top && row <= area.bottom);
    for (let column = 0; column < size.columns; column += 1) {
      const style = styleAt(styled, row, column);
      const format = numberFormatAt(sheet, row, column);
      const change = { ...(format === undefined ? {} : { format }), ...(style ? { style } : {}) };
      cells += cellXml(row, column, {
        value: valueAt(sheet, row, column),
        formula: sheet.formulas[row]?.[column],
        style: format === undefined && !style ? 0 : styles().derive(0, change),
      });
    }
    const height = look?.rowHeights?.[row];
    const high = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    if (cells !== '' || high !== '') rows.push(`<row r="${row + 1}"${high}>${cells}</row>`);
  }
  return rows.join('');
}

/** All looks that some areas give to a cell, later ones over earlier ones. */
export function styleAt(styles: readonly StyledArea[], row: number, column: number): CellStyle | null {
  const own = styles.filter(
    ({ area: { top, left, bottom, right } }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  return own.length === 0 ? null : own.reduce<CellStyle>((all, { style }) => ({ ...all, ...style }), {});
}
