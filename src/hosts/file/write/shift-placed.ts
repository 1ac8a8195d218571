import { MOST_ROWS, parseArea, parseCell, shiftFormulaRows, shiftRows, type RowShift } from '../../../workbook';
import { HostError } from '../../host-error';
import type { KeepReason } from '../../cannot-keep';
import type { Package } from './package';
import { localName, type XmlElement } from './xml-tree';

/** Parts of a sheet that say nothing of places. */
const WITHOUT_PLACE = [
  ...['printerSettings', 'hyperlink', 'image', 'customProperty', 'ctrlProp', 'control', 'queryTable', 'slicer'],
  ...['timeline', 'oleObject', 'package'],
];

/**
 * What lies on the rows of a sheet but is kept in parts of its own goes where the rows go: notes, pictures, tables, pivots.
 * @param path the part of the sheet.
 * @throws {HostError} cannot-keep for what cannot follow.
 */
export function shiftPlaced(parts: Package, path: string, shift: RowShift): void {
  for (const { type, target } of parts.relations(path)) {
    if (target === '' || !parts.has(target) || WITHOUT_PLACE.includes(type)) continue;
    if (type === 'drawing') shiftAnchors(parts.tree(target), shift, 'drawing');
    else if (type === 'vmlDrawing') shiftShapes(parts, target, shift);
    else if (type === 'comments' || type === 'threadedComment') shiftNotes(parts.tree(target), shift);
    else if (type === 'table') shiftTable(parts.plainTree(target), shift);
    else if (type === 'pivotTable') shiftPivot(parts.plainTree(target), shift);
    else throw tied('other', target);
  }
}

function tied(reason: KeepReason, detail: string): HostError {
  return new HostError('cannot-keep', { reason, detail });
}

/**
 * Pictures, shapes and controls: both ends follow the rows they stand on, or the whole keeps its size, as each of them says.
 * @throws {HostError} cannot-keep where all its rows go.
 */
export function shiftAnchors(root: XmlElement, shift: RowShift, reason: KeepReason): void {
  for (const anchor of root.all()) {
    const rowOf = (name: string): XmlElement | undefined =>
      anchor
        .elements()
        .find((one) => localName(one.name) === name)
        ?.elements()
        .find((one) => localName(one.name) === 'row');
    const [from, to] = [rowOf('from'), rowOf('to')];
    if (!from || anchor.get('editAs') === 'absolute') continue;
    const [first, last] = [Number(from.text), Number((to ?? from).text)];
    const moved = shiftRows(first, Math.max(first, last), shift);
    if (!moved) throw tied(reason, '');
    const sized = to && anchor.get('editAs') !== 'oneCell' && localName(anchor.name) === 'twoCellAnchor';
    if (moved.first !== first) from.text = String(moved.first);
    const end = sized ? moved.last : Math.min(last + moved.first - first, MOST_ROWS - 1);
    if (to && end !== last) to.text = String(end);
  }
}

const CLIENT_DATA = /<(?:\w+:)?ClientData\b[^]*?<\/(?:\w+:)?ClientData>/gu;
const ROW = /(<(?:\w+:)?Row>\s*)(\d+)/u;
const ANCHOR = /(<(?:\w+:)?Anchor>)([^<]*)/u;

/** Boxes of notes and controls, in a part that need not be well-formed. */
function shiftShapes(parts: Package, part: string, shift: RowShift): void {
  const text = parts.text(part);
  const moved = text.replace(CLIENT_DATA, (data) => {
    const places = ANCHOR.exec(data)?.[2]?.split(',') ?? [];
    const isNote = /ObjectType=["']Note["']/u.test(data);
    const row = Number(isNote ? ROW.exec(data)?.[2] : places[2]);
    if (Number.isNaN(row)) return data;
    const now = shiftRows(row, row, shift);
    if (!now) throw tied(isNote ? 'notes' : 'control', part);
    const by = now.first - row;
    if (by === 0) return data;
    const end = (place: string): string =>
      place.replace(/\d+/u, (digits) => String(Math.min(MOST_ROWS - 1, Math.max(0, Number(digits) + by))));
    return data
      .replace(ROW, (whole, start: string) => (isNote ? `${start}${now.first}` : whole))
      .replace(
        ANCHOR,
        (_, start: string) => start + places.map((one, at) => (at % 4 === 2 ? end(one) : one)).join(','),
      );
  });
  if (moved !== text) parts.set(part, moved);
}

function shiftNotes(root: XmlElement, shift: RowShift): void {
  for (const note of root.all()) {
    const ref = note.get('ref');
    const row = parseCell(ref ?? '')?.row;
    if (ref === undefined || row === undefined) continue;
    if (!shiftRows(row, row, shift)) throw tied('notes', ref);
    move(note, 'ref', shift);
  }
}

/** Rows within a table make it longer; its headings, its totals and its last row of content stay. */
function shiftTable(table: XmlElement, shift: RowShift): void {
  const area = parseArea(table.get('ref') ?? '');
  if (!area) throw tied('table', table.get('ref') ?? '');
  const headings = Number(table.get('headerRowCount') ?? 1);
  const totals = Number(table.get('totalsRowCount') ?? 0);
  const kept = [
    [area.top, area.top + headings - 1],
    [area.top + headings, area.bottom - totals],
    [area.bottom - totals + 1, area.bottom],
  ] as const;
  kept.forEach(([first, last], index) => {
    const rows = first > last ? 'none' : shiftRows(first, last, shift);
    const whole = rows !== null && (rows === 'none' || index === 1 || rows.last - rows.first === last - first);
    if (!whole) throw tied('table', table.get('ref')!);
  });
  for (const one of table.all()) if (one.get('ref') !== undefined) move(one, 'ref', shift);
}

function shiftPivot(pivot: XmlElement, shift: RowShift): void {
  const location = pivot.child('location');
  const area = parseArea(location?.get('ref') ?? '');
  if (!location || !area) throw tied('pivot', '');
  // The fields it is filtered by stand above it, with a blank row between.
  const above = Number(location.get('rowPageCount') ?? 0);
  const top = Math.max(0, above > 0 ? area.top - above - 1 : area.top);
  const rows = shiftRows(top, area.bottom, shift);
  if (!rows || rows.last - rows.first !== area.bottom - top) throw tied('pivot', location.get('ref')!);
  move(location, 'ref', shift);
}

function move(element: XmlElement, attribute: string, shift: RowShift): void {
  const ref = element.get(attribute)!;
  const moved = shiftFormulaRows(ref, shift.sheet, shift);
  if (moved !== ref) element.set(attribute, moved);
}
