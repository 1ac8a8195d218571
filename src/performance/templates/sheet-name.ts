import { firstFreeName } from '../../workbook';

/** Excel's limit, in UTF-16 units. */
const LONGEST = 31;
/** Longer tabs hide the others. */
const USUAL = 20;

/**
 * A sheet name Excel takes and no other sheet has: without `: \ / ? * [ ]`, without an apostrophe at its ends, at most 31
 * characters, numbered where it is taken (upper and lower case are one to Excel).
 */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const plain = clip(
    wanted
      .replace(/[:\\/?*[\]\p{Cc}\p{Cs}]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim()
      .replace(/^'+|'+$/gu, ''),
    USUAL,
  );
  const base = plain === '' || /^history$/iu.test(plain) ? '绩效目标表' : plain;
  return firstFreeName(taken, (number) => {
    const ending = number === 1 ? '' : `(${number})`;
    return clip(base, LONGEST - ending.length) + ending;
  });
}

/** At most so many UTF-16 units, never half a character. */
function clip(text: string, most: number): string {
  let clipped = '';
  for (const character of text) {
    if (clipped.length + character.length > most) break;
    clipped += character;
  }
  return clipped.trim().replace(/'+$/u, '');
}
