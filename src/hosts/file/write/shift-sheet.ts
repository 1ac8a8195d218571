import { formatCell, parseArea, parseCell, shiftFormulaRows, shiftRows, type RowShift } from '../../../workbook';
import { HostError } from '../../host-error';
import { attribute, unescape } from '../scan-formats';
import { escapeXml, withAttribute } from './xml';

/** What is tied to rows in ways that cannot be moved safely. */
const TIED = /<(?:drawing|legacyDrawing|tableParts|rowBreaks|oleObjects|controls)\b|<f\b[^>]*\bt="(?:shared|array)"/u;

/**
 * The worksheet after rows came or went.
 * @throws {HostError} cannot-keep where pictures, comments, tables or shared formulas are tied to rows.
 */
export function shiftSheetRows(xml: string, shift: RowShift): string {
  if (TIED.test(xml)) throw new HostError('cannot-keep');
  const data = /<sheetData\b[^>]*>[\s\S]*<\/sheetData>/u.exec(xml);
  const before = data ? xml.slice(0, data.index) : xml;
  const after = data ? xml.slice(data.index + data[0].length) : '';
  return shiftRefs(before, shift) + (data ? shiftData(data[0], shift) : '') + shiftRefs(after, shift);
}

const ROW = /<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/gu;

function shiftData(data: string, shift: RowShift): string {
  const out: string[] = [];
  let above: string | null = null;
  let placed = false;
  const insert = (): void => {
    if (!placed && shift.count > 0 && above !== null)
      for (let index = 0; index < shift.count; index += 1) out.push(likeAbove(above, shift.at + index));
    placed = true;
  };
  for (const [whole, attributes = ''] of data.matchAll(ROW)) {
    const row = Number(attribute(` ${attributes}`, 'r')) - 1;
    if (!(row >= 0)) throw new HostError('cannot-keep');
    if (row === shift.at - 1) above = whole;
    if (row >= shift.at) insert();
    const moved = shiftRows(row, row, shift);
    if (moved) out.push(moveRow(whole, row, moved.first, shift));
  }
  insert();
  return `<sheetData>${out.join('')}</sheetData>`;
}

function moveRow(whole: string, from: number, to: number, shift: RowShift): string {
  const moved = whole.replace(/<f\b([^>]*)>([\s\S]*?)<\/f>/gu, (_, attributes: string, text: string) => {
    const formula = shiftFormulaRows(unescape(text), shift.sheet, shift);
    return `<f${attributes}>${escapeXml(formula)}</f>`;
  });
  if (from === to) return moved;
  return moved
    .replace(/<row\b[^>]*>/u, (tag) => withAttribute(tag, 'r', String(to + 1)))
    .replace(/(<c\b[^>]*?\sr=")([A-Z]+)\d+"/gu, (_, start: string, letters: string) => `${start}${letters}${to + 1}"`);
}

/** A blank row with the height and the cell styles of the row above. */
function likeAbove(above: string, row: number): string {
  const [tag = '<row>'] = /<row\b[^>]*>/u.exec(above) ?? [];
  const cells = [...above.matchAll(/<c\b([^>]*?)\/?>/gu)].flatMap(([, attributes = '']) => {
    const style = attribute(` ${attributes}`, 's');
    const cell = parseCell(attribute(` ${attributes}`, 'r') ?? '');
    return style === undefined || !cell ? [] : [`<c r="${formatCell(row, cell.column)}" s="${style}"/>`];
  });
  const open = withAttribute(tag.replace(/\/>$/u, '>'), 'r', String(row + 1));
  return `${open}${cells.join('')}</row>`;
}

/** `ref` and `sqref` of merges, drop-downs, conditional formats, links, filters. */
function shiftRefs(xml: string, shift: RowShift): string {
  return xml
    .replace(/<(?:mergeCell|dataValidation|conditionalFormatting|hyperlink|autoFilter)\b[^>]*>/gu, (tag) =>
      tag.replace(/\s(ref|sqref)="([^"]*)"/u, (_, name: string, refs: string) => {
        const moved = refs.split(' ').flatMap((ref) => shiftRef(ref, shift) ?? []);
        return ` ${name}="${moved.join(' ') || 'A1'}"`;
      }),
    )
    .replace(/<(formula\d?)>([\s\S]*?)<\/\1>/gu, (_, name: string, text: string) => {
      const formula = shiftFormulaRows(unescape(text), shift.sheet, shift);
      return `<${name}>${escapeXml(formula)}</${name}>`;
    });
}

function shiftRef(ref: string, shift: RowShift): string | null {
  const area = parseArea(ref);
  if (!area) return ref;
  const rows = shiftRows(area.top, area.bottom, shift);
  if (!rows) return null;
  const first = formatCell(rows.first, area.left);
  return ref.includes(':') ? `${first}:${formatCell(rows.last, area.right)}` : first;
}
