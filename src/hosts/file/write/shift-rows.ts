import { parseArea, parseCell, columnName, shiftFormulaRows, shiftRows, type RowShift } from '../../../workbook';
import { HostError } from '../../host-error';
import type { Package } from './package';
import { shiftSheetRefs } from './shift-refs';
import { columnOf, type SheetPart } from './sheet-part';
import { xmlElement, type XmlElement } from './xml-tree';

/**
 * The cells and everything tied to rows of a sheet after rows of it came or went. Formulas on other sheets are not looked at.
 * @throws {HostError} cannot-keep where pictures, notes, tables or pivots below the place would be left behind.
 */
export function shiftSheetRows(parts: Package, sheet: SheetPart, shift: RowShift): void {
  refuseTied(parts, sheet.path, shift);
  sheet.expandShared();
  for (const { top, bottom } of sheet.arrays()) {
    const moved = shiftRows(top, bottom, shift);
    if (moved?.last !== undefined && moved.last - moved.first !== bottom - top)
      throw new HostError('cannot-keep', { detail: 'array formula' });
  }
  const above = shift.count > 0 && shift.at > 0 ? sheet.rowAt(shift.at - 1) : null;
  const come = above
    ? Array.from({ length: shift.count }, (_, index) => ({
        row: shift.at + index,
        xml: likeAbove(above, shift.at + index),
      }))
    : [];
  sheet.moveRows(
    (row) => shiftRows(row, row, shift)?.first ?? null,
    (cell) => shiftCell(cell, shift),
  );
  sheet.addRows(come);
  shiftSheetRefs(sheet.root, shift);
}

function shiftCell(cell: XmlElement, shift: RowShift): void {
  const formula = cell.child('f');
  if (!formula) return;
  if (formula.get('t') === 'dataTable') throw new HostError('cannot-keep', { detail: 'data table' });
  const ref = formula.get('ref');
  const moved = ref === undefined ? undefined : shiftFormulaRows(ref, shift.sheet, shift);
  if (moved !== undefined && moved !== ref) formula.set('ref', moved);
  const text = formula.text;
  const shifted = shiftFormulaRows(text, shift.sheet, shift);
  if (shifted !== text) formula.text = shifted;
}

/** A blank row with the height and the cell styles of the row above; shown even where that one is hidden. */
function likeAbove(above: XmlElement, row: number): XmlElement {
  const copy = xmlElement(above.toString()).set('r', String(row + 1));
  for (const attribute of ['hidden', 'collapsed', 'outlineLevel']) copy.set(attribute, null);
  const styled = copy.elements('c').filter((cell) => cell.get('s') !== undefined);
  copy.replaceChildren(
    styled.map((cell) => xmlElement(`<c r="${columnName(columnOf(cell))}${row + 1}" s="${cell.get('s')!}"/>`)),
  );
  return copy;
}

/** Parts of a sheet that hold places of their own. */
function refuseTied(parts: Package, path: string, shift: RowShift): void {
  for (const { type, target } of parts.relations(path)) {
    if (['printerSettings', 'hyperlink', 'image', 'customProperty'].includes(type) || !parts.has(target)) continue;
    const lowest = lowestRow(parts, type, target);
    if (lowest >= shift.at) throw new HostError('cannot-keep', { detail: target });
  }
}

/** The lowest zero-based row something in a part is tied to; endless where that cannot be told. */
function lowestRow(parts: Package, type: string, part: string): number {
  if (type === 'vmlDrawing') return -1; // The shapes of notes, whose places the notes themselves tell.
  const rows: number[] = [-1];
  const all = parts.tree(part).all();
  if (type === 'drawing') {
    for (const { name, text } of all) if (/(?:^|:)row$/u.test(name)) rows.push(Number(text));
  } else if (type === 'comments' || type === 'threadedComment') {
    for (const one of all) rows.push(parseCell(one.get('ref') ?? '')?.row ?? -1);
  } else if (type === 'table') {
    rows.push(parseArea(parts.tree(part).get('ref') ?? '')?.bottom ?? Infinity);
  } else return Infinity;
  return Math.max(...rows);
}
