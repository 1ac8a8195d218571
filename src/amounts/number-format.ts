/** Text in quotes, escaped signs, signs of width or filling (`_ `, `*x`) and brackets ([Red], [$¥-804]). */
const LITERALS = /"[^"]*"|[\\!].|[_*].|\[[^\]]*\]/gu;
/** Stands where literal text stood: between digits (`0!.0000`, a 万 trick) it means that the format is no plain one. */
const LITERAL = '\u0001';
const FIXED = /^[^0#.,]*(?:[#0,]*[#0])?(?:\.(0*))?[^0#.,]*$/u;

const cache = new Map<string, number | null>();
const CACHED = 1000;

/**
 * Decimals that an Excel number format (US notation, as stored in the file) fixes: `#,##0.00_);[Red](#,##0.00)` → 2,
 * `0` → 0. Null where the format fixes none: General, text, `0.##`, percent, dates, fractions, exponents, formats that
 * scale (`0.0,`) and sections that disagree.
 */
export function formatDecimals(numberFormat: string | undefined): number | null {
  if (numberFormat === undefined) return null;
  let decimals = cache.get(numberFormat);
  if (decimals === undefined) {
    // A sheet asks for the same few formats a million times; a file with endless formats must not fill the memory.
    if (cache.size >= CACHED) cache.clear();
    cache.set(numberFormat, (decimals = readFormat(numberFormat)));
  }
  return decimals;
}

function readFormat(numberFormat: string): number | null {
  const numeric = numberFormat
    .replace(LITERALS, LITERAL)
    .split(';')
    .filter((section) => /[0#]/u.test(section));
  const [first, ...others] = numeric.map(sectionDecimals);
  return first === undefined || others.some((decimals) => decimals !== first) ? null : first;
}

function sectionDecimals(section: string): number | null {
  if (/[a-z@%‰/?]/iu.test(section)) return null;
  const match = FIXED.exec(section);
  return match ? (match[1] ?? '').length : null;
}
