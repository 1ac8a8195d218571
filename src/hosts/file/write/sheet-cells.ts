import { parseCell } from '../../../workbook';
import { HostError } from '../../host-error';
import { attribute } from '../scan-formats';
import { cellXml, type CellContent } from './cell-xml';
import { escapeXml, withAttribute } from './xml';

/** A new content by zero-based row and column; made from the style the cell has now. */
export type CellChanges = ReadonlyMap<number, ReadonlyMap<number, (style: number) => CellContent>>;

const ROW = /<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/gu;
const CELL = /<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/gu;

/**
 * The worksheet with some cells changed; rows without a change stay as they are, character by character.
 * @param formulaAt formulas of the sheet as they now are, for cells that shared theirs with one that changes.
 * @throws {HostError} cannot-keep where a change would break an array formula.
 */
export function changeCells(
  xml: string,
  changes: CellChanges,
  formulaAt: (row: number, column: number) => string | undefined,
): string {
  const data = /<sheetData\s*\/>|<sheetData\b[^>]*>[\s\S]*<\/sheetData>/u.exec(xml);
  if (!data) throw new HostError('cannot-keep');
  const inner = data[0].endsWith('/>') ? '' : data[0].replace(/^<sheetData\b[^>]*>|<\/sheetData>$/gu, '');
  const lost = sharedMasters(inner, changes);
  const out: string[] = [];
  const open = [...changes.keys()].sort((a, b) => a - b);
  let last = -1;
  const flush = (before: number): void => {
    while (open.length > 0 && open[0]! < before) out.push(newRow(open[0]!, changes.get(open.shift()!)!));
  };
  for (const [whole, attributes = '', cells = ''] of inner.matchAll(ROW)) {
    const row = Number(attribute(` ${attributes}`, 'r') ?? last + 2) - 1;
    last = row;
    flush(row);
    const change = changes.get(row);
    if (open[0] === row) open.shift();
    const some = change ?? NOTHING;
    if (some.size === 0 && lost.size === 0) out.push(whole);
    else out.push(changeRow(attributes, cells, row, some, lost, formulaAt));
  }
  flush(Infinity);
  const content = `<sheetData>${out.join('')}</sheetData>`;
  return xml.slice(0, data.index) + content + xml.slice(data.index + data[0].length);
}

const NOTHING: ReadonlyMap<number, (style: number) => CellContent> = new Map();

function newRow(row: number, change: ReadonlyMap<number, (style: number) => CellContent>): string {
  const cells = [...change].sort(([a], [b]) => a - b).map(([column, make]) => cellXml(row, column, make(0)));
  return cells.join('') === '' ? '' : `<row r="${row + 1}">${cells.join('')}</row>`;
}

function changeRow(
  attributes: string,
  cells: string,
  row: number,
  change: ReadonlyMap<number, (style: number) => CellContent>,
  lost: ReadonlySet<string>,
  formulaAt: (row: number, column: number) => string | undefined,
): string {
  const out: string[] = [];
  const open = [...change.keys()].sort((a, b) => a - b);
  let last = -1;
  const flush = (before: number): void => {
    while (open.length > 0 && open[0]! < before) {
      const column = open.shift()!;
      out.push(cellXml(row, column, change.get(column)!(0)));
    }
  };
  for (const [whole, own = '', inside = ''] of cells.matchAll(CELL)) {
    const column = parseCell(attribute(` ${own}`, 'r') ?? '')?.column ?? last + 1;
    last = column;
    flush(column);
    const make = change.get(column);
    if (!make) {
      out.push(expandShared(whole, inside, lost, formulaAt(row, column)));
      continue;
    }
    if (open[0] === column) open.shift();
    out.push(cellXml(row, column, make(Number(attribute(` ${own}`, 's') ?? 0))));
  }
  flush(Infinity);
  // The extent of the row is a hint that may now be wrong.
  const tag = withAttribute(`<row${attributes}>`, 'spans', null);
  return `${tag}${out.join('')}</row>`;
}

const FORMULA = /<f\b([^>]*?)(?:\/>|>([\s\S]*?)<\/f>)/u;

/** Numbers of the shared formulas whose first cell changes: the others need their own text. */
function sharedMasters(inner: string, changes: CellChanges): ReadonlySet<string> {
  const lost = new Set<string>();
  let last = -1;
  for (const [, attributes = '', cells = ''] of inner.matchAll(ROW)) {
    const row = Number(attribute(` ${attributes}`, 'r') ?? last + 2) - 1;
    last = row;
    const change = changes.get(row);
    if (!change || !cells.includes('<f')) continue;
    for (const [, own = '', inside = ''] of cells.matchAll(CELL)) {
      const formula = FORMULA.exec(inside);
      const column = parseCell(attribute(` ${own}`, 'r') ?? '')?.column;
      if (!formula || column === undefined || !change.has(column)) continue;
      const tag = ` ${formula[1] ?? ''}`;
      if (attribute(tag, 't') === 'array' && attribute(tag, 'ref')?.includes(':')) throw new HostError('cannot-keep');
      if (attribute(tag, 't') === 'shared' && formula[2]) lost.add(attribute(tag, 'si') ?? '');
    }
  }
  return lost;
}

function expandShared(cell: string, inside: string, lost: ReadonlySet<string>, formula: string | undefined): string {
  if (lost.size === 0) return cell;
  const found = FORMULA.exec(inside);
  if (!found || formula === undefined || !lost.has(attribute(` ${found[1] ?? ''}`, 'si') ?? '-')) return cell;
  return cell.replace(found[0], () => `<f>${escapeXml(formula)}</f>`);
}
