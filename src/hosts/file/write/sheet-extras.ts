import { formatArea, parseArea, sameArea, type Area, type ListValidation } from '../../../workbook';
import { HostError } from '../../host-error';
import { escapeXml } from './xml';
import { xmlElement, type XmlElement } from './xml-tree';

/** What a worksheet may hold, in the order of the schema (ECMA-376, CT_Worksheet). */
const ORDER = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection'],
  ...['protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells'],
  ...['phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins'],
  ...['pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors'],
  ...['smartTags', 'drawing', 'legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls'],
  ...['webPublishItems', 'tableParts', 'extLst'],
];

/** The element of this name, put at its place where there is none. */
export function ensureElement(sheet: XmlElement, name: string): XmlElement {
  const there = sheet.child(name);
  if (there) return there;
  const after = new Set(ORDER.slice(0, ORDER.indexOf(name)));
  const last = sheet.children.findLastIndex((child) => typeof child !== 'string' && after.has(child.name));
  const element = xmlElement(`<${name}/>`);
  sheet.insert(last + 1, element);
  return element;
}

/** Areas merged and no longer merged. @throws {HostError} cannot-keep when one that goes is not there. */
export function changeMerges(sheet: XmlElement, gone: readonly Area[], come: readonly Area[]): void {
  if (gone.length === 0 && come.length === 0) return;
  const list = ensureElement(sheet, 'mergeCells');
  for (const area of gone) {
    const cell = list.elements('mergeCell').find((one) => sameArea(parseArea(one.get('ref') ?? '') ?? area, area));
    if (!cell) throw new HostError('cannot-keep', { reason: 'merge-lost', detail: formatArea(area) });
    list.remove(cell);
  }
  list.append(...come.map((area) => xmlElement(`<mergeCell ref="${formatArea(area)}"/>`)));
  countOrRemove(sheet, list);
}

/** Sets the count of a list, or takes the list away when it is empty. */
export function countOrRemove(sheet: XmlElement, list: XmlElement): void {
  const count = list.elements().length;
  if (count === 0) sheet.remove(list);
  else list.set('count', String(count));
}

/** Excel takes a list of entries up to this length. */
const LONGEST_LIST = 255;

/** @throws {HostError} cannot-keep for a list of entries that Excel would not take. */
export function validationXml({ area, source, open, prompt }: ListValidation): string {
  const entries = 'formula' in source ? null : source;
  const formula = 'formula' in source ? source.formula : `"${source.join(',').replaceAll('"', '""')}"`;
  if (entries && (formula.length > LONGEST_LIST + 2 || entries.some((entry) => entry.includes(','))))
    throw new HostError('cannot-keep', { reason: 'list-too-long', detail: formatArea(area) });
  const asked = prompt === undefined ? '' : ` showInputMessage="1" prompt="${escapeXml(prompt.slice(0, 255))}"`;
  return (
    `<dataValidation type="list"${open ? ' errorStyle="warning"' : ''} allowBlank="1" showErrorMessage="1"${asked}` +
    ` sqref="${formatArea(area)}"><formula1>${escapeXml(formula)}</formula1></dataValidation>`
  );
}

/** Drop-downs added to those a sheet has. */
export function addValidations(sheet: XmlElement, added: readonly ListValidation[]): void {
  if (added.length === 0) return;
  const list = ensureElement(sheet, 'dataValidations');
  list.append(...added.map((one) => xmlElement(validationXml(one))));
  countOrRemove(sheet, list);
}

/** Gives columns (zero-based) a width in characters; the others and everything else of a column stay. */
export function setWidths(sheet: XmlElement, widths: ReadonlyMap<number, number>): void {
  if (widths.size === 0) return;
  const list = ensureElement(sheet, 'cols');
  const columns = list.elements('col').flatMap((col) => split(col, widths));
  for (const [column, width] of widths) {
    const own = columns.find((col) => Number(col.get('min')) === column + 1);
    if (own) own.set('width', String(width)).set('customWidth', '1').set('bestFit', null);
    else columns.push(xmlElement(`<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`));
  }
  list.replaceChildren(columns.sort((one, other) => Number(one.get('min')) - Number(other.get('min'))));
}

/** A run of columns, cut so that those that get a width of their own stand alone. */
function split(col: XmlElement, widths: ReadonlyMap<number, number>): XmlElement[] {
  const first = Number(col.get('min'));
  const last = Number(col.get('max'));
  const cuts = [...widths.keys()]
    .flatMap((column) => [column + 1, column + 2])
    .filter((start) => start > first && start <= last);
  const starts = [...new Set([first, ...cuts])].sort((a, b) => a - b);
  return starts.map((start, index) =>
    xmlElement(col.toString())
      .set('min', String(start))
      .set('max', String((starts[index + 1] ?? last + 1) - 1)),
  );
}
