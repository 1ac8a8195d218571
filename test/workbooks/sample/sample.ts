import { applyEdits, valueAt, type Edit, type Workbook } from '../../../src/workbook';
import { makeWorkbook } from '..';

/**
 * The workbook the page opens with: a made disclosure set with the faults officers meet most. Blank 三公 subtotals, two
 * digits swapped, a figure typed as text, a target bounded on the wrong side.
 */
export function makeSample(): Workbook {
  const { workbook, cells } = makeWorkbook('hebei', 2024);
  const valueOf = (sheet: string, row: number, column: number) => {
    const found = workbook.sheets.find(({ name }) => name === sheet);
    return found ? valueAt(found, row, column) : null;
  };
  const edits: Edit[] = [];
  for (const { sheet, row, column, role, table } of cells) {
    const value = valueOf(sheet, row, column);
    if (table === 'three-public' && role === 'subtotal' && value !== null)
      edits.push({ kind: 'set-value', at: { sheet, row, column }, value: null });
  }
  const leaves = cells.filter(({ table, role }) => table === 'general' && role === 'leaf');
  const swapped = leaves.find(({ sheet, row, column }) => swapDigits(valueOf(sheet, row, column)) !== null);
  if (swapped) {
    const { sheet, row, column } = swapped;
    edits.push({ kind: 'set-value', at: { sheet, row, column }, value: swapDigits(valueOf(sheet, row, column)) });
  }
  const basic = cells.find(({ table, role, ...at }) => {
    const value = valueOf(at.sheet, at.row, at.column);
    return table === 'basic' && role === 'leaf' && typeof value === 'number' && value >= 10;
  });
  if (basic) {
    const { sheet, row, column } = basic;
    edits.push({ kind: 'set-value', at: { sheet, row, column }, value: asText(valueOf(sheet, row, column)) });
  }
  return { ...applyEdits(workbook, [...edits, ...wrongBound(workbook)]).workbook, name: 'sample.xlsx' };
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** 415.34 → 451.34: the first two unequal digits before the point; null where there are none. */
function swapDigits(value: unknown): number | null {
  if (typeof value !== 'number' || value < 100) return null;
  const [whole = '', rest = ''] = String(value).split('.');
  for (let at = 0; at + 1 < whole.length; at += 1) {
    const [a, b] = [whole[at]!, whole[at + 1]!];
    if (a !== b && !(at === 0 && b === '0')) {
      const swapped = `${whole.slice(0, at)}${b}${a}${whole.slice(at + 2)}`;
      return Number(rest === '' ? swapped : `${swapped}.${rest}`);
    }
  }
  return null;
}

/** The first satisfaction target with ≥ gets ≤. */
function wrongBound(workbook: Workbook): Edit[] {
  for (const sheet of workbook.sheets) {
    for (const [row, values] of sheet.values.entries()) {
      if (!values?.some((value) => typeof value === 'string' && value.includes('满意度'))) continue;
      const column = values.findIndex((value) => typeof value === 'string' && /^[≥>]/u.test(value));
      if (column < 0) continue;
      const value = asText(values[column]).replace(/^[≥>]=?/u, '≤');
      return [{ kind: 'set-value', at: { sheet: sheet.name, row, column }, value }];
    }
  }
  return [];
}
