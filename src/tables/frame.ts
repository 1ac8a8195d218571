import { findUnit, type Unit } from '../amounts';
import { remembered } from '../workbook';
import type { Block } from './blocks';
import type { SheetView } from './sheet-view';
import { yearNamed } from './text';

/** What stands around a table: unit, budget year, department. */
export interface Frame {
  readonly unit: Unit | null;
  readonly unitCell: { readonly row: number; readonly column: number } | null;
  readonly year: number | null;
  readonly entity: string | null;
}

/** Nothing said. */
export const NO_FRAME: Frame = { unit: null, unitCell: null, year: null, entity: null };

export function readFrame(view: SheetView, block: Block): Frame {
  const last = block.header?.last ?? Math.min(block.bottom, block.top + 6);
  const frame: { unit: Unit | null; unitCell: Frame['unitCell']; entity: string | null } = {
    unit: null,
    unitCell: null,
    entity: null,
  };
  let stated: number | null = null;
  const final = block.title?.reading.kind.startsWith('final-') ?? false;
  for (let row = block.top; row <= last; row += 1) {
    const count = view.filledCount(row);
    for (let index = 0; index < count; index += 1) {
      const column = view.filledColumn(row, index);
      const text = view.text(row, column);
      const words = readWords(text);
      if (words === null) continue;
      if (frame.unit === null) {
        const unit = words.unit ?? (words.unitBeside ? unitInNextCell(view, row, column) : null);
        if (unit) {
          frame.unit = unit;
          frame.unitCell = { row, column };
        }
      }
      if (row < (block.header?.first ?? last))
        frame.entity ??= words.entity ?? (words.entityBeside ? entityInNextCell(view, row, column) : null);
      if (stated === null && words.statesYear) stated = yearNamed(text, final);
    }
  }
  const year =
    stated ?? yearNamed(block.title?.text ?? '', final) ?? yearNamed(view.name, final) ?? yearAbove(view, block, final);
  return { unit: frame.unit, unitCell: frame.unitCell, year, entity: frame.entity };
}

/** What a cell says of the table around it. */
interface FrameWords {
  readonly unit: Unit | null;
  readonly unitBeside: boolean;
  readonly entity: string | null;
  readonly entityBeside: boolean;
  readonly statesYear: boolean;
}

/** Null for most texts, which say nothing of it. */
const readWords = remembered((text): FrameWords | null => {
  const unit = findUnit(text);
  const unitBeside = /^(金额)?单位[:：]?$/u.test(text);
  const labelled = /^(编制|填报|公开|预算)?(部门|单位)(\(单位\))?(名称)?:(.*)$/u.exec(text)?.[5]?.trim();
  const coded = /^(?!20\d{2}年)\d{3,9}(\p{Script=Han}{3,})$/u.exec(text)?.[1];
  const entity = labelled === undefined ? (coded ?? null) : entityNamed(labelled);
  const statesYear = /(预算)?年度[:：]/u.test(text);
  const entityBeside = labelled === '';
  const says = unit !== null || entity !== null || unitBeside || entityBeside || statesYear;
  return says ? { unit, unitBeside, entity, entityBeside, statesYear } : null;
});

/** 单位：万元 names no department. */
function entityNamed(text: string): string | null {
  return /^(百万元|万元|元|千元|亿元)/u.test(text) ? null : text.replace(/^\d{3,9}/u, '') || null;
}

function unitInNextCell(view: SheetView, row: number, column: number): Unit | null {
  for (let next = column + 1; next < column + 4; next += 1) {
    const unit = findUnit(`单位:${view.text(row, next)}`);
    if (unit) return unit;
  }
  return null;
}

/** A year in any line above the header, for titles that carry none. */
function yearAbove(view: SheetView, block: Block, final: boolean): number | null {
  const last = block.header?.first ?? block.top + 1;
  for (let row = block.top; row < last; row += 1) {
    const count = view.filledCount(row);
    for (let index = 0; index < count; index += 1) {
      const text = view.text(row, view.filledColumn(row, index));
      const year = yearNamed(text, final);
      if (year !== null && !/截止|截至/u.test(text)) return year;
    }
  }
  return null;
}

function entityInNextCell(view: SheetView, row: number, column: number): string | null {
  for (let next = column + 1; next < column + 4; next += 1) {
    const beside = view.text(row, next);
    if (beside !== '') return /[:：]/u.test(beside) ? null : entityNamed(beside);
  }
  return null;
}
