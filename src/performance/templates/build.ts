import { parseArea, type Area } from '../../workbook';
import type { CellKind, RowColumn, RowRole, TemplateCell, TemplateField } from './model';

/** Words to write forms down with, in A1 notation as they are read on paper. */

export function title(at: string, text: string): TemplateCell {
  return cell('title', at, text, 'center');
}

export function label(at: string, text: string): TemplateCell {
  return cell('label', at, text, 'center');
}

export function header(at: string, text: string): TemplateCell {
  return cell('header', at, text, 'center');
}

/** 单位、年度: a line beside the title. */
export function note(at: string, text: string, align: TemplateCell['align'] = 'center'): TemplateCell {
  return cell('note', at, text, align);
}

/** A line without a frame that names the department. */
export function line(at: string, name: string, fill: string): TemplateCell {
  return { ...cell('note', at, fill, 'left'), field: fieldOf(name, {}) };
}

export function field(at: string, name: string, fill = '', more: Partial<TemplateField> = {}): TemplateCell {
  return { ...cell('field', at, fill, 'left'), field: fieldOf(name, more) };
}

/** A text of several lines. */
export function lines(at: string, name: string, fill = '', more: Partial<TemplateField> = {}): TemplateCell {
  return field(at, name, fill, { content: 'lines', ...more });
}

export function amount(at: string, name: string, fill = '', more: Partial<TemplateField> = {}): TemplateCell {
  return { ...field(at, name, fill, { content: 'amount', ...more }), align: 'right' };
}

/** A share of the year's money, printed as percent; `fill` is a whole number of percent. */
export function percent(at: string, name: string, fill = ''): TemplateCell {
  return { ...field(at, name, fill, { content: 'percent' }), align: 'center' };
}

/** `fill` is a formula without `=`, its references counted from the form's A1. */
export function formula(at: string, name: string, fill: string): TemplateCell {
  return { ...field(at, name, fill, { content: 'formula' }), align: 'right' };
}

export const REQUIRED = { required: true } as const;

/** `{ 'A': 'level1', 'F:G': 'basis' }` as columns left to right. */
export function columns(roles: Readonly<Record<string, RowRole>>): RowColumn[] {
  return Object.entries(roles).map(([letters, role]) => {
    const [first, last = first] = letters.split(':');
    const { left, right } = areaOf(`${first}1:${last}1`);
    return { left, right, role };
  });
}

function cell(kind: CellKind, at: string, text: string, align: TemplateCell['align']): TemplateCell {
  return { area: areaOf(at), kind, text, align, field: null };
}

function fieldOf(name: string, more: Partial<TemplateField>): TemplateField {
  return { name, content: 'text', required: false, list: null, ...more };
}

function areaOf(at: string): Area {
  const area = parseArea(at);
  if (!area) throw new RangeError(`no area: ${at}`);
  return area;
}
