import {
  formatCell,
  MOST_ROWS,
  ownValue,
  parseArea,
  shiftFormulaRows,
  shiftRows,
  type RowShift,
} from '../../../workbook';
import { HostError } from '../../host-error';
import { countOrRemove } from './sheet-extras';
import { shiftLinks } from './shift-meant';
import { shiftAnchors } from './shift-placed';
import type { XmlElement } from './xml-tree';

/** What is tied to rows in ways nobody can check here. */
const TIED = ['scenarios', 'customSheetViews', 'dataConsolidate', 'smartTags', 'cellWatches', 'webPublishItems'];

/** Elements whose `ref` or `sqref` follows the rows; those of lists grow with rows that come right below them. */
const FOLLOWING: Readonly<Record<string, 'ref' | 'sqref'>> = {
  dimension: 'ref',
  mergeCell: 'ref',
  hyperlink: 'ref',
  autoFilter: 'ref',
  sortState: 'ref',
  sortCondition: 'ref',
  protectedRange: 'sqref',
  ignoredError: 'sqref',
  dataValidation: 'sqref',
  conditionalFormatting: 'sqref',
};
const GROWING = new Set(['dataValidation', 'conditionalFormatting']);
const LISTS = ['mergeCells', 'hyperlinks', 'dataValidations', 'protectedRanges'];

/**
 * Areas and formulas of a sheet besides its cells, after rows of it came or went.
 * @throws {HostError} cannot-keep for what cannot follow.
 */
export function shiftSheetRefs(sheet: XmlElement, shift: RowShift): void {
  for (const name of TIED)
    if (sheet.child(name)) throw new HostError('cannot-keep', { reason: 'scenario', detail: name });
  for (const part of sheet.elements()) {
    if (part.name === 'sheetData' || part.name === 'sheetViews') continue;
    shiftPart(part, shift);
  }
  for (const one of sheet.elements('conditionalFormatting')) if (one.get('sqref') === '') sheet.remove(one);
  for (const name of LISTS) {
    const list = sheet.child(name);
    if (!list) continue;
    for (const item of list.elements()) if ((item.get('ref') ?? item.get('sqref')) === '') list.remove(item);
    if (name === 'mergeCells' || name === 'dataValidations') countOrRemove(sheet, list);
    else if (list.elements().length === 0) sheet.remove(list);
  }
  if (sheet.child('autoFilter')?.get('ref') === '') throw new HostError('cannot-keep', { reason: 'filter' });
  shiftBreaks(sheet, shift);
}

function shiftPart(part: XmlElement, shift: RowShift): void {
  for (const element of part.all()) {
    const attribute = ownValue(FOLLOWING, element.name);
    const refs = attribute && element.get(attribute);
    if (attribute && refs !== undefined) {
      const single = element.name === 'mergeCell';
      const moved = shiftRefs(refs, shift, GROWING.has(element.name), single);
      if (moved !== refs) element.set(attribute, moved);
    }
  }
  for (const holder of part.all()) shiftExtensions(holder, shift);
  shiftAnchors(part, shift, 'control');
  shiftSheetFormulas(part, shift.sheet, shift);
}

/** Newer drop-downs and conditions keep their areas in an element of their own. */
function shiftExtensions(holder: XmlElement, shift: RowShift): void {
  for (const item of holder.elements()) {
    const area = item.elements().find(({ name }) => /:sqref$/u.test(name));
    if (!area) continue;
    const refs = area.text;
    const moved = shiftRefs(refs, shift, true, false);
    if (moved === '') holder.remove(item);
    else if (moved !== refs) area.text = moved;
    if (holder.elements().length === 0) throw new HostError('cannot-keep', { reason: 'rule', detail: holder.name });
    if (moved === '' && holder.get('count') !== undefined) holder.set('count', String(holder.elements().length));
  }
}

/** Formulas of a sheet besides those of its cells: of drop-downs, conditions, links. `home` is the sheet they stand on. */
export function shiftSheetFormulas(part: XmlElement, home: string, shift: RowShift): void {
  for (const element of part.all()) {
    const { name } = element;
    if (name === 'row' || name === 'c') return;
    if (/^(?:formula|formula[12]|[^:]+:f)$/u.test(name)) {
      const text = element.text;
      const moved = shiftFormulaRows(text, home, shift);
      if (moved !== text) element.text = moved;
    } else shiftLinks(element, home, shift);
    if (name === 'hyperlink' && element.get('location') !== undefined) {
      const location = element.get('location')!;
      const moved = shiftFormulaRows(location, home, shift);
      if (moved !== location) element.set('location', moved);
    }
  }
}

/** Areas apart by blanks; '' when all of them went. */
function shiftRefs(refs: string, shift: RowShift, grows: boolean, several: boolean): string {
  return refs
    .split(/\s+/u)
    .flatMap((ref) => {
      const area = parseArea(ref);
      if (!area) return [shiftFormulaRows(ref, shift.sheet, shift)];
      const grown = grows && shift.count > 0 && area.bottom === shift.at - 1;
      const rows = grown
        ? { first: area.top, last: Math.min(area.bottom + shift.count, MOST_ROWS - 1) }
        : shiftRows(area.top, area.bottom, shift);
      if (!rows || (several && rows.first === rows.last && area.left === area.right)) return [];
      const first = formatCell(rows.first, area.left);
      const last = formatCell(rows.last, area.right);
      return [first === last && !ref.includes(':') ? first : `${first}:${last}`];
    })
    .join(' ');
}

/** Page breaks stand below the row whose one-based number they carry. */
function shiftBreaks(sheet: XmlElement, { at, count }: RowShift): void {
  const list = sheet.child('rowBreaks');
  if (!list) return;
  for (const one of list.elements('brk')) {
    const id = Number(one.get('id'));
    if (id <= at) continue;
    if (id <= at - count || id + count >= MOST_ROWS) list.remove(one);
    else one.set('id', String(id + count));
  }
  countOrRemove(sheet, list);
  if (list.get('manualBreakCount') !== undefined)
    list.set('manualBreakCount', String(list.elements().filter((one) => one.get('man') === '1').length));
}
