import { formatArea, type Area, type ListValidation } from '../../../workbook';
import { attribute } from '../scan-formats';
import { escapeXml, putElement } from './xml';

export function mergeCellsXml(areas: readonly Area[]): string {
  if (areas.length === 0) return '';
  const cells = areas.map((area) => `<mergeCell ref="${formatArea(area)}"/>`);
  return `<mergeCells count="${areas.length}">${cells.join('')}</mergeCells>`;
}

/** Excel takes a list of entries up to this length; a longer one is left out rather than breaking the file. */
const LONGEST_LIST = 255;

export function validationXml({ area, source, open, prompt }: ListValidation): string {
  const formula = 'formula' in source ? source.formula : `"${source.join(',')}"`;
  if (formula.length > LONGEST_LIST + 2) return '';
  const asked = prompt === undefined ? '' : ` showInputMessage="1" prompt="${escapeXml(prompt.slice(0, 255))}"`;
  return (
    `<dataValidation type="list" allowBlank="1"${open ? ' errorStyle="warning"' : ''} showErrorMessage="1"${asked}` +
    ` sqref="${formatArea(area)}"><formula1>${escapeXml(formula)}</formula1></dataValidation>`
  );
}

/** The worksheet with drop-downs added to those it has. */
export function addValidations(xml: string, validations: readonly ListValidation[]): string {
  const added = validations.map(validationXml).filter((one) => one !== '');
  if (added.length === 0) return xml;
  const old = /<dataValidations\b(?:[^>]*\/>|[^>]*>([\s\S]*?)<\/dataValidations>)/u.exec(xml)?.[1] ?? '';
  const count = (old.match(/<dataValidation[\s>]/gu)?.length ?? 0) + added.length;
  return putElement(
    xml,
    'dataValidations',
    `<dataValidations count="${count}">${old}${added.join('')}</dataValidations>`,
  );
}

/** References to merged areas, in the order of the file. */
export function mergeRefs(xml: string): string[] {
  return [...xml.matchAll(/<mergeCell\s[^>]*>/gu)].map(([tag]) => attribute(tag, 'ref') ?? '');
}
