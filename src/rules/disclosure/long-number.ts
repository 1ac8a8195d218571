/** Digits of a mobile number; identity cards and bank accounts have more. */
const SHORTEST = 11;
/** No sign is folded into more digits. */
const MOST_DIGITS = 3;
/** So many signs on end that are neither letters, Chinese ones, nor their punctuation: there is no long number with fewer. */
const SIGNS_ON_END = /[^!-/:-~‐-‧、-ヿ一-鿿！-／：-～]{4}/u;

/** Never false of a text that has a number as long as a mobile number once it is folded and its blanks are gone. */
export function hasLongNumber(text: string): boolean {
  if (text.length < SHORTEST || !SIGNS_ON_END.test(text)) return false;
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
