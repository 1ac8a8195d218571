import { Memory, remembered, type Sheet } from '../../workbook';
import type { TextCell } from './sheet-texts';

/** Texts of a sheet that rules look into, found in one walk over its cells. */
export interface NotedTexts {
  /** Those that hold a sign placeholders are made of. */
  readonly signed: readonly TextCell[];
  /** Those with as many digits on end as a mobile number has. */
  readonly numbered: readonly TextCell[];
}

const noted = new Memory<NotedTexts>();
const NO_TEXTS: readonly TextCell[] = [];

export function notedTexts(sheet: Sheet): NotedTexts {
  return noted.answer([sheet], () => noteTexts(sheet));
}

function noteTexts(sheet: Sheet): NotedTexts {
  let signed: TextCell[] | null = null;
  let numbered: TextCell[] | null = null;
  for (let row = 0; row < sheet.values.length; row += 1) {
    const cells = sheet.values[row];
    if (!cells) continue;
    for (let column = 0; column < cells.length; column += 1) {
      const text = cells[column];
      if (typeof text !== 'string') continue;
      const marks = marksOf(text);
      if (marks === 0) continue;
      const cell = { sheet: sheet.name, row, column, text };
      if ((marks & SIGNED) !== 0) (signed ??= []).push(cell);
      if ((marks & NUMBERED) !== 0) (numbered ??= []).push(cell);
    }
  }
  return { signed: signed ?? NO_TEXTS, numbered: numbered ?? NO_TEXTS };
}

const SIGNED = 1;
const NUMBERED = 2;

/** Bits of the lists a text belongs to, 0 for most; codes and labels recur row by row. */
const marksOf = remembered((text) => {
  const signed = SIGN.test(text) ? SIGNED : 0;
  return text.length >= SHORTEST && hasLongNumber(text) ? signed | NUMBERED : signed;
});

/** No placeholder without one of these. */
const SIGN = /[XxＸｘ×某待…‥.．·]/u;

/** Digits of a mobile number; identity cards and bank accounts have more. */
const SHORTEST = 11;
/** No sign is folded into more digits. */
const MOST_DIGITS = 3;

/** Never false of a text that has such a number once it is folded and its blanks are gone. */
function hasLongNumber(text: string): boolean {
  let digits = 0;
  for (let at = 0; at < text.length && digits < SHORTEST; at += 1) {
    const sign = text.charCodeAt(at);
    if (isDigit(sign)) digits += 1;
    else if (endsNumber(sign)) digits = 0;
    else if (!isBlank(sign)) digits += MOST_DIGITS;
  }
  return digits >= SHORTEST;
}

function isDigit(sign: number): boolean {
  return (sign >= 0x30 && sign <= 0x39) || (sign >= 0xff10 && sign <= 0xff19);
}

function isBlank(sign: number): boolean {
  return (sign >= 0x09 && sign <= 0x20) || sign === 0xa0 || sign === 0x3000;
}

/** Signs that are no digits however they are folded: letters, Chinese ones, and their punctuation. */
function endsNumber(sign: number): boolean {
  if (sign < 0x80) return sign > 0x20;
  return (
    (sign >= 0x4e00 && sign <= 0x9fff) ||
    (sign >= 0x3001 && sign <= 0x30ff) ||
    (sign >= 0xff01 && sign <= 0xff5e) ||
    (sign >= 0x2010 && sign <= 0x2027)
  );
}
