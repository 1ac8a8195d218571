import { makeSheet, type CellValue, type Workbook } from '../../workbook';
import { textValue, trim } from './cells';

/** Reads the text of a .csv file; what Excel would take for a plain number is one, everything else stays text. */
export function readCsv(text: string, name: string): Workbook {
  const values = parse(text, delimiterOf(text));
  trim(values);
  return { name, sheets: [makeSheet({ name: name.replace(/\.[^.]+$/u, ''), values })], notes: [] };
}

/** The one that most lines of the beginning hold, and most often; titles and notes hold none. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/gu, '')
    .split(/\r\n?|\n/u);
  const weigh = (delimiter: string) =>
    lines.reduce(
      (sum, line) => sum + Math.min(line.split(delimiter).length - 1, 1000) / 1000 + Number(line.includes(delimiter)),
      0,
    );
  return [',', '\t', ';'].reduce((best, one) => (weigh(one) > weigh(best) ? one : best));
}

function parse(text: string, delimiter: string): CellValue[][] {
  const rows: CellValue[][] = [];
  let row: CellValue[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      let end = text.indexOf('"', at + 1);
      for (; end >= 0 && text[end + 1] === '"'; end = text.indexOf('"', at + 1)) {
        cell += text.slice(at + 1, end + 1);
        at = end + 1;
      }
      if (end < 0) end = text.length;
      cell += text.slice(at + 1, end);
      at = end + 1;
    }
    const start = at;
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
    row.push(valueOf(cell + text.slice(start, at)));
    if (at < text.length && text[at] === delimiter) {
      at += 1;
      continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** No leading zeros (codes have them), at most the 15 digits that a number keeps. */
const NUMBER = /^-?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/u;

function valueOf(text: string): CellValue {
  const trimmed = text.trim();
  if (NUMBER.test(trimmed) && trimmed.replace(/\D/gu, '').length <= 15) return Number(trimmed.replaceAll(',', ''));
  return textValue(text.replace(/^="(.*)"$/su, '$1'));
}
