import { makeSheet, type Area, type CellValue, type Sheet } from '../../src/workbook';
import type { Block } from './block';
import type { FigureCell, NamedRow, SheetPlan, TablePlace } from './model';

export interface Placed {
  readonly sheets: readonly Sheet[];
  readonly cells: readonly FigureCell[];
  readonly rows: readonly NamedRow[];
  readonly places: readonly TablePlace[];
}

interface Parts {
  readonly cells: FigureCell[];
  readonly rows: NamedRow[];
  readonly places: TablePlace[];
}

/** Puts the planned blocks on sheets and says where every figure came to stand. */
export function placeSheets(plans: readonly SheetPlan[]): Placed {
  const parts: Parts = { cells: [], rows: [], places: [] };
  const sheets: Sheet[] = [];
  for (const plan of plans) {
    const split = plan.blocks.length === 1 ? cutOf(plan.blocks[0]!) : null;
    if (split === null) sheets.push(placeSheet(plan, parts));
    else sheets.push(...placeContinued(plan, plan.blocks[0]!, split, parts));
  }
  return { sheets, ...parts };
}

const cuts = new WeakMap<Block, number>();

/** Marks a block to go on over a second sheet from this row on. */
export function continueFrom(block: Block, row: number): Block {
  cuts.set(block, row);
  return block;
}

const cutOf = (block: Block): number | null => cuts.get(block) ?? null;

interface Draft {
  readonly values: CellValue[][];
  readonly formulas: (string | undefined)[][];
  readonly formats: (string | undefined)[][];
  readonly merges: Area[];
}

const newDraft = (): Draft => ({ values: [], formulas: [], formats: [], merges: [] });

function finish(name: string, draft: Draft): Sheet {
  return makeSheet({
    name,
    values: draft.values,
    formulas: draft.formulas,
    numberFormats: draft.formats,
    merges: draft.merges,
  });
}

function placeSheet(plan: SheetPlan, parts: Parts): Sheet {
  const draft = newDraft();
  for (const block of plan.blocks) {
    const offset = draft.values.length === 0 ? 0 : draft.values.length + (plan.gap ?? 2);
    const at = (row: number): { sheet: string; row: number } => ({ sheet: plan.name, row: row + offset });
    for (let row = 0; row < block.height; row++) copyRow(block, row, draft, offset + row, at);
    for (const area of block.merges)
      draft.merges.push({ ...area, top: area.top + offset, bottom: area.bottom + offset });
    note(block, at, parts);
    addPlace(block, plan.name, offset, offset + block.height - 1, parts);
  }
  return finish(plan.name, draft);
}

/** The second sheet repeats title, frame and header, marked 续表, as a table printed over two pages does. */
function placeContinued(plan: SheetPlan, block: Block, cut: number, parts: Parts): Sheet[] {
  const second = `${plan.name}（续）`;
  const at = (row: number): { sheet: string; row: number } =>
    row < cut ? { sheet: plan.name, row } : { sheet: second, row: row - cut + block.bodyTop };
  const first = newDraft();
  const next = newDraft();
  for (let row = 0; row < block.bodyTop; row++) copyRow(block, row, next, row, at);
  for (let row = 0; row < block.height; row++) copyRow(block, row, row < cut ? first : next, at(row).row, at);
  const title = next.values[block.titleRow]!;
  title[0] = `${title[0] as string}（续表）`;
  for (const area of block.merges) {
    if (area.bottom < block.bodyTop) next.merges.push(area);
    const target = area.top < cut ? first : next;
    target.merges.push({ ...area, top: at(area.top).row, bottom: at(area.bottom).row });
  }
  note(block, at, parts);
  addPlace(block, plan.name, 0, cut - 1, parts);
  addPlace(block, second, 0, next.values.length - 1, parts);
  return [finish(plan.name, first), finish(second, next)];
}

type At = (row: number) => { sheet: string; row: number };

function copyRow(block: Block, from: number, draft: Draft, to: number, at: At): void {
  while (draft.values.length < to) draft.values.push([]);
  draft.values[to] = [...(block.values[from] ?? [])];
  const formulas = block.formulas[from];
  if (formulas) {
    draft.formulas[to] = Array.from(formulas, (formula) =>
      formula?.replace(/\{(\d+)\}/g, (_, row: string) => String(at(Number(row)).row + 1)),
    );
  }
  const formats = block.formats[from];
  if (formats) draft.formats[to] = Array.from(formats);
}

function note(block: Block, at: At, parts: Parts): void {
  const table = block.table;
  if (table === null) return;
  for (const { row, column, role, fen, label, totalRow } of block.figures) {
    const total = totalRow === null ? null : { ...at(totalRow), column };
    parts.cells.push({ ...at(row), column, role, fen, label, table, total });
  }
  for (const { row, nameColumn, code } of block.rows) parts.rows.push({ ...at(row), nameColumn, code, table });
}

function addPlace(block: Block, sheet: string, top: number, bottom: number, parts: Parts): void {
  if (block.table === null) return;
  parts.places.push({ table: block.table, sheet, top, bottom, unitFen: block.unitFen, decimals: block.decimals });
}
