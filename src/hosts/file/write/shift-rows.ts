import { columnName, MOST_ROWS, shiftFormulaRows, shiftRows, type RowShift } from '../../../workbook';
import { HostError } from '../../host-error';
import type { Package } from './package';
import { shiftPlaced } from './shift-placed';
import { shiftSheetFormulas, shiftSheetRefs } from './shift-refs';
import { columnOf, type SheetPart } from './sheet-part';
import { xmlElement, type XmlElement } from './xml-tree';

/**
 * The cells and everything tied to rows of a sheet after rows of it came or went. Formulas on other sheets are not looked at.
 * @throws {HostError} no-room for content that would fall off; cannot-keep where something tied to the rows cannot follow.
 */
export function shiftSheetRows(parts: Package, sheet: SheetPart, shift: RowShift): void {
  if (shift.count > 0 && sheet.hasCellsFrom(MOST_ROWS - shift.count))
    throw new HostError('no-room', { sheet: shift.sheet });
  shiftPlaced(parts, sheet.path, shift);
  sheet.expandShared();
  for (const { top, bottom } of sheet.arrays()) {
    const moved = shiftRows(top, bottom, shift);
    if (moved?.last !== undefined && moved.last - moved.first !== bottom - top)
      throw new HostError('cannot-keep', { reason: 'array' });
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
    (cell) => shiftCell(cell, shift.sheet, shift),
  );
  sheet.addRows(come);
  shiftSheetRefs(sheet.root, shift);
}

/** The formulas on another sheet that mean rows of the one whose rows moved; each stays of the kind it is. */
export function shiftOtherSheet(sheet: SheetPart, name: string, shift: RowShift): void {
  sheet.followFormulas((cell) => shiftCell(cell, name, shift));
  shiftSheetFormulas(sheet.root, name, shift);
}

/** The formula of a cell; `home` is the sheet it stands on, whose rows alone its own area and the cells of a data table mean. */
function shiftCell(cell: XmlElement, home: string, shift: RowShift): void {
  const formula = cell.child('f');
  if (!formula) return;
  for (const attribute of ['ref', 'r1', 'r2']) {
    const ref = formula.get(attribute);
    const moved = ref === undefined ? undefined : shiftFormulaRows(ref, home, shift);
    if (moved === ref) continue;
    if (moved === '#REF!') throw new HostError('cannot-keep', { reason: 'array' });
    formula.set(attribute, moved!);
  }
  const text = formula.text;
  const shifted = shiftFormulaRows(text, home, shift);
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
