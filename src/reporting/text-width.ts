/**
 * Width of text on a terminal, where a Chinese character takes two columns. Ranges after Unicode's East Asian Width (W and F);
 * ambiguous characters count one, as terminals do unless told otherwise.
 */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];
const FIRST_WIDE = 0x1100;
const COMBINING = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
// eslint-disable-next-line no-control-regex -- colour sequences take no room
const COLOUR = /\u001b\[[\d;]*m/g;

export function textWidth(text: string): number {
  let width = 0;
  for (const character of text.replace(COLOUR, '')) width += characterWidth(character);
  return width;
}

export function padRight(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

export function padLeft(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - textWidth(text))) + text;
}

/** The text cut to `width` columns, with an ellipsis where something was cut. */
export function shorten(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const character of text) {
    used += characterWidth(character);
    if (used > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/**
 * Cell text made safe to print: line breaks become spaces, and control and direction characters go. A label must not be able
 * to move the cursor or to colour the terminal.
 */
export function printable(text: string): string {
  return harmless(text.replace(/\s+/gu, ' ')).trim();
}

/** Text without what moves a cursor, colours a terminal or turns the direction of reading; line breaks and tabs stay. */
export function harmless(text: string): string {
  return text.replace(/(?![\t\n\r])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0)!;
  if (code >= FIRST_WIDE && WIDE.some(([from, to]) => code >= from && code <= to)) return 2;
  return code > 0x2ff && COMBINING.test(character) ? 0 : 1;
}
