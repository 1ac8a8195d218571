import {
  areaHolds,
  areasMeet,
  columnName,
  formatArea,
  formatCell,
  parseArea,
  parseCell,
  sameArea,
  type Area,
} from '../../../workbook';
import type { KeepReason } from '../../cannot-keep';
import { HostError } from '../../host-error';
import { shiftFormula } from '../shared-formula';
import { cellXml, type CellContent } from './cell-xml';
import type { Package } from './package';
import { xmlElement, type XmlElement } from './xml-tree';

/** A cell that shares its formula with others and holds the text of it. */
interface Master {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A row as it is written, with the number it has. */
interface Row {
  readonly row: number;
  xml: XmlElement | string;
}

/** The cells of a worksheet part. Rows that are not touched stay as they are written. */
export class SheetPart {
  readonly root: XmlElement;
  private readonly data: XmlElement;
  private rows: Row[];
  private masters: Map<string, Master> | null = null;
  /** Cells whose content other parts repeat. */
  private readonly fixed: readonly FixedArea[];
  private readonly tables: readonly Area[];
  /** How far cells were written, zero-based. */
  private reach = { row: -1, column: -1 };
  private touched = false;
  private arrayAreas: readonly Area[] | null = null;

  /** @throws {HostError} cannot-keep for a part that is not written as this program understands it. */
  constructor(
    parts: Package,
    readonly path: string,
  ) {
    this.tables = tablesOf(parts, path).map(({ area }) => area);
    this.fixed = fixedAreas(parts, path);
    this.root = parts.sheetTree(path, 'worksheet', 'row');
    const data = this.root.child('sheetData');
    if (!data) throw new HostError('cannot-keep', { reason: 'structure', detail: 'sheetData' });
    this.data = data;
    this.rows = readRows(data);
  }

  /** Gives a cell a content made from the style it has now; that of its row or column where there is no cell. */
  setCell(row: number, column: number, make: (style: number) => CellContent): void {
    this.arrayAreas ??= this.arrays();
    const place = { top: row, left: column, bottom: row, right: column };
    const fixed = this.fixed.find(({ area }) => areaHolds(area, place));
    if (fixed) throw new HostError('cannot-keep', { reason: fixed.reason, detail: formatCell(row, column) });
    if (this.arrayAreas.some((area) => areasMeet(area, place) && !sameArea(area, place)))
      throw new HostError('cannot-keep', { reason: 'array-cell', detail: formatCell(row, column) });
    const element = this.rowElement(row);
    const cells = element.elements('c');
    const at = cells.find((cell) => columnOf(cell) >= column);
    const own = at && columnOf(at) === column ? at : undefined;
    this.reach = { row: Math.max(this.reach.row, row), column: Math.max(this.reach.column, column) };
    if (own) this.freeFormula(own);
    const style = own ? Number(own.get('s') ?? 0) : this.defaultStyle(element, column);
    const text = cellXml(row, column, make(style));
    const index = at ? element.children.indexOf(at) : element.children.length;
    if (own) element.remove(own);
    if (text !== '') element.insert(index, xmlElement(text));
    // A hint that may now be wrong.
    element.set('spans', null);
  }

  /** Gives a cell a style made from the one it has now; its content stays as it is written. */
  setStyle(row: number, column: number, make: (style: number) => number): void {
    const element = this.rowElement(row);
    const own = element.elements('c').find((cell) => columnOf(cell) === column);
    if (own) own.set('s', String(make(Number(own.get('s') ?? 0))));
    else this.setCell(row, column, (style) => ({ value: null, formula: undefined, style: make(style) }));
  }

  /** Takes the stored result of a formula away, which is no longer right. */
  dropResult(row: number, column: number, make: (style: number) => number): void {
    const cell = this.rowElement(row)
      .elements('c')
      .find((one) => columnOf(one) === column);
    const result = cell?.child('v');
    if (result) cell?.remove(result);
    const text = cell?.child('is');
    if (text) cell?.remove(text);
    const style = Number(cell?.get('s') ?? 0);
    cell?.set('t', null);
    if (make(style) !== style) cell?.set('s', String(make(style)));
  }

  /** Gives a row a height in points. */
  setHeight(row: number, points: number): void {
    this.rowElement(row).set('ht', String(points)).set('customHeight', '1');
  }

  /** Every formula that stands for several cells gets a text of its own in each of them. */
  expandShared(): void {
    this.touched = true;
    for (const one of this.rows) {
      if (!textOf(one.xml).includes('shared')) continue;
      const element = elementOf(one);
      for (const cell of element.elements('c')) this.expand(cell, one.row);
    }
  }

  /** Changes cells that hold formulas and stay where they are. Formulas stand for several cells only where no sheet is named. */
  followFormulas(follow: (cell: XmlElement) => void): void {
    this.touched = true;
    const lent = [...this.mastersByNumber().values()].some(({ text }) => text.includes('!'));
    if (lent) this.expandShared();
    for (const one of this.rows) {
      if (!textOf(one.xml).includes('<f')) continue;
      const xml = elementOf(one);
      for (const cell of xml.elements('c')) if (cell.child('f')) follow(cell);
    }
    this.masters = null;
    this.arrayAreas = null;
  }

  /** Whether there are cells, if only for their looks, from a row on. */
  hasCellsFrom(row: number): boolean {
    return this.rows.slice(this.indexOf(row)).some(({ xml }) => /<c[\s/>]/u.test(textOf(xml)));
  }

  /** @throws {HostError} cannot-keep for an area that must not become one cell. */
  refuseMerge(area: Area): void {
    if (this.tables.some((table) => areasMeet(table, area)))
      throw new HostError('cannot-keep', { reason: 'merge-in-table', detail: formatArea(area) });
    this.arrayAreas ??= this.arrays();
    if (this.arrayAreas.some((array) => areasMeet(array, area)))
      throw new HostError('cannot-keep', { reason: 'array-cell', detail: formatArea(area) });
  }

  /** Gives every row a new number, or takes it away (null); then `follow` changes the cells that hold formulas. */
  moveRows(numberOf: (row: number) => number | null, follow: (cell: XmlElement) => void): void {
    this.touched = true;
    this.rows = this.rows.flatMap((one) => {
      const row = numberOf(one.row);
      if (row === null) return [];
      const plain = typeof one.xml === 'string' && !one.xml.includes('<f');
      const quick = plain && row !== one.row ? renumberText(one.xml as string, row) : null;
      if (quick !== null) return [{ row, xml: quick }];
      if (plain && row === one.row) return [one];
      const xml = elementOf(one);
      if (row !== one.row) renumber(xml, row);
      for (const cell of xml.elements('c')) if (cell.child('f')) follow(cell);
      return [{ row, xml }];
    });
    this.masters = null;
    this.arrayAreas = null;
  }

  /** Adds rows; none of their numbers may be taken. */
  addRows(rows: readonly { readonly row: number; readonly xml: XmlElement }[]): void {
    if (rows.length === 0) return;
    this.touched = true;
    this.rows = [...this.rows, ...rows].sort((one, other) => one.row - other.row);
  }

  rowAt(row: number): XmlElement | null {
    const found = this.rows[this.indexOf(row)];
    return found?.row === row ? elementOf(found) : null;
  }

  /** Areas of formulas that fill several cells at once. */
  arrays(): Area[] {
    return this.rows.flatMap((one) => {
      if (!/array|dataTable/u.test(textOf(one.xml))) return [];
      return elementOf(one)
        .elements('c')
        .flatMap((cell) => {
          const formula = cell.child('f');
          const several = formula && ['array', 'dataTable'].includes(formula.get('t') ?? '');
          return several ? (parseArea(formula.get('ref') ?? cell.get('r')!) ?? []) : [];
        });
    });
  }

  /** Puts the rows back into the tree of the part. */
  finish(): void {
    if (!this.touched) return;
    this.data.replaceChildren(this.rows.map(({ xml }) => xml));
    const dimension = this.root.child('dimension');
    const area = parseArea(dimension?.get('ref') ?? '');
    if (!area || (this.reach.row <= area.bottom && this.reach.column <= area.right)) return;
    const bottom = Math.max(area.bottom, this.reach.row);
    dimension?.set('ref', formatArea({ ...area, bottom, right: Math.max(area.right, this.reach.column) }));
  }

  private rowElement(row: number): XmlElement {
    this.touched = true;
    const at = this.indexOf(row);
    if (this.rows[at]?.row !== row) this.rows.splice(at, 0, { row, xml: xmlElement(`<row r="${row + 1}"></row>`) });
    return elementOf(this.rows[at]!);
  }

  /** Where a row stands in the list, or would stand. */
  private indexOf(row: number): number {
    let from = 0;
    let to = this.rows.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.rows[middle]!.row < row) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  private defaultStyle(row: XmlElement, column: number): number {
    if (row.get('customFormat') === '1' && row.get('s') !== undefined) return Number(row.get('s'));
    const columns = this.root.child('cols')?.elements('col') ?? [];
    const own = columns.find((one) => Number(one.get('min')) <= column + 1 && Number(one.get('max')) >= column + 1);
    return Number(own?.get('style') ?? 0);
  }

  /** Before a cell loses its formula: others that lean on it get their own. */
  private freeFormula(cell: XmlElement): void {
    const formula = cell.child('f');
    if (!formula) return;
    if (formula.get('t') === 'shared' && formula.text !== '') this.expandShared();
  }

  private expand(cell: XmlElement, row: number): void {
    const formula = cell.child('f');
    if (formula?.get('t') !== 'shared') return;
    const column = columnOf(cell);
    const text = formula.text;
    const master = this.mastersByNumber().get(formula.get('si') ?? '');
    const own = text !== '' || !master ? text : shiftFormula(master.text, row - master.row, column - master.column);
    if (own === '') throw new HostError('cannot-keep', { reason: 'structure', detail: formatCell(row, column) });
    formula.set('t', null).set('si', null).set('ref', null).text = own;
  }

  private mastersByNumber(): Map<string, Master> {
    if (this.masters) return this.masters;
    this.masters = new Map();
    for (const one of this.rows) {
      if (!textOf(one.xml).includes('shared')) continue;
      const element = typeof one.xml === 'string' ? xmlElement(one.xml) : one.xml;
      for (const cell of element.elements('c')) {
        const formula = cell.child('f');
        const number = formula?.get('t') === 'shared' ? formula.get('si') : undefined;
        const text = formula?.text ?? '';
        if (number !== undefined && text !== '' && !this.masters.has(number))
          this.masters.set(number, { row: one.row, column: columnOf(cell), text });
      }
    }
    return this.masters;
  }
}

interface FixedArea {
  readonly area: Area;
  readonly reason: KeepReason;
}

function tablesOf(parts: Package, path: string): { readonly area: Area; readonly headings: number }[] {
  return parts.relations(path).flatMap(({ type, target }) => {
    if (type !== 'table' || !parts.has(target)) return [];
    const table = parts.plainTree(target);
    const area = parseArea(table.get('ref') ?? '');
    return area ? [{ area, headings: Number(table.get('headerRowCount') ?? 1) }] : [];
  });
}

/** The headings of tables, whose columns are named by them, and the areas of pivots. */
function fixedAreas(parts: Package, path: string): FixedArea[] {
  const headings = tablesOf(parts, path).flatMap(({ area, headings: rows }): FixedArea[] =>
    rows === 0 ? [] : [{ area: { ...area, bottom: area.top + rows - 1 }, reason: 'heading-cell' }],
  );
  const pivots = parts.relations(path).flatMap(({ type, target }): FixedArea[] => {
    if (type !== 'pivotTable' || !parts.has(target)) return [];
    const area = parseArea(parts.plainTree(target).child('location')?.get('ref') ?? '');
    return area ? [{ area, reason: 'pivot-cell' }] : [];
  });
  return [...headings, ...pivots];
}

/** Zero-based; every cell has been given its address by {@link readRows} or `elementOf`. */
export function columnOf(cell: XmlElement): number {
  return parseCell(cell.get('r') ?? '')!.column;
}

function textOf(xml: XmlElement | string): string {
  return xml.toString();
}

const ROW_NUMBER = /^<row\b[^>]*?\sr\s*=\s*["'](\d+)["']/u;

function readRows(data: XmlElement): Row[] {
  const rows: Row[] = [];
  let last = -1;
  for (const child of data.children) {
    if (typeof child !== 'string') throw new HostError('cannot-keep', { reason: 'structure', detail: child.name });
    if (!child.startsWith('<')) continue;
    const row = Number(ROW_NUMBER.exec(child)?.[1] ?? last + 2) - 1;
    if (row <= last) throw new HostError('cannot-keep', { reason: 'structure', detail: `row ${row + 1}` });
    rows.push({ row, xml: child });
    last = row;
  }
  return rows;
}

/** The row as a tree, with the addresses that programs may leave out. */
function elementOf(one: Row): XmlElement {
  if (typeof one.xml !== 'string') return one.xml;
  const element = xmlElement(one.xml);
  if (element.get('r') === undefined) element.set('r', String(one.row + 1));
  let last = -1;
  for (const cell of element.elements('c')) {
    const address = cell.get('r');
    const column = address === undefined ? last + 1 : parseCell(address)?.column;
    if (column === undefined || column <= last)
      throw new HostError('cannot-keep', { reason: 'structure', detail: address ?? '' });
    if (address === undefined) cell.set('r', `${columnName(column)}${one.row + 1}`);
    last = column;
  }
  // Later readings must find the same element.
  one.xml = element;
  return element;
}

function renumber(row: XmlElement, to: number): void {
  row.set('r', String(to + 1));
  for (const cell of row.elements('c')) cell.set('r', `${columnName(columnOf(cell))}${to + 1}`);
}

const ADDRESS = /(<(?:row|c)(?:\s+[^\s=<>"'/]+="[^"<]*")*?\s+r=")([A-Z]*)\d+"/gu;

/** As `renumber`, for rows written as nearly every program does; null for others. */
function renumberText(row: string, to: number): string | null {
  let found = 0;
  const moved = row.replace(ADDRESS, (_, start: string, letters: string) => {
    found += 1;
    return `${start}${letters}${to + 1}"`;
  });
  return found === (row.match(/<(?:row|c)[\s/>]/gu) ?? []).length ? moved : null;
}
