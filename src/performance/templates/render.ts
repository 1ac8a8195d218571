import { UNITS } from '../../amounts';
import {
  formatCell,
  parseCell,
  type Area,
  type Block,
  type CellRef,
  type CellValue,
  type StyledArea,
} from '../../workbook';
import { fillingsFor, type Fillings } from './fillings';
import type { FormUnit, KnownProject, Prefill } from './known';
import { AMOUNT_FORMAT, HEIGHT, PERCENT_FORMAT, styleOf, TEXT_FORMAT } from './look';
import type { Template, TemplateCell } from './model';
import { resolve, sourceOf } from './resolve';
import { renderRows } from './rows';

export interface RenderChoice {
  readonly project: KnownProject | null;
  readonly unit: FormUnit;
  /** Running number of the form in the workbook, from 1. */
  readonly number: number;
  /** Where the form's first cell will stand, zero-based: formulas count from the sheet's A1. */
  readonly origin: { readonly row: number; readonly column: number };
}

/** One field of the preview. */
export interface FilledField {
  readonly name: string;
  /** '' for what stays empty. */
  readonly text: string;
  /** `read` from a cell, `derived` from several or by a sum, `fixed` by the form, `open` for the user. */
  readonly state: 'read' | 'derived' | 'fixed' | 'open';
  readonly from: CellRef | null;
  readonly required: boolean;
  /** Zero-based, from the form's first cell. */
  readonly area: Area;
}

export interface RenderedForm {
  readonly block: Block;
  readonly fields: readonly FilledField[];
  /** Rows × columns of the form. */
  readonly rows: number;
  readonly columns: number;
}

interface Content {
  readonly value: CellValue;
  readonly format: string | undefined;
  readonly formula?: string;
  readonly field: FilledField | null;
}

/** A form with everything filled in that the workbook knows. What is not known stays empty. */
export function renderForm(template: Template, prefill: Prefill, choice: RenderChoice): RenderedForm {
  const carriedApart = template.cells.some(({ text }) => text.includes('{project.carried}'));
  const fillings = fillingsFor(prefill, { ...choice, carriedApart });
  const indicators = renderRows(template.rows);
  const rows = template.rows.first + indicators.count;
  const columns = template.columnWidths.length;
  const grid = <T>(): (T | undefined)[][] => Array.from({ length: rows }, () => []);
  const values = grid<CellValue>();
  const formulas = grid<string>();
  const numberFormats = grid<string>();
  const fields: FilledField[] = [];
  const styles: StyledArea[] = [];
  for (const cell of template.cells) {
    const { top, left } = cell.area;
    const content = contentOf(cell, fillings, choice);
    if (content.value !== '') values[top]![left] = content.value;
    if (content.formula !== undefined) formulas[top]![left] = content.formula;
    numberFormats[top]![left] = content.format;
    if (content.field) fields.push(content.field);
    styles.push({ area: cell.area, style: styleOf(cell) });
  }
  indicators.cells.forEach(({ row, column, text, format }) => {
    if (text !== '') values[row]![column] = text;
    numberFormats[row]![column] = format;
  });
  const lists = template.cells.flatMap(({ area, field }) => (field?.list ? [{ area, source: field.list }] : []));
  return {
    block: {
      values: values.map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? null)),
      formulas,
      numberFormats,
      merges: [...template.cells.map(({ area }) => area).filter(isWide), ...indicators.merges],
      styles: [...styles, ...indicators.styles],
      columnWidths: template.columnWidths,
      rowHeights: heightsOf(template, rows),
      validations: [...lists, ...indicators.validations],
    },
    fields,
    rows,
    columns,
  };
}

function contentOf(cell: TemplateCell, fillings: Fillings, { unit, origin }: RenderChoice): Content {
  const { area, field, text } = cell;
  const resolved = resolve(text, fillings);
  if (!field) return { value: resolved.text, format: undefined, field: null };
  const empty = resolved.lacks || text === '';
  const shown = empty ? '' : resolved.text;
  const about = { name: field.name, required: field.required, area };
  const from = empty ? null : sourceOf(resolved);
  const derived = resolved.used.length > 0 ? 'derived' : 'fixed';
  const filled: FilledField = { ...about, text: shown, from, state: empty ? 'open' : from ? 'read' : derived };
  switch (field.content) {
    case 'formula':
      return {
        value: 0,
        formula: movedFormula(text, origin),
        format: AMOUNT_FORMAT,
        field: { ...about, text: `=${text}`, from: null, state: 'fixed' },
      };
    case 'amount': {
      const fen = empty ? null : (resolved.used[0]?.fen ?? null);
      return { value: fen === null ? '' : Number(shown), format: AMOUNT_FORMAT, field: filled };
    }
    case 'percent':
      return {
        value: empty ? '' : Number(shown) / 100,
        format: PERCENT_FORMAT,
        field: { ...filled, text: empty ? '' : `${shown}%` },
      };
    default:
      return { value: shown, format: TEXT_FORMAT, field: inUnit(filled, unit) };
  }
}

/** A sentence with amounts is worked out, whatever single cell one of them comes from. */
function inUnit(field: FilledField, unit: FormUnit): FilledField {
  return field.text.includes(UNITS[unit].name) ? { ...field, state: 'derived' } : field;
}

function movedFormula(formula: string, origin: RenderChoice['origin']): string {
  return formula.replace(/[A-Z]+[1-9]\d*/gu, (address) => {
    const cell = parseCell(address);
    return cell ? formatCell(cell.row + origin.row, cell.column + origin.column) : address;
  });
}

function isWide({ top, left, bottom, right }: Area): boolean {
  return bottom > top || right > left;
}

function heightsOf({ cells, rows: { first, classes, columns }, columnWidths }: Template, rows: number): number[] {
  const heights = Array.from({ length: rows }, (_, row): number => (row < first ? HEIGHT.line : HEIGHT.row));
  const raise = (row: number, height: number): void => {
    heights[row] = Math.max(heights[row]!, height);
  };
  const widthOf = (left: number, right: number): number =>
    columnWidths.slice(left, right + 1).reduce((sum, width) => sum + width, 0);
  for (const { area, kind, field, text } of cells) {
    const { top, bottom, left, right } = area;
    if (kind === 'title') raise(top, HEIGHT.title);
    else if (field?.content === 'lines') raise(top, text ? HEIGHT.row * 1.5 : HEIGHT.text);
    else if (top === bottom && !field) raise(top, heightOfText(text, widthOf(left, right)));
  }
  const level2 = columns.find(({ role }) => role === 'level2');
  classes.forEach(([, text], at) => {
    if (level2) raise(first + at, heightOfText(text, widthOf(level2.left, level2.right)));
  });
  return heights;
}

/** Points that a text of 10.5 points takes in so many characters' width, a Chinese character taking two. */
function heightOfText(text: string, width: number): number {
  const characters = [...text.matchAll(/./gsu)].reduce((sum, [one]) => sum + (one > '\u02af' ? 2 : 1), 0);
  return Math.ceil(characters / Math.max(width - 1, 1)) * 15 + 6;
}
