import {
  formatArea,
  isEmptyArea,
  makeSheet,
  putBlock,
  takeBlock,
  type Area,
  type Block,
  type CellRef,
  type Edit,
  type Workbook,
} from '../../workbook';
import type { FormUnit, KnownProject, Prefill } from './known';
import type { Template } from './model';
import { renderForm, type RenderedForm } from './render';
import { freeSheetName } from './sheet-name';

/** What to insert: one form for each project, or one form without a project. */
export interface InsertRequest {
  readonly template: Template;
  readonly unit: FormUnit;
  /** Empty for department forms and for an empty project form. */
  readonly projects: readonly KnownProject[];
}

/** A new sheet for each form, one new sheet for all, or below one another from a cell on. */
export type Destination =
  { readonly kind: 'sheets' } | { readonly kind: 'one-sheet' } | { readonly kind: 'at'; readonly at: CellRef };

export interface PlacedForm {
  readonly sheet: string;
  readonly area: Area;
  readonly project: KnownProject | null;
  readonly form: RenderedForm;
}

export interface Insertion {
  readonly edits: readonly Edit[];
  /** In the order of the projects. */
  readonly placed: readonly PlacedForm[];
}

export class InsertError extends Error {
  constructor(
    readonly code: 'no-sheet' | 'area-not-empty',
    readonly text: { readonly zh: string; readonly en: string },
  ) {
    super(text.en);
    this.name = 'InsertError';
  }
}

/**
 * The edits that put forms into a workbook, with what they will hold and from where.
 * @param after new sheets stand behind this one; null for the end.
 * @throws {InsertError} area-not-empty where a form would cover something, no-sheet for a cell of an unknown sheet.
 */
export function insertForms(
  workbook: Workbook,
  prefill: Prefill,
  request: InsertRequest,
  destination: Destination,
  after: string | null = prefill.lastForm,
): Insertion {
  const { template, unit } = request;
  const projects: readonly (KnownProject | null)[] =
    template.scope === 'project' && request.projects.length > 0 ? request.projects : [null];
  const inBook = prefill.projects.reduce((sum, { forms }) => sum + forms.length, 0);
  const render = (project: KnownProject | null, at: number, row: number, column = 0): RenderedForm =>
    renderForm(template, prefill, { project, unit, number: inBook + at + 1, origin: { row, column } });
  if (destination.kind === 'sheets') return onSheets(workbook, template, projects, render, after);
  const origin = destination.kind === 'at' ? destination.at : { row: 0, column: 0 };
  let row = origin.row;
  const forms = projects.map((project, at) => {
    const form = render(project, at, row, origin.column);
    row += form.rows + 1;
    return form;
  });
  const block = stack(forms);
  const sheet =
    destination.kind === 'at'
      ? destination.at.sheet
      : freeSheetName(template.scope === 'project' ? '项目绩效目标表' : template.tab, namesOf(workbook));
  const placed = placeBelow(sheet, origin, forms, projects);
  if (destination.kind === 'at') return { edits: [writeAt(workbook, destination.at, block, placed)], placed };
  const page = {
    orientation: template.orientation,
    fitToWidth: true,
    ...(forms.length === 1 ? { titleRows: template.titleRows } : {}),
  };
  return { edits: [{ kind: 'add-sheet', sheet, after, block, page }], placed };
}

function onSheets(
  workbook: Workbook,
  template: Template,
  projects: readonly (KnownProject | null)[],
  render: (project: KnownProject | null, at: number, row: number) => RenderedForm,
  after: string | null,
): Insertion {
  const taken = namesOf(workbook);
  const placed: PlacedForm[] = [];
  const edits: Edit[] = [];
  const firstNumber = numberBehind(template.tab, taken);
  projects.forEach((project, at) => {
    const form = render(project, at, 0);
    const sheet = freeSheetName(
      project ? `${template.tab}${firstNumber + at}${project.name.value}` : template.tab,
      taken,
    );
    const { orientation, titleRows } = template;
    const page = { orientation, fitToWidth: true, titleRows };
    edits.push({ kind: 'add-sheet', sheet, after: placed.at(-1)?.sheet ?? after, block: form.block, page });
    placed.push({ sheet, area: areaOf(form, 0, 0), project, form });
    taken.push(sheet);
  });
  return { edits, placed };
}

/** 绩效7 stands already: the next is 8. */
function numberBehind(tab: string, names: readonly string[]): number {
  const numbers = names.flatMap((name) => {
    const digits = name.startsWith(tab) ? /^\d{1,3}/u.exec(name.slice(tab.length))?.[0] : undefined;
    return digits === undefined ? [] : [Number(digits)];
  });
  return Math.max(0, ...numbers) + 1;
}

function writeAt(workbook: Workbook, at: CellRef, block: Block, placed: readonly PlacedForm[]): Edit {
  const sheet = workbook.sheets.find(({ name }) => name === at.sheet);
  if (!sheet)
    throw new InsertError('no-sheet', { zh: `没有工作表“${at.sheet}”`, en: `There is no sheet “${at.sheet}”` });
  const whole = {
    ...placed[0]!.area,
    bottom: placed.at(-1)!.area.bottom,
    right: Math.max(...placed.map(({ area }) => area.right)),
  };
  if (!isEmptyArea(sheet, whole)) {
    const area = formatArea(whole);
    throw new InsertError('area-not-empty', {
      zh: `“${at.sheet}”的 ${area} 里已有内容，绩效目标表不会盖住它：请另选空白处，或插入到新工作表`,
      en: `${area} on “${at.sheet}” is not empty, and a form never covers what stands there: pick a blank place or a new sheet`,
    });
  }
  const others = sheet.values.some((row) => row?.some((value) => value !== null && value !== undefined));
  // Widths and heights belong to whole columns and rows: beside other content they stay as they are.
  const beside = others ? { columnWidths: [], rowHeights: [] } : {};
  return {
    kind: 'write-block',
    at: { sheet: at.sheet, row: at.row, column: at.column },
    block: { ...block, ...beside },
  };
}

function placeBelow(
  sheet: string,
  origin: { readonly row: number; readonly column: number },
  forms: readonly RenderedForm[],
  projects: readonly (KnownProject | null)[],
): PlacedForm[] {
  let { row } = origin;
  return forms.map((form, at) => {
    const area = areaOf(form, row, origin.column);
    row = area.bottom + 2;
    return { sheet, area, project: projects[at]!, form };
  });
}

/** Blocks below one another with a blank row between. */
function stack(forms: readonly RenderedForm[]): Block {
  let top = 0;
  let sheet = makeSheet({ name: '' });
  for (const { block, rows } of forms) {
    sheet = putBlock(sheet, block, top, 0);
    top += rows + 1;
  }
  const { columnWidths = [], rowHeights = [] } = sheet.look ?? {};
  const whole = { top: 0, left: 0, bottom: top - 2, right: forms[0]!.columns - 1 };
  return { ...takeBlock(sheet, whole), columnWidths, rowHeights };
}

function areaOf({ rows, columns }: RenderedForm, row: number, column: number): Area {
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}

function namesOf({ sheets }: Workbook): string[] {
  return sheets.map(({ name }) => name);
}
