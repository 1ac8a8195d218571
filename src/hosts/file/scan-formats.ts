import { parseCell, type CellValue } from '../../workbook';
import { isFormatted } from './cells';
import { textOf, unpack, type ZipEntry } from './inspect-zip';
import { STYLES } from './lay-out';
import { attribute, unescape } from './xml-text';

/** Formats that files know by number only; numbers that are not here are General or dates of one language or another. */
export const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'mm-dd-yy',
  22: 'm/d/yy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)',
  48: '##0.0E+0',
};

/** The number format of each cell style (the `s` of a cell) in a package that was laid out; absent means General. */
export function styleFormats(bytes: Uint8Array, entries: readonly ZipEntry[]): (string | undefined)[] {
  const styles = textOf(bytes, entries, STYLES);
  const custom = new Map<number, string>();
  for (const [tag] of styles.matchAll(/<(?:\w+:)?numFmt [^>]*>/gu))
    custom.set(Number(attribute(tag, 'numFmtId')), unescape(attribute(tag, 'formatCode') ?? ''));
  const cells = /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/u.exec(styles)?.[0] ?? '';
  return [...cells.matchAll(/<(?:\w+:)?xf[\s/>][^>]*>?/gu)].map(([tag]) => {
    const id = Number(attribute(tag, 'numFmtId') ?? 0);
    const format = custom.get(id) ?? BUILT_IN[id];
    return format === 'General' || format === '@' ? undefined : format;
  });
}

/** Nearly every program writes place and style first and in this order; the rest is looked at only where they do not. */
const CELL = /<(?:\w+:)?c(?: r="([A-Z]{1,3})(\d{1,7})")?(?: s="(\d+)")?(\s[^>]*)?\/?>/gu;

/**
 * Number formats of the numeric cells of a sheet that is too large to be read with an object a cell, straight from its XML
 * and piece by piece.
 */
export function scanFormats(
  bytes: Uint8Array,
  entry: ZipEntry,
  formats: readonly (string | undefined)[],
  values: readonly (readonly CellValue[])[],
): string[][] {
  const found: string[][] = [];
  const decoder = new TextDecoder('latin1');
  let rest = '';
  let last = 0;
  unpack(bytes, entry, 1 << 18, (chunk) => {
    const text = rest + decoder.decode(chunk);
    const end = text.lastIndexOf('>') + 1;
    rest = text.slice(end);
    for (const [, letters, digits, style, more = ''] of text.slice(0, end).matchAll(CELL)) {
      const format = formats[Number(style ?? (more.includes('s=') ? attribute(more, 's') : 0) ?? 0)];
      if (digits) last = Number(digits);
      if (format === undefined) continue;
      const cell =
        letters && digits
          ? { row: Number(digits) - 1, column: columnIndex(letters) }
          : parseCell(attribute(more, 'r') ?? '');
      if (cell && isFormatted(values[cell.row]?.[cell.column])) (found[cell.row] ??= [])[cell.column] = format;
    }
    // Rows come in order: below the last one with content there is nothing to find.
    return last <= values.length;
  });
  return found;
}

function columnIndex(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + letters.charCodeAt(at) - 64;
  return column - 1;
}
